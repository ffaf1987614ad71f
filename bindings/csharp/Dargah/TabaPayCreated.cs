using System;
using System.Collections.Generic;
using System.Linq;

namespace Dargah
{
    /// <summary>What a successful <c>create</c> answered.</summary>
    public sealed class TabaPayCreated
    {
        private readonly string json;

        internal TabaPayCreated(TabaPayCreatedHandle of)
        {
            Token = NativeMethods.dargah_tabapay_created_token(of);
            Status = NativeMethods.dargah_tabapay_created_status(of);
            Url = NativeMethods.dargah_tabapay_created_url(of);
            ExtraJson = NativeMethods.dargah_tabapay_created_extra_json(of);
            Raw = NativeMethods.dargah_tabapay_created_raw(of);
            HttpStatus = (int)NativeMethods.dargah_tabapay_created_http_status(of);
            Redirect = new Redirect(NativeMethods.dargah_tabapay_created_redirect(of));
            json = NativeMethods.dargah_tabapay_created_to_json(of);
        }

        /// <summary><c>token</c>: the unique key of the transaction. A secret of the payer's.</summary>
        public Secret Token { get; }

        /// <summary><c>status</c>.</summary>
        public string Status { get; }

        /// <summary><c>url</c>: where the payer's browser goes. Holds the token.</summary>
        public Secret Url { get; }

        /// <summary>The fields that no document describes, as a JSON object.</summary>
        public Secret ExtraJson { get; }

        /// <summary>The answer as it came; it may hold secrets.</summary>
        public Secret Raw { get; }

        /// <summary>The HTTP status.</summary>
        public int HttpStatus { get; }

        /// <summary>How the payer's browser gets to TabaPay's page: a plain link.</summary>
        public Redirect Redirect { get; }

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
