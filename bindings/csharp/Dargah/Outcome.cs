using System;

namespace Dargah
{
    /// <summary>
    /// What a verify found: <see cref="Paid"/>, <see cref="Declined"/>, <see cref="Mismatch"/> or <see cref="Unknown"/>, and
    /// nothing else. Nothing but <see cref="Paid"/> means that it was paid.
    /// </summary>
    public abstract class Outcome
    {
        private readonly string json;

        internal Outcome(OutcomeHandle outcome)
        {
            Handle = outcome;
            IsFinal = NativeMethods.dargah_outcome_is_final(outcome);
            Progress = NativeMethods.dargah_outcome_progress(outcome);
            Code = NativeMethods.dargah_outcome_code(outcome);
            json = NativeMethods.dargah_outcome_to_json(outcome);
        }

        internal static Outcome Of(OutcomeHandle outcome)
        {
            switch (NativeMethods.dargah_outcome_get_kind(outcome))
            {
                case OutcomeKind.Paid:
                    return new Paid(outcome);
                case OutcomeKind.Declined:
                    return new Declined(outcome);
                case OutcomeKind.Mismatch:
                    return new Mismatch(outcome);
                default:
                    // So is a kind that this assembly does not know.
                    return new Unknown(outcome);
            }
        }

        internal OutcomeHandle Handle { get; }

        /// <summary>
        /// Whether nothing can change it any more: paid, or finally declined. A payment that is declined but not finally may
        /// still be paid.
        /// </summary>
        public bool IsFinal { get; }

        /// <summary>How far a verify got at the most. <see cref="Expected.Answered"/> goes by it.</summary>
        public Progress Progress { get; }

        /// <summary>The gateway's code of a declined or unknown payment; null where there is none.</summary>
        public string Code { get; }

        /// <summary>Calls the one function that it is for; all four must be there.</summary>
        public T Match<T>(
            Func<Paid, T> paid, Func<Declined, T> declined, Func<Mismatch, T> mismatch, Func<Unknown, T> unknown)
        {
            if (paid == null) throw new ArgumentNullException(nameof(paid));
            if (declined == null) throw new ArgumentNullException(nameof(declined));
            if (mismatch == null) throw new ArgumentNullException(nameof(mismatch));
            if (unknown == null) throw new ArgumentNullException(nameof(unknown));
            if (this is Paid itIsPaid) return paid(itIsPaid);
            if (this is Declined itIsDeclined) return declined(itIsDeclined);
            if (this is Mismatch itIsMismatch) return mismatch(itIsMismatch);
            return unknown((Unknown)this);
        }

        /// <summary>The whole outcome as JSON, without secrets.</summary>
        public string ToJson()
        {
            return json;
        }

        /// <summary>The whole outcome as JSON, without secrets.</summary>
        public override string ToString()
        {
            return json;
        }
    }

    /// <summary>Positive proof: success code, token, amount and reference number, all as asked for.</summary>
    public sealed class Paid : Outcome
    {
        internal Paid(OutcomeHandle outcome) : base(outcome)
        {
            Amount = NativeMethods.dargah_outcome_amount(outcome).Value;
            ReferenceNumber = NativeMethods.dargah_outcome_reference_number(outcome);
            TaraAnswer = Answers.Tara(outcome);
            TabaPayAnswer = Answers.TabaPay(outcome);
        }

        /// <summary>What was paid, as the gateway reported it.</summary>
        public Rial Amount { get; }

        /// <summary>Tara's <c>rrn</c>, TabaPay's <c>shaparakRefNumber</c>.</summary>
        public string ReferenceNumber { get; }

        /// <summary>What Tara answered; null for TabaPay.</summary>
        public TaraVerifyAnswer TaraAnswer { get; }

        /// <summary>What TabaPay answered; null for Tara.</summary>
        public TabaPayVerifyAnswer TabaPayAnswer { get; }
    }

    /// <summary>
    /// The gateway says that it was not paid. Where <see cref="Outcome.IsFinal"/> is false it is a hint, and a later payment
    /// of it still counts.
    /// </summary>
    public sealed class Declined : Outcome
    {
        internal Declined(OutcomeHandle outcome) : base(outcome)
        {
            Text = NativeMethods.dargah_outcome_text(outcome);
            TextFa = NativeMethods.dargah_outcome_text_fa(outcome);
        }

        /// <summary>The gateway's words.</summary>
        public string Text { get; }

        /// <summary>The meaning of the code in Persian.</summary>
        public string TextFa { get; }
    }

    /// <summary>Proof of a payment of another amount: the shop decides.</summary>
    public sealed class Mismatch : Outcome
    {
        internal Mismatch(OutcomeHandle outcome) : base(outcome)
        {
            Expected = NativeMethods.dargah_outcome_expected_amount(outcome).Value;
            Reported = NativeMethods.dargah_outcome_amount(outcome).Value;
            ReferenceNumber = NativeMethods.dargah_outcome_reference_number(outcome);
            TaraAnswer = Answers.Tara(outcome);
            TabaPayAnswer = Answers.TabaPay(outcome);
        }

        /// <summary>What was asked for.</summary>
        public Rial Expected { get; }

        /// <summary>What was paid.</summary>
        public Rial Reported { get; }

        /// <summary>Tara's <c>rrn</c>, TabaPay's <c>shaparakRefNumber</c>.</summary>
        public string ReferenceNumber { get; }

        /// <summary>What Tara answered; null for TabaPay.</summary>
        public TaraVerifyAnswer TaraAnswer { get; }

        /// <summary>What TabaPay answered; null for Tara.</summary>
        public TabaPayVerifyAnswer TabaPayAnswer { get; }
    }

    /// <summary>Nobody knows yet: money may have moved. Ask again; never treat it as not paid.</summary>
    public sealed class Unknown : Outcome
    {
        internal Unknown(OutcomeHandle outcome) : base(outcome)
        {
            Error = DargahError.OrNull(NativeMethods.dargah_outcome_get_error(outcome));
        }

        /// <summary>Why it is not known.</summary>
        public DargahError Error { get; }
    }

    internal static class Answers
    {
        internal static TaraVerifyAnswer Tara(OutcomeHandle outcome)
        {
            TaraVerifyAnswerHandle answer = NativeMethods.dargah_outcome_tara_answer(outcome);
            return answer == null ? null : new TaraVerifyAnswer(answer);
        }

        internal static TabaPayVerifyAnswer TabaPay(OutcomeHandle outcome)
        {
            TabaPayVerifyAnswerHandle answer = NativeMethods.dargah_outcome_tabapay_answer(outcome);
            return answer == null ? null : new TabaPayVerifyAnswer(answer);
        }
    }
}
