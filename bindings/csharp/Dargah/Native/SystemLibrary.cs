using System;
using System.Runtime.InteropServices;
using System.Text;

namespace Dargah
{
    /// <summary>Opens a shared library and finds its functions, by what the system has for that.</summary>
    internal abstract class SystemLibrary
    {
        /// <summary>The file's name without a directory, as the system looks for it.</summary>
        internal abstract string FileName { get; }

        /// <summary>Opens a library; or null, and why not.</summary>
        internal abstract IntPtr? Open(string path, out string why);

        internal abstract IntPtr Find(IntPtr library, string name);

        /// <summary>Whether the program runs with the rights of somebody else than who started it.</summary>
        internal abstract bool RunsForAnotherUser { get; }

        internal static SystemLibrary OfThisSystem()
        {
            if (Environment.OSVersion.Platform == PlatformID.Win32NT) return new Windows();
            return new Unix();
        }

        private sealed class Windows : SystemLibrary
        {
            internal override string FileName
            {
                get { return "dargah.dll"; }
            }

            internal override bool RunsForAnotherUser
            {
                get { return false; }
            }

            internal override IntPtr? Open(string path, out string why)
            {
                IntPtr library = LoadLibraryW(path);
                why = library == IntPtr.Zero ? "Windows error " + Marshal.GetLastWin32Error() : null;
                return library == IntPtr.Zero ? default(IntPtr?) : library;
            }

            internal override IntPtr Find(IntPtr library, string name)
            {
                return GetProcAddress(library, Encoding.ASCII.GetBytes(name + "\0"));
            }

            [DllImport("kernel32", SetLastError = true, CharSet = CharSet.Unicode, ExactSpelling = true)]
            private static extern IntPtr LoadLibraryW(string path);

            [DllImport("kernel32", ExactSpelling = true)]
            private static extern IntPtr GetProcAddress(IntPtr library, byte[] name);
        }

        private sealed class Unix : SystemLibrary
        {
            private const int Now = 2;

            // Which of the two the system has: glibc and musl the first, macOS the second.
            private readonly bool second;

            internal Unix()
            {
                try
                {
                    dlerror1();
                }
                catch (DllNotFoundException)
                {
                    second = true;
                }
            }

            internal override string FileName
            {
                get { return "libdargah." + (second ? NativeMethods.AbiMajor + ".dylib" : "so." + NativeMethods.AbiMajor); }
            }

            internal override bool RunsForAnotherUser
            {
                get { return getuid() != geteuid() || getgid() != getegid(); }
            }

            internal override IntPtr? Open(string path, out string why)
            {
                byte[] bytes = Encoding.UTF8.GetBytes(path + "\0");
                IntPtr library = second ? dlopen2(bytes, Now) : dlopen1(bytes, Now);
                why = null;
                if (library != IntPtr.Zero) return library;
                why = Marshal.PtrToStringAnsi(second ? dlerror2() : dlerror1()) ?? "the system does not say why";
                return null;
            }

            internal override IntPtr Find(IntPtr library, string name)
            {
                byte[] bytes = Encoding.ASCII.GetBytes(name + "\0");
                return second ? dlsym2(library, bytes) : dlsym1(library, bytes);
            }

            [DllImport("libdl.so.2", EntryPoint = "dlopen")]
            private static extern IntPtr dlopen1(byte[] path, int flags);

            [DllImport("libdl.so.2", EntryPoint = "dlsym")]
            private static extern IntPtr dlsym1(IntPtr library, byte[] name);

            [DllImport("libdl.so.2", EntryPoint = "dlerror")]
            private static extern IntPtr dlerror1();

            [DllImport("libdl", EntryPoint = "dlopen")]
            private static extern IntPtr dlopen2(byte[] path, int flags);

            [DllImport("libdl", EntryPoint = "dlsym")]
            private static extern IntPtr dlsym2(IntPtr library, byte[] name);

            [DllImport("libdl", EntryPoint = "dlerror")]
            private static extern IntPtr dlerror2();

            [DllImport("libc")]
            private static extern uint getuid();

            [DllImport("libc")]
            private static extern uint geteuid();

            [DllImport("libc")]
            private static extern uint getgid();

            [DllImport("libc")]
            private static extern uint getegid();
        }
    }
}
