<?php
/* A real PHP reads dargah.ffi.h, finds every function of it in the library, and makes one payment at each gateway
 * through plain FFI. Usage: php plain_ffi.php HEADER LIBRARY, with DARGAH_SIMULATOR in the environment. */

declare(strict_types=1);

set_error_handler(function (int $number, string $text, string $file, int $line): bool {
    throw new ErrorException($text, 0, $number, $file, $line);
});

$passed = 0;

function check(bool $holds, string $what): void
{
    global $passed;
    if (!$holds) {
        fwrite(STDERR, "not true: $what\n");
        exit(1);
    }
    $passed++;
}

/** The simulator, for as long as its standard input is open. */
final class Simulator
{
    /** @var resource */
    private $process;
    /** @var array<int, resource> */
    private array $pipes = [];
    /** @var array<string, mixed> */
    public array $ready;

    public function __construct(string $program)
    {
        $process = proc_open([$program, '--json', '--until-stdin-closes', '--seed', '7'], [['pipe', 'r'], ['pipe', 'w']], $this->pipes);
        check(is_resource($process), 'the simulator starts');
        $this->process = $process;
        $line = (string) fgets($this->pipes[1]);
        check(strncmp($line, 'ready ', 6) === 0, 'the simulator is ready');
        $this->ready = json_decode(substr($line, 6), true, 8, JSON_THROW_ON_ERROR);
    }

    /** @return array<string, mixed> */
    public function control(string $method, string $path): array
    {
        $context = stream_context_create(['http' => ['method' => $method, 'content' => '']]);
        $answer = (string) file_get_contents($this->ready['control'] . '/' . $path, false, $context);
        return json_decode($answer, true, 32, JSON_THROW_ON_ERROR);
    }

    public function stop(): void
    {
        fclose($this->pipes[0]);
        fclose($this->pipes[1]);
        proc_close($this->process);
    }
}

/** Calls a function whose last two parameters are the result and the error; gives the result. */
function made(FFI $ffi, string $type, string $function, mixed ...$arguments): FFI\CData
{
    $out = $ffi->new("struct dargah_$type *");
    $error = $ffi->new('struct dargah_error *');
    $status = $ffi->{"dargah_$function"}(...[...$arguments, FFI::addr($out), FFI::addr($error)]);
    $message = $status === 0 ? '' : $ffi->dargah_error_message($error, null);
    check($status === $ffi->DARGAH_OK, "$function: status $status: $message");
    return $out;
}

function done(FFI $ffi, string $function, mixed ...$arguments): void
{
    $status = $ffi->{"dargah_$function"}(...[...$arguments, null]);
    check($status === $ffi->DARGAH_OK, "$function: status $status");
}

/** @return array{string, int} A text as the library takes it. */
function text(string $text): array
{
    return [$text, strlen($text)];
}

[, $header, $library] = $argv;
$declarations = (string) file_get_contents($header);
/* FFI::cdef fails where it cannot read the header, and where the library lacks a function of it. */
$ffi = FFI::cdef($declarations, $library);
/* It skips what begins with #; nothing that counts may stand in such a line. */
check(preg_match_all('/\bdargah_\w+(?=\()/', $declarations, $found) > 250, 'functions in the header');
foreach (array_unique($found[0]) as $function) {
    check($ffi->$function instanceof FFI\CData, $function);
}
check($ffi->dargah_abi_major() === $ffi->DARGAH_ABI_MAJOR, 'the ABI');
check($ffi->dargah_version(null) !== '', 'the version');

$simulator = new Simulator((string) getenv('DARGAH_SIMULATOR'));

