<?php

declare(strict_types=1);

namespace Dargah\Exception;

use Dargah\ErrorKind;
use Dargah\Native\Api;
use Dargah\Native\Reader;
use Dargah\Progress;
use Dargah\TlsProblem;

/**
 * An error of the library: what went wrong, and whether money may have moved. Each kind has a class of its own below
 * this one. Holds no secret; `getMessage()` is the English text, `$messageFa` the Persian one.
 */
class DargahException extends \RuntimeException implements ExceptionInterface, \JsonSerializable
{
    /** Null where a newer library knows a kind that this package does not; `getCode()` has its number anyway. */
    public readonly ?ErrorKind $kind;
    /** What to show to somebody who reads Persian. */
    public readonly string $messageFa;
    /** More about it, in English or in the gateway's own words; may be empty. */
    public readonly string $detail;
    /** The gateway's code as it was sent; for bad input, the code that the gateway would have answered. */
    public readonly ?string $gatewayCode;
    /** The same as a number, for `Tara\Code` and `TabaPay\Code`; null where it is none. */
    public readonly ?int $gatewayCodeNumber;
    /** The input, setting, parameter or answer field to blame. */
    public readonly ?string $field;
    /** `tara`, `tabapay`, or null where no gateway was involved. */
    public readonly ?string $gateway;
    /** The gateway's call, e.g. `purchaseVerify`; null where none was made. */
    public readonly ?string $operation;
    /** Where the answer was an HTTP error. */
    public readonly ?int $httpStatus;
    /** Why TLS failed, for ErrorKind::Tls. */
    public readonly ?TlsProblem $tlsProblem;
    /** How far the request got. */
    public readonly Progress $progress;
    /** Whether the same call may be made again without moving money twice, and may then succeed. */
    public readonly bool $retryable;
    /** Whether money may have moved although the call failed. */
    public readonly bool $moneyMayHaveMoved;

    /** @var array<string, mixed> */
    private readonly array $shown;

    /**
     * @param array{
     *     number: int, message: string, messageFa: string, detail: string,
     *     gatewayCode?: string|null, gatewayCodeNumber?: int|null, field?: string|null, gateway?: string|null,
     *     operation?: string|null, httpStatus?: int|null, tlsProblem?: int|null, progress?: int,
     *     retryable?: bool, moneyMayHaveMoved?: bool, shown?: array<string, mixed>,
     * } $facts
     */
    final protected function __construct(array $facts)
    {
        parent::__construct($facts['message'], $facts['number']);
        $this->kind = ErrorKind::tryFrom($facts['number']);
        $this->messageFa = $facts['messageFa'];
        $this->detail = $facts['detail'];
        $this->gatewayCode = $facts['gatewayCode'] ?? null;
        $this->gatewayCodeNumber = $facts['gatewayCodeNumber'] ?? null;
        $this->field = $facts['field'] ?? null;
        $this->gateway = $facts['gateway'] ?? null;
        $this->operation = $facts['operation'] ?? null;
        $this->httpStatus = $facts['httpStatus'] ?? null;
        $this->tlsProblem = isset($facts['tlsProblem']) ? TlsProblem::tryFrom($facts['tlsProblem']) : null;
        $this->progress = Progress::tryFrom($facts['progress'] ?? Progress::NotSent->value) ?? Progress::Sent;
        $this->retryable = $facts['retryable'] ?? false;
        $this->moneyMayHaveMoved = $facts['moneyMayHaveMoved'] ?? false;
        $this->shown = $facts['shown'] ?? ['kind' => $facts['number'], 'message' => $facts['message']];
    }

    /**
     * The whole error, as the library shows it.
     *
     * @return array<string, mixed>
     */
    public function jsonSerialize(): array
    {
        return $this->shown;
    }

    /** @internal */
    public static function read(Reader $error): self
    {
        $number = $error->int('dargah_error_get_kind');
        $class = self::classOf(ErrorKind::tryFrom($number));
        return new $class([
            'number' => $number,
            'message' => $error->text('dargah_error_message') ?? '',
            'messageFa' => $error->text('dargah_error_message_fa') ?? '',
            'detail' => $error->text('dargah_error_detail') ?? '',
            'gatewayCode' => $error->text('dargah_error_code'),
            'gatewayCodeNumber' => $error->int64('dargah_error_code_number'),
            'field' => $error->text('dargah_error_field'),
            'gateway' => $error->text('dargah_error_gateway'),
            'operation' => $error->text('dargah_error_operation'),
            'httpStatus' => $error->uint32('dargah_error_http_status'),
            'tlsProblem' => $error->uint32('dargah_error_tls_problem'),
            'progress' => $error->int('dargah_error_progress'),
            'retryable' => $error->bool('dargah_error_is_retryable'),
            'moneyMayHaveMoved' => $error->bool('dargah_error_money_may_have_moved'),
            'shown' => $error->shown('dargah_error_to_json'),
        ]);
    }

    /**
     * The class of a kind.
     *
     * @return class-string<self>
     * @internal
     */
    public static function classOf(?ErrorKind $kind): string
    {
        return match ($kind) {
            ErrorKind::InvalidInput => InvalidInputException::class,
            ErrorKind::InvalidConfiguration => ConfigurationException::class,
            ErrorKind::CallbackMismatch => CallbackMismatchException::class,
            ErrorKind::CallbackUnreadable => CallbackUnreadableException::class,
            ErrorKind::Resolve, ErrorKind::Connect, ErrorKind::Proxy, ErrorKind::ConnectionLost => NetworkException::class,
            ErrorKind::Tls => TlsException::class,
            ErrorKind::Timeout => TimeoutException::class,
            ErrorKind::Cancelled => CancelledException::class,
            ErrorKind::AnswerTooLarge, ErrorKind::AnswerUnreadable, ErrorKind::AnswerContradictory,
            ErrorKind::HttpStatus, ErrorKind::Redirected => AnswerException::class,
            ErrorKind::Refused => RefusedException::class,
            ErrorKind::Authentication => AuthenticationException::class,
            ErrorKind::Journal => JournalException::class,
            ErrorKind::OrderConflict => OrderConflictException::class,
            ErrorKind::Misuse => MisuseException::class,
            ErrorKind::Internal => InternalException::class,
            default => self::class,
        };
    }

    /** An error that this package finds before the library can; told in the library's words. */
    final protected static function own(ErrorKind $kind, string $message, ?string $field = null): static
    {
        $fa = Api::get()->lent('dargah_error_kind_text_fa', $kind->value) ?? '';
        $place = $field === null ? '' : "$field: ";
        return new static([
            'number' => $kind->value,
            'message' => $place . $message,
            // The message has no Persian: what went wrong and where is enough.
            'messageFa' => $place . $fa,
            'detail' => $message,
            'field' => $field,
        ]);
    }
}
