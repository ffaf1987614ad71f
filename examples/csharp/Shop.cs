// A small shop on checkout: product page, payment, callback, receipt; in Persian and English.
//
//     mcs -r:Dargah.dll Shop.cs Books.cs
//     mono Shop.exe --tara-url … --tabapay-url … --ca-file … --journal sqlite:shop.db --books shop.books
//
// against `make simulator`. The shops in the other languages under examples/ take the same arguments and have the same
// pages: --origin is the address under which payers reach it, where that is not the one it listens on, and --for-tests adds
// three pages that are for nobody else. HttpListener is on every .NET; under ASP.NET the five methods at the top of the class stay the same.

using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Threading.Tasks;
using Dargah;

internal sealed class Shop
{
    // The shop decides what a thing costs, never the browser. In Rial.
    private const long Price = 150000;
    private const int LongestBody = 65536;

    private readonly Checkout checkout;
    private readonly Books books;
    // The shop's own address, and never the header Host, which is the payer's.
    private readonly string origin;
    private readonly bool forTests;

    private Shop(Checkout checkout, Books books, string origin, bool forTests)
    {
        this.checkout = checkout;
        this.books = books;
        this.origin = origin;
        this.forTests = forTests;
    }

    /// <summary>The payer wants to pay: gives the page that takes the browser to the gateway.</summary>
    private async Task<string> Begin(string gateway, string orderId, string ip)
    {
        string back = origin + "/back/" + gateway;
        Started started;
        if (gateway == "tabapay")
        {
            using (var request = new TabaPayRequest(Price, back))
            {
                started = await checkout.BeginAsync(gateway, orderId, request);
            }
        }
        else
        {
            using (var order = new TaraOrder(Price, 101, ip, back, orderId))
            {
                started = await checkout.BeginAsync(gateway, order);
            }
        }
        return started.Redirect.Html();
    }

    /// <summary>The payer is back: gives the page to go on to. Nothing of it depends on a cookie.</summary>
    private async Task<string> ComeBack(string gateway, byte[] query, byte[] body)
    {
        Payment payment = (await checkout.CompleteAsync(gateway, query, body)).Payment;
        Book(payment);
        return ReceiptOf(payment.OrderId);
    }

    /// <summary>Books a payment once, whoever comes how often, and then tells the journal.</summary>
    private void Book(Payment payment)
    {
        // The second payment of a paid order, for one, is to be given back and not booked.
        if (payment.NextStep != NextStep.Deliver) return;
        Rial price = PriceOf(payment.OrderId);
        if (payment.ReportedAmount == price) books.BookOnce(payment);
        try
        {
            checkout.Acknowledge(payment.Id, price);
        }
        catch (DargahCheckoutException e) when (e.Kind == ErrorKind.OrderConflict)
        {
            // Of another amount: nothing was booked, and a person finds it in the report's Attention.
            Console.Error.WriteLine(e.Message);
        }
    }

    /// <summary>
    /// What the shop wants for an order now. A real shop has it in its own table, and the payer may have changed the basket
    /// since the payment was begun.
    /// </summary>
    private static Rial PriceOf(string orderId)
    {
        return Price;
    }

    /// <summary>
    /// What cron does in a real shop: asks about everything that is open, and books what nobody booked.
    /// </summary>
    private async Task<string> Sweep()
    {
        ReconcileReport report = await checkout.ReconcileAsync(threads: 2);
        foreach (Payment payment in report.Unacknowledged) Book(payment);
        return report.Looked + " " + report.Errors.Count + "\n";
    }

    /// <summary>The path of an order's receipt. Whatever the number holds stays one part of it.</summary>
    private static string ReceiptOf(string orderId)
    {
        return "/receipt/" + Uri.EscapeDataString(orderId);
    }

    private string Receipt(string orderId, bool english)
    {
        IReadOnlyList<Payment> payments = checkout.FindOrder(orderId);
        Payment payment = payments.FirstOrDefault(one => one.State == PaymentState.Paid) ?? payments.LastOrDefault();
        string title = payment != null ? Standing(payment, english)
            : english ? "There is no such order" : "سفارشی با این شماره نیست";
        string body = "";
        if (payment != null && payment.ReferenceNumber != null)
        {
            // What turns its direction stays inside of `bdi`.
            body = "<p>" + (english ? "Reference number: " : "شمارهٔ مرجع: ") + "<bdi>"
                + WebUtility.HtmlEncode(payment.ReferenceNumber) + "</bdi></p>";
        }
        // Who waits left the gateway's page, and gets it again.
        if (payment != null && (payment.NextStep == NextStep.OfferToPayAgain || payment.State == PaymentState.Started
            || payment.State == PaymentState.Waiting))
        {
            body = "<p>" + (english ? "This order is not paid yet. You can pay it again:"
                : "این سفارش هنوز پرداخت نشده است؛ می‌توانید دوباره برای پرداخت اقدام کنید:") + "</p>" + Buttons(english, payment.OrderId);
        }
        string home = english
            ? "<a href=\"/?lang=en\">Back to the shop</a>" : "<a href=\"/\">بازگشت به فروشگاه</a>";
        return Page(english, title, body + "<p>" + home + "</p>");
    }

