using System;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Threading;
using System.Threading.Tasks;

namespace Dargah.Tests
{
    /// <summary>What the tests do in a process of its own.</summary>
    internal static class Children
    {
        internal static int Run(string what)
        {
            switch (what)
            {
                case "load":
                    return Load();
                case "exit-in-flight":
                    return ExitInFlight();
                case "exit-on-a-thread":
                    return ExitOnAThread();
                case "abort":
                    return Abort();
                case "finalizers":
                    return Finalizers();
                case "app-domain":
                    return InADomainThatIsUnloaded();
                default:
                    return 3;
            }
        }

        private static int Load()
        {
            try
            {
                Console.WriteLine("version " + DargahLibrary.Version + " from " + DargahLibrary.Path);
                return 0;
            }
            catch (DargahLoadException e)
            {
                Console.WriteLine(e.Message);
                // Nothing is remembered of a library that could not be opened.
                try
                {
                    Rial.FromToman(1);
                    return 4;
                }
                catch (DargahLoadException again)
                {
                    return again.Message == e.Message && e.Tried.Count > 0 ? 2 : 5;
                }
            }
        }

        /// <summary>
        /// Leaves Main while other threads wait for a gateway that says nothing. Mono ends when their time limit ends
        /// their calls, other runtimes at once.
        /// </summary>
        private static int ExitInFlight()
        {
            BeginCalls();
            return 0;
        }

        // Long enough that the process ends first: Mono 6.8 may hang where Environment.Exit meets threads that have code compiled.
        private static readonly TimeSpan Brief = TimeSpan.FromSeconds(8), Patient = TimeSpan.FromMinutes(1);

        private static Tara Connected(TimeSpan timeout)
        {
            return new Tara("shop", "secret-password", Environment.GetEnvironmentVariable("DARGAH_TEST_TARA"), timeout);
        }

        /// <summary>Comes back when the test has seen all of these calls at the gateway, and says so.</summary>
        private static void BeginCalls()
        {
            Tara tara = Connected(Brief);
            // The pool begins one more piece of work a second by itself, and the calls are to wait at the same time.
            ThreadPool.SetMinThreads(8, 8);
            for (int i = 0; i < 4; i++)
            {
                Task.Run(() => TimesOut(() => tara.PurchaseVerify("t", "1.2.3.4")));
                new Thread(() => TimesOut(() => tara.Inquire("t", "1.2.3.4"))) { IsBackground = true }.Start();
            }
            var waiting = Enumerable.Range(0, 4).Select(i => tara.ClubGroupsAsync()).ToArray();
            Console.WriteLine("begun");
            Console.ReadLine();
            GC.KeepAlive(waiting);
        }

        /// <summary>A thread that ends by an exception would end the process, where the process is slow to end by itself.</summary>
        private static void TimesOut(Action call)
        {
            try
            {
                call();
            }
            catch (DargahNetworkException e) when (e.Kind == ErrorKind.Timeout)
            {
            }
        }

        /// <summary>The same, but a thread ends the process while Main waits.</summary>
        private static int ExitOnAThread()
        {
            BeginCalls();
            new Thread(() => Environment.Exit(7)).Start();
            Thread.Sleep(Timeout.Infinite);
            return 1;
        }

        /// <summary>What a fault of the library's would look like.</summary>
        private static int Abort()
        {
            BeginCalls();
            abort();
            return 7;
        }

        [DllImport("libc")]
        private static extern void abort();

        private sealed class Last
        {
            private readonly Tara tara;

            internal static int Called;

            internal Last(Tara tara)
            {
                this.tara = tara;
            }

            ~Last()
            {
                // Its own handle may have been finalized before: then that is said, and nothing else happens.
                try
                {
                    tara.Authenticate();
                    Interlocked.Increment(ref Called);
                }
                catch (ObjectDisposedException)
                {
                    Interlocked.Increment(ref Called);
                }
            }
        }

        /// <summary>Reachable to the very end.</summary>
        private static Tara kept;

        private static void Drop()
        {
            for (int i = 0; i < 5; i++)
            {
                new Last(kept);
                new Last(Connected(Patient));
            }
        }

        /// <summary>Finalizers that call, in the middle of things and, where the runtime runs them, at the end.</summary>
        private static int Finalizers()
        {
            kept = Connected(Patient);
            var dropping = new Thread(Drop);
            dropping.Start();
            dropping.Join();
            for (int i = 0; i < 100 && Last.Called == 0; i++)
            {
                GC.Collect();
                GC.WaitForPendingFinalizers();
            }
            Console.WriteLine(Last.Called > 0 ? "finalizers called" : "no finalizer called");
            GC.KeepAlive(new[] { new Last(kept), new Last(Connected(Patient)) });
            Drop();
            return 0;
        }

        /// <summary>Apart: a runtime without domains lacks what it needs to compile this.</summary>
        [MethodImpl(MethodImplOptions.NoInlining)]
        private static void UnloadWhileItWaits(AppDomain domain)
        {
            domain.DoCallBack(BeginCalls);
            AppDomain.Unload(domain);
            Console.WriteLine("unloaded");
        }

        /// <summary>
        /// A domain of Mono's that is unloaded while it waits for a gateway that says nothing. Other runtimes have no domains.
        /// </summary>
        private static int InADomainThatIsUnloaded()
        {
            AppDomain domain;
            try
            {
                domain = AppDomain.CreateDomain("shop");
            }
            catch (PlatformNotSupportedException)
            {
                Console.WriteLine("no domains");
                return 0;
            }
            UnloadWhileItWaits(domain);
            try
            {
                Connected(TimeSpan.FromSeconds(2)).PurchaseVerify("t", "1.2.3.4");
            }
            catch (DargahException e)
            {
                Console.WriteLine("afterwards: " + e.Kind);
            }
            return 0;
        }
    }
}
