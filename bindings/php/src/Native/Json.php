<?php

declare(strict_types=1);

namespace Dargah\Native;

use Dargah\Exception\InternalException;

/**
 * Reads the JSON objects that the library writes.
 *
 * @internal
 */
final class Json
{
    /**
     * Whole numbers that PHP cannot hold are texts.
     *
     * @return array<string, mixed>
     */
    public static function object(#[\SensitiveParameter] string $json, string $what): array
    {
        $object = json_decode($json, true, 512, \JSON_BIGINT_AS_STRING);
        if (!\is_array($object)) {
            throw InternalException::without($what);
        }
        /** @var array<string, mixed> $object */
        return $object;
    }
}
