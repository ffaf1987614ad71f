<?php

declare(strict_types=1);

// Starts PHP's own server on a free port, and brings callbacks to serve_callback.php.

// Between asking for a free port and taking it another program may be faster. The server says when it has it.
for ($try = 1, $said = ''; !str_contains($said, ' started'); $try++) {
    $try <= 5 || exit("no server: $said\n");
    $probe = stream_socket_server('tcp://127.0.0.1:0');
    $address = stream_socket_get_name($probe, false);
    fclose($probe);
    $command = [PHP_BINARY, '-d', 'ffi.enable=1', '-d', 'memory_limit=16M', '-S', $address, __DIR__ . '/serve_callback.php'];
    $server = proc_open($command, [['file', '/dev/null', 'r'], ['file', '/dev/null', 'w'], ['pipe', 'w']], $pipes);
    for ($said = ''; !str_contains($said, ' started') && ($line = fgets($pipes[2])) !== false;) {
        $said .= $line;
    }
}
register_shutdown_function(static function () use ($server): void {
    proc_terminate($server);
    proc_close($server);
});

/** @param list<string> $head */
function ask(string $address, string $method, string $target, array $head = [], string $body = '', int $times = 1): string
{
    $stream = stream_socket_client("tcp://$address");
    $head = ["$method $target HTTP/1.0", 'Content-Length: ' . strlen($body) * $times, ...$head];
    fwrite($stream, implode("\r\n", $head) . "\r\n\r\n");
    for (; $times > 0; $times--) {
        fwrite($stream, $body);
    }
    $answer = (string) stream_get_contents($stream);
    return explode("\r\n\r\n", $answer, 2)[1] ?? $answer;
}

$fields = ['result' => '0', 'token' => 't-1', 'orderId' => 'order-1'];
$form = ['Content-Type: application/x-www-form-urlencoded'];
echo 'POST urlencoded: ', ask($address, 'POST', '/back?lang=fa', $form, http_build_query($fields)), "\n";
$parts = '';
foreach ($fields as $name => $value) {
    $parts .= "--x\r\nContent-Disposition: form-data; name=\"$name\"\r\n\r\n$value\r\n";
}
echo 'POST multipart: ', ask($address, 'POST', '/back?lang=fa', ['Content-Type: multipart/form-data; boundary=x'], "$parts--x--\r\n"), "\n";
echo 'GET: ', ask($address, 'GET', '/back?lang=fa&responseCode=1&status=success&token=t-1&amount=20000'), "\n";
echo 'header: ', ask($address, 'POST', '/push', ['Authorize: ' . md5('secret'), ...$form], 'a=1'), "\n";
echo '200 MB: ', ask($address, 'POST', '/back', ['Content-Type: text/plain'], str_repeat('a', 1_000_000), 200), "\n";
