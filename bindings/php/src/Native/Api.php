<?php

declare(strict_types=1);

namespace Dargah\Native;

use Dargah\Exception\DargahException;
use Dargah\Secret;
use FFI;
use FFI\CData;

/**
 * The library, opened and checked: the only place that calls it. Everything else names a function and gives values.
 *
 * A text is passed as one argument and becomes the pointer and the length that C takes; so does a Secret.
 *
 * @internal
 */
final class Api
{
    /** The place that the next error is written to. */
    private CData $error;
    private readonly CData $length;
    private readonly CData $int64;
    private readonly CData $uint32;
    private readonly CData $uint64;
    /** @var array<string, FFI\CType> */
    private array $types = [];

    public function __construct(
        private readonly FFI $ffi,
        public readonly string $path,
        public readonly int $abiMajor,
        public readonly int $abiMinor,
    ) {
        $this->error = $ffi->new('struct dargah_error *');
        $this->length = $ffi->new('size_t');
        $this->int64 = $ffi->new('int64_t');
        $this->uint32 = $ffi->new('uint32_t');
        $this->uint64 = $ffi->new('uint64_t');
    }

    /** The one of this process, or of this request where PHP starts anew with each. */
    public static function get(): self
    {
        return Loader::loaded();
    }

    /** Makes a handle: calls `$function` with a place for a `struct $type *`. */
    public function make(string $type, string $function, #[\SensitiveParameter] mixed ...$arguments): Handle
    {
        $out = $this->ffi->new($this->types[$type] ??= $this->ffi->type("struct $type *"));
        $this->run($function, ...[...$arguments, FFI::addr($out)]);
        return new Handle($this, $out, "{$type}_free");
    }

    /** Calls a function that has a status, and throws its error. */
    public function run(string $function, #[\SensitiveParameter] mixed ...$arguments): void
    {
        $status = $this->ffi->$function(...[...self::plain($arguments), FFI::addr($this->error)]);
        if ($status === 0) {
            return;
        }
        // Its place goes with the error; the next one gets a place of its own.
        $error = $this->error;
        $this->error = $this->ffi->new('struct dargah_error *');
        throw DargahException::read(Reader::of(new Handle($this, $error, 'dargah_error_free')));
    }

    /** Calls a function that writes a number. */
    public function number(string $function, #[\SensitiveParameter] mixed ...$arguments): int
    {
        $this->run($function, ...[...$arguments, FFI::addr($this->int64)]);
        return $this->int64->cdata;
    }

    /** Calls a function that writes a uint32_t. */
    public function bits(string $function, #[\SensitiveParameter] mixed ...$arguments): int
    {
        $this->run($function, ...[...$arguments, FFI::addr($this->uint32)]);
        return $this->uint32->cdata;
    }

    /** Calls a function that writes a place in a list. */
    public function place(string $function, #[\SensitiveParameter] mixed ...$arguments): int
    {
        $this->run($function, ...[...$arguments, FFI::addr($this->length)]);
        return $this->length->cdata;
    }

    /** Calls a function that gives a text away. */
    public function text(string $function, #[\SensitiveParameter] mixed ...$arguments): string
    {
        $out = $this->ffi->new($this->types['char'] ??= $this->ffi->type('char *'));
        $this->run($function, ...[...$arguments, FFI::addr($out)]);
        return $this->taken($out);
    }

    /** Calls a function that returns nothing. */
    public function call(string $function, mixed ...$arguments): void
    {
        $this->ffi->$function(...self::plain($arguments));
    }

    /** What a function without a status returns: a number, a bool, a borrowed handle, or NULL. */
    public function value(string $function, #[\SensitiveParameter] mixed ...$arguments): mixed
    {
        $value = $this->ffi->$function(...self::plain($arguments));
        return $value instanceof CData && FFI::isNull($value) ? null : $value;
    }

    /** The text that a function without a status gives away. */
    public function given(string $function, mixed ...$arguments): string
    {
        $text = $this->value($function, ...$arguments);
        return $text === null ? '' : $this->taken($text);
    }

    /** The text that a function lends. */
    public function lent(string $function, #[\SensitiveParameter] mixed ...$arguments): ?string
    {
        $arguments = [...self::plain($arguments), FFI::addr($this->length)];
        $text = $this->ffi->$function(...$arguments);
        if ($text === null || \strlen($text) === $this->length->cdata) {
            return $text;
        }
        // FFI ends a text at a NUL; this one goes on behind it, and a part of it would be another text.
        $parameters = implode(', ', [...array_fill(0, \count($arguments) - 2, 'size_t'), 'size_t *']);
        $whole = $this->ffi->cast("uint8_t *(*)(const void *, $parameters)", $this->ffi->$function);
        return FFI::string($whole(...$arguments), $this->length->cdata);
    }

    /** The number that a function writes where there is one. `$kind` is `int64`, `uint32`, `uint64` or `length`. */
    public function optional(string $kind, string $function, #[\SensitiveParameter] mixed ...$arguments): ?int
    {
        $place = $this->$kind;
        $there = $this->ffi->$function(...[...self::plain($arguments), FFI::addr($place)]);
        return $there ? $place->cdata : null;
    }

    /** Only for handles. */
    public function free(string $function, CData $pointer): void
    {
        $this->ffi->$function($pointer);
    }

    /** An optional text as arguments. @return list<string|int|null> */
    public static function optionalText(#[\SensitiveParameter] Secret|string|null $text): array
    {
        return $text === null ? [null, 0] : [Secret::textOf($text)];
    }

    private function taken(CData $text): string
    {
        $handle = new Handle($this, $text, 'dargah_text_free');
        return FFI::string($handle->pointer());
    }

    /**
     * @param array<mixed> $arguments
     * @return list<mixed> As C takes them.
     */
    private static function plain(#[\SensitiveParameter] array $arguments): array
    {
        $plain = [];
        foreach ($arguments as $argument) {
            if ($argument instanceof Secret) {
                $argument = $argument->expose();
            }
            if (\is_string($argument)) {
                $plain[] = $argument;
                $plain[] = \strlen($argument);
            } elseif ($argument instanceof Handle) {
                $plain[] = $argument->pointer();
            } elseif ($argument instanceof \BackedEnum) {
                $plain[] = $argument->value;
            } else {
                $plain[] = $argument;
            }
        }
        return $plain;
    }

    /** @return array<string, mixed> */
    public function __debugInfo(): array
    {
        return ['path' => $this->path, 'abi' => "$this->abiMajor.$this->abiMinor"];
    }
}
