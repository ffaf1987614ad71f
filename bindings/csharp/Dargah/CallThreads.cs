using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Dargah
{
    /// <summary>
    /// The threads on which the Async methods wait. A call blocks its thread for as long as the gateway takes, and the
    /// thread pool grows by one or two threads a second: 50 payments at a slow gateway would stop the whole web server. A
    /// thread is kept for the next call and ends after a while without one. All are background threads.
    /// </summary>
    internal static class CallThreads
    {
        /// <summary>More calls than this at the same time wait for each other, within the process.</summary>
        internal const int Most = 256;

        // The library moves to a thread of its own where it finds less than it needs.
        private const int StackBytes = 512 * 1024;

        private static readonly TimeSpan Idle = TimeSpan.FromSeconds(10);
        private static readonly object Gate = new object();
        private static readonly LinkedList<Work> Waiting = new LinkedList<Work>();
        private static int threads;
        private static int idle;

        internal static Task<T> Run<T>(Func<T> call, CancellationToken token)
        {
            var work = new Work<T>(call);
            lock (Gate)
            {
                LinkedListNode<Work> place = Waiting.AddLast(work);
                if (idle >= Waiting.Count)
                {
                    Monitor.Pulse(Gate);
                }
                else if (threads < Most)
                {
                    Start(place);
                }
            }
            if (token.CanBeCanceled) work.LeaveQueueOn(token);
            return work.Task;
        }

        private static void Start(LinkedListNode<Work> place)
        {
            try
            {
                // The thread lives longer than the call that started it, and must not keep that one's context.
                using (ExecutionContext.SuppressFlow())
                {
                    new Thread(Serve, StackBytes) { IsBackground = true, Name = "dargah call" }.Start();
                }
                threads++;
            }
            catch (Exception) when (threads > 0)
            {
                // No thread to be had: one of the others will come to it.
            }
            catch (Exception)
            {
                Waiting.Remove(place);
                throw;
            }
        }

        private static void Serve()
        {
            for (;;)
            {
                Work work;
                lock (Gate)
                {
                    while (Waiting.Count == 0)
                    {
                        idle++;
                        bool called = Monitor.Wait(Gate, Idle);
                        idle--;
                        if (!called && Waiting.Count == 0)
                        {
                            threads--;
                            return;
                        }
                    }
                    work = Waiting.First.Value;
                    Waiting.RemoveFirst();
                }
                work.RunOnce();
            }
        }

        private abstract class Work
        {
            private readonly ExecutionContext context = ExecutionContext.Capture();
            private int begun;

            internal void RunOnce()
            {
                if (Interlocked.Exchange(ref begun, 1) != 0) return;
                // Its own copy: a context can be run in only once on .NET Framework.
                if (context == null) Run();
                else ExecutionContext.Run(context, self => ((Work)self).Run(), this);
            }

            protected abstract void Run();
        }

        private sealed class Work<T> : Work
        {
            private readonly Func<T> call;
            private readonly TaskCompletionSource<T> ended =
                new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);

            internal Work(Func<T> call)
            {
                this.call = call;
            }

            internal Task<T> Task
            {
                get { return ended.Task; }
            }

            /// <summary>
            /// A call that waits for a thread ends at once: with its token cancelled it sends nothing and returns.
            /// </summary>
            internal void LeaveQueueOn(CancellationToken token)
            {
                CancellationTokenRegistration registered =
                    token.Register(self => ThreadPool.QueueUserWorkItem(work => ((Work)work).RunOnce(), self), this);
                ended.Task.ContinueWith(
                    (task, registration) => ((CancellationTokenRegistration)registration).Dispose(),
                    registered,
                    CancellationToken.None,
                    TaskContinuationOptions.ExecuteSynchronously,
                    TaskScheduler.Default);
            }

            protected override void Run()
            {
                try
                {
                    ended.SetResult(call());
                }
                catch (Exception e)
                {
                    ended.SetException(e);
                }
            }
        }
    }
}
