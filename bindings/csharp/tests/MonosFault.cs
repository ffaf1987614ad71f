using System;
using System.Linq;
using System.Text.RegularExpressions;

namespace Dargah.Tests
{
    /// <summary>
    /// Tells Mono's own death from one of ours. Where Environment.Exit finds threads in native calls, Mono 6.8 waits for each
    /// and stops it when it comes back. A thread that is stopped on its last step out of the call is taken for one that is
    /// still in it, and Mono aborts (mono/mono#19264): 5 of 524 such ends on a busy machine, and 1 of 80 of a program that
    /// calls nothing but `poll` of the C library. Its reporter then ends the process, with a status by luck. Only that is
    /// excused, and one of four children must end well.
    /// </summary>
    internal static class MonosFault
    {
        /// <summary>What Mono says before anything else, and the only signal: its own abort.</summary>
        private static readonly Regex Report = new Regex(
            @"\A(mono_coop_mutex_lock|self_suspend_internal) Cannot transition thread 0x[0-9a-f]+ from STATE_BLOCKING with "
            + @"DO_BLOCKING\n\n=+\n\tNative Crash Reporting\n=+\nGot a SIGABRT while executing native code\.[^=]*=+\n\n"
            + @"=+\n\tNative stacktrace:\n=+\n(?<stack>(\t0x[0-9a-f]+ - [^\n]+\n)+)\n=");

        private const string Address = @"\t0x[0-9a-f]+ - ", Libc = @"(\S*/)?libc\.so\.6 : ",
            Mono = @"(\S*/)?(mono|mono-sgen|libmonosgen-2\.0\.so\.1) : ";

        /// <summary>Between abort and the code that Mono compiled stands nobody but Mono, and what it says such things with.</summary>
        private static readonly Regex Stack = new Regex(
            @"\A(" + Address + "(" + Mono + "|" + Libc + @")\S+\n)+" + Address + Libc + @"abort\n(" + Address + Mono + @"\S+\n)*"
            + Address + Mono + @"monoeg_g_logv?\n(" + Address + Mono + @"\S+\n)*(" + Address + @"Unknown\n)+\z");

        /// <summary>0 and 7 where another thread ended it first, 128 and a signal: the abort, or the reporter's KILL.</summary>
        private static readonly int[] Statuses = { 0, 7, 128 + 6, 128 + 9 };

        internal static bool IsMono
        {
            get { return Type.GetType("Mono.Runtime") != null; }
        }

        /// <param name="said">All that the child printed.</param>
        /// <param name="expected">What it has to print, whoever ends it afterwards.</param>
        /// <param name="status">With what it ended.</param>
        internal static bool Ended(string said, string expected, int status)
        {
            if (!Statuses.Contains(status) || !said.StartsWith(expected, StringComparison.Ordinal)) return false;
            // A child that hangs is ended by `timeout`, which says so; Rust says where it panics.
            if (said.Contains("timeout: sending signal") || said.Contains("panicked at")) return false;
            Match report = Report.Match(said.Substring(expected.Length));
            return report.Success && Regex.Matches(said, "Got a SIG").Count == 1
                && Stack.IsMatch(report.Groups["stack"].Value);
        }
    }
}
