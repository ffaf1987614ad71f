using System;
using System.Threading;
using System.Threading.Tasks;

namespace Dargah
{
    /// <summary>How a call that waits is made: its options, its CancellationToken, its thread.</summary>
    internal static class Calls
    {
        /// <summary>Makes the call on this thread.</summary>
        internal static T Run<T>(CallOptions options, CancellationToken token, Func<OptionsHandle, T> call)
        {
            if (!token.CanBeCanceled)
            {
                if (options == null) return call(null);
                using (OptionsHandle alone = Options(options, null)) return call(alone);
            }
            using (CancelHandle cancel = NativeMethods.dargah_cancel_new())
            // Pulled at once where the token is cancelled already: then the call sends nothing and says so.
            using (token.Register(Pull, cancel))
            using (OptionsHandle both = Options(options, cancel))
            {
                try
                {
                    return call(both);
                }
                catch (DargahCanceledException canceled)
                {
                    throw new DargahCanceledException(canceled.Error, token);
                }
            }
        }

        /// <summary>
        /// Makes the call on a thread of the library's own, so that none of the thread pool's is blocked.
        /// </summary>
        internal static async Task<T> RunAsync<T>(
            CallOptions options, CancellationToken token, Func<OptionsHandle, T> call)
        {
            // Awaited, so that the task of a cancelled call is cancelled and not faulted, and keeps its exception.
            return await CallThreads.Run(() => Run(options, token, call), token).ConfigureAwait(false);
        }

        /// <summary>No time is negative; the library refuses what is too short or too long.</summary>
        internal static ulong Milliseconds(TimeSpan time)
        {
            return time > TimeSpan.Zero ? (ulong)time.TotalMilliseconds : 0;
        }

        private static OptionsHandle Options(CallOptions options, CancelHandle cancel)
        {
            OptionsHandle made = NativeMethods.dargah_options_new();
            if (options != null && options.Timeout != null)
            {
                NativeMethods.dargah_options_set_timeout_ms(made, Milliseconds(options.Timeout.Value));
            }
            if (options != null && options.ConnectTimeout != null)
            {
                NativeMethods.dargah_options_set_connect_timeout_ms(made, Milliseconds(options.ConnectTimeout.Value));
            }
            if (cancel != null) NativeMethods.dargah_options_set_cancel(made, cancel);
            return made;
        }

        private static void Pull(object cancel)
        {
            NativeMethods.dargah_cancel_cancel((CancelHandle)cancel);
        }
    }
}
