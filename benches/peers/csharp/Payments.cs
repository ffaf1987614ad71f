// One whole payment: ask for a token, and verify it. The simulator's payers pay at once.

using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Dargah;
using Dargah.Testing;

internal abstract class Shop : IDisposable
{
    internal const long Amount = 150000, Service = 101;
    internal const string Ip = "192.0.2.7", Back = "https://shop.example/back";
    internal const string User = "shop", Password = "secret-password", Key = "aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee";

    internal static readonly string TaraUrl = Environment.GetEnvironmentVariable("BENCH_TARA");
    internal static readonly string TabaPayUrl = Environment.GetEnvironmentVariable("BENCH_TABAPAY");
    internal static readonly string Ca = Environment.GetEnvironmentVariable("BENCH_CA");

    /// <summary>For a whole call.</summary>
    internal static readonly TimeSpan Limit = TimeSpan.FromMilliseconds(int.Parse(
        Environment.GetEnvironmentVariable("BENCH_LIMIT_MS") ?? "20000", CultureInfo.InvariantCulture));

    internal abstract Task PayTara(string orderId);

    internal abstract Task PayTabaPay();

    public abstract void Dispose();
}

/// <summary>No proof of a payment.</summary>
internal sealed class WrongAnswerException : Exception
{
    internal WrongAnswerException(string message) : base(message)
    {
    }
}

/// <summary>What a careful shop writes around its HTTP client.</summary>
internal sealed class ByHand : Shop
{
    private static readonly TimeSpan LoginTime = TimeSpan.FromMinutes(25);

    private readonly bool keeps;
    private readonly HttpClient shared;
    private readonly SemaphoreSlim turn = new SemaphoreSlim(1);
    private readonly Stopwatch clock = Stopwatch.StartNew();
    private string login;
    private TimeSpan loginEnds;

    /// <param name="keeps">
    /// Keeps one client and the login. Without it, as the gateways' documents show it, there is a new client for each call.
    /// </param>
    internal ByHand(bool keeps)
    {
        this.keeps = keeps;
        if (keeps) shared = new HttpClient(Trust.Handler()) { Timeout = Limit };
    }

    internal override async Task PayTara(string orderId)
    {
        string access = await Access().ConfigureAwait(false);
        object answer = await Post(TaraUrl + "/api/getToken", access,
            "{\"ip\":\"" + Ip + "\",\"serviceAmountList\":[{\"serviceId\":" + Text(Service) + ",\"amount\":" + Text(Amount)
            + "}],\"taraInvoiceItemList\":[],\"callBackUrl\":\"" + Back + "\",\"amount\":\"" + Text(Amount)
            + "\",\"orderId\":\"" + orderId + "\"}").ConfigureAwait(false);
        var token = Json.At(answer, "token") as string;
        Must(Number(answer, "result") == 0 && !string.IsNullOrEmpty(token), "getToken", answer);
        answer = await Post(TaraUrl + "/api/purchaseVerify", access, "{\"ip\":\"" + Ip + "\",\"token\":\"" + token + "\"}")
            .ConfigureAwait(false);
        Must(Number(answer, "result") == 0 && token.Equals(Json.At(answer, "token")) && Number(answer, "amount") == Amount
            && !string.IsNullOrEmpty(Json.At(answer, "rrn") as string), "purchaseVerify", answer);
    }

    internal override async Task PayTabaPay()
    {
        object answer = await Post(TabaPayUrl + "/create", Key,
            "{\"amount\":" + Text(Amount) + ",\"callbackURL\":\"" + Back + "\"}").ConfigureAwait(false);
        var token = Json.At(answer, "token") as string;
        Must("success".Equals(Json.At(answer, "status")) && !string.IsNullOrEmpty(token), "create", answer);
        answer = await Post(TabaPayUrl + "/verify", Key, "{\"token\":\"" + token + "\",\"amount\":" + Text(Amount) + "}")
            .ConfigureAwait(false);
        long? code = Number(answer, "responseCode");
        Must("success".Equals(Json.At(answer, "status")) && (code == 1 || code == 2) && token.Equals(Json.At(answer, "token"))
            && Number(answer, "amount") == Amount
            && !string.IsNullOrEmpty(Json.At(answer, "shaparakRefNumber") as string), "verify", answer);
    }

