using System;
using System.IO;
using System.Linq;
using Dargah.Testing;
using NUnit.Framework;

namespace Dargah.Tests
{
    /// <summary>How the library is found, what is said when it is not, and how a process ends.</summary>
    [TestFixture]
    public class ProcessTests
    {
        [Test]
        public void TheLibraryThatIsNamedIsTheOneThatIsOpened()
        {
            int status;
            string named = World.Given("DARGAH_LIBRARY");
            string said = World.Child("load", named, out status);
            Assert.That(said, Is.StringContaining("from " + named), said);
            Assert.That(status, Is.EqualTo(0));
        }

        [Test]
        public void AFileThatIsNotThereIsNamed()
        {
            Refused("/no/such/libdargah.so.1", "DARGAH_LIBRARY names cannot be opened", "/no/such/libdargah.so.1");
        }

        [Test]
        public void AFileThatIsNoLibraryIsNamed()
        {
            Refused(Path.Combine(World.Root, "README.md"), "this is no shared library");
        }

        [Test]
        public void ALibraryOfAnotherMachineIsNamed()
        {
            byte[] library = File.ReadAllBytes(World.Given("DARGAH_LIBRARY"));
            byte[] small = (byte[])library.Clone();
            small[4] = 1;
            Refused(Written(small), "the library has 32 bits, this process has 64");
            byte[] arm = (byte[])library.Clone();
            arm[18] = 183;
            Refused(Written(arm), "the library was built for arm64, this process is x64");
        }

        [Test]
        public void ALibraryThatLacksAFunctionOrHasAnotherAbiIsRefused()
        {
            Refused("libm.so.6", "has no function");
            Refused(World.Given("DARGAH_TEST_OTHER_ABI"), "the library has ABI 2.0, this assembly needs 1.");
            Refused(World.Given("DARGAH_TEST_OLD_ABI"), "is not libdargah, or it is damaged");
        }

        [Test]
        public void WithoutAVariableTheUsualPlacesAreListed()
        {
            int status;
            string said = World.Child("load", null, out status);
            if (status == 0)
            {
                // It is installed on this machine.
                Assert.That(said, Is.StringContaining("version 0.1.0 from "));
                return;
            }
            string folder = Path.GetDirectoryName(typeof(Tara).Assembly.Location);
            Assert.That(status, Is.EqualTo(2), said);
            Assert.That(said, Is.StringContaining("install it, or set DARGAH_LIBRARY"));
            Assert.That(said, Is.StringContaining(Path.Combine(folder, "libdargah.so.1") + ": no such file"));
            Assert.That(said, Is.StringContaining(Path.Combine(folder, "runtimes/linux-x64/native/libdargah.so.1")));
            Assert.That(said, Is.StringContaining("\n  libdargah.so.1: "));
        }

        [Test]
        public void AProcessEndsWithCallsUnderWay()
        {
            int status;
            string said = ChildWithCallsUnderWay("exit-in-flight", out status);
            Assert.That(said, Is.EqualTo("begun\n"));
            Assert.That(status, Is.EqualTo(0), said);
        }

        [Test]
        public void AThreadEndsTheProcessWithCallsUnderWay()
        {
            int status, excused = 0;
            string said = ChildWithCallsUnderWay("exit-on-a-thread", out status);
            // Three times at most: one must end as it should.
            while (MonosFault.IsMono && MonosFault.Ended(said, "begun\n", status) && excused < 3)
            {
                excused++;
                said = ChildWithCallsUnderWay("exit-on-a-thread", out status);
            }
            if (excused > 0) Console.WriteLine("note: Mono itself aborted {0} of {1} children at their end", excused, excused + 1);
            Assert.That(said, Is.EqualTo("begun\n"));
            Assert.That(status, Is.EqualTo(7), said);
        }

