using System;
using System.Collections.Generic;
using System.IO;
using System.Text;
using Dargah.Testing;

namespace Dargah.Vectors
{
    /// <summary>
    /// The runner of tests/vectors for C#: reads what to call, a line of JSON at a time, and says what came of it. The
    /// README of tests/vectors says what stands in the lines.
    /// </summary>
    internal static class Runner
    {
        private static void Main()
        {
            var utf8 = new UTF8Encoding(false);
            using (var input = new StreamReader(Console.OpenStandardInput(), utf8))
            using (var output = new StreamWriter(Console.OpenStandardOutput(), utf8) { NewLine = "\n" })
            using (var calls = new Calls())
            using (var checkout = new CheckoutCalls(calls))
            {
                var commands = new Dictionary<string, Action<Command, Answer>>();
                Inputs.AddTo(commands);
                calls.AddTo(commands);
                checkout.AddTo(commands);
                for (string line = input.ReadLine(); line != null; line = input.ReadLine())
                {
                    output.WriteLine(Run(commands, new Command(Json.Read(line))).Line());
                    output.Flush();
                }
            }
        }

        private static Answer Run(Dictionary<string, Action<Command, Answer>> commands, Command command)
        {
            var answer = new Answer();
            Action<Command, Answer> found;
            if (!commands.TryGetValue(command.Text("do"), out found))
            {
                answer.Add("cannot", command.Text("do"));
                return answer;
            }
            try
            {
                found(command, answer);
                return answer;
            }
            catch (DargahException e)
            {
                answer = new Answer();
                answer.Add("outcome", "error");
                answer.AddError(e.Error);
                answer.Show(e);
                return answer;
            }
        }
    }

    /// <summary>A line that was read. What is not there is null.</summary>
    internal sealed class Command
    {
        private readonly object line;

        internal Command(object line)
        {
            this.line = line;
        }

        internal string Text(string name)
        {
            return (string)Json.At(line, name);
        }

        internal long Number(string name)
        {
            return (long)Json.At(line, name);
        }

        internal long? NumberOrNull(string name)
        {
            return (long?)Json.At(line, name);
        }

        internal bool? Truth(string name)
        {
            return (bool?)Json.At(line, name);
        }

        internal List<object> List(string name)
        {
            return (List<object>)Json.At(line, name);
        }
    }

    /// <summary>An answer in the making, and everything of it that a log could hold.</summary>
    internal sealed class Answer
    {
        private readonly Dictionary<string, object> members = new Dictionary<string, object>();
        private readonly List<object> shown = new List<object>();

        /// <summary>What is null is left out.</summary>
        internal void Add(string name, object value)
        {
            if (value != null) members[name] = value;
        }

        internal void Show(object value)
        {
            if (value != null) shown.Add(value.ToString());
        }

        internal void AddError(DargahError error)
        {
            var made = new Answer();
            made.Add("kind", (long)error.Kind);
            made.Add("kind_name", error.Kind.ToString());
            made.Add("operation", error.Operation);
            made.Add("progress", Name(error.Progress));
            made.Add("retryable", error.IsRetryable);
            made.Add("money_may_have_moved", error.MoneyMayHaveMoved);
            made.Add("field", error.Field);
            made.Add("code", error.Code);
            made.Add("http_status", error.HttpStatus);
            Add("error", made.members);
            foreach (object text in new object[] { error, error.MessageFa, error.Detail, error.ToJson() }) Show(text);
        }

        internal static string Name(Progress progress)
        {
            return progress == Progress.NotSent ? "not sent" : progress == Progress.Sent ? "sent" : "answered";
        }

        internal string Line()
        {
            members["shown"] = shown;
            return Json.Write(members);
        }
    }
}
