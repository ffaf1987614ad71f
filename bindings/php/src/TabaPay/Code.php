<?php

// Made by tools/ from dargah.h: do not edit; `make headers` makes it anew.

declare(strict_types=1);

namespace Dargah\TabaPay;

/** The codes of TabaPay. Source: TabaPay API page, list of response codes. */
enum Code: int
{
    /** success. موفق. */
    case Success = 1;

    /** confirmed (read as: confirmed before). تایید شده. */
    case Confirmed = 2;

    /** system error. خطای سیستمی. */
    case SystemError = -1;

    /** a parameter that was sent is not valid. ارسال پارامتر نامعتبر. */
    case ParameterNotValid = -9;

    /** merchant code is required. کد مرچنت اجباری است. */
    case MerchantRequired = -10;

    /** merchant code is not valid. کد مرچنت نامعتبر است. */
    case MerchantNotValid = -11;

    /** amount is required. مبلغ اجباری است. */
    case AmountRequired = -12;

    /** least amount: 10000 Rial. حداقل مبلغ: 10000 ریال. */
    case AmountBelowLimit = -13;

    /** greatest amount: 2000000000 Rial. حداکثر مبلغ: 2000000000 ریال. */
    case AmountAboveLimit = -14;

    /** callback link is required. لینک بازگشت اجباری است. */
    case CallbackRequired = -15;

    /** callback link is not valid. لینک بازگشت نامعتبر است. */
    case CallbackNotValid = -16;

    /** mobile number is not valid. شماره موبایل نامعتبر است. */
    case MobileNotValid = -17;

    /** email is not valid. ایمیل نامعتبر است. */
    case EmailNotValid = -18;

    /** national code is not valid. پارامتر ورودی برای کد ملی نامعتبر است. */
    case NationalCodeNotValid = -19;

    /** bank card number is not valid. پارامتر ورودی برای شماره کارت بانکی نامعتبر است. */
    case CardNumberNotValid = -20;

    /** description is longer than 300 characters. حداکثر طول مجاز توضیحات 300 کاراکتر است. */
    case DescriptionTooLong = -21;

    /** the optional data must be JSON. فرمت پارامتر دیتا اختیاری باید Json باشد. */
    case AdditionalDataNotJson = -22;

    /** the optional data is longer than 500 characters. حداکثر طول مجاز برای دیتا اختیاری 500 کاراکتر است. */
    case AdditionalDataTooLong = -23;

    /** the SMS parameter is not valid. پارامتر ورودی ارسال پیامک نامعتبر است. */
    case SmsNotValid = -24;

    /** name is not valid. نام نامعتبر است. */
    case NameNotValid = -25;

    /** SMS is on, so the mobile number must not be empty. در صورتی که ارسال پیامک فعال باشد، پارامتر شماره موبایل نمی‌تواند خالی باشد. */
    case SmsNeedsMobile = -26;

    /** the current domain is not the confirmed domain. دامنه فعلی با دامنه تایید شده تطابق ندارد. */
    case DomainNotConfirmed = -27;

    /** the merchant is not active. پذیرنده درگاه غیر فعال شده است. */
    case MerchantNotActive = -28;

    /** the gateway is not active. درگاه پرداخت غیر فعال شده است. */
    case GatewayNotActive = -29;

    /** gateway not found. درگاه پرداخت پیدا نشد. */
    case GatewayNotFound = -30;

    /** invalid transaction. تراکنش نامعتبر. */
    case TransactionNotValid = -31;

    /** the card that paid is not the card that was asked for. شماره کارت پرداختی با شماره کارت درخواستی تطابق ندارد. */
    case OtherCard = -100;

    /** the transaction failed. تراکنش ناموفق. */
    case TransactionFailed = -101;

    /** the transaction has expired. تراکنش منقضی شده است. */
    case TransactionExpired = -102;
}
