<?php

declare(strict_types=1);

namespace Dargah\Native;

/**
 * A secret's text, kept once for all secrets that hold it: equal texts are one object, other texts another.
 *
 * @internal
 */
final class KeptText
{
    private const BUCKETS = 256;

    /**
     * Those that are alive. A bucket holds none of them fast: with its last secret a text is gone.
     *
     * @var array<int, \WeakMap<self, true>>
     */
    private static array $buckets = [];

    /** Which bucket a text is in, nobody outside knows: texts that all fall into one cannot be made up. */
    private static ?int $seed = null;

    private function __construct(#[\SensitiveParameter] public readonly string $text)
    {
    }

    public static function of(#[\SensitiveParameter] string $text): self
    {
        self::$seed ??= random_int(0, 0xffff_ffff);
        $number = \ord(hash('xxh32', $text, true, ['seed' => self::$seed])) % self::BUCKETS;
        $bucket = self::$buckets[$number] ??= new \WeakMap();
        /** @var self $kept */
        foreach ($bucket as $kept => $_) {
            if (hash_equals($kept->text, $text)) {
                return $kept;
            }
        }
        $kept = new self($text);
        $bucket[$kept] = true;
        return $kept;
    }

    /** @return array<string, never> */
    public function __debugInfo(): array
    {
        return [];
    }
}
