using System;
using System.Runtime.InteropServices;

namespace Dargah
{
    /// <summary>One attempt at one request, after it has ended. Holds no secret.</summary>
    public sealed class AttemptEvent
    {
        // Never collected: the library holds them as long as any client lives.
        private static readonly NativeMethods.EventFn OnEvent = Report;
        private static readonly NativeMethods.DropFn OnDrop = Drop;

        private readonly string json;

        private AttemptEvent(EventHandle of)
        {
            Gateway = NativeMethods.dargah_event_gateway(of);
            Operation = NativeMethods.dargah_event_operation(of);
            Attempt = (int)NativeMethods.dargah_event_attempt(of);
            Progress = NativeMethods.dargah_event_progress(of);
            Connection = NativeMethods.dargah_event_connection(of);
            Failure = (ErrorKind?)NativeMethods.dargah_event_failure(of);
            HttpStatus = (int?)NativeMethods.dargah_event_http_status(of);
            Total = Micros(NativeMethods.dargah_event_total_us(of)).Value;
            Resolve = Micros(NativeMethods.dargah_event_resolve_us(of));
            Connect = Micros(NativeMethods.dargah_event_connect_us(of));
            Wait = Micros(NativeMethods.dargah_event_wait_us(of));
            Read = Micros(NativeMethods.dargah_event_read_us(of));
            json = NativeMethods.dargah_event_to_json(of);
        }

        /// <summary><c>tara</c> or <c>tabapay</c>.</summary>
        public string Gateway { get; }

        /// <summary>The call, named as the gateway names it.</summary>
        public string Operation { get; }

        /// <summary>1 for the first attempt of this operation within one call.</summary>
        public int Attempt { get; }

        /// <summary>How far the request got.</summary>
        public Progress Progress { get; }

        /// <summary>Whether a kept connection was used.</summary>
        public ConnectionUse Connection { get; }

        /// <summary>What went wrong; null where an answer came, whatever it says.</summary>
        public ErrorKind? Failure { get; }

        /// <summary>The HTTP status. Null where no answer came.</summary>
        public int? HttpStatus { get; }

        /// <summary>How long the whole attempt took.</summary>
        public TimeSpan Total { get; }

        /// <summary>How long finding the address took. Null where none had to be found.</summary>
        public TimeSpan? Resolve { get; }

        /// <summary>How long connection and TLS took. Null on a kept connection.</summary>
        public TimeSpan? Connect { get; }

        /// <summary>From the request to the answer's head. Null where no head came.</summary>
        public TimeSpan? Wait { get; }

        /// <summary>From the answer's head to its last byte. Null where it was not read to its end.</summary>
        public TimeSpan? Read { get; }

        /// <summary>The whole event as JSON.</summary>
        public string ToJson()
        {
            return json;
        }

        /// <summary>The whole event as JSON.</summary>
        public override string ToString()
        {
            return json;
        }

        /// <summary>Gives a sink to a builder, which keeps it until its last client is freed.</summary>
        internal static void Report(
            Action<AttemptEvent> sink, Action<NativeMethods.EventFn, IntPtr, NativeMethods.DropFn> setEvents)
        {
            if (sink == null) return;
            // Freed by OnDrop, which the library calls also when it refuses the sink.
            setEvents(OnEvent, GCHandle.ToIntPtr(GCHandle.Alloc(sink)), OnDrop);
        }

        private static TimeSpan? Micros(ulong? micros)
        {
            return micros == null ? default(TimeSpan?) : TimeSpan.FromTicks((long)micros * 10);
        }

        private static void Report(IntPtr user, IntPtr of)
        {
            // An exception must not cross the border, and a report of a payment must not end it.
            try
            {
                ((Action<AttemptEvent>)GCHandle.FromIntPtr(user).Target)(new AttemptEvent(new EventHandle(of, false)));
            }
            catch (Exception)
            {
            }
        }

        private static void Drop(IntPtr user)
        {
            GCHandle.FromIntPtr(user).Free();
        }
    }
}
