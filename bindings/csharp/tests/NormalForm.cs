using System;
using System.Collections.Generic;
using Dargah.Testing;

namespace Dargah.Tests
{
    /// <summary>The normal form of a result: the same JSON in every language. See the README of the vectors.</summary>
    internal static class NormalForm
    {
        /// <summary>A call that is no verify.</summary>
        internal static Dictionary<string, object> Plain<T>(Func<T> call, Func<T, Dictionary<string, object>> facts)
        {
            try
            {
                Dictionary<string, object> normal = facts(call()) ?? new Dictionary<string, object>();
                normal["outcome"] = "ok";
                return normal;
            }
            catch (DargahException e)
            {
                return Failed("error", e.Error);
            }
        }

        internal static Dictionary<string, object> Refund(Func<TaraRefund> call)
        {
            try
            {
                TaraRefund refund = call();
                if (refund.Kind == RefundKind.Done) return new Dictionary<string, object> { { "outcome", "done" } };
                if (refund.Kind == RefundKind.Refused) return Failed("refused", refund.Error);
                Dictionary<string, object> unknown = Failed("unknown", refund.Error);
                unknown["progress"] = Progress(refund.Error.Progress);
                return unknown;
            }
            catch (DargahException e)
            {
                return Failed("error", e.Error);
            }
        }

        internal static Dictionary<string, object> Verify(Func<Outcome> call, Simulator simulator, string token)
        {
            Outcome outcome;
            try
            {
                outcome = call();
            }
            catch (DargahException e)
            {
                return Failed("error", e.Error);
            }
            return outcome.Match(
                paid =>
                {
                    var normal = new Dictionary<string, object>
                    {
                        { "outcome", "paid" },
                        { "amount", paid.Amount.Value },
                        { "reference", Reference(paid.ReferenceNumber, simulator, token) },
                    };
                    if (paid.TaraAnswer != null) normal["from_inquiry"] = paid.TaraAnswer.IsFromInquiry;
                    return normal;
                },
                declined => new Dictionary<string, object>
                {
                    { "outcome", "declined" }, { "code", declined.Code }, { "final", declined.IsFinal },
                },
                mismatch =>
                {
                    var normal = new Dictionary<string, object>
                    {
                        { "outcome", "mismatch" },
                        { "expected", mismatch.Expected.Value },
                        { "reported", mismatch.Reported.Value },
                        { "reference", Reference(mismatch.ReferenceNumber, simulator, token) },
                    };
                    if (mismatch.TaraAnswer != null) normal["from_inquiry"] = mismatch.TaraAnswer.IsFromInquiry;
                    return normal;
                },
                unknown =>
                {
                    Dictionary<string, object> normal = Failed("unknown", unknown.Error);
                    normal["progress"] = Progress(unknown.Progress);
                    return normal;
                });
        }

        /// <summary>How often each call was made, whichever gateway it is of.</summary>
        internal static Dictionary<string, object> Calls(object counters)
        {
            var made = new Dictionary<string, object>();
            foreach (object gateway in ((Dictionary<string, object>)counters).Values)
            {
                foreach (KeyValuePair<string, object> call in (Dictionary<string, object>)gateway)
                {
                    if ((long)call.Value > 0) made[call.Key] = call.Value;
                }
            }
            return made;
        }

        private static Dictionary<string, object> Failed(string outcome, DargahError error)
        {
            var normal = new Dictionary<string, object>
            {
                { "kind", (long)error.Kind },
                { "kind_name", error.Kind.ToString() },
                { "operation", error.Operation },
                { "progress", Progress(error.Progress) },
                { "retryable", error.IsRetryable },
                { "money_may_have_moved", error.MoneyMayHaveMoved },
            };
            if (error.Field != null) normal["field"] = error.Field;
            if (error.Code != null) normal["code"] = error.Code;
            if (error.HttpStatus >= 300) normal["http_status"] = error.HttpStatus;
            return new Dictionary<string, object> { { "outcome", outcome }, { "error", normal } };
        }

        private static string Progress(Progress progress)
        {
            return progress == Dargah.Progress.NotSent ? "not sent" : progress == Dargah.Progress.Sent ? "sent"
                : "answered";
        }

        /// <summary>Which of the gateway's own numbers a reference is.</summary>
        private static string Reference(string number, Simulator simulator, string token)
        {
            SimulatedPayment payment = simulator.Payment(token);
            return number == payment.ReferenceNumber ? "rrn" : number == payment.TrackingCode ? "tracking_code" : "other";
        }
    }
}
