using System;
using System.Linq;
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
            var begun = new CountdownEvent(8);
            var tara = new Tara("shop", "secret-password", Environment.GetEnvironmentVariable("DARGAH_TEST_TARA"),
                TimeSpan.FromSeconds(3));
            for (int i = 0; i < 4; i++)
            {
                Task.Run(() => { begun.Signal(); tara.PurchaseVerify("t", "1.2.3.4"); });
                new Thread(() => { begun.Signal(); tara.Inquire("t", "1.2.3.4"); }) { IsBackground = true }.Start();
            }
            var waiting = Enumerable.Range(0, 4).Select(i => tara.ClubGroupsAsync()).ToArray();
            begun.Wait();
            Console.WriteLine(waiting.Length + " and " + begun.InitialCount + " calls are under way");
            return 0;
        }
    }
}
