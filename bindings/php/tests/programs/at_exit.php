<?php

declare(strict_types=1);

// Leaves everything alive at the end, in globals, statics and cycles, and uses the library in a shutdown function and in
// destructors. Usage: at_exit.php [exit|fatal|end]

require dirname(__DIR__) . '/bootstrap.php';

use Dargah\Expected;
use Dargah\Library;
use Dargah\Rial;
use Dargah\Tests\Support\Shop;

final class Kept
{
    /** @var list<object> */
    public static array $all = [];
    public ?self $cycle = null;

    public function __construct(public object $held)
    {
        $this->cycle = $this;
        self::$all[] = $this;
    }

    public function __destruct()
    {
        // What it held may be gone already: that is an exception, and never a crash.
        try {
            print_r($this->held, true);
            json_encode($this->held);
            Rial::toPersian(1000);
        } catch (Dargah\Exception\ExceptionInterface) {
        }
    }
}

$simulator = Shop::simulator();
$tara = $simulator->tara();
new Kept($tara);
new Kept(Shop::taraOrder());
new Kept(new Expected('t', 1));
new Kept($tara->purchaseForm('token'));
new Kept($simulator->tabapay());
register_shutdown_function(static function () use ($tara): void {
    echo strlen($tara->purchaseForm('again')->html()) > 100 ? 'after ' : 'broken ';
    echo Library::version() !== '' ? "shutdown\n" : "broken\n";
});
if (($argv[1] ?? '') === 'exit') {
    exit(0);
}
if (($argv[1] ?? '') === 'fatal') {
    ini_set('display_errors', '0');
    no_such_function();
}
