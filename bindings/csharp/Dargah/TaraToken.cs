using System;
using System.Collections.Generic;
using System.Linq;

namespace Dargah
{
    /// <summary>What <c>getToken</c> answered.</summary>
    public sealed class TaraToken
    {
        private readonly string json;

        internal TaraToken(TaraTokenHandle of)
        {
            Text = NativeMethods.dargah_tara_token_text(of);
            Result = NativeMethods.dargah_tara_token_result(of);
            Description = NativeMethods.dargah_tara_token_description(of);
            DoTime = NativeMethods.dargah_tara_token_do_time(of);
            ItemsDoNotAddUp = NativeMethods.dargah_tara_token_items_do_not_add_up(of);
            ExtraJson = NativeMethods.dargah_tara_token_extra_json(of);
            Raw = NativeMethods.dargah_tara_token_raw(of);
            HttpStatus = (int)NativeMethods.dargah_tara_token_http_status(of);
            json = NativeMethods.dargah_tara_token_to_json(of);
        }

        /// <summary><c>token</c>: the unique id of the transaction. A secret of the payer's.</summary>
        public Secret Text { get; }

        /// <summary><c>result</c>.</summary>
        public string Result { get; }

        /// <summary><c>description</c>; null where it did not come.</summary>
        public string Description { get; }

        /// <summary><c>doTime</c>; null where it did not come.</summary>
        public string DoTime { get; }

        /// <summary>
        /// What the invoice items add up to, where that is not the amount: odd, but not refused. Null where all is
        /// well.
        /// </summary>
        public Rial? ItemsDoNotAddUp { get; }

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
