// Made by tools/ from dargah.ffi.h: do not edit; `make headers` makes it anew.

using System;
using System.Runtime.InteropServices;

namespace Dargah
{
    /// <summary>The codes of Tara. Source: Tara IPG document, revision 4 (1401/01/22), section 3.</summary>
    public enum TaraCode
    {
        /// <summary>success. موفق.</summary>
        Success = 0,

        /// <summary>request from an IP that is not allowed. درخواست از IP غیر مجاز.</summary>
        IpNotAllowed = 1,

        /// <summary>user name or password is not valid. نام کاربری یا رمز عبور نامعتبر است.</summary>
        BadCredentials = 2,

        /// <summary>the user has no access. کاربر دسترسی ندارد.</summary>
        NoAccess = 3,

        /// <summary>merchant not found. پذیرنده یافت نشد.</summary>
        MerchantNotFound = 4,

        /// <summary>redirect to the payment page. هدایت به صفحه پرداخت.</summary>
        RedirectToPaymentPage = 5,

        /// <summary>transaction not found. تراکنش یافت نشد.</summary>
        TransactionNotFound = 6,

        /// <summary>token not found. توکن یافت نشد.</summary>
        TokenNotFound = 7,

        /// <summary>the tracking number does not belong to the merchant. شماره پیگیری به پذیرنده تعلق ندارد.</summary>
        NotThisMerchant = 8,

        /// <summary>service number is not valid. شماره سرویس نامعتبر است.</summary>
        ServiceNumberNotValid = 9,

        /// <summary>duplicate token. توکن تکراری است.</summary>
        DuplicateToken = 10,

        /// <summary>the amounts are not equal. مبالغ یکسان نیست.</summary>
        AmountsNotEqual = 11,

        /// <summary>channel not found. کانال یافت نشد.</summary>
        ChannelNotFound = 12,

        /// <summary>amount above the limit. مبلغ بیشتر از حد مجاز.</summary>
        AmountAboveLimit = 13,

        /// <summary>amount below the limit. مبلغ کمتر از حد مجاز.</summary>
        AmountBelowLimit = 14,

        /// <summary>general error. خطای عمومی.</summary>
        GeneralError = 15,

        /// <summary>amount must not be empty. مبلغ نمی‌تواند خالی باشد.</summary>
        AmountEmpty = 87,

        /// <summary>IP must not be empty. IP نمی‌تواند خالی باشد.</summary>
        IpEmpty = 88,

        /// <summary>amount is not valid. مبلغ نامعتبر می‌باشد.</summary>
        AmountNotValid = 89,

        /// <summary>the list of service amounts is empty. لیست مبالغ سرویس خالی می‌باشد.</summary>
        ServiceAmountsEmpty = 90,

        /// <summary>service id is not valid. شناسه سرویس نامعتبر.</summary>
        ServiceIdNotValid = 91,

        /// <summary>the format of the callback address is not right. فرمت آدرس برگشتی صحیح نمی‌باشد.</summary>
        CallbackUrlFormat = 92,

        /// <summary>the original transaction was not successful. تراکنش اصلی موفق نبوده است.</summary>
        OriginalTransactionFailed = 102,
    }

    /// <summary>The codes of TabaPay. Source: TabaPay API page, list of response codes.</summary>
    public enum TabaPayCode
    {
        /// <summary>success. موفق.</summary>
        Success = 1,

        /// <summary>confirmed (read as: confirmed before). تایید شده.</summary>
        Confirmed = 2,

        /// <summary>system error. خطای سیستمی.</summary>
        SystemError = -1,

        /// <summary>a parameter that was sent is not valid. ارسال پارامتر نامعتبر.</summary>
        ParameterNotValid = -9,

        /// <summary>merchant code is required. کد مرچنت اجباری است.</summary>
        MerchantRequired = -10,

        /// <summary>merchant code is not valid. کد مرچنت نامعتبر است.</summary>
        MerchantNotValid = -11,

        /// <summary>amount is required. مبلغ اجباری است.</summary>
        AmountRequired = -12,

        /// <summary>least amount: 10000 Rial. حداقل مبلغ: 10000 ریال.</summary>
        AmountBelowLimit = -13,

        /// <summary>greatest amount: 2000000000 Rial. حداکثر مبلغ: 2000000000 ریال.</summary>
        AmountAboveLimit = -14,

        /// <summary>callback link is required. لینک بازگشت اجباری است.</summary>
        CallbackRequired = -15,

        /// <summary>callback link is not valid. لینک بازگشت نامعتبر است.</summary>
        CallbackNotValid = -16,

        /// <summary>mobile number is not valid. شماره موبایل نامعتبر است.</summary>
        MobileNotValid = -17,

        /// <summary>email is not valid. ایمیل نامعتبر است.</summary>
        EmailNotValid = -18,

        /// <summary>national code is not valid. پارامتر ورودی برای کد ملی نامعتبر است.</summary>
        NationalCodeNotValid = -19,

        /// <summary>bank card number is not valid. پارامتر ورودی برای شماره کارت بانکی نامعتبر است.</summary>
        CardNumberNotValid = -20,

        /// <summary>description is longer than 300 characters. حداکثر طول مجاز توضیحات 300 کاراکتر است.</summary>
        DescriptionTooLong = -21,

        /// <summary>the optional data must be JSON. فرمت پارامتر دیتا اختیاری باید Json باشد.</summary>
        AdditionalDataNotJson = -22,

        /// <summary>the optional data is longer than 500 characters. حداکثر طول مجاز برای دیتا اختیاری 500 کاراکتر است.</summary>
        AdditionalDataTooLong = -23,

        /// <summary>the SMS parameter is not valid. پارامتر ورودی ارسال پیامک نامعتبر است.</summary>
        SmsNotValid = -24,

        /// <summary>name is not valid. نام نامعتبر است.</summary>
        NameNotValid = -25,

        /// <summary>SMS is on, so the mobile number must not be empty. در صورتی که ارسال پیامک فعال باشد، پارامتر شماره موبایل نمی‌تواند خالی باشد.</summary>
        SmsNeedsMobile = -26,

        /// <summary>the current domain is not the confirmed domain. دامنه فعلی با دامنه تایید شده تطابق ندارد.</summary>
        DomainNotConfirmed = -27,

        /// <summary>the merchant is not active. پذیرنده درگاه غیر فعال شده است.</summary>
        MerchantNotActive = -28,

        /// <summary>the gateway is not active. درگاه پرداخت غیر فعال شده است.</summary>
        GatewayNotActive = -29,

        /// <summary>gateway not found. درگاه پرداخت پیدا نشد.</summary>
        GatewayNotFound = -30,

        /// <summary>invalid transaction. تراکنش نامعتبر.</summary>
        TransactionNotValid = -31,

        /// <summary>the card that paid is not the card that was asked for. شماره کارت پرداختی با شماره کارت درخواستی تطابق ندارد.</summary>
        OtherCard = -100,

        /// <summary>the transaction failed. تراکنش ناموفق.</summary>
        TransactionFailed = -101,

        /// <summary>the transaction has expired. تراکنش منقضی شده است.</summary>
        TransactionExpired = -102,
    }

    /// <summary>How far a request got. Decides whether it may be sent again.</summary>
    public enum Progress
    {
        /// <summary>Not a byte left this machine: the gateway cannot have acted on it.</summary>
        NotSent = 0,

        /// <summary>A byte may have left: the gateway may have acted on it.</summary>
        Sent = 1,

        /// <summary>An answer came back, readable or not.</summary>
        Answered = 2,
    }

    /// <summary>Whether an attempt used a kept connection.</summary>
    public enum ConnectionUse
    {
        /// <summary>There was never a connection.</summary>
        None = 0,

