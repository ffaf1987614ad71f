// A shop in C# that pays as it is told: with dargah, or with HttpClient and the rest by hand.
//
// Peer.exe VARIANT, on Mono or CoreCLR; what it reads and writes stands in ../README.md.

using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Runtime.InteropServices;
using System.Threading;
using System.Threading.Tasks;
using Dargah;

internal static class Peer
{
    private static readonly string[] Variants =
        { "documents", "httpclient-shared", "dargah", "binding-call" };

    private static readonly string Pid = Text(Process.GetCurrentProcess().Id);
    private static int orders;

    private static int Main(string[] arguments)
    {
        long started = Stopwatch.GetTimestamp();
        string first = Environment.GetEnvironmentVariable("BENCH_FIRST");
        string variant = arguments.Length == 1 ? arguments[0] : "";
        if (!Variants.Contains(variant))
        {
            Console.Error.WriteLine("usage: Peer.exe " + string.Join("|", Variants));
            return 2;
        }
        try
        {
            if (variant == "binding-call") Say(BindingCall());
            else if (first != null) Say(First(variant, first, started));
            else Serve(variant);
            return 0;
        }
        catch (Exception error)
        {
            Console.Error.WriteLine(error);
            return 1;
        }
    }

    private static Shop Open(string variant)
    {
        return variant == "dargah" ? (Shop)new WithDargah() : new ByHand(variant == "httpclient-shared");
    }

    private static void Serve(string variant)
    {
        using (Shop shop = Open(variant))
        {
            Say("ready");
            string line;
            while ((line = Console.In.ReadLine()) != null)
            {
                string[] words = line.Split(' ');
                Say(line == "memory" ? Memory()
                    : line == "deadline" ? Deadline(variant)
                    : words[0] == "clients" ? Further(variant, int.Parse(words[1], CultureInfo.InvariantCulture))
                    : Run(shop, words[0], int.Parse(words[1], CultureInfo.InvariantCulture),
                        int.Parse(words[2], CultureInfo.InvariantCulture)));
            }
        }
    }

    /// <summary>Makes <paramref name="count"/> payments, <paramref name="threads"/> at a time; what they cost.</summary>
    private static string Run(Shop shop, string gateway, int count, int threads)
    {
        int left = count;
        var times = new long[count];
        int done = 0;
        Func<Task> work = async () =>
        {
            while (Interlocked.Decrement(ref left) >= 0)
            {
                long began = Stopwatch.GetTimestamp();
                await Pay(shop, gateway).ConfigureAwait(false);
                times[Interlocked.Increment(ref done) - 1] = Nanoseconds(began);
            }
        };
        long cpu = CpuNanoseconds();
        long wall = Stopwatch.GetTimestamp();
        if (threads == 1)
        {
            work().GetAwaiter().GetResult();
        }
        else
        {
            // dargah's calls block, so each has its thread; HttpClient's do not, and leave theirs while they wait.
            Task[] all = Enumerable.Range(0, threads)
                .Select(_ => shop is WithDargah
                    ? Task.Factory.StartNew(() => work().GetAwaiter().GetResult(), TaskCreationOptions.LongRunning)
                    : Task.Run(work))
                .ToArray();
            Task.WaitAll(all);
        }
        long took = Nanoseconds(wall);
        cpu = CpuNanoseconds() - cpu;
        return "{\"payments\": " + Text(done) + ", \"wall_ns\": " + Text(took) + ", \"cpu_ns\": " + Text(cpu) + ", \"ns\": ["
            + string.Join(", ", times.Select(Text)) + "]}";
    }

    private static Task Pay(Shop shop, string gateway)
    {
        if (gateway == "tabapay") return shop.PayTabaPay();
        if (gateway == "tara") return shop.PayTara(Pid + "-" + Text(Interlocked.Increment(ref orders)));
        throw new ArgumentException("there is no gateway " + gateway);
    }

    private static readonly List<Shop> Shops = new List<Shop>();

    private static string Further(string variant, int count)
    {
        for (; count > 0; count--)
        {
            Shops.Add(Open(variant));
            Run(Shops.Last(), "tabapay", 1, 1);
        }
        return Memory();
    }

