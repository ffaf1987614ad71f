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
 * Each call gets places of its own to write to: a signal handler or a destructor that runs between a call and the look at
 * what it wrote may call the library too.
 *
 * @internal
 */
final class Api
{
    /** @var array<string, FFI\CType> What places are made of. */
    private array $types = [];

    public function __construct(
        private readonly FFI $ffi,
        public readonly string $path,
        public readonly int $abiMajor,
        public readonly int $abiMinor,
    ) {
    }

    /** The one of this process, or of this request where PHP starts anew with each. */
    public static function get(): self
    {
        return Loader::loaded();
    }

    /** Makes a handle: calls `$function` with a place for a `struct $type *`. */
    public function make(string $type, string $function, #[\SensitiveParameter] mixed ...$arguments): Handle
    {
        $out = $this->room("struct $type *");
        $this->run($function, ...[...$arguments, FFI::addr($out)]);
        return new Handle($this, $out, "{$type}_free");
    }

    /**
     * The same for a function that writes a number first.
     *
     * @return array{Handle, int}
     */
    public function numbered(string $type, string $function, #[\SensitiveParameter] mixed ...$arguments): array
    {
        $number = $this->room('uint32_t');
        $made = $this->make($type, $function, ...[...$arguments, FFI::addr($number)]);
        return [$made, $number->cdata];
    }

    /** Calls a function that has a status, and throws its error. */
    public function run(string $function, #[\SensitiveParameter] mixed ...$arguments): void
    {
        $error = $this->room('struct dargah_error *');
        $arguments = self::plain($arguments);
        $arguments[] = FFI::addr($error);
        $status = $this->ffi->$function(...$arguments);
        if ($status === 0) {
            return;
        }
        throw DargahException::read(Reader::of(new Handle($this, $error, 'dargah_error_free')));
    }

    /** Calls a function that writes a number. */
    public function number(string $function, #[\SensitiveParameter] mixed ...$arguments): int
    {
        $out = $this->room('int64_t');
        $this->run($function, ...[...$arguments, FFI::addr($out)]);
        return $out->cdata;
    }

    /** Calls a function that writes how many there were. */
    public function count(string $function, #[\SensitiveParameter] mixed ...$arguments): int
    {
        $out = $this->room('uint64_t');
        $this->run($function, ...[...$arguments, FFI::addr($out)]);
        return $out->cdata;
    }

    /** Calls a function that writes a uint32_t. */
    public function bits(string $function, #[\SensitiveParameter] mixed ...$arguments): int
    {
        $out = $this->room('uint32_t');
        $this->run($function, ...[...$arguments, FFI::addr($out)]);
        return $out->cdata;
    }

    /** Calls a function that writes a place in a list. */
    public function place(string $function, #[\SensitiveParameter] mixed ...$arguments): int
    {
        $out = $this->room('size_t');
        $this->run($function, ...[...$arguments, FFI::addr($out)]);
        return $out->cdata;
    }

    /** Calls a function that gives a text away. */
    public function text(string $function, #[\SensitiveParameter] mixed ...$arguments): string
    {
        $out = $this->room('char *');
        $this->run($function, ...[...$arguments, FFI::addr($out)]);
        return $this->taken($out);
    }

    /** Calls a function that returns nothing. */
    public function call(string $function, mixed ...$arguments): void
    {
        $this->ffi->$function(...self::plain($arguments));
    }

    /** The number that a function without a status returns. */
    public function integer(string $function, #[\SensitiveParameter] mixed ...$arguments): int
    {
        /** @var int */
        return $this->ffi->$function(...self::plain($arguments));
    }

    /** What a function says that returns a bool. */
    public function says(string $function, #[\SensitiveParameter] mixed ...$arguments): bool
    {
        /** @var bool */
        return $this->ffi->$function(...self::plain($arguments));
    }

    /** The pointer that a function without a status lends or gives away; null for NULL. */
    public function pointer(string $function, #[\SensitiveParameter] mixed ...$arguments): ?CData
    {
        /** @var CData|null $pointer */
        $pointer = $this->ffi->$function(...self::plain($arguments));
        return $pointer === null || FFI::isNull($pointer) ? null : $pointer;
    }

    /** The text that a function without a status gives away. */
    public function given(string $function, mixed ...$arguments): string
    {
        $text = $this->pointer($function, ...$arguments);
        return $text === null ? '' : $this->taken($text);
    }

    /** The text that a function lends. */
    public function lent(string $function, #[\SensitiveParameter] mixed ...$arguments): ?string
    {
        $length = $this->room('size_t');
        $arguments = self::plain($arguments);
        $arguments[] = FFI::addr($length);
        /** @var string|null $text */
        $text = $this->ffi->$function(...$arguments);
        if ($text === null || \strlen($text) === $length->cdata) {
            return $text;
        }
        // FFI ends a text at a NUL; this one goes on behind it, and a part of it would be another text.
        $parameters = str_repeat('size_t, ', max(0, \count($arguments) - 2)) . 'size_t *';
        $whole = $this->ffi->cast("uint8_t *(*)(const void *, $parameters)", $this->ffi->$function);
        /** @var CData $bytes */
        $bytes = $whole(...$arguments);
        return FFI::string($bytes, $length->cdata);
    }

    /** The number of a C type that a function writes where there is one. */
    public function optional(string $type, string $function, #[\SensitiveParameter] mixed ...$arguments): ?int
    {
        $place = $this->room($type);
        $arguments = self::plain($arguments);
        $arguments[] = FFI::addr($place);
        return $this->ffi->$function(...$arguments) ? $place->cdata : null;
    }

    /** Only for handles. */
    public function free(string $function, CData $pointer): void
    {
        $this->ffi->$function($pointer);
    }

    /**
     * An optional text as arguments.
     *
     * @return list<string|int|null>
     */
    public static function optionalText(#[\SensitiveParameter] Secret|string|null $text): array
    {
        return $text === null ? [null, 0] : [Secret::textOf($text)];
    }

    /** A place for one value of a C type. Taking the type by its name each time would take three times as long. */
    private function room(string $type): CData
    {
        return $this->ffi->new($this->types[$type] ??= $this->ffi->type($type));
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
            if ($argument instanceof CData || \is_int($argument) || $argument === null) {
                $plain[] = $argument;
                continue;
            }
            if ($argument instanceof Secret) {
                $argument = $argument->expose();
            }
            if (\is_string($argument)) {
                $plain[] = $argument;
                $plain[] = \strlen($argument);
            } elseif ($argument instanceof Handle || $argument instanceof Reader) {
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