$builder = made($ffi, 'tara_builder', 'tara_builder_new', ...text('shop'), ...text('secret-password'));
done($ffi, 'tara_builder_set_base_url', $builder, ...text($simulator->ready['tara']));
$tara = made($ffi, 'tara', 'tara_builder_build', $builder);
$ffi->dargah_tara_builder_free($builder);
$order = made($ffi, 'tara_order', 'tara_order_new', 150000, 101, ...text('1.2.3.4'), ...text('https://shop.ir/back'));
done($ffi, 'tara_order_set_additional_data', $order, ...text('سلام'));
$answer = made($ffi, 'tara_token', 'tara_get_token', $tara, $order, null);
$token = $ffi->dargah_tara_token_text($answer, null);
$back = $simulator->control('POST', "payments/$token/pay")['callback'];
$callback = made($ffi, 'tara_callback', 'tara_callback_parse', null, 0, ...text($back['body']));
check($ffi->dargah_tara_callback_is_positive($callback), 'the payer paid');
check($ffi->dargah_tara_callback_additional_data($callback, null) === 'سلام', 'Persian comes back');
$expected = made($ffi, 'expected', 'tara_order_expected', $order, ...text($token));
done($ffi, 'expected_after_tara_callback', $expected, $callback);
$outcome = made($ffi, 'outcome', 'tara_verify', $tara, $expected, null);
check($ffi->dargah_outcome_get_kind($outcome) === $ffi->DARGAH_OUTCOME_KIND_PAID, 'paid');
$amount = $ffi->new('int64_t');
check($ffi->dargah_outcome_amount($outcome, FFI::addr($amount)) && $amount->cdata === 150000, 'the amount');
$known = $simulator->control('GET', "payments/$token");
check($ffi->dargah_outcome_reference_number($outcome, null) === $known['rrn'], 'the reference number');
$json = $ffi->dargah_outcome_to_json($outcome);
check(is_array(json_decode(FFI::string($json), true)), 'JSON');
$ffi->dargah_text_free($json);
foreach (['outcome' => $outcome, 'expected' => $expected, 'tara_callback' => $callback, 'tara_token' => $answer,
    'tara_order' => $order, 'tara' => $tara] as $type => $handle) {
    $ffi->{"dargah_{$type}_free"}($handle);
}

$merchant = text('aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee');
$builder = made($ffi, 'tabapay_builder', 'tabapay_builder_new', ...$merchant, ...[$ffi->DARGAH_ENVIRONMENT_PRODUCTION]);
done($ffi, 'tabapay_builder_set_base_url', $builder, ...text($simulator->ready['tabapay']));
$tabapay = made($ffi, 'tabapay', 'tabapay_builder_build', $builder);
$ffi->dargah_tabapay_builder_free($builder);
$request = made($ffi, 'tabapay_request', 'tabapay_request_new', 20000, ...text('https://shop.ir/back'));
$created = made($ffi, 'tabapay_created', 'tabapay_create', $tabapay, $request, null);
$token = $ffi->dargah_tabapay_created_token($created, null);
$back = $simulator->control('POST', "payments/$token/pay")['callback'];
$query = (string) parse_url($back['url'], PHP_URL_QUERY);
$callback = made($ffi, 'tabapay_callback', 'tabapay_callback_parse', ...text($query), ...text($back['body']));
$expected = made($ffi, 'expected', 'tabapay_request_expected', $request, ...text($token));
done($ffi, 'expected_after_tabapay_callback', $expected, $callback);
$outcome = made($ffi, 'outcome', 'tabapay_verify', $tabapay, $expected, null);
check($ffi->dargah_outcome_get_kind($outcome) === $ffi->DARGAH_OUTCOME_KIND_PAID, 'paid');
foreach (['outcome' => $outcome, 'expected' => $expected, 'tabapay_callback' => $callback,
    'tabapay_created' => $created, 'tabapay_request' => $request, 'tabapay' => $tabapay] as $type => $handle) {
    $ffi->{"dargah_{$type}_free"}($handle);
}

/* A refusal, and bytes that are no UTF-8. */
$error = $ffi->new('struct dargah_error *');
$number = $ffi->new('int64_t');
$status = $ffi->dargah_rial_parse("\xff\xfe", 2, FFI::addr($number), FFI::addr($error));
check($status === $ffi->DARGAH_ERROR_KIND_INVALID_INPUT, 'bad UTF-8');
check(preg_match('/\p{Arabic}/u', $ffi->dargah_error_message_fa($error, null)) === 1, 'a Persian message');
$ffi->dargah_error_free($error);

$simulator->stop();
echo "$passed passed, 0 failed\n";
