<?php

declare(strict_types=1);

namespace Dargah\Native;

use Dargah\Attempt;
use Dargah\Exception\InvalidInputException;

/**
 * The attempts of a client's calls. The library keeps them in a queue until the call is over: nothing ever calls back
 * into PHP.
 *
 * @internal
 */
final class Attempts implements Dependent
{
    /** More than one call can make: each takes a few attempts at the most. */
    private const KEPT = 256;

    public readonly Handle $queue;
    /** @var list<Attempt> */
    private array $last = [];
    /** @var list<Handle> Those of `last` that nobody has asked for yet. */
    private array $events = [];
    private int $lost = 0;

    /** @param \Psr\Log\LoggerInterface|null $logger */
    public function __construct(Api $api, private readonly ?object $logger)
    {
        if ($logger !== null && !\is_callable([$logger, 'log'])) {
            throw InvalidInputException::of('logger', 'must be a PSR-3 logger, which has a method log()');
        }
        $this->queue = $api->make('dargah_event_queue', 'dargah_event_queue_new', self::KEPT);
    }

    /**
     * Makes a call, and takes what it left in the queue, also when it throws.
     *
     * @template T
     * @param callable(): T $call
     * @return T
     */
    public function during(callable $call): mixed
    {
        return self::duringAny([$this], $call);
    }

    /**
     * The same for a call that may go through any of several clients.
     *
     * @template T
     * @param list<self> $all
     * @param callable(): T $call
     * @return T
     */
    public static function duringAny(array $all, callable $call): mixed
    {
        try {
            return $call();
        } finally {
            array_walk($all, static fn (self $one) => $one->take());
        }
    }

    /** @return list<Attempt> Those of the last call, the oldest first. */
    public function last(): array
    {
        $this->settle();
        return $this->last;
    }

    public function settle(): void
    {
        if ($this->events !== []) {
            // In one go: a signal handler may ask too.
            $this->last = array_map(static fn (Handle $event): Attempt => Attempt::read(Reader::of($event)), $this->events);
            $this->events = [];
        }
    }

    private function take(): void
    {
        $this->last = $this->events = [];
        $api = $this->queue->api();
        while (($event = $api->pointer('dargah_event_queue_take', $this->queue)) !== null) {
            $this->events[] = $handle = new Handle($api, $event, 'dargah_event_free');
            $handle->needs($this);
        }
        if ($this->logger !== null) {
            $lost = $api->integer('dargah_event_queue_lost', $this->queue);
            $this->tell($lost - $this->lost);
            $this->lost = $lost;
        }
    }

    private function tell(int $lost): void
    {
        // What a logger throws must not hide what became of a payment.
        try {
            foreach ($this->last() as $attempt) {
                $failed = $attempt->failureNumber !== null;
                $this->logger?->log(
                    $failed ? 'warning' : 'debug',
                    'dargah: {gateway} {operation}, attempt {attempt}: ' . ($failed ? 'failed' : 'answered'),
                    $attempt->jsonSerialize(),
                );
            }
            if ($lost !== 0) {
                $this->logger?->log('warning', 'dargah: {lost} attempts are not shown', ['lost' => $lost]);
            }
        } catch (\Throwable) {
        }
    }
}
