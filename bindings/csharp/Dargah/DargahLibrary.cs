namespace Dargah
{
    /// <summary>The native library that stands behind this assembly.</summary>
    public static class DargahLibrary
    {
        /// <summary>Its version, e.g. <c>0.1.0</c>.</summary>
        /// <exception cref="DargahLoadException">It cannot be opened, or does not fit.</exception>
        public static string Version
        {
            get { return NativeMethods.dargah_version(); }
        }

        /// <summary>The major number of its ABI: the same as that of this assembly, or it is not opened.</summary>
        public static int AbiMajor
        {
            get { return (int)NativeMethods.dargah_abi_major(); }
        }

        /// <summary>The minor number of its ABI: at least that of this assembly, or it is not opened.</summary>
        public static int AbiMinor
        {
            get { return (int)NativeMethods.dargah_abi_minor(); }
        }

        /// <summary>The file that was opened, or the bare name under which the system found it.</summary>
        public static string Path
        {
            get
            {
                NativeMethods.dargah_abi_major();
                return NativeLibrary.Path;
            }
        }
    }
}
