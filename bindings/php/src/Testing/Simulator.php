<?php

declare(strict_types=1);

namespace Dargah\Testing;

use Dargah\Checkout;
use Dargah\Checkout\JournalOptions;
use Dargah\Checkout\Times;
use Dargah\IncomingRequest;
use Dargah\Network;
use Dargah\Secret;
use Dargah\TabaPay;
use Dargah\Tara;

/**
 * Both gateways on this machine, for a shop's own tests: the program `dargah-simulator`, for as long as this object
 * lives. No money moves, and nothing but loopback is talked to.
 */
final class Simulator
{
    /** Who may call, as the simulator's own defaults say. */
    public const TARA_USERNAME = 'shop';
    public const TARA_PASSWORD = 'secret-password';
    public const TARA_SERVICE_ID = 101;
    public const REFUND_PRINCIPAL = 'refund';
    public const REFUND_PASSWORD = 'refund-password';
    public const TABAPAY_MERCHANT = 'aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee';

    /** The base URLs for the clients' `baseUrl`. */
    public readonly string $taraUrl;
    public readonly string $refundUrl;
    public readonly string $tabapayUrl;
    /** The certificate authority to trust, where it speaks TLS. */
    public readonly ?string $caFile;

    private readonly Control $control;
    /** @var resource|null */
    private $process;
    /** @var array<int, resource> */
    private array $pipes = [];
    private readonly int $owner;
    private bool $ownsCaFile = false;

    /**
     * @param string|null $program    the file; else the environment variable DARGAH_SIMULATOR, else PATH
     * @param int $seed               the same seed and the same requests give the same tokens and numbers
     * @param bool $tls               speaks HTTPS, with an authority of its own
     * @param list<string> $options   more options of the program
     * @throws SimulatorException
     */
    public function __construct(?string $program = null, int $seed = 7, bool $tls = false, array $options = [])
    {
        $program = self::find($program);
        $file = $tls ? @tempnam(sys_get_temp_dir(), 'dargah-ca-') : null;
        $errors = @tmpfile();
        if ($file === false || $errors === false) {
            throw new SimulatorException('no file can be made in ' . sys_get_temp_dir());
        }
        $command = [$program, '--json', '--until-stdin-closes', '--seed', (string) $seed, ...$options];
        if ($file !== null) {
            $this->ownsCaFile = true;
            array_push($command, '--ca-file', $file);
        }
        $this->caFile = $file;
        $this->owner = (int) getmypid();
        $process = @proc_open($command, [['pipe', 'r'], ['pipe', 'w'], $errors], $this->pipes);
        if ($process === false) {
            throw new SimulatorException("$command[0] cannot be started");
        }
        $this->process = $process;
        $ready = $this->ready();
        if ($ready === null) {
            $this->stop();
            rewind($errors);
            throw new SimulatorException("$command[0] does not get ready: " . trim((string) stream_get_contents($errors)));
        }
        $this->taraUrl = $ready['tara'];
        $this->refundUrl = $ready['refund'];
        $this->tabapayUrl = $ready['tabapay'];
        $this->control = new Control($ready['control'], $this->caFile);
    }

    public function __destruct()
    {
        $this->stop();
    }

    public function __clone(): void
    {
        throw new SimulatorException('a simulator cannot be cloned');
    }

    /** Ends it. Stopping twice is fine; a forked child never stops its parent's. */
    public function stop(): void
    {
        if ($this->process === null || $this->owner !== getmypid()) {
            return;
        }
        array_map('fclose', $this->pipes);
        proc_close($this->process);
        $this->process = null;
        if ($this->ownsCaFile && $this->caFile !== null) {
            @unlink($this->caFile);
        }
    }

    /** The network settings that trust it. */
    public function network(): Network
    {
        return $this->caFile === null ? new Network() : new Network(caFile: $this->caFile, onlyOwnCa: true);
    }

