<?php

declare(strict_types=1);

namespace Dargah\Native;

use Dargah\Exception\MisuseException;

/**
 * What the library shows of an object, as JSON: made when somebody wants to see it, or before its handle goes.
 *
 * It stands outside of the object, so that `==` goes on comparing what the gateway answered and not where it lies.
 *
 * @internal
 */
final class Shown implements Dependent
{
    /** @var \WeakMap<object, self>|null */
    private static ?\WeakMap $all = null;

    /** @var array<string, mixed> */
    private array $shown = [];

    private function __construct(private ?Reader $reader, private readonly string $function)
    {
    }

    public static function keep(object $of, Reader $reader, string $function): void
    {
        self::$all ??= new \WeakMap();
        self::$all[$of] = $shown = new self($reader, $function);
        $reader->owner->needs($shown);
    }

    /** @return array<string, mixed> */
    public static function of(object $of): array
    {
        $shown = self::$all[$of] ?? throw MisuseException::closed();
        $shown->settle();
        return $shown->shown;
    }

    public function settle(): void
    {
        if ($this->reader !== null) {
            $this->shown = $this->reader->shown($this->function);
            $this->reader = null;
        }
    }
}
