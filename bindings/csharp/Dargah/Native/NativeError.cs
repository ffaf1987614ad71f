using System;

namespace Dargah
{
    /// <summary>Turns a status and its error into the exception for it.</summary>
    internal static class NativeError
    {
        internal static void ThrowUnlessOk(uint status, IntPtr error)
        {
            if (status == NativeMethods.Ok) return;
            DargahError found;
            using (var handle = new ErrorHandle(error, true))
            {
                found = new DargahError(handle, (ErrorKind)status);
            }
            throw Exception(found);
        }

        /// <summary>A kind that a newer library knows and this assembly does not is a plain DargahException.</summary>
        private static Exception Exception(DargahError error)
        {
            switch (error.Kind)
            {
                case ErrorKind.InvalidInput:
                case ErrorKind.InvalidConfiguration:
                    return new DargahInputException(error);
                case ErrorKind.CallbackMismatch:
                case ErrorKind.CallbackUnreadable:
                    return new DargahCallbackException(error);
                case ErrorKind.Resolve:
                case ErrorKind.Connect:
                case ErrorKind.Proxy:
                case ErrorKind.Tls:
                case ErrorKind.Timeout:
                case ErrorKind.ConnectionLost:
                    return new DargahNetworkException(error);
                case ErrorKind.Cancelled:
                    return new DargahCanceledException(error, default(System.Threading.CancellationToken));
                case ErrorKind.AnswerTooLarge:
                case ErrorKind.AnswerUnreadable:
                case ErrorKind.AnswerContradictory:
                case ErrorKind.HttpStatus:
                case ErrorKind.Redirected:
                    return new DargahAnswerException(error);
                case ErrorKind.Refused:
                    return new DargahRefusedException(error);
                case ErrorKind.Authentication:
                    return new DargahAuthenticationException(error);
                case ErrorKind.Journal:
                case ErrorKind.OrderConflict:
                    return new DargahCheckoutException(error);
                case ErrorKind.Misuse:
                case ErrorKind.Internal:
                    return new DargahInternalException(error);
                default:
                    return new DargahException(error);
            }
        }
    }
}
