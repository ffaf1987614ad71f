using System;
using System.Collections.Generic;
using System.IO;
using System.Runtime.InteropServices;

namespace Dargah
{
    /// <summary>
    /// Opens libdargah, once. The same way on every runtime: an absolute path, then the functions by name. A DllImport
    /// cannot be told the path on Mono and on .NET Framework, and might find another file than the one checked here.
    /// </summary>
    internal static class NativeLibrary
    {
        internal const string Variable = "DARGAH_LIBRARY";

        private static readonly object Gate = new object();
        private static SystemLibrary system;
        private static IntPtr library;

        /// <summary>What was opened, as it was asked for.</summary>
        internal static string Path { get; private set; }

        /// <summary>The function of this name. Opens the library where that has not happened yet.</summary>
        internal static T Bind<T>(string name) where T : class
        {
            lock (Gate)
            {
                if (library == IntPtr.Zero) Open();
                return (T)(object)Marshal.GetDelegateForFunctionPointer(system.Find(library, name), typeof(T));
            }
        }

        /// <summary>When it fails, it is tried anew the next time: a path may have been mended.</summary>
        private static void Open()
        {
            SystemLibrary with = SystemLibrary.OfThisSystem();
            string asked = with.RunsForAnotherUser ? null : Environment.GetEnvironmentVariable(Variable);
            bool isAsked = !string.IsNullOrEmpty(asked);
            IList<string> places = isAsked ? new[] { asked } : LibraryPlaces.Usual(with.FileName);
            var tried = new List<string>();
            foreach (string place in places)
            {
                // The last one is a name without a directory, which the system looks for.
                if (!isAsked && System.IO.Path.IsPathRooted(place) && !File.Exists(place))
                {
                    tried.Add(place + ": no such file");
                    continue;
                }
                string why;
                IntPtr? opened = with.Open(place, out why);
                if (opened == null)
                {
                    string hint = LibraryPlaces.Hint(place, why);
                    tried.Add(place + ": " + why + (hint == null ? "" : " (" + hint + ")"));
                    continue;
                }
                Check(with, opened.Value, place);
                system = with;
                Path = place;
                library = opened.Value;
                return;
            }
            throw new DargahLoadException(
                isAsked
                    ? "the library that " + Variable + " names cannot be opened"
                    : "libdargah cannot be opened: install it, or set " + Variable + " to its path",
                tried);
        }

        /// <summary>The numbers first: a library of another major number may lack any of the other functions.</summary>
        private static void Check(SystemLibrary with, IntPtr opened, string place)
        {
            var tried = new[] { place };
            uint? major = Number(with, opened, "dargah_abi_major");
            uint? minor = Number(with, opened, "dargah_abi_minor");
            if (major != null && (major != NativeMethods.AbiMajor || minor.GetValueOrDefault() < NativeMethods.AbiMinor))
            {
                throw new DargahLoadException(
                    "the library has ABI " + major + "." + minor.GetValueOrDefault() + ", this assembly needs "
                    + NativeMethods.AbiMajor + "." + NativeMethods.AbiMinor + " or a higher second number: "
                    + "install the libdargah that belongs to it", tried);
            }
            foreach (string name in NativeMethods.Names)
            {
                if (with.Find(opened, name) == IntPtr.Zero)
                {
                    throw new DargahLoadException(
                        "what was opened has no function " + name + ": it is not libdargah, or it is damaged", tried);
                }
            }
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate uint Version();

        private static uint? Number(SystemLibrary with, IntPtr opened, string name)
        {
            IntPtr found = with.Find(opened, name);
            if (found == IntPtr.Zero) return null;
            return ((Version)Marshal.GetDelegateForFunctionPointer(found, typeof(Version)))();
        }
    }
}
