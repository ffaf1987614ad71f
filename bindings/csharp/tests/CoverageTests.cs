using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using NUnit.Framework;

namespace Dargah.Tests
{
    /// <summary>What the header offers and what this binding wraps: no hole goes unseen.</summary>
    [TestFixture]
    public class CoverageTests
    {
        private const string QueueReason = "for languages that nobody may call back into; .NET is called";

        /// <summary>Functions that no class calls by hand, each with its reason.</summary>
        private static readonly Dictionary<string, string> NotByHand = new Dictionary<string, string>
        {
            { "dargah_cancel_is_cancelled", "the CancellationToken knows it" },
            { "dargah_event_queue_new", QueueReason },
            { "dargah_event_queue_take", QueueReason },
            { "dargah_event_queue_lost", QueueReason },
            { "dargah_tara_builder_set_event_queue", QueueReason },
            { "dargah_tabapay_builder_set_event_queue", QueueReason },
        };

        [Test]
        public void EveryFunctionOfTheHeaderIsUsed()
        {
            string header = File.ReadAllText(Path.Combine(World.Root, "include/dargah.ffi.h"));
            string folder = Path.Combine(World.Root, "bindings/csharp/Dargah");
            string byHand = Sources(folder, "*.cs").Concat(Sources(Path.Combine(folder, "Native"), "*.cs"))
                .Concat(Sources(Path.Combine(World.Root, "bindings/csharp/Dargah.Testing"), "*.cs"))
                .Where(file => Path.GetFileName(file) != "NativeMethods.cs")
                    .Aggregate("", (all, file) => all + File.ReadAllText(file));
            string generated = File.ReadAllText(Path.Combine(folder, "Native/NativeMethods.cs"));
            var functions = Regex.Matches(header, @"\b(dargah_\w+)\s*\(").Cast<Match>()
                .Select(match => match.Groups[1].Value)
                .Where(name => !name.EndsWith("_fn")).Distinct().ToList();
            Assert.That(functions.Count, Is.GreaterThan(200));
            Assert.That(NativeMethodsNames(generated), Is.EquivalentTo(functions));
            // What frees is called by the handle's own class.
            var unused = functions.Where(name => !byHand.Contains("NativeMethods." + name + "(")
                && !(name.EndsWith("_free") && generated.Contains("NativeMethods." + name + "(handle)"))
                && !NotByHand.ContainsKey(name));
            Assert.That(unused, Is.Empty);
            Assert.That(NotByHand.Keys.Where(name => byHand.Contains("NativeMethods." + name + "(")
                || !functions.Contains(name)), Is.Empty);
        }

        [Test]
        public void TheAssembliesAreOfTheProjectsVersionAndNeedNothingButDotNet()
        {
            string cargo = File.ReadAllText(Path.Combine(World.Root, "Cargo.toml"));
            string version = Regex.Match(cargo, "^version = \"(.*)\"$", RegexOptions.Multiline).Groups[1].Value;
            foreach (System.Reflection.Assembly assembly in new[] { typeof(Tara).Assembly, typeof(Testing.Simulator)
                .Assembly })
            {
                Assert.That(assembly.GetName().Version.ToString(), Is.EqualTo(version + ".0"));
                Assert.That(assembly.GetReferencedAssemblies().Select(one => one.Name),
                    Is.SubsetOf(new[] { "mscorlib", "System", "System.Core", "Dargah" }));
            }
        }

        private static string[] Sources(string folder, string pattern)
        {
            return Directory.GetFiles(folder, pattern);
        }

        private static IEnumerable<string> NativeMethodsNames(string generated)
        {
            return Regex.Matches(generated, "Bind<(dargah_\\w+)_fn>\\(\"(\\w+)\"\\)").Cast<Match>()
                .Where(match => match.Groups[1].Value == match.Groups[2].Value).Select(match => match.Groups[1].Value);
        }
    }
}
