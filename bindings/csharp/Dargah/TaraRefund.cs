using System;
using System.Collections.Generic;
using System.Linq;

namespace Dargah
{
    /// <summary>What became of a refund.</summary>
    public sealed class TaraRefund
    {
        private readonly string json;

        internal TaraRefund(TaraRefundHandle of)
        {
            Kind = NativeMethods.dargah_tara_refund_get_kind(of);
            ExtraJson = NativeMethods.dargah_tara_refund_extra_json(of);
            Raw = NativeMethods.dargah_tara_refund_raw(of);
            HttpStatus = (int)NativeMethods.dargah_tara_refund_http_status(of);
            Error = DargahError.OrNull(NativeMethods.dargah_tara_refund_get_error(of));
            json = NativeMethods.dargah_tara_refund_to_json(of);
        }

        /// <summary>Done, refused or unknown.</summary>
        public RefundKind Kind { get; }

        /// <summary>The answer's fields besides <c>success</c>, as a JSON object; null unless done.</summary>
        public Secret ExtraJson { get; }

        /// <summary>The answer as it came; null unless done.</summary>
        public Secret Raw { get; }

        /// <summary>The HTTP status.</summary>
        public int HttpStatus { get; }

        /// <summary>Why it was refused or is unknown; null when it was done.</summary>
        public DargahError Error { get; }

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
