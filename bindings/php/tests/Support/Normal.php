<?php

declare(strict_types=1);

namespace Dargah\Tests\Support;

use Dargah\Declined;
use Dargah\Exception\DargahException;
use Dargah\Mismatch;
use Dargah\Paid;
use Dargah\Progress;
use Dargah\Secret;
use Dargah\TabaPay;
use Dargah\Tara;
use Dargah\Testing\Simulator;
use Dargah\Unknown;

/** Results in the normal form that tests/vectors/README.md describes: the same JSON in every language. */
final class Normal
{
    /** @return array<string, mixed> */
    public static function of(object $result, Simulator $simulator, ?Secret $token): array
    {
        $reference = static fn (string $number): string => self::reference($number, $simulator, $token);
        return match (true) {
            $result instanceof DargahException => ['outcome' => 'error', 'error' => self::error($result)],
            $result instanceof Paid => ['outcome' => 'paid', 'amount' => $result->amount,
                'reference' => $reference($result->referenceNumber)] + self::inquiry($result->answer),
            $result instanceof Mismatch => ['outcome' => 'mismatch', 'expected' => $result->expected,
                'reported' => $result->reported,
                'reference' => $reference($result->referenceNumber)] + self::inquiry($result->answer),
            $result instanceof Declined => ['outcome' => 'declined', 'code' => $result->code, 'final' => $result->isFinal],
            $result instanceof Unknown => ['outcome' => 'unknown', 'progress' => self::progress($result->progress),
                'error' => self::error($result->error)],
            $result instanceof Tara\Refund => match ($result->kind->name) {
                'Done' => ['outcome' => 'done'],
                'Refused' => ['outcome' => 'refused', 'error' => self::error($result->error)],
                'Unknown' => ['outcome' => 'unknown', 'progress' => self::progress($result->error->progress),
                    'error' => self::error($result->error)],
            },
            $result instanceof Tara\Token, $result instanceof TabaPay\Created => ['outcome' => 'ok',
                'token' => self::isKnown($result->token, $simulator) ? 'present' : 'other'],
            $result instanceof Tara\Groups => ['outcome' => 'ok', 'groups' => \count($result)],
            $result instanceof Tara\Authentication => ['outcome' => 'ok'],
        };
    }

    /** @return array<string, mixed> */
    public static function error(DargahException $error): array
    {
        $optional = ['field' => $error->field, 'code' => $error->gatewayCode,
            'http_status' => $error->httpStatus >= 300 ? $error->httpStatus : null];
        return ['kind' => $error->getCode(), 'kind_name' => $error->kind?->name, 'operation' => $error->operation,
            'progress' => self::progress($error->progress), 'retryable' => $error->retryable,
            'money_may_have_moved' => $error->moneyMayHaveMoved]
            + array_filter($optional, static fn (mixed $value): bool => $value !== null);
    }

    /** As text, with sorted keys. */
    public static function text(mixed $value): string
    {
        $sorted = static function (mixed $value) use (&$sorted): mixed {
            if (\is_array($value)) {
                array_is_list($value) || ksort($value, \SORT_STRING);
                return array_map($sorted, $value);
            }
            return $value;
        };
        return json_encode($sorted($value), \JSON_THROW_ON_ERROR | \JSON_UNESCAPED_UNICODE | \JSON_UNESCAPED_SLASHES);
    }

    private static function progress(Progress $progress): string
    {
        return match ($progress) {
            Progress::NotSent => 'not sent',
            Progress::Sent => 'sent',
            Progress::Answered => 'answered',
        };
    }

    /** @return array<string, bool> */
    private static function inquiry(Tara\VerifyAnswer|TabaPay\VerifyAnswer $answer): array
    {
        return $answer instanceof Tara\VerifyAnswer ? ['from_inquiry' => $answer->fromInquiry] : [];
    }

    private static function reference(string $number, Simulator $simulator, ?Secret $token): string
    {
        $payment = $simulator->payment($token ?? '');
        return match ($number) {
            $payment['rrn'] => 'rrn',
            (string) $payment['tracking_code'] => 'tracking_code',
            default => 'other',
        };
    }

    private static function isKnown(Secret $token, Simulator $simulator): bool
    {
        $tokens = array_column($simulator->control('GET', 'payments?limit=1000')['payments'], 'token');
        return \in_array($token->expose(), $tokens, true);
    }
}
