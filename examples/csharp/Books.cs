using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading;
using Dargah;

/// <summary>
/// What the shop has sold: a line of JSON for each payment, in a file that all its processes share. It stands for a
/// real shop's database, where booking is one INSERT into a table whose key is the payment's id, which changes nothing
/// the second time.
/// </summary>
internal sealed class Books
{
    private static readonly UTF8Encoding Utf8 = new UTF8Encoding(false);

    private readonly string path;
    private readonly object gate = new object();

    internal Books(string path)
    {
        this.path = path;
    }

    /// <summary>Books a payment, whoever calls this how often. On the disk when it returns.</summary>
    internal void BookOnce(Payment payment)
    {
        string start = "{\"payment\":" + payment.Id.ToString(CultureInfo.InvariantCulture) + ",";
        Locked(file =>
        {
            List<string> lines = Read(file);
            if (lines.Any(line => line.StartsWith(start, StringComparison.Ordinal))) return true;
            long amount = (payment.ReportedAmount ?? payment.Amount).Value;
            string rest = "\"order\":" + Quoted(payment.OrderId) + ",\"amount\":"
                + amount.ToString(CultureInfo.InvariantCulture) + ",\"reference\":" + Quoted(payment.ReferenceNumber);
            byte[] added = Utf8.GetBytes(start + rest + "}\n");
            // A line without an end was never finished: it is written over.
            file.SetLength(lines.Sum(line => Utf8.GetByteCount(line) + 1));
            file.Seek(0, SeekOrigin.End);
            file.Write(added, 0, added.Length);
            file.Flush(true);
            return true;
        });
    }

    internal string ToJson()
    {
        return "[" + string.Join(",", Locked(Read)) + "]";
    }

    /// <summary>One thread of one process at a time: the system's lock on a file is between processes alone.</summary>
    private T Locked<T>(Func<FileStream, T> work)
    {
        lock (gate)
        {
            using (var file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.ReadWrite))
            {
                while (!IsLocked(file)) Thread.Sleep(1);
                return work(file);
            }
        }
    }

    private static bool IsLocked(FileStream file)
    {
        try
        {
            file.Lock(0, long.MaxValue);
            return true;
        }
        catch (IOException)
        {
            // Another process has it, for a moment. .NET has no call that waits.
            return false;
        }
    }

    private static List<string> Read(FileStream file)
    {
        var content = new MemoryStream();
        file.Seek(0, SeekOrigin.Begin);
        file.CopyTo(content);
        string[] lines = Utf8.GetString(content.ToArray()).Split('\n');
        return lines.Take(lines.Length - 1).ToList();
    }

    private static string Quoted(string text)
    {
        IEnumerable<string> characters = text.Select(c => c == '"' || c == '\\' || c < ' '
            ? "\\u" + ((int)c).ToString("x4", CultureInfo.InvariantCulture)
            : c.ToString());
        return "\"" + string.Concat(characters) + "\"";
    }
}
