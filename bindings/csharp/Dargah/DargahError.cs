namespace Dargah
{
    /// <summary>
    /// What went wrong, how far the request got, and whether money may have moved. Holds no secret. Inside a
    /// <see cref="DargahException"/>, an <see cref="Unknown"/> outcome or a <see cref="TaraRefund"/>.
    /// </summary>
    public sealed class DargahError
    {
        private readonly string json;

        internal DargahError(ErrorHandle error, ErrorKind kind)
        {
            Kind = kind;
            Message = NativeMethods.dargah_error_message(error) ?? "libdargah failed without saying why (" + (int)kind
                + ")";
            MessageFa = NativeMethods.dargah_error_message_fa(error) ?? Message;
            Detail = NativeMethods.dargah_error_detail(error) ?? "";
            Code = NativeMethods.dargah_error_code(error);
            CodeNumber = NativeMethods.dargah_error_code_number(error);
            Field = NativeMethods.dargah_error_field(error);
            Gateway = NativeMethods.dargah_error_gateway(error);
            Operation = NativeMethods.dargah_error_operation(error);
            HttpStatus = (int?)NativeMethods.dargah_error_http_status(error);
            TlsProblem = (TlsProblem?)NativeMethods.dargah_error_tls_problem(error);
            Progress = NativeMethods.dargah_error_progress(error);
            IsRetryable = NativeMethods.dargah_error_is_retryable(error);
            MoneyMayHaveMoved = NativeMethods.dargah_error_money_may_have_moved(error);
            json = NativeMethods.dargah_error_to_json(error) ?? "null";
        }

        internal static DargahError OrNull(ErrorHandle error)
        {
            return error == null ? null : new DargahError(error, (ErrorKind)NativeMethods.dargah_error_get_kind(error));
        }

        /// <summary>What went wrong. A newer library may bring kinds that are not named here.</summary>
        public ErrorKind Kind { get; }

        /// <summary>All about it in one English line.</summary>
        public string Message { get; }

        /// <summary>All about it in one Persian line.</summary>
        public string MessageFa { get; }

        /// <summary>More about it, in English or in the gateway's own words; may be empty.</summary>
        public string Detail { get; }

        /// <summary>
        /// The gateway's code as it was sent; for bad input, the code that the gateway would have answered. Null where
        /// there is none.
        /// </summary>
        public string Code { get; }

        /// <summary>
        /// The gateway's code as a number, to compare with <see cref="TaraCode"/> or <see cref="TabaPayCode"/>. Null
        /// where there is none or it is no number.
        /// </summary>
        public long? CodeNumber { get; }

        /// <summary>The input, setting or answer field to blame. Null where there is none.</summary>
        public string Field { get; }

        /// <summary><c>tara</c>, <c>tabapay</c>, or null where no gateway was involved.</summary>
        public string Gateway { get; }

        /// <summary>The gateway's call, e.g. <c>purchaseVerify</c>; null where none was made.</summary>
        public string Operation { get; }

        /// <summary>
        /// The HTTP status where the answer was an HTTP error. Null where there was none, or no answer.
        /// </summary>
        public int? HttpStatus { get; }

        /// <summary>Why TLS failed, for <see cref="ErrorKind.Tls"/>; null for every other kind.</summary>
        public TlsProblem? TlsProblem { get; }

        /// <summary>How far the request got.</summary>
        public Progress Progress { get; }

        /// <summary>Whether the same call may be made again without moving money twice, and may then succeed.</summary>
        public bool IsRetryable { get; }

        /// <summary>Whether money may have moved although the call failed.</summary>
        public bool MoneyMayHaveMoved { get; }

        /// <summary>The whole error as JSON, without secrets.</summary>
        public string ToJson()
        {
            return json;
        }

        /// <summary>The English line.</summary>
        public override string ToString()
        {
            return Message;
        }

        /// <summary>What a kind of error means, in English. Null for a number that is none.</summary>
        public static string TextOf(ErrorKind kind)
        {
            return NativeMethods.dargah_error_kind_text((uint)kind);
        }

        /// <summary>What a kind of error means, in Persian. Null for a number that is none.</summary>
        public static string TextFaOf(ErrorKind kind)
        {
            return NativeMethods.dargah_error_kind_text_fa((uint)kind);
        }

        /// <summary>What a problem with TLS is and what to do about it. Null for a number that is none.</summary>
        public static string TextOf(TlsProblem problem)
        {
            return NativeMethods.dargah_tls_problem_text((uint)problem);
        }
    }
}
