using System;
using System.Diagnostics;
using System.IO;
using Dargah.Testing;
using NUnit.Framework;

namespace Dargah.Tests
{
    /// <summary>The gateways that all tests share, and the small shop that they play.</summary>
    internal static class World
    {
        internal const long Amount = 150000;
        internal const string Ip = "1.2.3.4";
        internal const string OrderNumber = "order-1";
        internal const string Back = "https://shop.ir/back?lang=fa";
        internal const string Mobile = "09123456789";
        internal const string Card = "6037991199500590";
        internal const string NationalCode = "0084575948";

        private static Simulator simulator;
        private static Tara tara;
        private static TabaPay tabapay;

        internal static Simulator Simulator
        {
            get { return simulator ?? (simulator = new Simulator(seed: 7)); }
        }

        /// <summary>The same, as if it had just been started.</summary>
        internal static Simulator Fresh()
        {
            Simulator.Reset();
            return Simulator;
        }

        internal static Tara Tara
        {
            get { return tara ?? (tara = Simulator.NewTara()); }
        }

        internal static TabaPay TabaPay
        {
            get { return tabapay ?? (tabapay = Simulator.NewTabaPay()); }
        }

        internal static bool Long
        {
            get { return !string.IsNullOrEmpty(Environment.GetEnvironmentVariable("LONG")); }
        }

        internal static string Root
        {
            get { return Path.GetFullPath(Given("DARGAH_ROOT")); }
        }

        internal static TaraOrder Order(string mobile = Mobile)
        {
            return new TaraOrder(Amount, Testing.Simulator.ServiceId, Ip, Back, OrderNumber, mobile);
        }

        internal static TabaPayRequest Request()
        {
            return new TabaPayRequest(Amount, Back, mobile: Mobile, nationalCode: NationalCode);
        }

        /// <summary>An order at Tara whose payer has paid and come back.</summary>
        internal static Expected PaidAtTara(out string token)
        {
            using (TaraOrder order = Order())
            {
                token = Tara.GetToken(order).Text.Expose();
                return order.Expected(token, verifiedBefore: false).After(Simulator.Pay(token).ToTara());
            }
        }

        internal static Expected PaidAtTabaPay(out string token)
        {
            using (TabaPayRequest request = Request())
            {
                token = TabaPay.Create(request).Token.Expose();
                return request.Expected(token, verifiedBefore: false).After(Simulator.Pay(token).ToTabaPay());
            }
        }

        /// <summary>Runs this program again as a child that does one thing; gives what it printed.</summary>
        /// <param name="what">What it does.</param>
        /// <param name="library">What DARGAH_LIBRARY names for it; null for nothing.</param>
        /// <param name="status">With what it ended.</param>
        /// <param name="begun">What must be so before it is told to go on, when it has said `begun`.</param>
        internal static string Child(string what, string library, out int status, Func<bool> begun = null)
        {
            var start = new ProcessStartInfo
            {
                // A program of its own, so that a child that hangs ends, with all that it started, even where this process
                // does not live to see it. Nothing here is about speed.
                FileName = "timeout",
                Arguments = "--verbose --signal=KILL 120 " + Given("DARGAH_TEST_RUNTIME") + " \"" + typeof(World).Assembly.Location
                    + "\" child " + what,
                UseShellExecute = false,
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                // A runtime that crashes leaves files where it is.
                WorkingDirectory = Path.GetTempPath(),
            };
            start.EnvironmentVariables["DARGAH_TEST_TARA"] = Simulator.TaraUrl;
            // Where Mono dies it would call a debugger, which takes a minute.
            start.EnvironmentVariables["MONO_DEBUG"] = "no-gdb-backtrace";
            if (library == null) start.EnvironmentVariables.Remove("DARGAH_LIBRARY");
            else start.EnvironmentVariables["DARGAH_LIBRARY"] = library;
            using (Process child = Process.Start(start))
            {
                string error = "", said = "";
                child.ErrorDataReceived += (sender, line) => error += line.Data + "\n";
                child.BeginErrorReadLine();
                // Without its input a child goes on, and ends.
                using (StreamWriter input = child.StandardInput)
                {
                    if (begun != null)
                    {
                        said = child.StandardOutput.ReadLine() + "\n";
                        if (said == "begun\n") CallTests.Until(() => child.HasExited || begun());
                    }
                }
                said += child.StandardOutput.ReadToEnd();
                child.WaitForExit();
                status = child.ExitCode;
                return said + error.Trim();
            }
        }

        internal static string Given(string variable)
        {
            string value = Environment.GetEnvironmentVariable(variable);
            Assert.That(value, Is.Not.Null, variable + " must be set: start the tests by bindings/csharp/run-tests");
            return value;
        }

        internal static void End()
        {
            if (simulator != null) simulator.Dispose();
        }
    }
}
