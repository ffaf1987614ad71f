<?php

declare(strict_types=1);

namespace Dargah\Tara;

use Dargah\Extra;
use Dargah\Native\GuardedAnswer;
use Dargah\Native\Handle;
use Dargah\Native\Reader;
use Dargah\Native\Shown;

/** What a login answered. The token itself stays inside the library. */
final class Authentication implements \JsonSerializable
{
    use GuardedAnswer;

    /**
     * @param int|null $expireTime as Tara wrote it; its unit is open
     * @param int $trustedForMs    how long the client will use the token; 0 when another thread logged in just then
     */
    private function __construct(
        public readonly ?int $expireTime,
        public readonly int $trustedForMs,
        public readonly ?string $description,
        public readonly ?string $doTime,
        public readonly Extra $extra,
        Reader $reader,
    ) {
        Shown::keep($this, $reader, 'dargah_tara_authentication_to_json');
    }

    /** @internal */
    public static function of(Handle $handle): self
    {
        $login = Reader::of($handle);
        return new self(
            expireTime: $login->int64('dargah_tara_authentication_expire_time'),
            trustedForMs: $login->int('dargah_tara_authentication_trusted_for_ms'),
            description: $login->text('dargah_tara_authentication_description'),
            doTime: $login->text('dargah_tara_authentication_do_time'),
            extra: $login->extra('dargah_tara_authentication_extra_json'),
            reader: $login,
        );
    }
}