    public override void Dispose()
    {
        if (shared != null) shared.Dispose();
        turn.Dispose();
    }

    private async Task<string> Access()
    {
        if (!keeps) return await LogIn().ConfigureAwait(false);
        await turn.WaitAsync().ConfigureAwait(false);
        try
        {
            if (login == null || clock.Elapsed >= loginEnds)
            {
                login = await LogIn().ConfigureAwait(false);
                loginEnds = clock.Elapsed + LoginTime;
            }
            return login;
        }
        finally
        {
            turn.Release();
        }
    }

    private async Task<string> LogIn()
    {
        object answer = await Post(TaraUrl + "/api/v2/authenticate", null,
            "{\"username\":\"" + User + "\",\"password\":\"" + Password + "\"}").ConfigureAwait(false);
        var access = Json.At(answer, "accessToken") as string;
        Must(Number(answer, "result") == 0 && !string.IsNullOrEmpty(access), "authenticate", answer);
        return access;
    }

    private async Task<object> Post(string url, string bearer, string body)
    {
        if (keeps) return await Post(shared, url, bearer, body).ConfigureAwait(false);
        using (var client = new HttpClient(Trust.Handler()))
        {
            return await Post(client, url, bearer, body).ConfigureAwait(false);
        }
    }

    private static async Task<object> Post(HttpClient client, string url, string bearer, string body)
    {
        using (var request = new HttpRequestMessage(HttpMethod.Post, url))
        {
            request.Content = new StringContent(body, Encoding.UTF8, "application/json");
            request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
            if (bearer != null) request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", bearer);
            using (HttpResponseMessage answer = await client.SendAsync(request).ConfigureAwait(false))
            {
                string text = await answer.Content.ReadAsStringAsync().ConfigureAwait(false);
                if ((int)answer.StatusCode != 200) throw new WrongAnswerException(url + ": " + answer.StatusCode + ": " + text);
                return Json.Read(text);
            }
        }
    }

    private static string Text(long number)
    {
        return number.ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>A whole number, also where the gateway sends it as a text; null for anything else.</summary>
    private static long? Number(object answer, string name)
    {
        object value = Json.At(answer, name);
        long number;
        if (value is long) return (long)value;
        var text = value as string;
        bool whole = long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number);
        return whole && Text(number) == text ? number : (long?)null;
    }

    private static void Must(bool right, string where, object answer)
    {
        if (right) return;
        var fields = answer as Dictionary<string, object> ?? new Dictionary<string, object>();
        var shown = new StringBuilder(where + ":");
        foreach (KeyValuePair<string, object> field in fields) shown.Append(" " + field.Key + "=" + field.Value);
        throw new WrongAnswerException(shown.ToString());
    }
}

/// <summary>The stateless layer.</summary>
internal sealed class WithDargah : Shop
{
    private readonly Tara tara;
    private readonly TabaPay tabaPay;

    internal WithDargah()
    {
        using (var network = new Network(caFile: Ca))
        {
            tara = new Tara(User, Password, baseUrl: TaraUrl, network: network, timeout: Limit);
            tabaPay = new TabaPay(Key, GatewayEnvironment.Production, baseUrl: TabaPayUrl, network: network,
                timeout: Limit);
        }
    }

    internal override Task PayTara(string orderId)
    {
        using (var order = new TaraOrder(Amount, Service, Ip, Back, orderId: orderId))
        {
            Secret token = tara.GetToken(order).Text;
            using (Expected expected = order.Expected(token, verifiedBefore: false)) Must(tara.Verify(expected));
        }
        return Task.CompletedTask;
    }

    internal override Task PayTabaPay()
    {
        using (var request = new TabaPayRequest(Amount, Back))
        {
            Secret token = tabaPay.Create(request).Token;
            using (Expected expected = request.Expected(token, verifiedBefore: false)) Must(tabaPay.Verify(expected));
        }
        return Task.CompletedTask;
    }

    public override void Dispose()
    {
        tara.Dispose();
        tabaPay.Dispose();
    }

    private static void Must(Outcome outcome)
    {
        var paid = outcome as Paid;
        if (paid == null || paid.Amount != Amount) throw new WrongAnswerException("verify: " + outcome);
    }
}
