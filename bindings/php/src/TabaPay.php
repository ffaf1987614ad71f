<?php

declare(strict_types=1);

namespace Dargah;

use Dargah\Native\Api;
use Dargah\Native\Arg;
use Dargah\Native\Attempts;
use Dargah\Native\Client;

/**
 * A client for TabaPay. Connections are shared by all clients of the process and live on between the requests of a
 * PHP-FPM worker. A process that was forked after it was made may use it too.
 */
final class TabaPay implements \JsonSerializable
{
    use Client;

    /**
     * @param Secret|string $merchant         the merchant key of 36 characters
     * @param string|null $baseUrl            another address than TabaPay's, without `/sandbox`: `https://`, or `http://`
     *                                        on a loopback address
     * @param int|null $timeoutMs             limits every call that sets no limit itself, in milliseconds
     * @param int|null $connectTimeoutMs      limits every new connection
     * @param bool $sandboxAcceptsTrackingCode takes the sandbox's `trackingCode` for a reference number where it gives none
     * @param \Psr\Log\LoggerInterface|null $logger told of every attempt after the call; what it throws is ignored
     */
    public function __construct(
        #[\SensitiveParameter] Secret|string $merchant,
        Environment $environment = Environment::Production,
        ?string $baseUrl = null,
        mixed $timeoutMs = null,
        mixed $connectTimeoutMs = null,
        ?Network $network = null,
        bool $sandboxAcceptsTrackingCode = false,
        ?object $logger = null,
    ) {
        $api = Api::get();
        $key = Secret::textOf($merchant);
        $builder = $api->make('dargah_tabapay_builder', 'dargah_tabapay_builder_new', $key, $environment);
        $baseUrl !== null && $api->run('dargah_tabapay_builder_set_base_url', $builder, $baseUrl);
        if ($timeoutMs !== null) {
            $api->run('dargah_tabapay_builder_set_timeout_ms', $builder, Arg::notNegative('timeoutMs', $timeoutMs));
        }
        if ($connectTimeoutMs !== null) {
            $timeout = Arg::notNegative('connectTimeoutMs', $connectTimeoutMs);
            $api->run('dargah_tabapay_builder_set_connect_timeout_ms', $builder, $timeout);
        }
        $network !== null && $api->run('dargah_tabapay_builder_set_network', $builder, $network->handle());
        $accept = $sandboxAcceptsTrackingCode;
        $api->run('dargah_tabapay_builder_set_sandbox_accepts_tracking_code', $builder, $accept);
        $this->attempts = new Attempts($api, $logger);
        $api->run('dargah_tabapay_builder_set_event_queue', $builder, $this->attempts->queue);
        $this->handle = $api->make('dargah_tabapay', 'dargah_tabapay_builder_build', $builder);
    }

    /** Asks for the token of a payment, after checking all that can be known before. */
    public function create(TabaPay\Request $request, ?CallOptions $options = null): TabaPay\Created
    {
        return TabaPay\Created::of($this->call('dargah_tabapay_created', 'dargah_tabapay_create', $options, $request->handle()));
    }

    /** Reads what the payer's browser brought; also `TabaPay\Callback::fromGlobals()` and its like. */
    public static function parseCallback(IncomingRequest $request): TabaPay\Callback
    {
        return TabaPay\Callback::from($request);
    }

    /** Reads TabaPay's undocumented push, with its header `Authorize`. Answer it with `TabaPay\Push::answer()`. */
    public function parsePush(IncomingRequest $request): TabaPay\Push
    {
        $arguments = [...Api::optionalText($request->authorize), $request->query, $request->body];
        $api = $this->handle->api();
        return new TabaPay\Push($api->make('dargah_tabapay_push', 'dargah_tabapay_push_parse', $this->handle, ...$arguments));
    }

    /**
     * Verifies a payment, and finds out what became of it. A lost answer is asked for again within the same time limit.
     * What stays open is Unknown and no exception; an exception is only what is wrong on this side before anything is
     * sent.
     */
    public function verify(Expected $expected, ?CallOptions $options = null): Paid|Declined|Mismatch|Unknown
    {
        return Outcome::read($this->call('dargah_outcome', 'dargah_tabapay_verify', $options, $expected->handle()));
    }

    /**
     * One plain `verify`: nothing is compared, nothing is asked again. `verify()` is what shops want.
     *
     * @param int $amount in Rial
     */
    public function verifyOnce(
        #[\SensitiveParameter] Secret|string $token,
        mixed $amount,
        ?CallOptions $options = null,
    ): TabaPay\VerifyAnswer {
        $arguments = [Secret::textOf($token), Arg::integer('amount', $amount)];
        $function = 'dargah_tabapay_verify_once';
        return TabaPay\VerifyAnswer::of($this->call('dargah_tabapay_verify_answer', $function, $options, ...$arguments));
    }
}
