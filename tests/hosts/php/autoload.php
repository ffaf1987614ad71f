<?php

declare(strict_types=1);

// The package that lies beside this file under PHP-FPM, or in the tree.
spl_autoload_register(static function (string $class): void {
    $folder = is_dir(__DIR__ . '/src') ? __DIR__ : dirname(__DIR__, 3) . '/bindings/php';
    $file = "$folder/src/" . strtr(substr($class, strlen('Dargah\\')), '\\', '/') . '.php';
    if (str_starts_with($class, 'Dargah\\') && is_file($file)) {
        require $file;
    }
});
