using System;
using System.Collections.Generic;
using System.IO;

namespace Dargah
{
    /// <summary>Where libdargah may be, and why a file there may not fit.</summary>
    internal static class LibraryPlaces
    {
        /// <summary>What ELF calls them, and what .NET does.</summary>
        private static readonly Dictionary<int, string> Machines =
            new Dictionary<int, string> { { 3, "x86" }, { 40, "arm" }, { 62, "x64" }, { 183, "arm64" } };

        private static bool IsWindows
        {
            get { return Environment.OSVersion.Platform == PlatformID.Win32NT; }
        }

        private static bool IsLinux
        {
            get { return !IsWindows && !Directory.Exists("/System/Library/CoreServices"); }
        }

        /// <summary>
        /// Beside the program and the assembly, where packages put it; last the bare name, which the system looks for.
        /// </summary>
        internal static IList<string> Usual(string file)
        {
            var places = new List<string>();
            foreach (string directory in Directories())
            {
                Add(places, Path.Combine(directory, file));
                foreach (string rid in Rids())
                {
                    Add(places, Path.Combine(directory, "runtimes", rid, "native", file));
                    // The assembly may lie where a package was unpacked, in lib/netstandard2.0.
                    Add(places, Path.GetFullPath(Path.Combine(directory, "..", "..", "runtimes", rid, "native", file)));
                }
            }
            foreach (string directory in HostDirectories())
            {
                Add(places, Path.Combine(directory, file));
            }
            places.Add(file);
            return places;
        }

        /// <summary>
        /// What a person has to know who reads the system's words about a file; null where nothing is known.
        /// </summary>
        internal static string Hint(string path, string why)
        {
            string other = OtherMachine(path);
            if (other != null) return other;
            if (why.IndexOf("ld-linux", StringComparison.Ordinal) >= 0
                || why.IndexOf("GLIBC", StringComparison.Ordinal) >= 0
                || why.IndexOf("libc.so.6", StringComparison.Ordinal) >= 0)
            {
                return "the library was built for another or a newer glibc than this system has; on Alpine it must be built for musl";
            }
            if (why.IndexOf("musl", StringComparison.Ordinal) >= 0)
            {
                return "the library was built for musl, and this system has glibc";
            }
            return null;
        }

        private static void Add(List<string> places, string place)
        {
            if (!places.Contains(place)) places.Add(place);
        }

        private static IEnumerable<string> Directories()
        {
            string beside = typeof(LibraryPlaces).Assembly.Location;
            // A program in one file has no place for its assemblies.
            if (!string.IsNullOrEmpty(beside)) yield return Path.GetDirectoryName(Path.GetFullPath(beside));
            string program = AppDomain.CurrentDomain.BaseDirectory;
            if (!string.IsNullOrEmpty(program)) yield return Path.GetFullPath(program);
        }

        /// <summary>Where .NET's own host found the native files of packages.</summary>
        private static IEnumerable<string> HostDirectories()
        {
            var known = AppDomain.CurrentDomain.GetData("NATIVE_DLL_SEARCH_DIRECTORIES") as string;
            return known == null
                ? new string[0]
                : known.Split(new[] { Path.PathSeparator }, StringSplitOptions.RemoveEmptyEntries);
        }

        private static IEnumerable<string> Rids()
        {
            string cpu = Cpu();
            if (!IsLinux) return new[] { (IsWindows ? "win-" : "osx-") + cpu };
            // Musl's loader refuses what is built for glibc at once, and the other way round.
            return File.Exists("/etc/alpine-release")
                ? new[] { "linux-musl-" + cpu, "linux-" + cpu }
                : new[] { "linux-" + cpu, "linux-musl-" + cpu };
        }

        private static string Cpu()
        {
            // Not in .NET Framework 4.6.1, which is x86 or x64.
            Type runtime = Type.GetType("System.Runtime.InteropServices.RuntimeInformation")
                ?? Type.GetType("System.Runtime.InteropServices.RuntimeInformation, System.Runtime.InteropServices.RuntimeInformation");
            var property = runtime == null ? null : runtime.GetProperty("ProcessArchitecture");
            object found = property == null ? null : property.GetValue(null, null);
            return found == null ? (IntPtr.Size == 8 ? "x64" : "x86") : found.ToString().ToLowerInvariant();
        }

        /// <summary>Reads what an ELF file was built for.</summary>
        private static string OtherMachine(string path)
        {
            var head = new byte[20];
            try
            {
                using (FileStream file = File.OpenRead(path))
                {
                    if (file.Read(head, 0, head.Length) < head.Length) return "this is no shared library";
                }
            }
            catch (Exception e) when (e is IOException || e is UnauthorizedAccessException || e is ArgumentException
                || e is NotSupportedException)
            {
                return null;
            }
            bool isElf = head[0] == 0x7F && head[1] == 'E' && head[2] == 'L' && head[3] == 'F';
            if (!isElf) return IsLinux ? "this is no shared library" : null;
            int bits = head[4] == 2 ? 64 : 32;
            if (bits != IntPtr.Size * 8) return "the library has " + bits + " bits, this process has " + IntPtr.Size * 8;
            int machine = head[18] | head[19] << 8;
            string name;
            if (!Machines.TryGetValue(machine, out name) || name == Cpu()) return null;
            return "the library was built for " + name + ", this process is " + Cpu();
        }
    }
}
