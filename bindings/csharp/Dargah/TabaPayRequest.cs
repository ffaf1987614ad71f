using System;

namespace Dargah
{
    /// <summary>What TabaPay's <c>create</c> is asked for.</summary>
    /// <remarks>Does not change, and may be used by several threads at the same time.</remarks>
    public sealed class TabaPayRequest : IDisposable
    {
        /// <summary>A payment with what is required, and what else is given.</summary>
        /// <param name="amount"><c>amount</c>: 10,000 to 2,000,000,000 Rial.</param>
        /// <param name="callbackUrl"><c>callbackURL</c>: where the payer's browser comes back to.</param>
        /// <param name="mobile"><c>mobile</c>, in any of the usual forms.</param>
        /// <param name="email"><c>email</c>; at most 255 characters.</param>
        /// <param name="name"><c>name</c>; at most 255 characters.</param>
        /// <param name="cardNumber"><c>cardNumber</c>: the card that must pay.</param>
        /// <param name="nationalCode"><c>nationalCode</c>.</param>
        /// <param name="additionalData"><c>additionalData</c>: JSON text of at most 500 characters.</param>
        /// <param name="description"><c>description</c>; at most 300 characters.</param>
        /// <param name="sms"><c>sms</c>: whether the payer gets an SMS. Needs <paramref name="mobile"/>.</param>
        /// <param name="extraJson">Fields that this library does not know: a JSON object.</param>
        /// <exception cref="DargahInputException">A value is not acceptable; it names the field.</exception>
        public TabaPayRequest(
            Rial amount,
            string callbackUrl,
            string mobile = null,
            string email = null,
            string name = null,
            string cardNumber = null,
            string nationalCode = null,
            string additionalData = null,
            string description = null,
            bool? sms = null,
            string extraJson = null)
        {
            Handle = NativeMethods.dargah_tabapay_request_new(amount.Value, callbackUrl);
            if (mobile != null) NativeMethods.dargah_tabapay_request_set_mobile(Handle, mobile);
            if (email != null) NativeMethods.dargah_tabapay_request_set_email(Handle, email);
            if (name != null) NativeMethods.dargah_tabapay_request_set_name(Handle, name);
            if (cardNumber != null) NativeMethods.dargah_tabapay_request_set_card_number(Handle, cardNumber);
            if (nationalCode != null) NativeMethods.dargah_tabapay_request_set_national_code(Handle, nationalCode);
            if (additionalData != null) NativeMethods.dargah_tabapay_request_set_additional_data(Handle, additionalData);
            if (description != null) NativeMethods.dargah_tabapay_request_set_description(Handle, description);
            if (sms != null) NativeMethods.dargah_tabapay_request_set_sms(Handle, sms.Value);
            if (extraJson != null) NativeMethods.dargah_tabapay_request_set_extra_json(Handle, extraJson);
            NativeMethods.dargah_tabapay_request_check(Handle);
        }

        internal TabaPayRequestHandle Handle { get; }

        /// <summary>What verify will have to find for this request and the token that TabaPay gave for it.</summary>
        /// <param name="token">The token.</param>
        /// <param name="verifiedBefore">See <see cref="Dargah.Expected(string, Rial, string, string, bool?, bool)"/>.</param>
        /// <param name="windowOver">See there too.</param>
        /// <exception cref="DargahInputException">It can be no token.</exception>
        public Expected Expected(Secret token, bool? verifiedBefore = null, bool windowOver = false)
        {
            return Dargah.Expected.Of(
                () => NativeMethods.dargah_tabapay_request_expected(Handle, token), verifiedBefore, windowOver);
        }

        /// <summary>Frees it now, its secrets wiped.</summary>
        public void Dispose()
        {
            Handle.Dispose();
        }
    }
}
