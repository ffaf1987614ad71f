using System;
using System.Collections.Generic;
using System.Linq;

namespace Dargah
{
    /// <summary>
    /// What <c>purchaseVerify</c> answered, or one element of an inquiry. An answer is not a payment: only
    /// <see cref="Tara.Verify"/> compares it with what was asked for.
    /// </summary>
    public sealed class TaraVerifyAnswer
    {
        private readonly string json;

        internal TaraVerifyAnswer(TaraVerifyAnswerHandle of)
        {
            Token = NativeMethods.dargah_tara_verify_answer_token(of);
            Result = NativeMethods.dargah_tara_verify_answer_result(of);
            Description = NativeMethods.dargah_tara_verify_answer_description(of);
            DoTime = NativeMethods.dargah_tara_verify_answer_do_time(of);
            Rrn = NativeMethods.dargah_tara_verify_answer_rrn(of);
            Type = NativeMethods.dargah_tara_verify_answer_type(of);
            Amount = NativeMethods.dargah_tara_verify_answer_amount(of);
            IsFromInquiry = NativeMethods.dargah_tara_verify_answer_is_from_inquiry(of);
            ExtraJson = NativeMethods.dargah_tara_verify_answer_extra_json(of);
            Raw = NativeMethods.dargah_tara_verify_answer_raw(of);
            HttpStatus = (int)NativeMethods.dargah_tara_verify_answer_http_status(of);
            int count = (int)NativeMethods.dargah_tara_verify_answer_service_count(of);
            ServiceAmounts = Enumerable.Range(0, count).Select(at => new ServiceAmount(
                NativeMethods.dargah_tara_verify_answer_service_id_at(of, at).GetValueOrDefault(),
                NativeMethods.dargah_tara_verify_answer_service_amount_at(of, at).GetValueOrDefault())).ToArray();
            json = NativeMethods.dargah_tara_verify_answer_to_json(of);
        }

        /// <summary><c>token</c>; null where it did not come. A secret.</summary>
        public Secret Token { get; }

        /// <summary><c>result</c>; null where it is missing or of a type that no code has.</summary>
        public string Result { get; }

        /// <summary><c>description</c>; null where it did not come.</summary>
        public string Description { get; }

        /// <summary><c>doTime</c>; null where it did not come.</summary>
        public string DoTime { get; }

        /// <summary><c>rrn</c>, the reference number; null where it did not come.</summary>
        public string Rrn { get; }

        /// <summary><c>type</c>; null where it did not come.</summary>
        public string Type { get; }

        /// <summary><c>amount</c>. Null where it is missing or not a whole number.</summary>
        public Rial? Amount { get; }

        /// <summary>Whether it comes from an inquiry and not from a verify.</summary>
        public bool IsFromInquiry { get; }

        /// <summary>The fields that no document describes, as a JSON object.</summary>
        public Secret ExtraJson { get; }

        /// <summary>The answer as it came; it may hold secrets.</summary>
        public Secret Raw { get; }

        /// <summary>The HTTP status.</summary>
        public int HttpStatus { get; }

        /// <summary>The service amounts.</summary>
        public IReadOnlyList<ServiceAmount> ServiceAmounts { get; }

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