        /// <summary>A new connection was opened.</summary>
        New = 1,

        /// <summary>A kept connection was used.</summary>
        Reused = 2,
    }

    /// <summary>What became of a payment.</summary>
    public enum OutcomeKind
    {
        /// <summary>Positive proof: success code, token, amount and reference number, all as asked for.</summary>
        Paid = 1,

        /// <summary>The gateway says that it was not paid; see dargah_outcome_is_final.</summary>
        Declined = 2,

        /// <summary>Proof of a payment of another amount: the shop decides.</summary>
        Mismatch = 3,

        /// <summary>Nobody knows yet: money may have moved. Ask again; never treat it as not paid. Also for NULL.</summary>
        Unknown = 4,
    }

    /// <summary>Where a payment stands.</summary>
    public enum PaymentState
    {
        /// <summary>Written down; the gateway may or may not have been asked for a token.</summary>
        Started = 1,

        /// <summary>The payer is on the way: there is a token, and no positive callback yet.</summary>
        Waiting = 2,

        /// <summary>A verify is about to leave, or has left: whoever holds the lease is at it.</summary>
        Verifying = 3,

        /// <summary>Nobody knows; asked again by reconcile.</summary>
        Unknown = 4,

        /// <summary>Called not paid, which may still change: a later positive callback is verified.</summary>
        Declined = 5,

        /// <summary>Positive proof. Never changes.</summary>
        Paid = 6,

        /// <summary>Finally called not paid. Never changes.</summary>
        DeclinedFinal = 7,

        /// <summary>Proof of another amount. Stays listed until the shop closes it.</summary>
        Mismatch = 8,

        /// <summary>Time is up without proof. Stays listed until a person closes it.</summary>
        Unresolved = 9,

        /// <summary>The gateway gave no token: nothing can have been paid.</summary>
        Failed = 10,

        /// <summary>Closed by a person, with a reason.</summary>
        Closed = 11,
    }

    /// <summary>Where a refund stands.</summary>
    public enum RefundState
    {
        /// <summary>Written down, and about to be sent. What a process leaves behind that died there counts as unknown.</summary>
        Sending = 1,

        /// <summary>The gateway says that it was done.</summary>
        Done = 2,

        /// <summary>Certainly not done.</summary>
        Refused = 3,

        /// <summary>Nobody knows. The next one waits until a person has looked.</summary>
        Unknown = 4,
    }

    /// <summary>The HTTP method of a redirect.</summary>
    public enum RedirectMethod
    {
        /// <summary>An ordinary link: HTTP 302 or 303 with Location serves as well as the page.</summary>
        Get = 1,

        /// <summary>A form that the browser posts, urlencoded.</summary>
        Post = 2,
    }

    /// <summary>What became of a refund.</summary>
    public enum RefundKind
    {
        /// <summary>Tara says that it was done.</summary>
        Done = 1,

        /// <summary>Tara refused it, or it was certainly not asked for.</summary>
        Refused = 2,

        /// <summary>Nobody knows: the money may have moved. Never ask again before somebody has looked. Also for NULL.</summary>
        Unknown = 3,
    }

    /// <summary>What to do when an order is begun that was begun before.</summary>
    public enum Again
    {
        /// <summary>Return the running payment, so that a payer who reloads pays the same one. Refused after an unknown one.</summary>
        Resume = 1,

        /// <summary>Refuse.</summary>
        Refuse = 2,

        /// <summary>Start another payment, also after an unknown one: the shop knows that both may be paid.</summary>
        NewAttempt = 3,
    }

    /// <summary>Why TLS could not be set up.</summary>
    public enum TlsProblem
    {
        /// <summary>The gateway's certificate has expired. If others work, this machine's clock may be ahead.</summary>
        Expired = 1,

        /// <summary>The certificate is not valid yet: almost always this machine's clock is behind.</summary>
        NotValidYet = 2,

        /// <summary>The certificate is for another host name.</summary>
        WrongHost = 3,

        /// <summary>The certificate's issuer is not among the trusted ones.</summary>
        UnknownIssuer = 4,

        /// <summary>No TLS version or cipher in common (1.2 or newer is asked for).</summary>
        Version = 5,

        /// <summary>The certificate is broken in another way (signature, revoked, purpose).</summary>
        BadCertificate = 6,

        /// <summary>Anything else, e.g. what answers does not speak TLS.</summary>
        Other = 7,
    }

    /// <summary>What went wrong. The numbers are stable and never reused.</summary>
    public enum ErrorKind
    {
        /// <summary>A value of the caller's is not acceptable; field names it. Nothing was sent.</summary>
        InvalidInput = 1,

        /// <summary>A setting is not acceptable; field names it. Nothing was sent.</summary>
        InvalidConfiguration = 2,

        /// <summary>The callback is for another payment: another token, order or amount, named by field.</summary>
        CallbackMismatch = 3,

        /// <summary>The callback cannot be read: a field is missing or doubled, named by field.</summary>
        CallbackUnreadable = 4,

        /// <summary>The gateway's host name could not be resolved.</summary>
        Resolve = 10,

        /// <summary>No connection to the gateway.</summary>
        Connect = 11,

        /// <summary>The proxy refused.</summary>
        Proxy = 12,

        /// <summary>TLS could not be set up; the error says why.</summary>
        Tls = 13,

        /// <summary>The time was up.</summary>
        Timeout = 14,

        /// <summary>The caller cancelled.</summary>
        Cancelled = 15,

        /// <summary>The connection broke.</summary>
        ConnectionLost = 16,

        /// <summary>The answer is longer than allowed.</summary>
        AnswerTooLarge = 20,

        /// <summary>The answer is not what the document describes: HTML, empty, cut, of a wrong type.</summary>
        AnswerUnreadable = 21,

        /// <summary>The answer contradicts the question or itself: another token, success without a reference.</summary>
        AnswerContradictory = 22,

        /// <summary>An HTTP status that is no success, with nothing readable in it.</summary>
        HttpStatus = 23,

        /// <summary>The gateway sent a redirect, which is never followed.</summary>
        Redirected = 24,

        /// <summary>The gateway refused, with a code.</summary>
        Refused = 30,

        /// <summary>The gateway does not accept the credentials (401, 403, or its own code).</summary>
        Authentication = 31,

        /// <summary>The journal cannot be read or written. Nothing was marked as paid.</summary>
        Journal = 40,

        /// <summary>The order stands in the way: begun with another amount, paid already, or running.</summary>
        OrderConflict = 41,

        /// <summary>The library was called wrongly: NULL for a handle, a builder used twice. field names the parameter.</summary>
        Misuse = 98,

        /// <summary>A fault in dargah itself. Please report it.</summary>
        Internal = 99,
    }

    /// <summary>The units of an invoice item (document, section 2-1).</summary>
    public enum TaraUnit
    {
        /// <summary>کیلوگرم</summary>
        Kilogram = 1,

        /// <summary>متر</summary>
        Metre = 2,

        /// <summary>لیتر</summary>
        Litre = 3,

        /// <summary>مترمربع</summary>
        SquareMetre = 4,

        /// <summary>عدد</summary>
        Each = 5,

        /// <summary>قطعه</summary>
        Piece = 6,

        /// <summary>دستگاه</summary>
        Device = 7,

        /// <summary>دست</summary>
        Suit = 8,

        /// <summary>بسته</summary>
        Pack = 9,

        /// <summary>جعبه</summary>
        Box = 10,

        /// <summary>ست</summary>
        Set = 11,

        /// <summary>جفت</summary>
        Pair = 12,
    }

    /// <summary>What a code means at a call.</summary>
    public enum CodeFlags
    {
        /// <summary>The call succeeded.</summary>
        Success = 1,

