using System.Collections.Generic;
using System.Linq;

namespace Dargah
{
    /// <summary>One documented code of a gateway.</summary>
    public sealed class GatewayCode
    {
        private GatewayCode(CodeHandle code)
        {
            Number = NativeMethods.dargah_code_number(code);
            Gateway = NativeMethods.dargah_code_gateway(code);
            Name = NativeMethods.dargah_code_name(code);
            Text = NativeMethods.dargah_code_text(code);
            TextFa = NativeMethods.dargah_code_text_fa(code);
            Field = NativeMethods.dargah_code_field(code);
        }

        /// <summary>All codes that both gateways document.</summary>
        public static IReadOnlyList<GatewayCode> All()
        {
            long count = NativeMethods.dargah_code_count();
            return Enumerable.Range(0, (int)count).Select(at => new GatewayCode(NativeMethods.dargah_code_at(at)))
                .ToArray();
        }

        /// <summary>
        /// The documented code that a gateway (<c>tara</c> or <c>tabapay</c>) writes like this; null when no document lists it.
        /// </summary>
        public static GatewayCode Find(string gateway, string code)
        {
            CodeHandle found = NativeMethods.dargah_code_find(gateway, code);
            return found == null ? null : new GatewayCode(found);
        }

        /// <summary>What a code, listed or not, means at a call, which is named as the gateway names it.</summary>
        /// <exception cref="DargahInputException">The gateway has no such call.</exception>
        public static CodeFlags Meaning(string gateway, string call, string code)
        {
            return (CodeFlags)NativeMethods.dargah_code_meaning(gateway, call, code);
        }

        /// <summary>The code.</summary>
        public long Number { get; }

        /// <summary><c>tara</c> or <c>tabapay</c>.</summary>
        public string Gateway { get; }

        /// <summary>The name of its constant.</summary>
        public string Name { get; }

        /// <summary>Its meaning in English.</summary>
        public string Text { get; }

        /// <summary>Its meaning in Persian, in the words of the gateway's document.</summary>
        public string TextFa { get; }

        /// <summary>The request's field that it is about; null where it is about none.</summary>
        public string Field { get; }

        /// <summary>Gateway, number and English meaning.</summary>
        public override string ToString()
        {
            return Gateway + " " + Number + ": " + Text;
        }
    }
}
