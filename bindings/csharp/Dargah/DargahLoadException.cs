using System;
using System.Collections.Generic;
using System.Collections.ObjectModel;

namespace Dargah
{
    /// <summary>
    /// libdargah could not be opened, or does not fit this assembly. The message says what to do and lists what was tried.
    /// </summary>
    public sealed class DargahLoadException : Exception
    {
        internal DargahLoadException(string what, IList<string> tried)
            : base(what + ". Tried:" + Environment.NewLine + "  " + string.Join(Environment.NewLine + "  ", tried))
        {
            Tried = new ReadOnlyCollection<string>(tried);
        }

        /// <summary>
        /// The files that were tried, in this order, each with what was wrong about it where that is known.
        /// </summary>
        public IReadOnlyList<string> Tried { get; }
    }
}
