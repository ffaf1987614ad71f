<?php

declare(strict_types=1);

namespace Dargah\Tests\Runner;

use Dargah\Declined;
use Dargah\Exception\DargahException;
use Dargah\Mismatch;
use Dargah\Outcome;
use Dargah\Paid;
use Dargah\Progress;
use Dargah\TabaPay;
use Dargah\Tara;
use Dargah\Unknown;

/** Results in the normal form, and everything of them that a log could hold. */
final class Normal
{
    /** @var list<string> */
    public array $shown = [];

    /** Keeps all that can be printed of an object. */
    public function show(mixed $it): void
    {
        array_push($this->shown, print_r($it, true), json_encode($it, \JSON_THROW_ON_ERROR | \JSON_UNESCAPED_SLASHES));
        if ($it instanceof \Stringable) {
            $this->shown[] = (string) $it;
        }
    }

    /** @return array<string, mixed> */
    public function outcome(Outcome $outcome): array
    {
        $this->show($outcome);
        return match (true) {
            $outcome instanceof Paid => ['outcome' => 'paid', 'amount' => $outcome->amount,
                'reference' => $outcome->referenceNumber] + self::inquiry($outcome->answer),
            $outcome instanceof Mismatch => ['outcome' => 'mismatch', 'expected' => $outcome->expected,
                'reported' => $outcome->reported, 'reference' => $outcome->referenceNumber] + self::inquiry($outcome->answer),
            $outcome instanceof Declined => ['outcome' => 'declined', 'code' => $outcome->code, 'final' => $outcome->isFinal],
            $outcome instanceof Unknown => ['outcome' => 'unknown', 'progress' => self::progress($outcome->progress),
                'error' => $this->error($outcome->error)],
        };
    }

    /** @return array<string, mixed> */
    public function refund(Tara\Refund $refund): array
    {
        $this->show($refund);
        return match ($refund->kind->name) {
            'Done' => ['outcome' => 'done'],
            'Refused' => ['outcome' => 'refused', 'error' => $this->error($refund->error)],
            'Unknown' => ['outcome' => 'unknown', 'progress' => self::progress($refund->error->progress),
                'error' => $this->error($refund->error)],
        };
    }

    /** @return array<string, mixed> */
    public function error(DargahException $error): array
    {
        array_push($this->shown, $error->getMessage(), $error->messageFa, $error->detail, json_encode($error, \JSON_THROW_ON_ERROR));
        $optional = ['field' => $error->field, 'code' => $error->gatewayCode, 'http_status' => $error->httpStatus];
        return ['kind' => $error->getCode(), 'kind_name' => $error->kind?->name, 'operation' => $error->operation,
            'progress' => self::progress($error->progress), 'retryable' => $error->retryable,
            'money_may_have_moved' => $error->moneyMayHaveMoved]
            + array_filter($optional, static fn (mixed $value): bool => $value !== null);
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
}
