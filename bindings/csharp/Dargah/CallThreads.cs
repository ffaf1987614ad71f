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

        // The one that was busy last is called first, so that after a rush the others are idle for long enough to end.
        private static readonly LinkedList<Server> Servers = new LinkedList<Server>();
        private static int threads;

        internal static Task<T> Run<T>(Func<T> call, CancellationToken token)
        {
            var work = new Work<T>(call);
            lock (Gate)
            {
                if (Servers.Count > 0)
                {
                    Server server = Servers.Last.Value;
                    Servers.RemoveLast();
                    server.Called(work);
                }
                else if (threads >= Most || !Started(work))
                {
                    Waiting.AddLast(work);
                }
            }
            if (token.CanBeCanceled) work.LeaveQueueOn(token);
            return work.Task;
        }

        /// <summary>Not where there is no thread to be had, but others that will come to the work.</summary>
        private static bool Started(Work first)
        {
            try
            {
                // The thread lives longer than the call that started it, and must not keep that one's context.
                using (ExecutionContext.SuppressFlow())
                {
                    var server = new Server(first);
                    new Thread(server.Serve, StackBytes) { IsBackground = true, Name = "dargah call" }.Start();
                }
                threads++;
                return true;
            }
            catch (Exception) when (threads > 0)
            {
                return false;
            }
        }

        /// <summary>A thread. All its members but Serve are used under the gate.</summary>
        private sealed class Server
        {
            private readonly SemaphoreSlim called = new SemaphoreSlim(0);
            private Work work;

            internal Server(Work first)
            {
                work = first;
            }

            internal void Called(Work next)
            {
                work = next;
                called.Release();
            }

            internal void Serve()
            {
                do
                {
                    work.RunOnce();
                }
                while (HasMore());
            }

            private bool HasMore()
            {
                lock (Gate)
                {
                    work = null;
                    if (Waiting.Count > 0)
                    {
                        work = Waiting.First.Value;
                        Waiting.RemoveFirst();
                        return true;
                    }
                    Servers.AddLast(this);
                }
                if (called.Wait(Idle)) return true;
                lock (Gate)
                {
                    // Called at the last moment.
                    if (work != null) return called.Wait(Idle);
                    Servers.Remove(this);
                    threads--;
                    return false;
                }
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