    /// <summary>A client that finds no gateway, from its making to its end with all that it holds.</summary>
    private static string Deadline(string variant)
    {
        long began = Stopwatch.GetTimestamp();
        try
        {
            using (Shop shop = Open(variant)) Pay(shop, "tabapay").GetAwaiter().GetResult();
        }
        catch (Exception e) when (!(e is WrongAnswerException))
        {
            return "{\"ns\": " + Text(Nanoseconds(began)) + "}";
        }
        throw new InvalidOperationException("there was a gateway");
    }

    private static string Memory()
    {
        Dictionary<string, string> fields = File.ReadAllLines("/proc/self/status").Select(line => line.Split(':'))
            .ToDictionary(parts => parts[0], parts => parts[1].Replace("kB", "").Trim());
        return "{\"rss_kb\": " + fields["VmRSS"] + ", \"peak_kb\": " + fields["VmHWM"] + "}";
    }

    /// <summary>From the start of Main to its first payment, and the parts of it.</summary>
    private static string First(string variant, string gateway, long started)
    {
        if (variant == "dargah" && DargahLibrary.Version.Length == 0) throw new InvalidOperationException("no version");
        long loaded = Nanoseconds(started);
        using (Shop shop = Open(variant))
        {
            long client = Nanoseconds(started);
            Pay(shop, gateway).GetAwaiter().GetResult();
            return "{\"first_ns\": " + Text(Nanoseconds(started)) + ", \"load_ns\": " + Text(loaded) + ", \"client_ns\": "
                + Text(client) + "}";
        }
    }

    /// <summary>What one call costs without a network, and all objects of one payment.</summary>
    private static string BindingCall()
    {
        const string body = "result=0&desc=ok&token=token-1&channelRefNumber=1&additionalData=&orderId=order-1";
        double call = MedianNanoseconds(() => Rial.FromToman(15000));
        double objects = MedianNanoseconds(() =>
        {
            using (var order = new TaraOrder(Shop.Amount, Shop.Service, Shop.Ip, Shop.Back, orderId: "order-1"))
            using (Expected expected = order.Expected("token-1", verifiedBefore: false))
            {
                expected.After(TaraCallback.Parse("", body));
            }
        });
        return "{\"call_ns\": " + call.ToString("F1", CultureInfo.InvariantCulture) + ", \"objects_ns\": "
            + objects.ToString("F1", CultureInfo.InvariantCulture) + "}";
    }

    /// <summary>One call of <paramref name="work"/>: the median of 50 rounds of 1,000.</summary>
    private static double MedianNanoseconds(Action work)
    {
        var rounds = new List<double>();
        for (int round = 0; round < 50; round++)
        {
            long began = Stopwatch.GetTimestamp();
            for (int i = 0; i < 1000; i++) work();
            rounds.Add(Nanoseconds(began) / 1000.0);
        }
        rounds.Sort();
        return (rounds[24] + rounds[25]) / 2;
    }

    private static long Nanoseconds(long since)
    {
        return (long)((Stopwatch.GetTimestamp() - since) * (1e9 / Stopwatch.Frequency));
    }

    private static string Text(long number)
    {
        return number.ToString(CultureInfo.InvariantCulture);
    }

    private static void Say(string line)
    {
        Console.Out.WriteLine(line);
        Console.Out.Flush();
    }

    [StructLayout(LayoutKind.Sequential)]
    private struct Timespec
    {
        internal long Seconds;
        internal long Nanoseconds;
    }

    [DllImport("libc", EntryPoint = "clock_gettime")]
    private static extern int ClockGetTime(int clock, out Timespec time);

    /// <summary>User and system time of this process so far: what .NET itself tells comes in ticks of 10 ms.</summary>
    private static long CpuNanoseconds()
    {
        const int ProcessCpuTime = 2;
        Timespec time;
        if (ClockGetTime(ProcessCpuTime, out time) != 0) throw new InvalidOperationException("no processor time");
        return time.Seconds * 1000000000 + time.Nanoseconds;
    }
}
