<?php

declare(strict_types=1);

namespace Dargah;

use Dargah\Native\Api;

/** Checks what payers type, before an order is made of it, and brings it into the form that the gateways take. */
final class Check
{
    private function __construct()
    {
    }

    /** A mobile number in any of the usual forms, as `09xxxxxxxxx`. */
    public static function mobile(#[\SensitiveParameter] string $mobile): string
    {
        return Api::get()->text('dargah_check_mobile', $mobile);
    }

    /** A national code, as ten digits. */
    public static function nationalCode(#[\SensitiveParameter] string $code): string
    {
        return Api::get()->text('dargah_check_national_code', $code);
    }

    /** A bank card number, as 16 digits. */
    public static function cardNumber(#[\SensitiveParameter] string $card): string
    {
        return Api::get()->text('dargah_check_card_number', $card);
    }
}
