using System;
using System.Collections.Generic;
using System.Linq;

namespace Dargah
{
    /// <summary>
    /// Where the payer's browser goes next. Address, fields and page hold the payment's token: not for logs.
    /// </summary>
    public sealed class Redirect
    {
        private readonly RedirectHandle handle;

        // What a borrowed handle belongs to: never disposed of before this object is gone.
        private readonly DargahHandle owner;

        internal Redirect(RedirectHandle redirect, DargahHandle owner = null)
        {
            handle = redirect;
            this.owner = owner;
            Method = NativeMethods.dargah_redirect_get_method(redirect);
            Url = NativeMethods.dargah_redirect_url(redirect);
            int count = (int)NativeMethods.dargah_redirect_field_count(redirect);
            Fields = Enumerable.Range(0, count).Select(at => new Field(
                NativeMethods.dargah_redirect_field_name_at(redirect, at),
                NativeMethods.dargah_redirect_field_value_at(redirect, at))).ToArray();
        }

        /// <summary>GET (a plain link: HTTP 302 or 303 serves as well as the page) or POST (a form).</summary>
        public RedirectMethod Method { get; }

        /// <summary>The address. For GET it holds the payment token: not for logs.</summary>
        public Secret Url { get; }

        /// <summary>The form's fields, for the payer's browser and not for logs; none for a plain link.</summary>
        public IReadOnlyList<Field> Fields { get; }

        /// <summary>
        /// A whole HTML page that takes the browser there at once; without scripts it shows a button. Send it as
        /// <c>text/html; charset=utf-8</c> with <c>Cache-Control: no-store</c>.
        /// </summary>
        /// <param name="cspNonce">The nonce of the page's Content-Security-Policy, where it has one.</param>
        /// <exception cref="DargahInputException">The nonce cannot be one.</exception>
        public string Html(string cspNonce = null)
        {
            string page = NativeMethods.dargah_redirect_html(handle, cspNonce);
            GC.KeepAlive(owner);
            return page;
        }

        /// <summary>The method alone: the rest holds the token.</summary>
        public override string ToString()
        {
            return "Redirect by " + Method;
        }
    }
}