    /** A client for its Tara. Other settings are named as the client names them. */
    public function tara(mixed ...$settings): Tara
    {
        $access = new Tara\RefundAccess(self::REFUND_PRINCIPAL, self::REFUND_PASSWORD, $this->refundUrl);
        return new Tara(...$settings + ['username' => self::TARA_USERNAME, 'password' => self::TARA_PASSWORD,
            'baseUrl' => $this->taraUrl, 'network' => $this->network(), 'refund' => $access]);
    }

    /** A client for its TabaPay. Other settings are named as the client names them. */
    public function tabapay(mixed ...$settings): TabaPay
    {
        return new TabaPay(...$settings + ['merchant' => self::TABAPAY_MERCHANT, 'baseUrl' => $this->tabapayUrl,
            'network' => $this->network()]);
    }

    /**
     * A checkout with the accounts `tara` and `tabapay` of it.
     *
     * @param array<string, Secret|string> $stateKeys
     * @param int|null $stateTtlMs
     */
    public function checkout(
        #[\SensitiveParameter] Secret|string $journal = 'memory:',
        ?Times $times = null,
        ?JournalOptions $journalOptions = null,
        #[\SensitiveParameter] array $stateKeys = [],
        mixed $stateTtlMs = null,
        mixed $newOrderNumbers = true,
        string $shop = '',
    ): Checkout {
        $accounts = ['tara' => $this->tara(), 'tabapay' => $this->tabapay()];
        return new Checkout($journal, $accounts, $times, $journalOptions, $stateKeys, $stateTtlMs, $newOrderNumbers, $shop);
    }

    /**
     * The payer pays. What comes back is what the payer's browser would bring to the shop; null where it brings nothing.
     *
     * @param array<string, mixed> $how `card`, `amount`, `ip`
     */
    public function pay(Secret|string $token, array $how = []): ?IncomingRequest
    {
        return self::callback($this->act($token, 'pay', $how));
    }

    /**
     * The payer gives up on the gateway's page, which sends a negative callback.
     *
     * @param array<string, mixed> $how `code`, `money_taken`
     */
    public function decline(Secret|string $token, array $how = []): ?IncomingRequest
    {
        return self::callback($this->act($token, 'decline', $how));
    }

    /** The payer closes the browser: nothing is sent. */
    public function leave(Secret|string $token): void
    {
        $this->act($token, 'leave');
    }

    /** The payment's time is over: unverified money goes back. */
    public function expire(Secret|string $token): void
    {
        $this->act($token, 'expire');
    }

    /** Time travel. */
    public function advance(int $milliseconds): void
    {
        $this->control->call('POST', 'clock', ['advance_ms' => $milliseconds]);
    }

    /**
     * Something goes wrong at one of the next calls. The names of operations and faults are in the simulator's README.
     *
     * @param int|string $times  how often it strikes, or `always`
     * @param int $skip          so many calls go well first
     * @param array<string, mixed> $parameters the fault's own
     */
    public function fault(
        string $operation,
        string $fault,
        int|string $times = 1,
        int $skip = 0,
        array $parameters = [],
    ): void {
        $plan = ['operation' => $operation, 'fault' => $fault, 'times' => $times, 'skip' => $skip] + $parameters;
        $this->control->call('POST', 'faults', $plan);
    }

    /**
     * Sets switches for what the gateways' documents leave open.
     *
     * @param array<string, mixed> $switches
     */
    public function openPoints(array $switches): void
    {
        $this->control->call('POST', 'open-points', $switches);
    }

    /** No faults, the usual switches, nothing remembered. */
    public function reset(): void
    {
        $this->control->call('DELETE', 'faults');
        $this->control->call('DELETE', 'open-points');
        $this->control->call('POST', 'reset');
    }

    /**
     * What it knows of a payment: `state`, `asked`, `paid`, `rrn` …
     *
     * @return array<string, mixed>
     */
    public function payment(Secret|string $token): array
    {
        return $this->control->object('GET', 'payments/' . rawurlencode(Secret::textOf($token)));
    }

    /**
     * What really happened to a payment's money: `times_settled`, `times_refunded` …
     *
     * @return array<string, mixed>
     */
    public function account(Secret|string $token): array
    {
        return $this->control->object('GET', 'payments/' . rawurlencode(Secret::textOf($token)) . '/account');
    }

