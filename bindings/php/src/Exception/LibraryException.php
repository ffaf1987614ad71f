<?php

declare(strict_types=1);

namespace Dargah\Exception;

/** libdargah cannot be used here. The message says why, what was tried, and what to do. */
final class LibraryException extends \RuntimeException implements ExceptionInterface
{
    /** @var array<string, string> Each path that was tried, and what was wrong with it. */
    public readonly array $tried;

    /** @param array<string, string> $tried */
    public function __construct(string $message, array $tried = [])
    {
        $this->tried = $tried;
        parent::__construct($message);
    }

    /**
     * @param array<string, string> $tried
     * @internal
     */
    public static function notFound(array $tried): self
    {
        $lines = array_map(static fn (string $path, string $why): string => "  $path: $why", array_keys($tried), $tried);
        return new self("libdargah cannot be opened. Tried:\n" . implode("\n", $lines) . "\nInstall it, put the Composer "
            . 'archive for this platform in place, or name it by DARGAH_LIBRARY or Dargah\Library::load()', $tried);
    }
}
