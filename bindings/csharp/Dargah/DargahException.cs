using System;
using System.Threading;

namespace Dargah
{
    /// <summary>
    /// What every error of the library is, apart from a call that was cancelled (<see cref="DargahCanceledException"/>)
    /// and a library that cannot be opened (<see cref="DargahLoadException"/>). A verify whose end is open is no
    /// exception: it is an <see cref="Unknown"/> outcome.
    /// </summary>
    /// <remarks>Message and text hold no secret. Cannot be serialised.</remarks>
    public class DargahException : Exception
    {
        internal DargahException(DargahError error) : base(error.Message)
        {
            Error = error;
        }

        /// <summary>All that is known about it.</summary>
        public DargahError Error { get; }

        /// <summary>What went wrong.</summary>
        public ErrorKind Kind
        {
            get { return Error.Kind; }
        }

        /// <summary>The input, setting or answer field to blame. Null where there is none.</summary>
        public string Field
        {
            get { return Error.Field; }
        }

        /// <summary>The gateway's code as it was sent. Null where there is none.</summary>
        public string Code
        {
            get { return Error.Code; }
        }

        /// <summary>How far the request got.</summary>
        public Progress Progress
        {
            get { return Error.Progress; }
        }

        /// <summary>Whether the same call may be made again without moving money twice, and may then succeed.</summary>
        public bool IsRetryable
        {
            get { return Error.IsRetryable; }
        }

        /// <summary>Whether money may have moved although the call failed.</summary>
        public bool MoneyMayHaveMoved
        {
            get { return Error.MoneyMayHaveMoved; }
        }

        /// <summary>All about it in one Persian line.</summary>
        public string MessageFa
        {
            get { return Error.MessageFa; }
        }
    }

    /// <summary>
    /// A value or a setting of the caller's is not acceptable; <see cref="DargahException.Field"/> names it. Nothing
    /// was sent.
    /// </summary>
    public sealed class DargahInputException : DargahException
    {
        internal DargahInputException(DargahError error) : base(error) { }
    }

    /// <summary>A callback cannot be read, or is for another payment. The payment itself is untouched by it.</summary>
    public sealed class DargahCallbackException : DargahException
    {
        internal DargahCallbackException(DargahError error) : base(error) { }
    }

    /// <summary>
    /// No answer came: name, connection, proxy, TLS or time limit. <see cref="DargahException.Progress"/> says how far
    /// it got.
    /// </summary>
    public sealed class DargahNetworkException : DargahException
    {
        internal DargahNetworkException(DargahError error) : base(error) { }
    }

    /// <summary>An answer came, and it is unreadable, too long or contradictory, or an HTTP error.</summary>
    public sealed class DargahAnswerException : DargahException
    {
        internal DargahAnswerException(DargahError error) : base(error) { }
    }

    /// <summary>The gateway refused, with a code.</summary>
    public sealed class DargahRefusedException : DargahException
    {
        internal DargahRefusedException(DargahError error) : base(error) { }
    }

    /// <summary>The gateway does not accept the credentials.</summary>
    public sealed class DargahAuthenticationException : DargahException
    {
        internal DargahAuthenticationException(DargahError error) : base(error) { }
    }

    /// <summary>The journal cannot be used, or the order stands in the way.</summary>
    public sealed class DargahCheckoutException : DargahException
    {
        internal DargahCheckoutException(DargahError error) : base(error) { }
    }

    /// <summary>A fault in dargah itself, or in how this assembly calls it. Please report it.</summary>
    public sealed class DargahInternalException : DargahException
    {
        internal DargahInternalException(DargahError error) : base(error) { }
    }

    /// <summary>
    /// A call was ended by its CancellationToken. <see cref="Error"/> says how far it had got. A verify never ends like
    /// this: it is an <see cref="Unknown"/> outcome.
    /// </summary>
    public sealed class DargahCanceledException : OperationCanceledException
    {
        internal DargahCanceledException(DargahError error, CancellationToken token) : base(error.Message, token)
        {
            Error = error;
        }

        /// <summary>All that is known about it: how far it got, and whether money may have moved.</summary>
        public DargahError Error { get; }
    }
}
