<?php

declare(strict_types=1);

namespace Dargah\Native;

use Dargah\Exception\InvalidInputException;
use Dargah\Secret;

/**
 * What PHP would change in silence where the caller's file is not strict: a float in an int's place loses its
 * fraction, `true` becomes 1. With money both are refused, by the field's name.
 *
 * @internal
 */
final class Arg
{
    public static function integer(string $field, mixed $value): int
    {
        if (!\is_int($value)) {
            $got = get_debug_type($value);
            throw InvalidInputException::of($field, "must be an integer (int), not $got");
        }
        return $value;
    }

    public static function optionalInteger(string $field, mixed $value): ?int
    {
        return $value === null ? null : self::integer($field, $value);
    }

    /** A limit or a length: C takes it without a sign. */
    public static function notNegative(string $field, mixed $value): int
    {
        $value = self::integer($field, $value);
        return $value >= 0 ? $value : throw InvalidInputException::of($field, 'must not be negative');
    }

    /** `'false'` would become true. */
    public static function boolean(string $field, mixed $value): bool
    {
        if (!\is_bool($value)) {
            throw InvalidInputException::of($field, 'must be true or false, not ' . get_debug_type($value));
        }
        return $value;
    }

    /** A number as text: a float's text is not the number that somebody wrote. */
    public static function decimal(string $field, mixed $value): string
    {
        if (!\is_string($value)) {
            throw InvalidInputException::of($field, 'must be a text (string), not ' . get_debug_type($value));
        }
        return $value;
    }

    /** A text, or the text of a secret, in a list or map of them. */
    public static function textIn(string $field, #[\SensitiveParameter] mixed $value): string
    {
        if (!\is_string($value) && !$value instanceof Secret) {
            throw InvalidInputException::of($field, 'must hold texts only, not ' . get_debug_type($value));
        }
        return Secret::textOf($value);
    }

    /**
     * Fields that the library does not know, as a JSON object.
     *
     * @param array<mixed> $extra
     */
    public static function json(string $field, #[\SensitiveParameter] array $extra): string
    {
        try {
            $flags = \JSON_THROW_ON_ERROR | \JSON_UNESCAPED_UNICODE | \JSON_UNESCAPED_SLASHES | \JSON_PRESERVE_ZERO_FRACTION;
            return json_encode($extra === [] ? new \stdClass() : $extra, $flags);
        } catch (\JsonException $error) {
            throw InvalidInputException::of($field, 'cannot be written as JSON: ' . $error->getMessage());
        }
    }

    /** A moment, in milliseconds since 1970. */
    public static function moment(string $field, mixed $value): int
    {
        if ($value instanceof \DateTimeInterface) {
            $value = $value->getTimestamp() * 1000 + intdiv((int) $value->format('u'), 1000);
        }
        return self::notNegative($field, $value);
    }

    /**
     * A list whose elements are all of one class.
     *
     * @template T of object
     * @param iterable<mixed> $list
     * @param class-string<T> $class
     * @return list<T>
     */
    public static function listOf(string $field, iterable $list, string $class): array
    {
        $checked = [];
        foreach ($list as $element) {
            if (!$element instanceof $class) {
                throw InvalidInputException::of($field, 'must hold ' . $class . ' only, not ' . get_debug_type($element));
            }
            $checked[] = $element;
        }
        return $checked;
    }
}