        [Test]
        public void OnlyMonosOwnAbortIsExcused()
        {
            string own = File.ReadAllText(Path.Combine(World.Root, "bindings/csharp/tests/recorded/mono-own.txt"));
            string said = "begun\n" + own;
            foreach (int status in new[] { 0, 7, 134, 137 }) Assert.That(MonosFault.Ended(said, "begun\n", status), Is.True);
            foreach (int status in new[] { 1, 3, 6, 124, 132, 139 }) NotExcused(said, status);
            string caller = own.Split('\n').SkipWhile(line => !line.EndsWith(": abort")).ElementAt(1);
            Assert.That(caller, Is.StringContaining("mono"));
            foreach (string broken in new[]
            {
                // The library is at fault, by its own abort or by another signal.
                said.Replace(caller, "\t0x7fac1b8c14a0 - /usr/lib/libdargah.so.1 : (null)"),
                said.Replace(caller, "\t0x7fac1b8c14a0 - /usr/lib/libdargah.so.1 : (null)\n" + caller),
                said.Replace(caller, caller + "\n\t0x7fac1b8c14a0 - /usr/lib/libdargah.so.1 : dargah_tara_inquire"),
                said.Replace(caller, caller + "\n\t0x7fac1b8c14a0 - Unknown"),
                said.Replace(caller, "\t0x7fac1b8c14a0 - /usr/lib/libmono : (null)"),
                said.Replace("SIGABRT", "SIGSEGV"),
                said + "Got a SIGSEGV while executing native code.\n",
                said + "thread '<unnamed>' panicked at src/tara/client.rs:1:1:\n",
                // Mono dies of something else, or nobody knows of what.
                said.Replace("STATE_BLOCKING with DO_BLOCKING", "STATE_RUNNING with DONE_BLOCKING"),
                said.Replace("monoeg_g_log", "(null)"),
                said.Substring(0, said.IndexOf("Native stacktrace")),
                said.Substring(0, said.IndexOf("\n\n")),
                // It hung, did not come so far, or said more than it should.
                said + "timeout: sending signal KILL to command 'mono'\n",
                own,
                "beg" + own,
                "begun\nmore\n" + own,
                "begun\n",
                "",
            })
            {
                foreach (int status in new[] { 0, 7, 134, 137 }) NotExcused(broken, status);
            }
        }

        /// <summary>The rule in a real process: this child aborts in a native call, and no runtime is to blame.</summary>
        [Test]
        public void AChildThatAbortsInANativeCallIsNotExcused()
        {
            // No other runtime is excused anything.
            if (!MonosFault.IsMono) return;
            int status;
            string said = ChildWithCallsUnderWay("abort", out status);
            Assert.That(said, Is.StringStarting("begun\n"));
            Assert.That(status, Is.Not.EqualTo(7));
            NotExcused(said, status);
        }

        private static void NotExcused(string said, int status)
        {
            Assert.That(MonosFault.Ended(said, "begun\n", status), Is.False, status + ": " + said);
        }

        [Test]
        public void FinalizersMayCall()
        {
            World.Fresh();
            int status;
            string said = World.Child("finalizers", World.Given("DARGAH_LIBRARY"), out status);
            Assert.That(said, Is.EqualTo("finalizers called\n"));
            Assert.That(status, Is.EqualTo(0), said);
        }

        [Test]
        public void ADomainIsUnloadedWithCallsUnderWay()
        {
            int status;
            string said = ChildWithCallsUnderWay("app-domain", out status);
            if (said != "no domains\n")
            {
                Assert.That(said, Is.EqualTo("begun\nunloaded\nafterwards: Timeout\n"));
            }
            Assert.That(status, Is.EqualTo(0), said);
        }

        /// <summary>A child that goes on when all its calls wait at the gateway.</summary>
        private static string ChildWithCallsUnderWay(string what, out int status)
        {
            Simulator simulator = World.Fresh();
            var calls = new[] { "purchaseVerify", "purchaseInquiry", "clubGroups" };
            foreach (string call in calls) simulator.Fault("tara", call, "stall_before", null);
            return World.Child(what, World.Given("DARGAH_LIBRARY"), out status,
                () => calls.All(call => simulator.Calls("tara", call) >= 4));
        }

        private static void Refused(string library, params string[] says)
        {
            int status;
            string said = World.Child("load", library, out status);
            Assert.That(status, Is.EqualTo(2), said);
            foreach (string text in says) Assert.That(said, Is.StringContaining(text));
            Assert.That(said, Is.StringContaining(library));
        }

        private static string Written(byte[] library)
        {
            string path = Path.Combine(Path.GetTempPath(), "dargah-other-" + Guid.NewGuid().ToString("N") + ".so");
            File.WriteAllBytes(path, library);
            return path;
        }
    }
}
