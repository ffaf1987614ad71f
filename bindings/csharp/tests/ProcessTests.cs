using System.Diagnostics;
using System.IO;
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
            Simulator simulator = World.Fresh();
            simulator.Fault("tara", "any", "stall_before", null);
            int status;
            var took = Stopwatch.StartNew();
            string said = World.Child("exit-in-flight", World.Given("DARGAH_LIBRARY"), out status);
            Assert.That(said, Is.EqualTo("4 and 8 calls are under way\n"));
            Assert.That(status, Is.EqualTo(0), said);
            Assert.That(took.Elapsed.TotalSeconds, Is.LessThan(15));
        }

        [Test]
        public void AThreadEndsTheProcessWithCallsUnderWay()
        {
            Simulator simulator = World.Fresh();
            simulator.Fault("tara", "any", "stall_before", null);
            int status;
            string said = World.Child("exit-on-a-thread", World.Given("DARGAH_LIBRARY"), out status);
            Assert.That(said, Is.EqualTo("4 and 8 calls are under way\n"));
            Assert.That(status, Is.EqualTo(7), said);
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
            Simulator simulator = World.Fresh();
            simulator.Fault("tara", "any", "stall_before", null);
            int status;
            string said = World.Child("app-domain", World.Given("DARGAH_LIBRARY"), out status);
            if (said != "no domains\n")
            {
                Assert.That(said, Is.EqualTo("4 and 8 calls are under way\nunloaded\nafterwards: Timeout\n"));
            }
            Assert.That(status, Is.EqualTo(0), said);
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
            string path = Path.Combine(Path.GetTempPath(), "dargah-other-" + System.Guid.NewGuid().ToString("N") + ".so");
            File.WriteAllBytes(path, library);
            return path;
        }
    }
}
