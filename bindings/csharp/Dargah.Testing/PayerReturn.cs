using System.Collections.Generic;
using System.Linq;

namespace Dargah.Testing
{
    /// <summary>The request with which a payer's browser comes back to the shop.</summary>
    public sealed class PayerReturn
    {
        internal PayerReturn(object callback)
        {
            Method = (string)Json.At(callback, "method");
            string url = (string)Json.At(callback, "url");
            Url = url;
            Body = (string)Json.At(callback, "body") ?? "";
            int mark = url.IndexOf('?');
            Query = mark < 0 ? "" : url.Substring(mark + 1);
            Fields = ((List<object>)Json.At(callback, "fields")).Cast<List<object>>()
                .Select(pair => new KeyValuePair<string, Secret>((string)pair[0], (string)pair[1])).ToArray();
        }

        /// <summary>GET or POST.</summary>
        public string Method { get; }

        /// <summary>The shop's callback address, with its query.</summary>
        public Secret Url { get; }

        /// <summary>The query of the address, without the question mark.</summary>
        public Secret Query { get; }

        /// <summary>The body; empty for GET.</summary>
        public Secret Body { get; }

        /// <summary>The gateway's fields, in its order.</summary>
        public IReadOnlyList<KeyValuePair<string, Secret>> Fields { get; }

        /// <summary>As the shop at Tara reads it.</summary>
        public TaraCallback ToTara()
        {
            return TaraCallback.Parse(Query.Expose(), Body.Expose());
        }

        /// <summary>As the shop at TabaPay reads it.</summary>
        public TabaPayCallback ToTabaPay()
        {
            return TabaPayCallback.Parse(Query.Expose(), Body.Expose());
        }

        /// <summary>The method alone: the rest holds the token.</summary>
        public override string ToString()
        {
            return "callback by " + Method;
        }
    }
}
