<?php

declare(strict_types=1);

namespace Dargah;

use Dargah\Native\Api;
use Dargah\Native\Guarded;
use Dargah\Native\Reader;

/** Where the payer's browser goes next: as data, or as a page. It holds the payment token: not for logs. */
final class Redirect implements \JsonSerializable
{
    use Guarded;

    /** GET is a plain link; POST a form that the browser sends. */
    public readonly RedirectMethod $method;

    /** @internal */
    public function __construct(private readonly Reader $reader)
    {
        $method = $reader->int('dargah_redirect_get_method');
        $this->method = RedirectMethod::tryFrom($method) ?? RedirectMethod::Post;
    }

    /** The address. */
    public function url(): string
    {
        return $this->reader->text('dargah_redirect_url') ?? '';
    }

    /**
     * The form's fields; none for GET.
     *
     * @return array<string, string>
     */
    public function fields(): array
    {
        $reader = $this->reader;
        $fields = [];
        for ($at = 0, $count = $reader->int('dargah_redirect_field_count'); $at < $count; $at++) {
            $name = $reader->text('dargah_redirect_field_name_at', $at) ?? '';
            $fields[$name] = $reader->text('dargah_redirect_field_value_at', $at) ?? '';
        }
        return $fields;
    }

    /**
     * A whole page that takes the browser there at once; without scripts it shows a button. Send it with `headers()`.
     *
     * @param string|null $cspNonce where the shop's Content-Security-Policy asks for one
     */
    public function html(?string $cspNonce = null): string
    {
        return $this->reader->api->text('dargah_redirect_html', $this->reader, ...Api::optionalText($cspNonce));
    }

    /**
     * What `html()` is sent with.
     *
     * @return array<string, string>
     */
    public function headers(): array
    {
        return ['Content-Type' => 'text/html; charset=utf-8', 'Cache-Control' => 'no-store'];
    }

    /** Sends the page. Nothing may have been sent before; send nothing behind it. */
    public function send(?string $cspNonce = null): void
    {
        $html = $this->html($cspNonce);
        foreach ($this->headers() as $name => $value) {
            header("$name: $value");
        }
        echo $html;
    }

    /** @return array<string, mixed> */
    protected function shown(): array
    {
        $host = parse_url($this->url(), \PHP_URL_HOST);
        return ['method' => $this->method->name, 'host' => $host];
    }
}
