<?php

declare(strict_types=1);

namespace Dargah;

use Dargah\Native\Guarded;
use Dargah\Native\KeptText;

/**
 * A text that stands in no dump, log or trace: a payment token, a masked card, a raw answer. `expose()` gives it.
 *
 * `==` compares the texts; so does `equals()`, which takes as long whatever they are.
 */
final class Secret implements \JsonSerializable
{
    use Guarded;

    private const MASK = '***';

    /** @var \WeakMap<self, KeptText>|null The texts, outside of the objects: dumps show an object's properties. */
    private static ?\WeakMap $texts = null;

    /** Makes `==` true for equal texts and for no others. Made of nothing of the text: it may be seen. */
    private readonly int $number;

    public function __construct(#[\SensitiveParameter] string $text)
    {
        self::$texts ??= new \WeakMap();
        self::$texts[$this] = $kept = KeptText::of($text);
        // No other text has it as long as one of these secrets lives.
        $this->number = spl_object_id($kept);
    }

    /** The text itself: for the shop's records and the payer's browser, not for logs. */
    public function expose(): string
    {
        return (self::$texts[$this] ?? null)?->text ?? throw Exception\MisuseException::closed();
    }

    /** Whether both hold the same text. */
    public function equals(#[\SensitiveParameter] self|string $other): bool
    {
        return hash_equals($this->expose(), $other instanceof self ? $other->expose() : $other);
    }

    /** Masked: what is put together with a log line by mistake shows nothing. */
    public function __toString(): string
    {
        return self::MASK;
    }

    /** @return array<string, mixed> */
    protected function shown(): array
    {
        return ['secret' => self::MASK];
    }

    /**
     * The text of what is a secret or a plain text.
     *
     * @internal
     */
    public static function textOf(#[\SensitiveParameter] self|string $text): string
    {
        return $text instanceof self ? $text->expose() : $text;
    }
}
