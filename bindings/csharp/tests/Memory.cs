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

        /// <summary>Says how it went in a row for docs/RELIABILITY.md.</summary>
        /// <param name="before">After the first half.</param>
        /// <param name="paid">Payments in both halves.</param>
        /// <param name="what">How they were made.</param>
        internal void MustBeSteady(Memory before, int paid, string what)
        {
            long moreNative = native - before.native, more = resident - before.resident;
            int rounds = paid / 2;
            string runtime = Type.GetType("Mono.Runtime") != null ? "Mono" : "CoreCLR";
            Console.WriteLine("reliability: {{\"section\": \"leaks\", \"what\": \"C# on {0}, {1}\", \"figures\": {{\"payments\": {2}, "
                + "\"native bytes more after the second half\": {3}, \"bytes more in all\": {4}}}}}",
                runtime, what, paid, moreNative, more);
            // What CoreCLR compiles anew in the meantime, and less than any handle or text that a payment could lose.
            Assert.That(moreNative, Is.LessThan(rounds * 16L + 256 * 1024));
            // A runtime's heap may breathe.
            Assert.That(more, Is.LessThan(rounds * 100L + 2 * 1024 * 1024));
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
