using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Dargah.Testing;
using NUnit.Framework;

namespace Dargah.Tests
{
    /// <summary>The clients that all cases share.</summary>
    internal sealed class VectorWorld : IDisposable
    {
        private readonly Dictionary<string, TabaPay> tabapays = new Dictionary<string, TabaPay>();

        internal VectorWorld()
        {
            Simulator = new Simulator(seed: 7);
            // Groups that were kept from the case before would not be asked for.
            Tara = new Tara(Testing.Simulator.Username, Testing.Simulator.Password, Simulator.TaraUrl,
                groupsTtl: TimeSpan.FromMilliseconds(1),
                    refund: new RefundAccount("refund", "refund-password", Simulator.RefundUrl));
        }

        internal Simulator Simulator { get; }

        internal Tara Tara { get; }

        internal TabaPay TabaPay(bool inSandbox, bool byTracking)
        {
            string key = inSandbox + " " + byTracking;
            TabaPay client;
            if (!tabapays.TryGetValue(key, out client))
            {
                client = tabapays[key] = Simulator.NewTabaPay(
                    inSandbox ? GatewayEnvironment.Sandbox : GatewayEnvironment.Production,
                        sandboxAcceptsTrackingCode: byTracking);
            }
            return client;
        }

        public void Dispose()
        {
            Simulator.Dispose();
        }
    }

    /// <summary>
    /// The cases of tests/vectors that run against the simulator: each 20th, in the long run each. With DARGAH_CASE those
    /// whose id holds that text.
    /// </summary>
    [TestFixture]
    public class VectorTests
    {
        private const int Each = 20;

        [Test]
        public void TaraVerify()
        {
            Check("tara_verify");
        }

        [Test]
        public void TabaPayVerify()
        {
            Check("tabapay_verify");
        }

        [Test]
        public void TaraSwitches()
        {
            Check("tara_switches");
        }

        [Test]
        public void TabaPaySwitches()
        {
            Check("tabapay_switches");
        }

        [Test]
        public void Codes()
        {
            Check("codes");
        }

        [Test]
        public void Callbacks()
        {
            Check("callbacks");
        }

        [Test]
        public void OtherCalls()
        {
            Check("other_calls");
        }

        private static void Check(string name)
        {
            string part = Environment.GetEnvironmentVariable("DARGAH_CASE") ?? "";
            var all = ((List<object>)Json.Read(
                File.ReadAllText(Path.Combine(World.Root, "tests/vectors/" + name + ".json"))))
                .Select(line => new VectorCase(line)).Where(one => one.Id.Contains(part)).ToList();
            var cases = all.Where(one => !one.IsLeftOut).Where((one, at) => World.Long || part != "" || at % Each == 0)
                .ToList();
            var wrong = new List<string>();
            using (var world = new VectorWorld())
            {
                foreach (VectorCase one in cases)
                {
                    string result;
                    try
                    {
                        result = one.Run(world);
                    }
                    catch (Exception e)
                    {
                        result = e.ToString();
                    }
                    if (result != one.Expect) wrong.Add(one.Id + "\n  must be " + one.Expect + "\n  but is  " + result);
                }
            }
            Console.WriteLine("{0}: {1} of {2} cases", name, cases.Count, all.Count);
            Assert.That(part != "" || cases.Count > 3, Is.True);
            Assert.That(wrong.Count, Is.EqualTo(0), string.Join("\n", wrong.Take(20)));
        }
    }
}
