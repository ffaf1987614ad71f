using System;

namespace Dargah
{
    /// <summary>
    /// How connections are made: certificates, proxy, user agent. Clients of one process with equal settings share
    /// connections. The system's certificate store and the environment are never read; the Mozilla roots are built in.
    /// </summary>
    /// <remarks>May be used by any number of threads and clients. Clients keep their own copy.</remarks>
    public sealed class Network : IDisposable
    {
        /// <summary>What is left out stays as usual.</summary>
        /// <param name="caFile">
        /// Trusts the certificates in this PEM file besides the built-in roots. Read when a client is made.
        /// </param>
        /// <param name="caPem">The same, from a text.</param>
        /// <param name="onlyOwnCa">Trusts nothing but the own certificates.</param>
        /// <param name="proxy">Goes through an HTTP proxy: <c>http://[user:password@]host:port</c>.</param>
        /// <param name="userAgent">The <c>User-Agent</c> header; visible ASCII.</param>
        /// <param name="maxAnswerBytes">Limits the length of an answer. 1 MiB unless set.</param>
        /// <param name="idleTimeout">How long a connection without use is kept. 4 seconds unless set.</param>
        /// <exception cref="DargahInputException">
        /// A setting is not acceptable; some are checked when a client is made.
        /// </exception>
        public Network(
            string caFile = null,
            string caPem = null,
            bool onlyOwnCa = false,
            string proxy = null,
            string userAgent = null,
            long? maxAnswerBytes = null,
            TimeSpan? idleTimeout = null)
        {
            Handle = NativeMethods.dargah_network_new();
            if (caFile != null) NativeMethods.dargah_network_set_ca_file(Handle, caFile);
            if (caPem != null) NativeMethods.dargah_network_set_ca_pem(Handle, caPem);
            if (onlyOwnCa) NativeMethods.dargah_network_set_only_own_ca(Handle, true);
            if (proxy != null) NativeMethods.dargah_network_set_proxy(Handle, proxy);
            if (userAgent != null) NativeMethods.dargah_network_set_user_agent(Handle, userAgent);
            // No length is negative; the library refuses 0.
            if (maxAnswerBytes != null) NativeMethods.dargah_network_set_max_answer_bytes(Handle,
                Math.Max(0, maxAnswerBytes.Value));
            if (idleTimeout != null) NativeMethods.dargah_network_set_idle_timeout_ms(Handle,
                Calls.Milliseconds(idleTimeout.Value));
        }

        internal NetworkHandle Handle { get; }

        /// <summary>Frees it now. Clients that were made with it go on.</summary>
        public void Dispose()
        {
            Handle.Dispose();
        }
    }
}
