using System;
using System.Collections.Generic;
using System.Linq;

namespace Dargah
{
    /// <summary>
    /// What <c>verify</c> answered, success or not. An answer is not a payment: only <see cref="TabaPay.Verify"/>
    /// compares it with what was asked for.
    /// </summary>
    public sealed class TabaPayVerifyAnswer
    {
        private readonly string json;

        internal TabaPayVerifyAnswer(TabaPayVerifyAnswerHandle of)
        {
            ResponseCode = NativeMethods.dargah_tabapay_verify_answer_response_code(of);
            Status = NativeMethods.dargah_tabapay_verify_answer_status(of);
            Message = NativeMethods.dargah_tabapay_verify_answer_message(of);
            Token = NativeMethods.dargah_tabapay_verify_answer_token(of);
            ShaparakRefNumber = NativeMethods.dargah_tabapay_verify_answer_shaparak_ref_number(of);
            TrackingCode = NativeMethods.dargah_tabapay_verify_answer_tracking_code(of);
            CardNumber = NativeMethods.dargah_tabapay_verify_answer_card_number(of);
            HashedCardNumber = NativeMethods.dargah_tabapay_verify_answer_hashed_card_number(of);
            AdditionalData = NativeMethods.dargah_tabapay_verify_answer_additional_data(of);
            Ip = NativeMethods.dargah_tabapay_verify_answer_ip(of);
            Date = NativeMethods.dargah_tabapay_verify_answer_date(of);
            DateTime = Moment.OfSeconds(NativeMethods.dargah_tabapay_verify_answer_date_unix(of));
            Amount = NativeMethods.dargah_tabapay_verify_answer_amount(of);
            FinalAmount = NativeMethods.dargah_tabapay_verify_answer_final_amount(of);
            ExtraJson = NativeMethods.dargah_tabapay_verify_answer_extra_json(of);
            Raw = NativeMethods.dargah_tabapay_verify_answer_raw(of);
            HttpStatus = (int)NativeMethods.dargah_tabapay_verify_answer_http_status(of);
            json = NativeMethods.dargah_tabapay_verify_answer_to_json(of);
        }

        /// <summary><c>responseCode</c>; null where it is missing or of a type that no code has.</summary>
        public string ResponseCode { get; }

        /// <summary><c>status</c>; null where it did not come.</summary>
        public string Status { get; }

        /// <summary><c>message</c>; null where it did not come.</summary>
        public string Message { get; }

        /// <summary><c>token</c>; null where it did not come. A secret.</summary>
        public Secret Token { get; }

        /// <summary><c>shaparakRefNumber</c>, the reference number; null where it did not come.</summary>
        public string ShaparakRefNumber { get; }

        /// <summary><c>trackingCode</c>; null where it did not come.</summary>
        public string TrackingCode { get; }

        /// <summary><c>cardNumber</c>, masked; null where it did not come. A secret.</summary>
        public Secret CardNumber { get; }

        /// <summary><c>hashedCardNumber</c>; null where it did not come. A secret.</summary>
        public Secret HashedCardNumber { get; }

        /// <summary><c>additionalData</c>; null where it did not come.</summary>
        public string AdditionalData { get; }

        /// <summary><c>ip</c>; null where it did not come.</summary>
        public string Ip { get; }

        /// <summary><c>date</c>, Solar Hijri, Tehran's time assumed; null where it did not come.</summary>
        public string Date { get; }

        /// <summary><c>date</c> as a moment, in UTC, Tehran's time assumed; null where it did not come or cannot be read.</summary>
        public System.DateTimeOffset? DateTime { get; }

        /// <summary><c>amount</c>. Null where it is missing or not a whole number.</summary>
        public Rial? Amount { get; }

        /// <summary><c>finalAmount</c>; its meaning is open. Null where it is missing or not a whole number.</summary>
        public Rial? FinalAmount { get; }

        /// <summary>The fields that no document describes, as a JSON object.</summary>
        public Secret ExtraJson { get; }

        /// <summary>The answer as it came; it may hold secrets.</summary>
        public Secret Raw { get; }

        /// <summary>The HTTP status.</summary>
        public int HttpStatus { get; }

        /// <summary>All of it as JSON, without secrets.</summary>
        public string ToJson()
        {
            return json;
        }

        /// <summary>All of it as JSON, without secrets.</summary>
        public override string ToString()
        {
            return json;
        }
    }
}
