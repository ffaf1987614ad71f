<?php

declare(strict_types=1);

namespace Dargah\Native;

use Dargah\Exception\InternalException;
use Dargah\Extra;
use Dargah\Secret;
use FFI\CData;

/**
 * Reads one handle's fields, each by its function's full name, and keeps the handle alive meanwhile.
 *
 * @internal
 */
final class Reader
{
    private function __construct(
        public readonly Api $api,
        private readonly CData $pointer,
        /** What it lends lives as long as it does. */
        public readonly Handle $owner,
    ) {
    }

    public static function of(Handle $handle): self
    {
        return new self($handle->api(), $handle->pointer(), $handle);
    }

    /** For the time of one call. What was freed, as at the end of the program, lends nothing any more. */
    public function pointer(): CData
    {
        $this->owner->pointer();
        return $this->pointer;
    }

    public function text(string $function, int ...$at): ?string
    {
        return $this->api->lent($function, $this->pointer(), ...$at);
    }

    public function secret(string $function, int ...$at): ?Secret
    {
        $text = $this->text($function, ...$at);
        return $text === null ? null : new Secret($text);
    }

    /** Fields that no document describes, of which nobody knows what they hold. */
    public function extra(string $function): Extra
    {
        return new Extra($this->text($function) ?? '{}');
    }

    public function int(string $function, mixed ...$arguments): int
    {
        return $this->api->integer($function, $this->pointer(), ...$arguments);
    }

    public function bool(string $function): bool
    {
        return $this->api->says($function, $this->pointer());
    }

    public function int64(string $function, int ...$at): ?int
    {
        return $this->api->optional('int64_t', $function, $this->pointer(), ...$at);
    }

    public function uint32(string $function): ?int
    {
        return $this->api->optional('uint32_t', $function, $this->pointer());
    }

    public function uint64(string $function): ?int
    {
        return $this->api->optional('uint64_t', $function, $this->pointer());
    }

    /** A moment of the journal. */
    public function moment(string $function, int ...$at): \DateTimeImmutable
    {
        return self::momentOf($this->int($function, ...$at));
    }

    /** A moment that the library gives as seconds; null where there is none. */
    public function secondsMoment(string $function): ?\DateTimeImmutable
    {
        $seconds = $this->int64($function);
        return $seconds === null ? null : new \DateTimeImmutable("@$seconds");
    }

    public static function momentOf(int $ms): \DateTimeImmutable
    {
        $text = sprintf('%d.%03d', intdiv($ms, 1000), $ms % 1000);
        return \DateTimeImmutable::createFromFormat('U.v', $text, new \DateTimeZone('UTC'))
            ?: throw InternalException::without('time');
    }

    /** A reader for a handle that this one lends; null where there is none. */
    public function inner(string $function, int ...$at): ?self
    {
        $pointer = $this->api->pointer($function, $this->pointer(), ...$at);
        return $pointer === null ? null : new self($this->api, $pointer, $this->owner);
    }

    /** One of a list that is that long. */
    public function element(string $function, int $at): self
    {
        return $this->inner($function, $at) ?? throw InternalException::without("element $at");
    }

    /**
     * What the library itself shows of it.
     *
     * @return array<string, mixed>
     */
    public function shown(string $function): array
    {
        return Json::object($this->api->given($function, $this->pointer()), $function);
    }
}
