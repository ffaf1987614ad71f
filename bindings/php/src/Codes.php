<?php

declare(strict_types=1);

namespace Dargah;

use Dargah\Exception\InternalException;
use Dargah\Native\Api;
use FFI\CData;

/** The library's one table of codes, and its texts. */
final class Codes
{
    private function __construct()
    {
    }

    /**
     * All codes that both gateways document.
     *
     * @return list<CodeEntry>
     */
    public static function all(): array
    {
        $api = Api::get();
        $all = [];
        for ($at = 0, $count = $api->integer('dargah_code_count'); $at < $count; $at++) {
            $all[] = self::read($api, $api->pointer('dargah_code_at', $at) ?? throw InternalException::without("code $at"));
        }
        return $all;
    }

    /** The documented code that a gateway (`tara` or `tabapay`) writes like this; null when no document lists it. */
    public static function find(string $gateway, string|int|Tara\Code|TabaPay\Code $code): ?CodeEntry
    {
        $api = Api::get();
        $found = $api->pointer('dargah_code_find', $gateway, self::text($code));
        return $found === null ? null : self::read($api, $found);
    }

    /** What a code, listed or not, means at a call, which has the gateway's name, e.g. `purchaseVerify`. */
    public static function meaning(string $gateway, string $call, string|int|Tara\Code|TabaPay\Code $code): CodeMeaning
    {
        return new CodeMeaning(Api::get()->bits('dargah_code_meaning', $gateway, $call, self::text($code)));
    }

    /** What a kind of error means, in English. */
    public static function errorText(ErrorKind $kind): string
    {
        return Api::get()->lent('dargah_error_kind_text', $kind->value) ?? '';
    }

    /** What a kind of error means, in Persian. */
    public static function errorTextFa(ErrorKind $kind): string
    {
        return Api::get()->lent('dargah_error_kind_text_fa', $kind->value) ?? '';
    }

    /** What a problem with TLS is, and what to do about it. */
    public static function tlsText(TlsProblem $problem): string
    {
        return Api::get()->lent('dargah_tls_problem_text', $problem->value) ?? '';
    }

    private static function text(string|int|Tara\Code|TabaPay\Code $code): string
    {
        return (string) ($code instanceof \BackedEnum ? $code->value : $code);
    }

    private static function read(Api $api, CData $code): CodeEntry
    {
        return new CodeEntry(
            gateway: $api->lent('dargah_code_gateway', $code) ?? '',
            number: $api->integer('dargah_code_number', $code),
            name: $api->lent('dargah_code_name', $code) ?? '',
            text: $api->lent('dargah_code_text', $code) ?? '',
            textFa: $api->lent('dargah_code_text_fa', $code) ?? '',
            field: $api->lent('dargah_code_field', $code),
        );
    }
}