    private static string Standing(Payment payment, bool english)
    {
        if (payment.NextStep == NextStep.OfferToPayAgain) return english ? "Not paid" : "پرداخت نشد";
        switch (payment.State)
        {
            case PaymentState.Paid:
                return english ? "Paid" : "پرداخت شد";
            case PaymentState.Started:
            case PaymentState.Waiting:
                return english ? "Waiting for the payment" : "در انتظار پرداخت";
            default:
                // Unknown above all: not to be paid again, and not to be cancelled.
                return english ? "The payment is being checked" : "نتیجهٔ پرداخت در حال بررسی است";
        }
    }

    private static string Product(bool english)
    {
        string price = english ? "150,000 Rial" : "۱۵۰٬۰۰۰ ریال";
        string other = english ? "<a href=\"/\">فارسی</a>" : "<a href=\"/?lang=en\">English</a>";
        // Never `no-store`: who comes back by the back button must find the same basket.
        return Page(english, english ? "Rice, 10 kg" : "برنج، ۱۰ کیلو",
            "<p>" + price + "</p>" + Buttons(english, Guid.NewGuid().ToString("N")) + "<p>" + other + "</p>");
    }

    /// <summary>
    /// A basket has one order number, however often the payer presses a button: then no order is paid twice unnoticed.
    /// </summary>
    private static string Buttons(bool english, string orderId)
    {
        return "<form method=\"post\" action=\"/pay\"><input type=\"hidden\" name=\"basket\" value=\""
            + WebUtility.HtmlEncode(orderId) + "\">"
            + "<button name=\"gateway\" value=\"tara\">" + (english ? "Pay with Tara" : "پرداخت با تارا") + "</button>"
            + "<button name=\"gateway\" value=\"tabapay\">" + (english ? "Pay with TabaPay" : "پرداخت با تاباپی") + "</button></form>";
    }

    private static string Page(bool english, string title, string body)
    {
        return "<!doctype html><html lang=\"" + (english ? "en\" dir=\"ltr" : "fa\" dir=\"rtl") + "\">"
            + "<meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><title>" + title + "</title>"
            + "<style>body{font:1.1rem/1.7 sans-serif;max-width:30rem;margin:3rem auto;padding:0 1rem}"
            + "button{font:inherit;padding:.5rem 1rem;margin:.25rem 0;margin-inline-end:.5rem}</style><h1>" + title + "</h1>" + body + "</html>";
    }

    // From here on it is about HTTP.

    private async Task Answer(HttpListenerContext context)
    {
        HttpListenerResponse response = context.Response;
        try
        {
            await Route(context.Request, response);
        }
        catch (Exception e)
        {
            // Its text holds no secret; a payer still gets to see only that something is wrong.
            Console.Error.WriteLine(e.Message);
            response.StatusCode = 502;
            await Send(response, Page(false, "خطا",
                "<p>مشکلی پیش آمد؛ اگر پولی پرداخته‌اید، نتیجه بررسی می‌شود. Something went wrong.</p>"));
        }
    }

