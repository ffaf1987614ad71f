using System;
using System.Runtime.InteropServices;

namespace Dargah
{
    /// <summary>
    /// A handle of the library's. Every call that is given one keeps it until the call has ended, so that it may be
    /// disposed of by another thread meanwhile; the finalizer frees what nobody disposed of. A borrowed one frees nothing.
    /// </summary>
    internal abstract class DargahHandle : SafeHandle
    {
        protected DargahHandle(IntPtr handle, bool owned) : base(IntPtr.Zero, owned)
        {
            SetHandle(handle);
        }

        public override bool IsInvalid
        {
            get { return handle == IntPtr.Zero; }
        }
    }
}