    /**
     * The last requests, the oldest first.
     *
     * @param string|null $operation only those of one call
     * @return list<SentRequest>
     */
    public function requests(?string $operation = null): array
    {
        $query = $operation === null ? '' : '?operation=' . rawurlencode($operation);
        /**
         * @var array{requests: list<array{
         *     operation: string, method: string, target: string, headers: list<array{string, string}>, body: string,
         * }>} $answer
         */
        $answer = $this->control->object('GET', "requests$query");
        $sent = [];
        foreach ($answer['requests'] as $request) {
            $headers = [];
            foreach ($request['headers'] as [$name, $value]) {
                $headers[$name] = $value;
            }
            $fields = json_decode($request['body'], true);
            if (!\is_array($fields)) {
                parse_str($request['body'], $fields);
            }
            $sent[] = new SentRequest($request['operation'], $request['method'], $request['target'], $headers, $request['body'], $fields);
        }
        return $sent;
    }

    /**
     * Fails unless a call was made; with `$matches`, unless one of its requests does.
     *
     * @param (callable(SentRequest): bool)|null $matches
     */
    public function assertSent(string $operation, ?callable $matches = null): void
    {
        $sent = $this->requests($operation);
        $found = $matches === null ? $sent : array_filter($sent, $matches);
        if ($found === []) {
            self::fail("$operation was sent " . \count($sent) . ' times' . ($sent === [] ? '' : ', never like this'));
        }
    }

    /** Fails if a call was made. */
    public function assertNotSent(string $operation): void
    {
        $count = \count($this->requests($operation));
        $count === 0 || self::fail("$operation was sent $count times");
    }

    /**
     * Anything else that the control API offers.
     *
     * @param array<mixed>|string|null $body JSON, or what becomes JSON
     */
    public function control(string $method, string $path, array|string|null $body = null): mixed
    {
        return $this->control->call($method, $path, $body);
    }

    /**
     * @param array<string, mixed> $how
     * @return array<string, mixed>
     */
    private function act(Secret|string $token, string $act, array $how = []): array
    {
        return $this->control->object('POST', 'payments/' . rawurlencode(Secret::textOf($token)) . "/$act", $how);
    }

    /** @param array<string, mixed> $answer */
    private static function callback(array $answer): ?IncomingRequest
    {
        /** @var array{url: string, body: string}|null $callback */
        $callback = $answer['callback'] ?? null;
        if ($callback === null) {
            return null;
        }
        return new IncomingRequest((string) parse_url($callback['url'], \PHP_URL_QUERY), $callback['body']);
    }

    private static function fail(string $message): never
    {
        $ofPhpUnit = 'PHPUnit\Framework\AssertionFailedError';
        throw class_exists($ofPhpUnit) ? new $ofPhpUnit($message) : new \AssertionError($message);
    }

    private static function find(?string $program): string
    {
        $named = $program ?? (getenv('DARGAH_SIMULATOR') ?: null);
        if ($named !== null) {
            return is_executable($named) ? $named : throw new SimulatorException("$named is no program that can be run");
        }
        foreach (explode(\PATH_SEPARATOR, (string) getenv('PATH')) as $folder) {
            if ($folder !== '' && is_executable("$folder/dargah-simulator")) {
                return "$folder/dargah-simulator";
            }
        }
        throw new SimulatorException('there is no dargah-simulator in PATH: install it with `cargo install`, or name it by '
            . 'DARGAH_SIMULATOR or as the first argument');
    }

    /** @return array{tara: string, refund: string, tabapay: string, control: string}|null */
    private function ready(): ?array
    {
        $read = [$this->pipes[1]];
        $none = null;
        $line = stream_select($read, $none, $none, 30, 0) === 1 ? (string) fgets($this->pipes[1]) : '';
        if (!str_starts_with($line, 'ready ')) {
            return null;
        }
        /** @var array{tara: string, refund: string, tabapay: string, control: string} */
        return json_decode(substr($line, 6), true, 8, \JSON_THROW_ON_ERROR);
    }
}
