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
        private volatile bool disposed;

        protected DargahHandle(IntPtr handle, bool owned) : base(IntPtr.Zero, owned)
        {
            SetHandle(handle);
        }

        public override bool IsInvalid
        {
            get { return handle == IntPtr.Zero; }
        }

        /// <summary>
        /// Refuses a handle that was disposed of. SafeHandle does so by itself only when no call has it any more.
        /// </summary>
        internal static T Open<T>(T handle) where T : DargahHandle
        {
            if (handle != null && handle.disposed)
            {
                throw new ObjectDisposedException(typeof(T).Name.Replace("Handle", ""));
            }
            return handle;
        }

        protected override void Dispose(bool disposing)
        {
            disposed = true;
            base.Dispose(disposing);
        }
    }
}
