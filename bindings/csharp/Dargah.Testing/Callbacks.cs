using System.Collections.Generic;

namespace Dargah.Testing
{
    /// <summary>
    /// What would come to a shop's callback address, for the shop's own tests, without the simulator. Only text: it proves
    /// nothing, and verify still has to decide.
    /// </summary>
    public static class Callbacks
    {
        /// <summary>The body that a payer's browser would post to <c>callBackUrl</c>, from Tara.</summary>
        /// <param name="token">The payment's token.</param>
        /// <param name="result">Tara's code, e.g. <c>102</c>; null for a payment that was made.</param>
        /// <param name="fields">Further fields or other values; null as the value takes a field away.</param>
        /// <exception cref="DargahInputException">A value is not acceptable.</exception>
        public static string Tara(
            Secret token, string result = null, IEnumerable<KeyValuePair<string, string>> fields = null)
        {
            return NativeMethods.dargah_testing_tara_callback(token, result, Written(fields));
        }

        /// <summary>
        /// The query string with which a payer's browser would come back to <c>callbackURL</c>, from TabaPay.
        /// </summary>
        /// <param name="token">The payment's token.</param>
        /// <param name="amount">The amount.</param>
        /// <param name="responseCode">TabaPay's code, e.g. <c>-1</c>; null for a payment that was made.</param>
        /// <param name="fields">Further fields or other values; null as the value takes a field away.</param>
        /// <exception cref="DargahInputException">A value is not acceptable.</exception>
        public static string TabaPay(
            Secret token, Rial amount, string responseCode = null, IEnumerable<KeyValuePair<string,
                string>> fields = null)
        {
            return NativeMethods.dargah_testing_tabapay_callback(token, amount.Value, responseCode, Written(fields));
        }

        /// <summary>The body of TabaPay's undocumented push for a payment that was made.</summary>
        /// <param name="token">The payment's token.</param>
        /// <param name="amount">The amount.</param>
        /// <param name="fields">Further fields or other values; null as the value takes a field away.</param>
        /// <exception cref="DargahInputException">A value is not acceptable.</exception>
        public static string TabaPayPush(
            Secret token, Rial amount, IEnumerable<KeyValuePair<string, string>> fields = null)
        {
            return NativeMethods.dargah_testing_tabapay_push(token, amount.Value, Written(fields));
        }

        /// <summary>The <c>Authorize</c> header of TabaPay's push for this merchant key.</summary>
        /// <exception cref="DargahInputException">It can be no merchant key.</exception>
        public static string TabaPayAuthorize(string merchant)
        {
            return NativeMethods.dargah_testing_tabapay_authorize(merchant);
        }

        private static string Written(IEnumerable<KeyValuePair<string, string>> fields)
        {
            if (fields == null) return null;
            var made = new Dictionary<string, object>();
            foreach (KeyValuePair<string, string> field in fields) made[field.Key] = field.Value;
            return Json.Write(made);
        }
    }
}
