using System;

namespace Dargah
{
    /// <summary>What one call may take. Without them a call takes the client's own settings.</summary>
    public sealed class CallOptions
    {
        /// <summary>
        /// What is left out stays as the client has it. The call refuses what is below 1 ms or above 10 minutes.
        /// </summary>
        /// <param name="timeout">Limits the whole call.</param>
        /// <param name="connectTimeout">Limits each new connection.</param>
        public CallOptions(TimeSpan? timeout = null, TimeSpan? connectTimeout = null)
        {
            Timeout = timeout;
            ConnectTimeout = connectTimeout;
        }

        /// <summary>Limits the whole call.</summary>
        public TimeSpan? Timeout { get; }

        /// <summary>Limits each new connection.</summary>
        public TimeSpan? ConnectTimeout { get; }
    }
}
