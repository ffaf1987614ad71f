using System;
using System.Collections.Generic;
using System.Linq;

namespace Dargah
{
    /// <summary>What <c>purchaseInquiry</c> answered. It never makes a payment paid by itself.</summary>
    public sealed class TaraInquiry
    {
        private readonly string json;

        internal TaraInquiry(TaraInquiryHandle of)
        {
            Result = NativeMethods.dargah_tara_inquiry_result(of);
            Description = NativeMethods.dargah_tara_inquiry_description(of);
            DoTime = NativeMethods.dargah_tara_inquiry_do_time(of);
            OrderId = NativeMethods.dargah_tara_inquiry_order_id(of);
            ExtraJson = NativeMethods.dargah_tara_inquiry_extra_json(of);
            Raw = NativeMethods.dargah_tara_inquiry_raw(of);
            HttpStatus = (int)NativeMethods.dargah_tara_inquiry_http_status(of);
            int count = (int)NativeMethods.dargah_tara_inquiry_track_count(of);
            TrackPurchaseList = Enumerable.Range(0, count)
                .Select(at => new TaraVerifyAnswer(NativeMethods.dargah_tara_inquiry_track_at(of, at))).ToArray();
            json = NativeMethods.dargah_tara_inquiry_to_json(of);
        }

        /// <summary><c>result</c> of the inquiry itself; null where it did not come.</summary>
        public string Result { get; }

        /// <summary><c>description</c>; null where it did not come.</summary>
        public string Description { get; }

        /// <summary><c>doTime</c>; null where it did not come.</summary>
        public string DoTime { get; }

        /// <summary><c>orderId</c>; null where it did not come.</summary>
        public string OrderId { get; }

        /// <summary>The fields that no document describes, as a JSON object.</summary>
        public Secret ExtraJson { get; }

        /// <summary>The answer as it came; it may hold secrets.</summary>
        public Secret Raw { get; }

        /// <summary>The HTTP status.</summary>
        public int HttpStatus { get; }

        /// <summary>The elements of <c>trackPurchaseList</c>.</summary>
        public IReadOnlyList<TaraVerifyAnswer> TrackPurchaseList { get; }

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
