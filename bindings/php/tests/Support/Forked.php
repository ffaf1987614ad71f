<?php

declare(strict_types=1);

namespace Dargah\Tests\Support;

/** Runs something in a child of this process, and brings back what it returned. */
final class Forked
{
    /**
     * @template T
     * @param callable(): T $work
     * @return T
     */
    public static function run(callable $work): mixed
    {
        [$here, $there] = stream_socket_pair(\STREAM_PF_UNIX, \STREAM_SOCK_STREAM, 0)
            ?: throw new \RuntimeException('no pair of sockets');
        $child = pcntl_fork();
        if ($child === -1) {
            throw new \RuntimeException('no fork');
        }
        if ($child === 0) {
            fclose($here);
            try {
                $result = ['returned' => $work()];
            } catch (\Throwable $thrown) {
                $result = ['thrown' => $thrown::class . ': ' . $thrown->getMessage() . "\n" . $thrown->getTraceAsString()];
            }
            fwrite($there, json_encode($result, \JSON_THROW_ON_ERROR | \JSON_PARTIAL_OUTPUT_ON_ERROR));
            fclose($there);
            // Not exit(): what the parent has registered for its own end is not for the child.
            posix_kill((int) getmypid(), \SIGKILL);
        }
        fclose($there);
        $answer = stream_get_contents($here);
        pcntl_waitpid($child, $status);
        $result = json_decode((string) $answer, true);
        if (isset($result['thrown'])) {
            throw new \RuntimeException("in the child: $result[thrown]");
        }
        return $result['returned'] ?? throw new \RuntimeException("the child died (status $status)");
    }
}
