<?php

declare(strict_types=1);

namespace Dargah;

use Dargah\Native\Api;
use Dargah\Native\Arg;
use Dargah\Native\Attempts;
use Dargah\Native\Client;
use Dargah\Native\Reader;

/**
 * A client for Tara. It logs in by itself, rarely: logins and connections are shared by all clients of the process and
 * live on between the requests of a PHP-FPM worker. A process that was forked after it was made may use it too.
 */
final class Tara implements \JsonSerializable
{
    use Client;

    /**
     * @param string|null $baseUrl              another address than Tara's: `https://`, or `http://` on a loopback address
     * @param int|null $timeoutMs               limits every call that sets no limit itself, in milliseconds
     * @param int|null $connectTimeoutMs        limits every new connection
     * @param int|null $groupsTtlMs             how long the merchandise groups are kept
     * @param Tara\RefundAccess|null $refund    the separate credentials that refunds need
     * @param \Psr\Log\LoggerInterface|null $logger told of every attempt after the call; what it throws is ignored
     */
    public function __construct(
        string $username,
        #[\SensitiveParameter] Secret|string $password,
        ?string $baseUrl = null,
        mixed $timeoutMs = null,
        mixed $connectTimeoutMs = null,
        ?Network $network = null,
        mixed $groupsTtlMs = null,
        ?Tara\RefundAccess $refund = null,
        ?object $logger = null,
    ) {
        $api = Api::get();
        $builder = $api->make('dargah_tara_builder', 'dargah_tara_builder_new', $username, Secret::textOf($password));
        $baseUrl !== null && $api->run('dargah_tara_builder_set_base_url', $builder, $baseUrl);
        if ($timeoutMs !== null) {
            $api->run('dargah_tara_builder_set_timeout_ms', $builder, Arg::notNegative('timeoutMs', $timeoutMs));
        }
        if ($connectTimeoutMs !== null) {
            $timeout = Arg::notNegative('connectTimeoutMs', $connectTimeoutMs);
            $api->run('dargah_tara_builder_set_connect_timeout_ms', $builder, $timeout);
        }
        $network !== null && $api->run('dargah_tara_builder_set_network', $builder, $network->handle());
        if ($groupsTtlMs !== null) {
            $api->run('dargah_tara_builder_set_groups_ttl_ms', $builder, Arg::notNegative('groupsTtlMs', $groupsTtlMs));
        }
        if ($refund !== null) {
            $access = [$refund->principal, $refund->password, ...Api::optionalText($refund->baseUrl)];
            $api->run('dargah_tara_builder_set_refund', $builder, ...$access);
        }
        $this->attempts = new Attempts($api, $logger);
        $api->run('dargah_tara_builder_set_event_queue', $builder, $this->attempts->queue);
        $this->handle = $api->make('dargah_tara', 'dargah_tara_builder_build', $builder);
    }

    /** Logs in anew. Rarely called by hand: every call logs in where it has to. */
    public function authenticate(?CallOptions $options = null): Tara\Authentication
    {
        return Tara\Authentication::of($this->call('dargah_tara_authentication', 'dargah_tara_authenticate', $options));
    }

    /** The merchandise groups. They are kept: another call asks Tara only when they are old. */
    public function clubGroups(?CallOptions $options = null): Tara\Groups
    {
        return new Tara\Groups($this->call('dargah_tara_groups', 'dargah_tara_club_groups', $options));
    }

    /** Asks for the token of an order, after checking all that can be known before. */
    public function getToken(Tara\Order $order, ?CallOptions $options = null): Tara\Token
    {
        return Tara\Token::of($this->call('dargah_tara_token', 'dargah_tara_get_token', $options, $order->handle()));
    }

    /** How the payer's browser gets to Tara's page: a form that it posts. */
    public function purchaseForm(#[\SensitiveParameter] Secret|string $token): Redirect
    {
        $text = Secret::textOf($token);
        $form = $this->handle->api()->make('dargah_redirect', 'dargah_tara_purchase_form', $this->handle, $text);
        return new Redirect(Reader::of($form));
    }

    /** Reads what the payer's browser brought; also `Tara\Callback::fromGlobals()` and its like. */
    public static function parseCallback(IncomingRequest $request): Tara\Callback
    {
        return Tara\Callback::from($request);
    }

    /**
     * Verifies a payment: completes it at Tara, and finds out what became of it. A lost answer is asked for again within
     * the same time limit. What stays open is Unknown and no exception; an exception is only what is wrong on this side
     * before anything is sent.
     */
    public function verify(Expected $expected, ?CallOptions $options = null): Paid|Declined|Mismatch|Unknown
    {
        return Outcome::read($this->call('dargah_outcome', 'dargah_tara_verify', $options, $expected->handle()));
    }

    /** One plain `purchaseVerify`: nothing is compared, nothing is asked again. `verify()` is what shops want. */
    public function purchaseVerify(
        #[\SensitiveParameter] Secret|string $token,
        string $ip,
        ?CallOptions $options = null,
    ): Tara\VerifyAnswer {
        $arguments = [Secret::textOf($token), $ip];
        $function = 'dargah_tara_purchase_verify';
        return Tara\VerifyAnswer::of($this->call('dargah_tara_verify_answer', $function, $options, ...$arguments));
    }

    /** Asks for the last state of a payment. It never makes a payment paid by itself. */
    public function inquire(
        #[\SensitiveParameter] Secret|string $token,
        string $ip,
        ?CallOptions $options = null,
    ): Tara\Inquiry {
        $arguments = [Secret::textOf($token), $ip];
        return Tara\Inquiry::of($this->call('dargah_tara_inquiry', 'dargah_tara_inquire', $options, ...$arguments));
    }

    /**
     * Gives a whole payment back. Unofficial. Sent again only when not a byte had left.
     *
     * @param string $rrn the outcome's reference number
     */
    public function refundWhole(string $rrn, ?string $description = null, ?CallOptions $options = null): Tara\Refund
    {
        $arguments = [$rrn, ...Api::optionalText($description)];
        return Tara\Refund::of($this->call('dargah_tara_refund', 'dargah_tara_refund_whole', $options, ...$arguments));
    }

    /**
     * Gives a part of a payment back. Unofficial. Sent again only when not a byte had left.
     *
     * @param string $rrn                  the outcome's reference number
     * @param int $amount                  in Rial
     * @param iterable<Tara\Item> $items   what is given back
     */
    public function refundPart(
        string $rrn,
        mixed $amount,
        iterable $items = [],
        ?string $description = null,
        ?CallOptions $options = null,
    ): Tara\Refund {
        $list = Tara\Item::handleOf($this->handle->api(), $items);
        $arguments = [$rrn, Arg::integer('amount', $amount), $list, ...Api::optionalText($description)];
        return Tara\Refund::of($this->call('dargah_tara_refund', 'dargah_tara_refund_part', $options, ...$arguments));
    }
}
