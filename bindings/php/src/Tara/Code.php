<?php

// Made by tools/ from dargah.h: do not edit; `make headers` makes it anew.

declare(strict_types=1);

namespace Dargah\Tara;

/** The codes of Tara. Source: Tara IPG document, revision 4 (1401/01/22), section 3. */
enum Code: int
{
    /** success. موفق. */
    case Success = 0;

    /** request from an IP that is not allowed. درخواست از IP غیر مجاز. */
    case IpNotAllowed = 1;

    /** user name or password is not valid. نام کاربری یا رمز عبور نامعتبر است. */
    case BadCredentials = 2;

    /** the user has no access. کاربر دسترسی ندارد. */
    case NoAccess = 3;

    /** merchant not found. پذیرنده یافت نشد. */
    case MerchantNotFound = 4;

    /** redirect to the payment page. هدایت به صفحه پرداخت. */
    case RedirectToPaymentPage = 5;

    /** transaction not found. تراکنش یافت نشد. */
    case TransactionNotFound = 6;

    /** token not found. توکن یافت نشد. */
    case TokenNotFound = 7;

    /** the tracking number does not belong to the merchant. شماره پیگیری به پذیرنده تعلق ندارد. */
    case NotThisMerchant = 8;

    /** service number is not valid. شماره سرویس نامعتبر است. */
    case ServiceNumberNotValid = 9;

    /** duplicate token. توکن تکراری است. */
    case DuplicateToken = 10;

    /** the amounts are not equal. مبالغ یکسان نیست. */
    case AmountsNotEqual = 11;

    /** channel not found. کانال یافت نشد. */
    case ChannelNotFound = 12;

    /** amount above the limit. مبلغ بیشتر از حد مجاز. */
    case AmountAboveLimit = 13;

    /** amount below the limit. مبلغ کمتر از حد مجاز. */
    case AmountBelowLimit = 14;

    /** general error. خطای عمومی. */
    case GeneralError = 15;

    /** amount must not be empty. مبلغ نمی‌تواند خالی باشد. */
    case AmountEmpty = 87;

    /** IP must not be empty. IP نمی‌تواند خالی باشد. */
    case IpEmpty = 88;

    /** amount is not valid. مبلغ نامعتبر می‌باشد. */
    case AmountNotValid = 89;

    /** the list of service amounts is empty. لیست مبالغ سرویس خالی می‌باشد. */
    case ServiceAmountsEmpty = 90;

    /** service id is not valid. شناسه سرویس نامعتبر. */
    case ServiceIdNotValid = 91;

    /** the format of the callback address is not right. فرمت آدرس برگشتی صحیح نمی‌باشد. */
    case CallbackUrlFormat = 92;

    /** the original transaction was not successful. تراکنش اصلی موفق نبوده است. */
    case OriginalTransactionFailed = 102;
}
