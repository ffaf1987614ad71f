// Made by tools/ from dargah.ffi.h: do not edit; `make headers` makes it anew.

using System;

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

    /// <summary>What a shop does next about a payment. The states are for operators.</summary>
    public enum NextStep
    {
        /// <summary>Nothing: it is delivered, given back, or closed.</summary>
        Nothing = 1,

        /// <summary>Deliver the order, and acknowledge.</summary>
        Deliver = 2,

        /// <summary>Give the money back: the order was paid by another payment.</summary>
        GiveBack = 3,

        /// <summary>Not paid: the payer may pay again.</summary>
        OfferToPayAgain = 4,

        /// <summary>Nobody knows yet, or the payer is on the way: reconcile will tell.</summary>
        Wait = 5,

        /// <summary>A person decides what becomes of it.</summary>
        AskAPerson = 6,
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

        /// <summary>Called not paid, which may still change: it stays due until its window is over.</summary>
        Declined = 5,

        /// <summary>Positive proof. Never changes.</summary>
        Paid = 6,

        /// <summary>Called not paid when its window was over: asked about no more. A positive callback is verified all the same.</summary>
        DeclinedFinal = 7,

        /// <summary>Proof of another amount. Stays listed until the shop closes it.</summary>
        Mismatch = 8,

        /// <summary>Time is up without proof. Stays listed until a person closes it; a positive callback is verified all the same.</summary>
        Unresolved = 9,

        /// <summary>The gateway gave no token: nothing can have been paid.</summary>
        Failed = 10,

        /// <summary>Closed by a person, with a reason. Never changes.</summary>
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

    /// <summary>What to do when an order is begun that was begun before. What each of them does, row by row, is in docs/decisions/0011-beginning-again.md.</summary>
    public enum Again
    {
        /// <summary>What a shop means: the same page while it lives, else another payment, unless the order is paid or a payment of it may be.</summary>
        Default = 1,

        /// <summary>Refuse where a payment of the order is open.</summary>
        OnlyNew = 2,

        /// <summary>Start another payment, also beside one that may be paid: the shop knows that both may be.</summary>
        NewAttempt = 3,

        /// <summary>The same, and also for an order that was paid and given back.</summary>
        Again = 4,
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

        /// <summary>The order stands in the way: paid already, perhaps paid, open, or now of another amount.</summary>
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
    [Flags]
    public enum CodeFlags
    {
        /// <summary>The call succeeded.</summary>
        Success = 1,

        /// <summary>Settles a payment as not paid, on a first verify after the time in which it could be paid.</summary>
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
}
