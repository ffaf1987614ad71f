using System;
using System.IO;
using System.Linq;
using System.Runtime.InteropServices;
using NUnit.Framework;

namespace Dargah.Tests
{
    /// <summary>How much memory this process has. run-tests sets MALLOC_ARENA_MAX=1: one heap, so that the C library's
    /// books are of the whole process.</summary>
    internal sealed class Memory
    {
        private long resident, native;

        /// <summary>After everything that nobody holds was freed.</summary>
        internal static Memory Now()
        {
            for (int i = 0; i < 3; i++)
            {
                GC.Collect();
                GC.WaitForPendingFinalizers();
            }
            return new Memory { resident = Resident(), native = Native() };
        }

        /// <summary>Makes payments, four times as many, and says in a row for docs/RELIABILITY.md how much memory they took after the
        /// first quarter. What a payment loses is lost in each of the other three; CoreCLR's collector takes and gives back a
        /// megabyte of the C library's memory at its own times. So the middle one of the three counts.</summary>
        /// <param name="rounds">So many in each quarter.</param>
        /// <param name="pay">Makes so many, and returns how many it made.</param>
        /// <param name="what">How they are made.</param>
        internal static void MustBeSteady(int rounds, Func<int, int> pay, string what)
        {
            int paid = pay(rounds);
            Memory first = Now(), before = first;
            var grown = new long[3];
            for (int quarter = 0; quarter < 3; quarter++)
            {
                paid += pay(rounds);
                Memory now = Now();
                grown[quarter] = now.native - before.native;
                before = now;
            }
            Array.Sort(grown);
            long moreNative = grown[1], more = before.resident - first.resident;
            string runtime = Type.GetType("Mono.Runtime") != null ? "Mono" : "CoreCLR";
            Console.WriteLine("reliability: {{\"section\": \"leaks\", \"what\": \"C# on {0}, {1}\", \"figures\": {{\"payments\": {2}, "
                + "\"native bytes more in a quarter\": {3}, \"bytes more in all\": {4}}}}}",
                runtime, what, paid, moreNative, more);
            // What CoreCLR compiles anew in the meantime, and less than any handle or text that a payment could lose.
            Assert.That(moreNative, Is.LessThan(rounds * 16L + 256 * 1024));
            // A runtime's heap may breathe.
            Assert.That(more, Is.LessThan(rounds * 300L + 2 * 1024 * 1024));
        }

        private static long Resident()
        {
            string line = File.ReadAllLines("/proc/self/status").First(one => one.StartsWith("VmRSS:"));
            return long.Parse(line.Split(new[] { ' ', '\t' }, StringSplitOptions.RemoveEmptyEntries)[1]) * 1024;
        }

        /// <summary>What is allocated by malloc and not freed, to the byte.</summary>
        private static long Native()
        {
            MallocInfo info = mallinfo2();
            return (long)info.AllocatedBytes + (long)info.MappedBytes;
        }

        [StructLayout(LayoutKind.Sequential)]
        private struct MallocInfo
        {
            internal UIntPtr ArenaBytes, FreeChunks, FastChunks, MappedRegions, MappedBytes, Unused, FreeFastBytes,
                AllocatedBytes, FreeBytes, TopBytes;
        }

        [DllImport("libc.so.6")]
        private static extern MallocInfo mallinfo2();
    }
}
