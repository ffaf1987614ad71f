using System;

namespace Dargah.Testing
{
    /// <summary>The simulator could not be started, or refused what it was asked for.</summary>
    public sealed class SimulatorException : Exception
    {
        internal SimulatorException(string message) : base(message) { }
    }
}
