<?php

declare(strict_types=1);

// What Composer's autoloader would do: the tests need nothing that is not in this folder.
spl_autoload_register(static function (string $class): void {
    foreach (['Dargah\\Tests\\' => __DIR__, 'Dargah\\' => dirname(__DIR__) . '/src'] as $prefix => $folder) {
        if (str_starts_with($class, $prefix)) {
            $file = $folder . '/' . strtr(substr($class, strlen($prefix)), '\\', '/') . '.php';
            if (is_file($file)) {
                require $file;
            }
            return;
        }
    }
});
