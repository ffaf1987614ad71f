<?php

/* For opcache.preload: loads every class of this package. Where ffi.enable is `preload`, only code that was loaded like
 * this may use FFI. A shop with a preload file of its own requires this one from there. */

declare(strict_types=1);

(static function (): void {
    $sources = __DIR__ . '/src/';
    $load = static function (string $class) use ($sources): void {
        $file = $sources . strtr(substr($class, strlen('Dargah\\')), '\\', '/') . '.php';
        if (str_starts_with($class, 'Dargah\\') && is_file($file)) {
            require_once $file;
        }
    };
    // Parents before their children, whatever order the files come in.
    spl_autoload_register($load);
    /** @var SplFileInfo $file */
    foreach (new RecursiveIteratorIterator(new RecursiveDirectoryIterator($sources, FilesystemIterator::SKIP_DOTS)) as $file) {
        $name = substr((string) $file, strlen($sources), -strlen('.php'));
        if ($file->getExtension() === 'php' && !str_starts_with($name, 'Testing/')) {
            class_exists('Dargah\\' . strtr($name, '/', '\\'));
        }
    }
    spl_autoload_unregister($load);
})();
