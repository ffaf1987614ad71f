<?php

declare(strict_types=1);

namespace Dargah\Tara;

use Dargah\Native\Guarded;
use Dargah\Secret;

/** The separate credentials that refunds need. Refunds are unofficial: no document describes them. */
final class RefundAccess implements \JsonSerializable
{
    use Guarded;

    public readonly Secret $password;

    /** @param string|null $baseUrl another address than Tara's */
    public function __construct(
        public readonly string $principal,
        #[\SensitiveParameter] Secret|string $password,
        public readonly ?string $baseUrl = null,
    ) {
        $this->password = $password instanceof Secret ? $password : new Secret($password);
    }

    /** @return array<string, mixed> */
    protected function shown(): array
    {
        return ['principal' => $this->principal, 'password' => $this->password, 'baseUrl' => $this->baseUrl];
    }
}
