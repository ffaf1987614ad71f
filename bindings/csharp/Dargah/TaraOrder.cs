using System;
using System.Collections.Generic;

namespace Dargah
{
    /// <summary>An order at Tara.</summary>
    /// <remarks>Does not change, and may be used by several threads at the same time.</remarks>
    public sealed class TaraOrder : IDisposable
    {
        /// <summary>
        /// An order whose whole amount goes to one service, unless <paramref name="serviceAmounts"/> divide it.
        /// </summary>
        /// <param name="amount">The amount.</param>
        /// <param name="serviceId">The service that Tara gave.</param>
        /// <param name="ip">The payer's IP address.</param>
        /// <param name="callBackUrl">Where the payer's browser comes back to.</param>
        /// <param name="orderId"><c>orderId</c>: the shop's own number of the order.</param>
        /// <param name="mobile"><c>mobile</c>, in any of the usual forms.</param>
        /// <param name="additionalData"><c>additionalData</c>, which comes back in the callback.</param>
        /// <param name="vat"><c>vat</c>.</param>
        /// <param name="serviceAmounts">Divides the amount among several services, which must add up to it.</param>
        /// <param name="items">The invoice items.</param>
        /// <param name="itemsMustAddUp">Refuses items that do not add up to the amount, instead of warning.</param>
        /// <param name="extraJson">Fields that this library does not know: a JSON object.</param>
        /// <exception cref="DargahInputException">A value is not acceptable; it names the field.</exception>
        public TaraOrder(
            Rial amount,
            long serviceId,
            string ip,
            string callBackUrl,
            string orderId = null,
            string mobile = null,
            string additionalData = null,
            Rial? vat = null,
            IEnumerable<ServiceAmount> serviceAmounts = null,
            IEnumerable<TaraItem> items = null,
            bool itemsMustAddUp = false,
            string extraJson = null)
        {
            Handle = NativeMethods.dargah_tara_order_new(amount.Value, serviceId, ip, callBackUrl);
            if (orderId != null) NativeMethods.dargah_tara_order_set_order_id(Handle, orderId);
            if (mobile != null) NativeMethods.dargah_tara_order_set_mobile(Handle, mobile);
            if (additionalData != null) NativeMethods.dargah_tara_order_set_additional_data(Handle, additionalData);
            if (vat != null) NativeMethods.dargah_tara_order_set_vat(Handle, vat.Value.Value);
            if (serviceAmounts != null)
            {
                NativeMethods.dargah_tara_order_clear_service_amounts(Handle);
                foreach (ServiceAmount part in serviceAmounts)
                {
                    NativeMethods.dargah_tara_order_add_service_amount(Handle, part.ServiceId, part.Amount.Value);
                }
            }
            if (items != null)
            {
                using (TaraItemsHandle list = TaraItem.List(items)) NativeMethods.dargah_tara_order_set_items(Handle,
                    list);
            }
            if (itemsMustAddUp) NativeMethods.dargah_tara_order_set_items_must_add_up(Handle, true);
            if (extraJson != null) NativeMethods.dargah_tara_order_set_extra_json(Handle, extraJson);
            NativeMethods.dargah_tara_order_check(Handle);
        }

        internal TaraOrderHandle Handle { get; }

        /// <summary>
        /// What the invoice items add up to, where that is not the amount: odd, but not refused. Null where all is
        /// well.
        /// </summary>
        public Rial? ItemsDoNotAddUp
        {
            get { return NativeMethods.dargah_tara_order_items_do_not_add_up(Handle); }
        }

        /// <summary>What verify will have to find for this order and the token that Tara gave for it.</summary>
        /// <param name="token">The token.</param>
        /// <param name="verifiedBefore">See <see cref="Dargah.Expected(string, Rial, string, string, bool?, bool)"/>.</param>
        /// <param name="windowOver">See there too.</param>
        /// <exception cref="DargahInputException">It can be no token.</exception>
        public Expected Expected(Secret token, bool? verifiedBefore = null, bool windowOver = false)
        {
            return Dargah.Expected.Of(
                () => NativeMethods.dargah_tara_order_expected(Handle, token), verifiedBefore, windowOver);
        }

        /// <summary>Frees it now, its secrets wiped.</summary>
        public void Dispose()
        {
            Handle.Dispose();
        }
    }
}
