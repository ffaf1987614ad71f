using System;
using System.Globalization;

namespace Dargah.Testing
{
    /// <summary>A payment as the simulated gateway knows it.</summary>
    public sealed class SimulatedPayment
    {
        private readonly Secret json;

        internal SimulatedPayment(object payment, object account)
        {
            json = Json.Write(payment);
            State = (string)Json.At(payment, "state");
            OrderId = (string)Json.At(payment, "order_id");
            ReferenceNumber = (string)Json.At(payment, "rrn");
            TrackingCode = Convert.ToString(Json.At(payment, "tracking_code"), CultureInfo.InvariantCulture);
            TimesSettled = (int)((long?)Json.At(account, "times_settled") ?? 0);
            TimesRefunded = (int)((long?)Json.At(account, "times_refunded") ?? 0);
        }

        /// <summary>
        /// <c>created</c>, <c>paid</c>, <c>settled</c>, <c>declined</c>, <c>expired</c>, <c>returned</c> or
        /// <c>refunded</c>.
        /// </summary>
        public string State { get; }

        /// <summary>The order number that was sent; null where none was.</summary>
        public string OrderId { get; }

        /// <summary>Tara's <c>rrn</c>, TabaPay's <c>shaparakRefNumber</c>.</summary>
        public string ReferenceNumber { get; }

        /// <summary>TabaPay's <c>trackingCode</c>.</summary>
        public string TrackingCode { get; }

        /// <summary>How often the gateway gave the shop the money: never more than once.</summary>
        public int TimesSettled { get; }

        /// <summary>How often a refund moved money.</summary>
        public int TimesRefunded { get; }

        /// <summary>Everything about it, as the simulator's README describes it.</summary>
        public Secret ToJson()
        {
            return json;
        }

        /// <summary>Order number and state.</summary>
        public override string ToString()
        {
            return OrderId + ": " + State;
        }
    }
}
