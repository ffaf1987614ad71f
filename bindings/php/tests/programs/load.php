<?php

declare(strict_types=1);

// Opens the library, and prints what came of it. Usage: load.php [PATH]

require dirname(__DIR__) . '/bootstrap.php';

try {
    Dargah\Library::load($argv[1] ?? null);
    echo 'open: ', Dargah\Library::path(), ' ', Dargah\Library::version(), ' ', implode('.', Dargah\Library::abi()), "\n";
} catch (Dargah\Exception\LibraryException $error) {
    echo $error->getMessage(), "\n";
}
