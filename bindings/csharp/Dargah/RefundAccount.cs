namespace Dargah
{
    /// <summary>
    /// The account that Tara's refunds are made with. Unofficial: no official text about refunds is at hand.
    /// </summary>
    public sealed class RefundAccount
    {
        /// <summary>The credentials for refunds.</summary>
        /// <param name="principal">The name.</param>
        /// <param name="password">The password.</param>
        /// <param name="baseUrl">Another address than the usual one, e.g. the simulator's.</param>
        public RefundAccount(string principal, string password, string baseUrl = null)
        {
            Principal = principal;
            Password = password;
            BaseUrl = baseUrl;
        }

        internal string Principal { get; }

        internal Secret Password { get; }

        internal string BaseUrl { get; }
    }
}