    private async Task Route(HttpListenerRequest request, HttpListenerResponse response)
    {
        string[] target = request.RawUrl.Split(new[] { '?' }, 2);
        string[] path = target[0].Trim('/').Split('/');
        // The bytes as they came; .NET makes one character of each.
        byte[] query = Encoding.GetEncoding("ISO-8859-1").GetBytes(target.Length > 1 ? target[1] : "");
        bool english = target.Length > 1 && target[1].Split('&').Contains("lang=en");
        bool post = request.HttpMethod == "POST";
        byte[] body = post ? await Body(request) : new byte[0];
        if (path.Length == 2 && path[0] == "back")
        {
            // To a page of its own, so that reloading it sends nothing again.
            response.RedirectLocation = await ComeBack(path[1], query, body);
            response.StatusCode = 303;
            await Send(response, "");
        }
        else if (path.Length == 2 && path[0] == "receipt") await Send(response, Receipt(Uri.UnescapeDataString(path[1]), english));
        else if (path.Length > 1) await NotFound(response);
        else if (path[0] == "") await Send(response, Product(english));
        else if (path[0] == "pay" && post)
        {
            string[] form = Encoding.ASCII.GetString(body).Split('&');
            string gateway = form.Contains("gateway=tabapay") ? "tabapay" : "tara";
            // The order number of the basket that the form was made for; a new one where it came without.
            Guid basket;
            string orderId = form.Where(field => field.StartsWith("basket=")).Select(field => field.Substring(7))
                .FirstOrDefault(field => Guid.TryParseExact(field, "N", out basket)) ?? Guid.NewGuid().ToString("N");
            response.AddHeader("Cache-Control", "no-store");
            string page = null;
            try
            {
                page = await Begin(gateway, orderId, request.RemoteEndPoint.Address.ToString());
            }
            catch (DargahCheckoutException e) when (e.Kind == ErrorKind.OrderConflict)
            {
                // Paid already, or perhaps: where it stands is on the receipt.
                response.RedirectLocation = ReceiptOf(orderId);
                response.StatusCode = 303;
            }
            await Send(response, page ?? "");
        }
        // What was booked, and the journal, for the tests: a real shop shows them to nobody.
        else if (!forTests) await NotFound(response);
        else if (path[0] == "sweep" && post) await Send(response, await Sweep(), "text/plain");
        else if (path[0] == "books") await Send(response, books.ToJson(), "application/json");
        else if (path[0] == "journal")
        {
            await Send(response, string.Concat(checkout.Export().Select(line => line + "\n")), "text/plain");
        }
        else await NotFound(response);
    }

    private static Task NotFound(HttpListenerResponse response)
    {
        response.StatusCode = 404;
        return Send(response, "");
    }

    private static async Task<byte[]> Body(HttpListenerRequest request)
    {
        var body = new MemoryStream();
        var piece = new byte[4096];
        for (int read; (read = await request.InputStream.ReadAsync(piece, 0, piece.Length)) > 0;)
        {
            body.Write(piece, 0, read);
            if (body.Length > LongestBody) throw new InvalidDataException("a body is too long");
        }
        return body.ToArray();
    }

    private static async Task Send(HttpListenerResponse response, string text, string type = "text/html")
    {
        byte[] content = Encoding.UTF8.GetBytes(text);
        response.ContentType = type + "; charset=utf-8";
        response.ContentLength64 = content.Length;
        await response.OutputStream.WriteAsync(content, 0, content.Length);
        response.Close();
    }

    /// <summary>HttpListener must be told its port; 0 means any free one.</summary>
    private static HttpListener Listen(int port, out string origin)
    {
        for (;;)
        {
            int chosen = port;
            if (port == 0)
            {
                var free = new TcpListener(IPAddress.Loopback, 0);
                free.Start();
                chosen = ((IPEndPoint)free.LocalEndpoint).Port;
                free.Stop();
            }
            origin = "http://127.0.0.1:" + chosen;
            var listener = new HttpListener();
            listener.Prefixes.Add(origin + "/");
            try
            {
                listener.Start();
                return listener;
            }
            catch (Exception e) when (port == 0 && (e is HttpListenerException || e is SocketException))
            {
                // Somebody else took it meanwhile.
            }
        }
    }

    private static void Main(string[] arguments)
    {
        Func<string, string> argument = name => arguments.SkipWhile(word => word != name).Skip(1).FirstOrDefault();
        Func<string, TimeSpan?> time = name =>
            argument(name) != null ? TimeSpan.FromMilliseconds(int.Parse(argument(name))) : default(TimeSpan?);
        using (var network = new Network(argument("--ca-file")))
        using (var tara = new Tara("shop", "secret-password", argument("--tara-url"), network: network))
        using (var tabapay = new TabaPay("aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee", GatewayEnvironment.Production,
            argument("--tabapay-url"), network: network))
        using (var checkout = new Checkout(
            argument("--journal"),
            new Dictionary<string, Tara> { { "tara", tara } },
            new Dictionary<string, TabaPay> { { "tabapay", tabapay } },
            new CheckoutSettings(lease: time("--lease-ms"), payer: time("--payer-ms"))))
        {
            string listens;
            HttpListener listener = Listen(int.Parse(argument("--port") ?? "0"), out listens);
            var shop = new Shop(checkout, new Books(argument("--books")), argument("--origin") ?? listens, arguments.Contains("--for-tests"));
            // What a process that died had not booked. Whatever else it left behind is for cron: see Sweep.
            foreach (Payment payment in checkout.Unacknowledged(1000)) shop.Book(payment);
            Console.WriteLine(listens);
            for (;;)
            {
                HttpListenerContext context = listener.GetContext();
                Task.Run(() => shop.Answer(context));
            }
        }
    }
}