        /// <summary>Settles a payment as not paid, on a first verify after a positive callback.</summary>
        Final = 2,

        /// <summary>The same call may succeed later, and repeating it moves no money.</summary>
        Retryable = 4,

        /// <summary>The payer may have paid although the call was refused.</summary>
        MoneyMayHaveMoved = 8,
    }

    /// <summary>Where payments are made.</summary>
    public enum GatewayEnvironment
    {
        /// <summary>Real money.</summary>
        Production = 1,

        /// <summary>TabaPay's sandbox.</summary>
        Sandbox = 2,
    }

    /// <summary>
    /// The C functions. Handles and texts are IntPtr: a text that .NET freed, or read after its owner was freed, would
    /// be a crash. What the library may leave unwritten is ref, not out, so that nobody reads what was never set.
    /// </summary>
    internal static class NativeMethods
    {
        private const string Library = "dargah";

        internal const uint Ok = 0;

        internal const uint AbiMajor = 1;

        internal const uint AbiMinor = 0;

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        internal delegate void ProgressFn(IntPtr user, UIntPtr looked, IntPtr payment);

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        internal delegate void EventFn(IntPtr user, IntPtr @event);

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        internal delegate void DropFn(IntPtr user);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern uint dargah_tara_callback_parse(IntPtr query, UIntPtr query_len, IntPtr body, UIntPtr body_len, ref IntPtr @out, ref IntPtr err);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern void dargah_tara_callback_free(IntPtr callback);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        [return: MarshalAs(UnmanagedType.I1)]
        internal static extern bool dargah_tara_callback_is_positive(IntPtr callback);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern IntPtr dargah_tara_callback_result(IntPtr callback, ref UIntPtr len);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern IntPtr dargah_tara_callback_desc(IntPtr callback, ref UIntPtr len);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern IntPtr dargah_tara_callback_token(IntPtr callback, ref UIntPtr len);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern IntPtr dargah_tara_callback_channel_ref_number(IntPtr callback, ref UIntPtr len);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern IntPtr dargah_tara_callback_additional_data(IntPtr callback, ref UIntPtr len);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern IntPtr dargah_tara_callback_order_id(IntPtr callback, ref UIntPtr len);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern IntPtr dargah_tara_callback_pan(IntPtr callback, ref UIntPtr len);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern UIntPtr dargah_tara_callback_extra_count(IntPtr callback);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern IntPtr dargah_tara_callback_extra_name_at(IntPtr callback, UIntPtr index, ref UIntPtr len);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern IntPtr dargah_tara_callback_extra_value_at(IntPtr callback, UIntPtr index, ref UIntPtr len);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern uint dargah_tabapay_callback_parse(IntPtr query, UIntPtr query_len, IntPtr body, UIntPtr body_len, ref IntPtr @out, ref IntPtr err);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern void dargah_tabapay_callback_free(IntPtr callback);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        [return: MarshalAs(UnmanagedType.I1)]
        internal static extern bool dargah_tabapay_callback_is_positive(IntPtr callback);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern IntPtr dargah_tabapay_callback_response_code(IntPtr callback, ref UIntPtr len);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern IntPtr dargah_tabapay_callback_status(IntPtr callback, ref UIntPtr len);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern IntPtr dargah_tabapay_callback_token(IntPtr callback, ref UIntPtr len);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        [return: MarshalAs(UnmanagedType.I1)]
        internal static extern bool dargah_tabapay_callback_amount(IntPtr callback, ref long @out);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern UIntPtr dargah_tabapay_callback_extra_count(IntPtr callback);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern IntPtr dargah_tabapay_callback_extra_name_at(IntPtr callback, UIntPtr index, ref UIntPtr len);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern IntPtr dargah_tabapay_callback_extra_value_at(IntPtr callback, UIntPtr index, ref UIntPtr len);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern void dargah_checkout_free(IntPtr checkout);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern void dargah_started_free(IntPtr started);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern IntPtr dargah_started_payment(IntPtr started);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern IntPtr dargah_started_redirect(IntPtr started);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        [return: MarshalAs(UnmanagedType.I1)]
        internal static extern bool dargah_started_is_resumed(IntPtr started);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern uint dargah_checkout_begin_tara(IntPtr checkout, IntPtr account, UIntPtr account_len, IntPtr order, uint again, IntPtr options, ref IntPtr @out, ref IntPtr err);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern uint dargah_checkout_begin_tabapay(IntPtr checkout, IntPtr account, UIntPtr account_len, IntPtr order_id, UIntPtr order_id_len, IntPtr request, uint again, IntPtr options, ref IntPtr @out, ref IntPtr err);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern void dargah_completed_free(IntPtr completed);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern IntPtr dargah_completed_payment(IntPtr completed);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        [return: MarshalAs(UnmanagedType.I1)]
        internal static extern bool dargah_completed_is_first_time(IntPtr completed);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        [return: MarshalAs(UnmanagedType.I1)]
        internal static extern bool dargah_completed_is_authorized(IntPtr completed);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern uint dargah_checkout_complete(IntPtr checkout, IntPtr account, UIntPtr account_len, IntPtr query, UIntPtr query_len, IntPtr body, UIntPtr body_len, IntPtr options, ref IntPtr @out, ref IntPtr err);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern uint dargah_checkout_push(IntPtr checkout, IntPtr account, UIntPtr account_len, IntPtr authorize, UIntPtr authorize_len, IntPtr query, UIntPtr query_len, IntPtr body, UIntPtr body_len, IntPtr options, ref IntPtr @out, ref IntPtr err);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern uint dargah_checkout_acknowledge(IntPtr checkout, long payment_id, ref IntPtr err);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern uint dargah_checkout_close(IntPtr checkout, long payment_id, IntPtr reason, UIntPtr reason_len, ref IntPtr @out, ref IntPtr err);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern uint dargah_checkout_refund_rest(IntPtr checkout, long payment_id, IntPtr description, UIntPtr description_len, IntPtr options, ref uint number, ref IntPtr @out, ref IntPtr err);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern uint dargah_checkout_refund_part(IntPtr checkout, long payment_id, long amount, IntPtr items, IntPtr description, UIntPtr description_len, IntPtr options, ref uint number, ref IntPtr @out, ref IntPtr err);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern uint dargah_checkout_settle_refund(IntPtr checkout, long payment_id, uint number, [MarshalAs(UnmanagedType.I1)] bool done, IntPtr reason, UIntPtr reason_len, ref IntPtr @out, ref IntPtr err);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern uint dargah_checkout_return_state(IntPtr checkout, IntPtr query, UIntPtr query_len, IntPtr body, UIntPtr body_len, ref IntPtr @out, ref IntPtr err);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern void dargah_return_state_free(IntPtr state);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern IntPtr dargah_return_state_order_id(IntPtr state, ref UIntPtr len);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern ulong dargah_return_state_expires_ms(IntPtr state);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern uint dargah_checkout_export_line(IntPtr checkout, long payment_id, ref IntPtr @out, ref IntPtr err);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern uint dargah_checkout_builder_new(IntPtr journal, UIntPtr journal_len, ref IntPtr @out, ref IntPtr err);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern void dargah_checkout_builder_free(IntPtr builder);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern uint dargah_checkout_builder_set_journal_ca_file(IntPtr builder, IntPtr path, UIntPtr path_len, ref IntPtr err);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern uint dargah_checkout_builder_set_journal_ca_pem(IntPtr builder, IntPtr pem, UIntPtr pem_len, ref IntPtr err);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern uint dargah_checkout_builder_set_journal_only_own_ca(IntPtr builder, [MarshalAs(UnmanagedType.I1)] bool only_own_ca, ref IntPtr err);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern uint dargah_checkout_builder_set_journal_connect_timeout_ms(IntPtr builder, ulong timeout_ms, ref IntPtr err);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern uint dargah_checkout_builder_set_journal_timeout_ms(IntPtr builder, ulong timeout_ms, ref IntPtr err);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern uint dargah_checkout_builder_set_journal_connections(IntPtr builder, UIntPtr connections, ref IntPtr err);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern uint dargah_checkout_builder_add_tara(IntPtr builder, IntPtr account, UIntPtr account_len, IntPtr tara, ref IntPtr err);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern uint dargah_checkout_builder_add_tabapay(IntPtr builder, IntPtr account, UIntPtr account_len, IntPtr tabapay, ref IntPtr err);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern uint dargah_checkout_builder_set_lease_ms(IntPtr builder, ulong lease_ms, ref IntPtr err);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern uint dargah_checkout_builder_set_payer_ms(IntPtr builder, ulong payer_ms, ref IntPtr err);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern uint dargah_checkout_builder_set_window_ms(IntPtr builder, ulong window_ms, ref IntPtr err);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern uint dargah_checkout_builder_set_ask_again_ms(IntPtr builder, ulong ask_again_ms, ref IntPtr err);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern uint dargah_checkout_builder_add_state_key(IntPtr builder, IntPtr name, UIntPtr name_len, IntPtr key, UIntPtr key_len, ref IntPtr err);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern uint dargah_checkout_builder_set_state_ttl_ms(IntPtr builder, ulong ttl_ms, ref IntPtr err);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern uint dargah_checkout_builder_build(IntPtr builder, ref IntPtr @out, ref IntPtr err);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern uint dargah_filter_new(ref IntPtr @out, ref IntPtr err);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern void dargah_filter_free(IntPtr filter);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern uint dargah_filter_add_state(IntPtr filter, uint state, ref IntPtr err);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern uint dargah_filter_set_order_id(IntPtr filter, IntPtr order_id, UIntPtr order_id_len, ref IntPtr err);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern uint dargah_filter_set_account(IntPtr filter, IntPtr account, UIntPtr account_len, ref IntPtr err);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern uint dargah_filter_set_from_ms(IntPtr filter, ulong from_ms, ref IntPtr err);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern uint dargah_filter_set_before_ms(IntPtr filter, ulong before_ms, ref IntPtr err);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern uint dargah_filter_set_attention(IntPtr filter, [MarshalAs(UnmanagedType.I1)] bool attention, ref IntPtr err);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern uint dargah_filter_set_after(IntPtr filter, long payment_id, ref IntPtr err);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern uint dargah_checkout_payment(IntPtr checkout, long payment_id, ref IntPtr @out, ref IntPtr err);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern uint dargah_checkout_find(IntPtr checkout, IntPtr order_id, UIntPtr order_id_len, ref IntPtr @out, ref IntPtr err);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern uint dargah_checkout_list(IntPtr checkout, IntPtr filter, UIntPtr most, ref IntPtr @out, ref IntPtr err);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern uint dargah_checkout_unacknowledged(IntPtr checkout, UIntPtr most, ref IntPtr @out, ref IntPtr err);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern uint dargah_checkout_history(IntPtr checkout, long payment_id, ref IntPtr @out, ref IntPtr err);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern void dargah_history_free(IntPtr history);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern UIntPtr dargah_history_count(IntPtr history);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern ulong dargah_history_ms_at(IntPtr history, UIntPtr index);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern IntPtr dargah_history_what_at(IntPtr history, UIntPtr index, ref UIntPtr len);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern IntPtr dargah_history_detail_json_at(IntPtr history, UIntPtr index, ref UIntPtr len);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern uint dargah_checkout_reconcile(IntPtr checkout, UIntPtr threads, IntPtr options, ProgressFn progress, IntPtr user, ref IntPtr @out, ref IntPtr err);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern void dargah_report_free(IntPtr report);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern UIntPtr dargah_report_looked(IntPtr report);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern IntPtr dargah_report_paid(IntPtr report);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern IntPtr dargah_report_others(IntPtr report);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern IntPtr dargah_report_unacknowledged(IntPtr report);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern IntPtr dargah_report_attention(IntPtr report);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern UIntPtr dargah_report_error_count(IntPtr report);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern long dargah_report_error_payment_at(IntPtr report, UIntPtr index);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern IntPtr dargah_report_error_at(IntPtr report, UIntPtr index);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern IntPtr dargah_report_to_json(IntPtr report);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern void dargah_error_free(IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern uint dargah_error_get_kind(IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern IntPtr dargah_error_message(IntPtr error, ref UIntPtr len);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern IntPtr dargah_error_message_fa(IntPtr error, ref UIntPtr len);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern IntPtr dargah_error_detail(IntPtr error, ref UIntPtr len);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern IntPtr dargah_error_code(IntPtr error, ref UIntPtr len);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        [return: MarshalAs(UnmanagedType.I1)]
        internal static extern bool dargah_error_code_number(IntPtr error, ref long @out);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern IntPtr dargah_error_field(IntPtr error, ref UIntPtr len);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern IntPtr dargah_error_gateway(IntPtr error, ref UIntPtr len);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern IntPtr dargah_error_operation(IntPtr error, ref UIntPtr len);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        [return: MarshalAs(UnmanagedType.I1)]
        internal static extern bool dargah_error_http_status(IntPtr error, ref uint @out);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        [return: MarshalAs(UnmanagedType.I1)]
        internal static extern bool dargah_error_tls_problem(IntPtr error, ref uint @out);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern Progress dargah_error_progress(IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        [return: MarshalAs(UnmanagedType.I1)]
        internal static extern bool dargah_error_is_retryable(IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        [return: MarshalAs(UnmanagedType.I1)]
        internal static extern bool dargah_error_money_may_have_moved(IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern IntPtr dargah_error_to_json(IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern IntPtr dargah_error_kind_text(uint kind, ref UIntPtr len);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern IntPtr dargah_error_kind_text_fa(uint kind, ref UIntPtr len);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern IntPtr dargah_tls_problem_text(uint problem, ref UIntPtr len);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern IntPtr dargah_event_gateway(IntPtr @event, ref UIntPtr len);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern IntPtr dargah_event_operation(IntPtr @event, ref UIntPtr len);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern uint dargah_event_attempt(IntPtr @event);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern Progress dargah_event_progress(IntPtr @event);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern ConnectionUse dargah_event_connection(IntPtr @event);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        [return: MarshalAs(UnmanagedType.I1)]
        internal static extern bool dargah_event_failure(IntPtr @event, ref uint @out);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        [return: MarshalAs(UnmanagedType.I1)]
        internal static extern bool dargah_event_http_status(IntPtr @event, ref uint @out);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern ulong dargah_event_total_us(IntPtr @event);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        [return: MarshalAs(UnmanagedType.I1)]
        internal static extern bool dargah_event_resolve_us(IntPtr @event, ref ulong @out);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        [return: MarshalAs(UnmanagedType.I1)]
        internal static extern bool dargah_event_connect_us(IntPtr @event, ref ulong @out);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        [return: MarshalAs(UnmanagedType.I1)]
        internal static extern bool dargah_event_wait_us(IntPtr @event, ref ulong @out);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        [return: MarshalAs(UnmanagedType.I1)]
        internal static extern bool dargah_event_read_us(IntPtr @event, ref ulong @out);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern IntPtr dargah_event_to_json(IntPtr @event);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern uint dargah_event_queue_new(UIntPtr capacity, ref IntPtr @out, ref IntPtr err);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern void dargah_event_queue_free(IntPtr queue);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern IntPtr dargah_event_queue_take(IntPtr queue);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern ulong dargah_event_queue_lost(IntPtr queue);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern void dargah_event_free(IntPtr @event);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern uint dargah_expected_new(IntPtr token, UIntPtr token_len, long amount, ref IntPtr @out, ref IntPtr err);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern void dargah_expected_free(IntPtr expected);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern uint dargah_expected_set_order_id(IntPtr expected, IntPtr order_id, UIntPtr order_id_len, ref IntPtr err);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern uint dargah_expected_set_ip(IntPtr expected, IntPtr ip, UIntPtr ip_len, ref IntPtr err);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern uint dargah_expected_set_verified_before(IntPtr expected, [MarshalAs(UnmanagedType.I1)] bool verified_before, ref IntPtr err);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern uint dargah_expected_after_tara_callback(IntPtr expected, IntPtr callback, ref IntPtr err);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern uint dargah_expected_after_tabapay_callback(IntPtr expected, IntPtr callback, ref IntPtr err);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern void dargah_outcome_free(IntPtr outcome);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern OutcomeKind dargah_outcome_get_kind(IntPtr outcome);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        [return: MarshalAs(UnmanagedType.I1)]
        internal static extern bool dargah_outcome_amount(IntPtr outcome, ref long @out);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        [return: MarshalAs(UnmanagedType.I1)]
        internal static extern bool dargah_outcome_expected_amount(IntPtr outcome, ref long @out);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern IntPtr dargah_outcome_reference_number(IntPtr outcome, ref UIntPtr len);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern IntPtr dargah_outcome_code(IntPtr outcome, ref UIntPtr len);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern IntPtr dargah_outcome_text(IntPtr outcome, ref UIntPtr len);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern IntPtr dargah_outcome_text_fa(IntPtr outcome, ref UIntPtr len);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        [return: MarshalAs(UnmanagedType.I1)]
        internal static extern bool dargah_outcome_is_final(IntPtr outcome);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern Progress dargah_outcome_progress(IntPtr outcome);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern IntPtr dargah_outcome_get_error(IntPtr outcome);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern IntPtr dargah_outcome_tara_answer(IntPtr outcome);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern IntPtr dargah_outcome_tabapay_answer(IntPtr outcome);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern IntPtr dargah_outcome_to_json(IntPtr outcome);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern void dargah_payment_free(IntPtr payment);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern long dargah_payment_id(IntPtr payment);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern IntPtr dargah_payment_order_id(IntPtr payment, ref UIntPtr len);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern uint dargah_payment_attempt(IntPtr payment);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern IntPtr dargah_payment_gateway(IntPtr payment, ref UIntPtr len);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern IntPtr dargah_payment_environment(IntPtr payment, ref UIntPtr len);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern IntPtr dargah_payment_account(IntPtr payment, ref UIntPtr len);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern long dargah_payment_amount(IntPtr payment);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern IntPtr dargah_payment_ip(IntPtr payment, ref UIntPtr len);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern IntPtr dargah_payment_callback_url(IntPtr payment, ref UIntPtr len);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern IntPtr dargah_payment_token(IntPtr payment, ref UIntPtr len);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern IntPtr dargah_payment_page(IntPtr payment, ref UIntPtr len);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern PaymentState dargah_payment_get_state(IntPtr payment);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern ulong dargah_payment_started_ms(IntPtr payment);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern ulong dargah_payment_window_ends_ms(IntPtr payment);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        [return: MarshalAs(UnmanagedType.I1)]
        internal static extern bool dargah_payment_ask_again_ms(IntPtr payment, ref ulong @out);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        [return: MarshalAs(UnmanagedType.I1)]
        internal static extern bool dargah_payment_had_positive_callback(IntPtr payment);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        [return: MarshalAs(UnmanagedType.I1)]
        internal static extern bool dargah_payment_is_verified(IntPtr payment);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern IntPtr dargah_payment_reference_number(IntPtr payment, ref UIntPtr len);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        [return: MarshalAs(UnmanagedType.I1)]
        internal static extern bool dargah_payment_reported_amount(IntPtr payment, ref long @out);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern IntPtr dargah_payment_code(IntPtr payment, ref UIntPtr len);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern IntPtr dargah_payment_text(IntPtr payment, ref UIntPtr len);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        [return: MarshalAs(UnmanagedType.I1)]
        internal static extern bool dargah_payment_duplicate_of(IntPtr payment, ref long @out);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        [return: MarshalAs(UnmanagedType.I1)]
        internal static extern bool dargah_payment_is_acknowledged(IntPtr payment);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        [return: MarshalAs(UnmanagedType.I1)]
        internal static extern bool dargah_payment_needs_attention(IntPtr payment);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern IntPtr dargah_payment_closed_because(IntPtr payment, ref UIntPtr len);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern long dargah_payment_refunded_amount(IntPtr payment);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern UIntPtr dargah_payment_refund_count(IntPtr payment);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern uint dargah_payment_refund_number_at(IntPtr payment, UIntPtr index);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern long dargah_payment_refund_amount_at(IntPtr payment, UIntPtr index);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern RefundState dargah_payment_refund_state_at(IntPtr payment, UIntPtr index);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern ulong dargah_payment_refund_ms_at(IntPtr payment, UIntPtr index);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern IntPtr dargah_payment_refund_code_at(IntPtr payment, UIntPtr index, ref UIntPtr len);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern IntPtr dargah_payment_refund_text_at(IntPtr payment, UIntPtr index, ref UIntPtr len);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern IntPtr dargah_payment_to_json(IntPtr payment);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern void dargah_payments_free(IntPtr payments);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern UIntPtr dargah_payments_count(IntPtr payments);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern IntPtr dargah_payments_at(IntPtr payments, UIntPtr index);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern uint dargah_tabapay_push_parse(IntPtr tabapay, IntPtr authorize, UIntPtr authorize_len, IntPtr query, UIntPtr query_len, IntPtr body, UIntPtr body_len, ref IntPtr @out, ref IntPtr err);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern void dargah_tabapay_push_free(IntPtr push);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern IntPtr dargah_tabapay_push_get_callback(IntPtr push);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        [return: MarshalAs(UnmanagedType.I1)]
        internal static extern bool dargah_tabapay_push_is_authorized(IntPtr push);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern IntPtr dargah_tabapay_push_tracking_code(IntPtr push, ref UIntPtr len);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern IntPtr dargah_tabapay_push_card_number(IntPtr push, ref UIntPtr len);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern IntPtr dargah_tabapay_push_ip(IntPtr push, ref UIntPtr len);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern IntPtr dargah_tabapay_push_date(IntPtr push, ref UIntPtr len);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern IntPtr dargah_tabapay_push_answer(ref UIntPtr len);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern void dargah_redirect_free(IntPtr redirect);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern RedirectMethod dargah_redirect_get_method(IntPtr redirect);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern IntPtr dargah_redirect_url(IntPtr redirect, ref UIntPtr len);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern UIntPtr dargah_redirect_field_count(IntPtr redirect);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern IntPtr dargah_redirect_field_name_at(IntPtr redirect, UIntPtr index, ref UIntPtr len);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern IntPtr dargah_redirect_field_value_at(IntPtr redirect, UIntPtr index, ref UIntPtr len);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern uint dargah_redirect_html(IntPtr redirect, IntPtr csp_nonce, UIntPtr csp_nonce_len, ref IntPtr @out, ref IntPtr err);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern uint dargah_cancel_new(ref IntPtr @out, ref IntPtr err);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern void dargah_cancel_cancel(IntPtr cancel);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        [return: MarshalAs(UnmanagedType.I1)]
        internal static extern bool dargah_cancel_is_cancelled(IntPtr cancel);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern void dargah_cancel_free(IntPtr cancel);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern uint dargah_options_new(ref IntPtr @out, ref IntPtr err);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern void dargah_options_free(IntPtr options);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern uint dargah_options_set_timeout_ms(IntPtr options, ulong timeout_ms, ref IntPtr err);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern uint dargah_options_set_connect_timeout_ms(IntPtr options, ulong timeout_ms, ref IntPtr err);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern uint dargah_options_set_cancel(IntPtr options, IntPtr cancel, ref IntPtr err);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern uint dargah_network_new(ref IntPtr @out, ref IntPtr err);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern void dargah_network_free(IntPtr network);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern uint dargah_network_set_ca_file(IntPtr network, IntPtr path, UIntPtr path_len, ref IntPtr err);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern uint dargah_network_set_ca_pem(IntPtr network, IntPtr pem, UIntPtr pem_len, ref IntPtr err);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern uint dargah_network_set_only_own_ca(IntPtr network, [MarshalAs(UnmanagedType.I1)] bool only_own_ca, ref IntPtr err);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern uint dargah_network_set_proxy(IntPtr network, IntPtr proxy, UIntPtr proxy_len, ref IntPtr err);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern uint dargah_network_set_user_agent(IntPtr network, IntPtr user_agent, UIntPtr user_agent_len, ref IntPtr err);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern uint dargah_network_set_max_answer_bytes(IntPtr network, UIntPtr bytes, ref IntPtr err);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern uint dargah_network_set_idle_timeout_ms(IntPtr network, ulong timeout_ms, ref IntPtr err);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern uint dargah_tabapay_builder_new(IntPtr merchant, UIntPtr merchant_len, uint environment, ref IntPtr @out, ref IntPtr err);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern void dargah_tabapay_builder_free(IntPtr builder);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern uint dargah_tabapay_builder_set_base_url(IntPtr builder, IntPtr url, UIntPtr url_len, ref IntPtr err);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern uint dargah_tabapay_builder_set_timeout_ms(IntPtr builder, ulong timeout_ms, ref IntPtr err);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern uint dargah_tabapay_builder_set_connect_timeout_ms(IntPtr builder, ulong timeout_ms, ref IntPtr err);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern uint dargah_tabapay_builder_set_network(IntPtr builder, IntPtr network, ref IntPtr err);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern uint dargah_tabapay_builder_set_sandbox_accepts_tracking_code(IntPtr builder, [MarshalAs(UnmanagedType.I1)] bool accept, ref IntPtr err);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern uint dargah_tabapay_builder_set_events(IntPtr builder, EventFn on_event, IntPtr user, DropFn on_drop, ref IntPtr err);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern uint dargah_tabapay_builder_set_event_queue(IntPtr builder, IntPtr queue, ref IntPtr err);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern uint dargah_tabapay_builder_build(IntPtr builder, ref IntPtr @out, ref IntPtr err);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern void dargah_tabapay_free(IntPtr tabapay);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern uint dargah_tabapay_request_new(long amount, IntPtr callback_url, UIntPtr callback_url_len, ref IntPtr @out, ref IntPtr err);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern void dargah_tabapay_request_free(IntPtr request);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern uint dargah_tabapay_request_set_mobile(IntPtr request, IntPtr mobile, UIntPtr mobile_len, ref IntPtr err);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern uint dargah_tabapay_request_set_email(IntPtr request, IntPtr email, UIntPtr email_len, ref IntPtr err);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern uint dargah_tabapay_request_set_name(IntPtr request, IntPtr name, UIntPtr name_len, ref IntPtr err);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern uint dargah_tabapay_request_set_card_number(IntPtr request, IntPtr card_number, UIntPtr card_number_len, ref IntPtr err);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern uint dargah_tabapay_request_set_national_code(IntPtr request, IntPtr national_code, UIntPtr national_code_len, ref IntPtr err);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern uint dargah_tabapay_request_set_additional_data(IntPtr request, IntPtr additional_data, UIntPtr additional_data_len, ref IntPtr err);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern uint dargah_tabapay_request_set_description(IntPtr request, IntPtr description, UIntPtr description_len, ref IntPtr err);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern uint dargah_tabapay_request_set_sms(IntPtr request, [MarshalAs(UnmanagedType.I1)] bool sms, ref IntPtr err);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern uint dargah_tabapay_request_set_extra_json(IntPtr request, IntPtr json, UIntPtr json_len, ref IntPtr err);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern uint dargah_tabapay_request_check(IntPtr request, ref IntPtr err);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern uint dargah_tabapay_request_expected(IntPtr request, IntPtr token, UIntPtr token_len, ref IntPtr @out, ref IntPtr err);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern uint dargah_tabapay_create(IntPtr tabapay, IntPtr request, IntPtr options, ref IntPtr @out, ref IntPtr err);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern uint dargah_tabapay_verify(IntPtr tabapay, IntPtr expected, IntPtr options, ref IntPtr @out, ref IntPtr err);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern uint dargah_tabapay_verify_once(IntPtr tabapay, IntPtr token, UIntPtr token_len, long amount, IntPtr options, ref IntPtr @out, ref IntPtr err);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern void dargah_tabapay_created_free(IntPtr created);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern IntPtr dargah_tabapay_created_token(IntPtr created, ref UIntPtr len);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern IntPtr dargah_tabapay_created_status(IntPtr created, ref UIntPtr len);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern IntPtr dargah_tabapay_created_url(IntPtr created, ref UIntPtr len);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern IntPtr dargah_tabapay_created_extra_json(IntPtr created, ref UIntPtr len);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern IntPtr dargah_tabapay_created_raw(IntPtr created, ref UIntPtr len);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern uint dargah_tabapay_created_redirect(IntPtr created, ref IntPtr @out, ref IntPtr err);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern uint dargah_tabapay_created_http_status(IntPtr created);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern IntPtr dargah_tabapay_created_to_json(IntPtr created);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern void dargah_tabapay_verify_answer_free(IntPtr answer);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern IntPtr dargah_tabapay_verify_answer_response_code(IntPtr answer, ref UIntPtr len);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern IntPtr dargah_tabapay_verify_answer_status(IntPtr answer, ref UIntPtr len);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern IntPtr dargah_tabapay_verify_answer_message(IntPtr answer, ref UIntPtr len);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern IntPtr dargah_tabapay_verify_answer_token(IntPtr answer, ref UIntPtr len);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern IntPtr dargah_tabapay_verify_answer_shaparak_ref_number(IntPtr answer, ref UIntPtr len);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern IntPtr dargah_tabapay_verify_answer_tracking_code(IntPtr answer, ref UIntPtr len);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern IntPtr dargah_tabapay_verify_answer_card_number(IntPtr answer, ref UIntPtr len);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern IntPtr dargah_tabapay_verify_answer_hashed_card_number(IntPtr answer, ref UIntPtr len);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern IntPtr dargah_tabapay_verify_answer_additional_data(IntPtr answer, ref UIntPtr len);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern IntPtr dargah_tabapay_verify_answer_ip(IntPtr answer, ref UIntPtr len);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern IntPtr dargah_tabapay_verify_answer_date(IntPtr answer, ref UIntPtr len);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern IntPtr dargah_tabapay_verify_answer_extra_json(IntPtr answer, ref UIntPtr len);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern IntPtr dargah_tabapay_verify_answer_raw(IntPtr answer, ref UIntPtr len);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        [return: MarshalAs(UnmanagedType.I1)]
        internal static extern bool dargah_tabapay_verify_answer_amount(IntPtr answer, ref long @out);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        [return: MarshalAs(UnmanagedType.I1)]
        internal static extern bool dargah_tabapay_verify_answer_final_amount(IntPtr answer, ref long @out);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern uint dargah_tabapay_verify_answer_http_status(IntPtr answer);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern IntPtr dargah_tabapay_verify_answer_to_json(IntPtr answer);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern uint dargah_tara_builder_new(IntPtr username, UIntPtr username_len, IntPtr password, UIntPtr password_len, ref IntPtr @out, ref IntPtr err);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern void dargah_tara_builder_free(IntPtr builder);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern uint dargah_tara_builder_set_base_url(IntPtr builder, IntPtr url, UIntPtr url_len, ref IntPtr err);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern uint dargah_tara_builder_set_timeout_ms(IntPtr builder, ulong timeout_ms, ref IntPtr err);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern uint dargah_tara_builder_set_connect_timeout_ms(IntPtr builder, ulong timeout_ms, ref IntPtr err);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern uint dargah_tara_builder_set_network(IntPtr builder, IntPtr network, ref IntPtr err);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern uint dargah_tara_builder_set_groups_ttl_ms(IntPtr builder, ulong ttl_ms, ref IntPtr err);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern uint dargah_tara_builder_set_refund(IntPtr builder, IntPtr principal, UIntPtr principal_len, IntPtr password, UIntPtr password_len, IntPtr base_url, UIntPtr base_url_len, ref IntPtr err);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern uint dargah_tara_builder_set_events(IntPtr builder, EventFn on_event, IntPtr user, DropFn on_drop, ref IntPtr err);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern uint dargah_tara_builder_set_event_queue(IntPtr builder, IntPtr queue, ref IntPtr err);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern uint dargah_tara_builder_build(IntPtr builder, ref IntPtr @out, ref IntPtr err);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern void dargah_tara_free(IntPtr tara);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern uint dargah_tara_authenticate(IntPtr tara, IntPtr options, ref IntPtr @out, ref IntPtr err);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern uint dargah_tara_club_groups(IntPtr tara, IntPtr options, ref IntPtr @out, ref IntPtr err);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern uint dargah_tara_get_token(IntPtr tara, IntPtr order, IntPtr options, ref IntPtr @out, ref IntPtr err);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern uint dargah_tara_purchase_form(IntPtr tara, IntPtr token, UIntPtr token_len, ref IntPtr @out, ref IntPtr err);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern uint dargah_tara_verify(IntPtr tara, IntPtr expected, IntPtr options, ref IntPtr @out, ref IntPtr err);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern uint dargah_tara_purchase_verify(IntPtr tara, IntPtr token, UIntPtr token_len, IntPtr ip, UIntPtr ip_len, IntPtr options, ref IntPtr @out, ref IntPtr err);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern uint dargah_tara_inquire(IntPtr tara, IntPtr token, UIntPtr token_len, IntPtr ip, UIntPtr ip_len, IntPtr options, ref IntPtr @out, ref IntPtr err);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern uint dargah_tara_refund_whole(IntPtr tara, IntPtr rrn, UIntPtr rrn_len, IntPtr description, UIntPtr description_len, IntPtr options, ref IntPtr @out, ref IntPtr err);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern uint dargah_tara_refund_part(IntPtr tara, IntPtr rrn, UIntPtr rrn_len, long amount, IntPtr items, IntPtr description, UIntPtr description_len, IntPtr options, ref IntPtr @out, ref IntPtr err);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern void dargah_tara_authentication_free(IntPtr login);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        [return: MarshalAs(UnmanagedType.I1)]
        internal static extern bool dargah_tara_authentication_expire_time(IntPtr login, ref long @out);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern ulong dargah_tara_authentication_trusted_for_ms(IntPtr login);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern IntPtr dargah_tara_authentication_description(IntPtr login, ref UIntPtr len);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern IntPtr dargah_tara_authentication_do_time(IntPtr login, ref UIntPtr len);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern IntPtr dargah_tara_authentication_extra_json(IntPtr login, ref UIntPtr len);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern IntPtr dargah_tara_authentication_to_json(IntPtr login);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern void dargah_tara_token_free(IntPtr token);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern IntPtr dargah_tara_token_text(IntPtr token, ref UIntPtr len);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern IntPtr dargah_tara_token_result(IntPtr token, ref UIntPtr len);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern IntPtr dargah_tara_token_description(IntPtr token, ref UIntPtr len);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern IntPtr dargah_tara_token_do_time(IntPtr token, ref UIntPtr len);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern IntPtr dargah_tara_token_extra_json(IntPtr token, ref UIntPtr len);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern IntPtr dargah_tara_token_raw(IntPtr token, ref UIntPtr len);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern uint dargah_tara_token_http_status(IntPtr token);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        [return: MarshalAs(UnmanagedType.I1)]
        internal static extern bool dargah_tara_token_items_do_not_add_up(IntPtr token, ref long items);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern IntPtr dargah_tara_token_to_json(IntPtr token);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern void dargah_tara_verify_answer_free(IntPtr answer);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern IntPtr dargah_tara_verify_answer_token(IntPtr answer, ref UIntPtr len);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern IntPtr dargah_tara_verify_answer_result(IntPtr answer, ref UIntPtr len);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern IntPtr dargah_tara_verify_answer_description(IntPtr answer, ref UIntPtr len);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern IntPtr dargah_tara_verify_answer_do_time(IntPtr answer, ref UIntPtr len);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern IntPtr dargah_tara_verify_answer_rrn(IntPtr answer, ref UIntPtr len);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern IntPtr dargah_tara_verify_answer_type(IntPtr answer, ref UIntPtr len);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern IntPtr dargah_tara_verify_answer_extra_json(IntPtr answer, ref UIntPtr len);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern IntPtr dargah_tara_verify_answer_raw(IntPtr answer, ref UIntPtr len);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        [return: MarshalAs(UnmanagedType.I1)]
        internal static extern bool dargah_tara_verify_answer_amount(IntPtr answer, ref long @out);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern UIntPtr dargah_tara_verify_answer_service_count(IntPtr answer);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        [return: MarshalAs(UnmanagedType.I1)]
        internal static extern bool dargah_tara_verify_answer_service_id_at(IntPtr answer, UIntPtr index, ref long @out);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        [return: MarshalAs(UnmanagedType.I1)]
        internal static extern bool dargah_tara_verify_answer_service_amount_at(IntPtr answer, UIntPtr index, ref long @out);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        [return: MarshalAs(UnmanagedType.I1)]
        internal static extern bool dargah_tara_verify_answer_is_from_inquiry(IntPtr answer);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern uint dargah_tara_verify_answer_http_status(IntPtr answer);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern IntPtr dargah_tara_verify_answer_to_json(IntPtr answer);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern void dargah_tara_groups_free(IntPtr groups);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern UIntPtr dargah_tara_groups_count(IntPtr groups);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        [return: MarshalAs(UnmanagedType.I1)]
        internal static extern bool dargah_tara_groups_id_at(IntPtr groups, UIntPtr index, ref long @out);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern IntPtr dargah_tara_groups_name_at(IntPtr groups, UIntPtr index, ref UIntPtr len);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern IntPtr dargah_tara_groups_title_at(IntPtr groups, UIntPtr index, ref UIntPtr len);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern IntPtr dargah_tara_groups_tag_at(IntPtr groups, UIntPtr index, ref UIntPtr len);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        [return: MarshalAs(UnmanagedType.I1)]
        internal static extern bool dargah_tara_groups_find(IntPtr groups, IntPtr wanted, UIntPtr wanted_len, ref UIntPtr @out);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern uint dargah_tara_group_map_new(IntPtr groups, long other, ref IntPtr @out, ref IntPtr err);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern void dargah_tara_group_map_free(IntPtr map);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern uint dargah_tara_group_map_add(IntPtr map, IntPtr category, UIntPtr category_len, long group, ref IntPtr err);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern uint dargah_tara_group_map_get(IntPtr map, IntPtr category, UIntPtr category_len, ref UIntPtr @out, ref IntPtr err);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern void dargah_tara_inquiry_free(IntPtr inquiry);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern IntPtr dargah_tara_inquiry_result(IntPtr inquiry, ref UIntPtr len);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern IntPtr dargah_tara_inquiry_description(IntPtr inquiry, ref UIntPtr len);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern IntPtr dargah_tara_inquiry_do_time(IntPtr inquiry, ref UIntPtr len);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern IntPtr dargah_tara_inquiry_order_id(IntPtr inquiry, ref UIntPtr len);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern IntPtr dargah_tara_inquiry_extra_json(IntPtr inquiry, ref UIntPtr len);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern IntPtr dargah_tara_inquiry_raw(IntPtr inquiry, ref UIntPtr len);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern UIntPtr dargah_tara_inquiry_track_count(IntPtr inquiry);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern IntPtr dargah_tara_inquiry_track_at(IntPtr inquiry, UIntPtr index);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern uint dargah_tara_inquiry_http_status(IntPtr inquiry);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern IntPtr dargah_tara_inquiry_to_json(IntPtr inquiry);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern uint dargah_tara_items_new(ref IntPtr @out, ref IntPtr err);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern void dargah_tara_items_free(IntPtr items);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern uint dargah_tara_items_add(IntPtr items, IntPtr name, UIntPtr name_len, IntPtr code, UIntPtr code_len, long count, uint unit, long fee, IntPtr group, UIntPtr group_len, IntPtr group_title, UIntPtr group_title_len, ref IntPtr err);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern uint dargah_tara_items_set_data(IntPtr items, IntPtr data, UIntPtr data_len, ref IntPtr err);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern uint dargah_tara_items_set_extra_json(IntPtr items, IntPtr json, UIntPtr json_len, ref IntPtr err);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern uint dargah_tara_order_new(long amount, long service_id, IntPtr ip, UIntPtr ip_len, IntPtr call_back_url, UIntPtr call_back_url_len, ref IntPtr @out, ref IntPtr err);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern void dargah_tara_order_free(IntPtr order);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern uint dargah_tara_order_set_order_id(IntPtr order, IntPtr order_id, UIntPtr order_id_len, ref IntPtr err);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern uint dargah_tara_order_set_mobile(IntPtr order, IntPtr mobile, UIntPtr mobile_len, ref IntPtr err);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern uint dargah_tara_order_set_additional_data(IntPtr order, IntPtr data, UIntPtr data_len, ref IntPtr err);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern uint dargah_tara_order_set_vat(IntPtr order, long vat, ref IntPtr err);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern uint dargah_tara_order_clear_service_amounts(IntPtr order, ref IntPtr err);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern uint dargah_tara_order_add_service_amount(IntPtr order, long service_id, long amount, ref IntPtr err);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern uint dargah_tara_order_set_items(IntPtr order, IntPtr items, ref IntPtr err);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern uint dargah_tara_order_set_items_must_add_up(IntPtr order, [MarshalAs(UnmanagedType.I1)] bool must, ref IntPtr err);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern uint dargah_tara_order_set_extra_json(IntPtr order, IntPtr json, UIntPtr json_len, ref IntPtr err);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern uint dargah_tara_order_check(IntPtr order, ref IntPtr err);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        [return: MarshalAs(UnmanagedType.I1)]
        internal static extern bool dargah_tara_order_items_do_not_add_up(IntPtr order, ref long items);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern uint dargah_tara_order_expected(IntPtr order, IntPtr token, UIntPtr token_len, ref IntPtr @out, ref IntPtr err);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern void dargah_tara_refund_free(IntPtr refund);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern RefundKind dargah_tara_refund_get_kind(IntPtr refund);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern IntPtr dargah_tara_refund_get_error(IntPtr refund);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern IntPtr dargah_tara_refund_extra_json(IntPtr refund, ref UIntPtr len);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern IntPtr dargah_tara_refund_raw(IntPtr refund, ref UIntPtr len);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern uint dargah_tara_refund_http_status(IntPtr refund);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern IntPtr dargah_tara_refund_to_json(IntPtr refund);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern uint dargah_testing_tara_callback(IntPtr token, UIntPtr token_len, IntPtr result, UIntPtr result_len, IntPtr fields, UIntPtr fields_len, ref IntPtr @out, ref IntPtr err);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern uint dargah_testing_tabapay_callback(IntPtr token, UIntPtr token_len, long amount, IntPtr response_code, UIntPtr response_code_len, IntPtr fields, UIntPtr fields_len, ref IntPtr @out, ref IntPtr err);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern uint dargah_testing_tabapay_push(IntPtr token, UIntPtr token_len, long amount, IntPtr fields, UIntPtr fields_len, ref IntPtr @out, ref IntPtr err);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern uint dargah_testing_tabapay_authorize(IntPtr merchant, UIntPtr merchant_len, ref IntPtr @out, ref IntPtr err);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern void dargah_text_free(IntPtr text);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern uint dargah_rial_parse(IntPtr amount, UIntPtr amount_len, ref long @out, ref IntPtr err);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern uint dargah_rial_from_toman(long toman, ref long @out, ref IntPtr err);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        [return: MarshalAs(UnmanagedType.I1)]
        internal static extern bool dargah_rial_to_toman(long rial, ref long @out);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern uint dargah_rial_to_persian(long rial, ref IntPtr @out, ref IntPtr err);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern uint dargah_check_mobile(IntPtr mobile, UIntPtr mobile_len, ref IntPtr @out, ref IntPtr err);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern uint dargah_check_national_code(IntPtr code, UIntPtr code_len, ref IntPtr @out, ref IntPtr err);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern uint dargah_check_card_number(IntPtr card, UIntPtr card_len, ref IntPtr @out, ref IntPtr err);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern UIntPtr dargah_code_count();

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern IntPtr dargah_code_at(UIntPtr index);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern IntPtr dargah_code_find(IntPtr gateway, UIntPtr gateway_len, IntPtr code, UIntPtr code_len);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern long dargah_code_number(IntPtr code);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern IntPtr dargah_code_gateway(IntPtr code, ref UIntPtr len);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern IntPtr dargah_code_name(IntPtr code, ref UIntPtr len);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern IntPtr dargah_code_text(IntPtr code, ref UIntPtr len);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern IntPtr dargah_code_text_fa(IntPtr code, ref UIntPtr len);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern IntPtr dargah_code_field(IntPtr code, ref UIntPtr len);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern uint dargah_code_meaning(IntPtr gateway, UIntPtr gateway_len, IntPtr call, UIntPtr call_len, IntPtr code, UIntPtr code_len, ref uint @out, ref IntPtr err);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern IntPtr dargah_version(ref UIntPtr len);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern uint dargah_abi_major();

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern uint dargah_abi_minor();
    }
}
