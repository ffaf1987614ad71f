using System;
using System.Collections.Generic;

namespace Dargah
{
    /// <summary>Times and keys of a <see cref="Checkout"/>, where they are not the usual ones.</summary>
    public sealed class CheckoutSettings
    {
        /// <summary>What is left out stays as usual.</summary>
        /// <param name="lease">
        /// For how long one process may be at a verify before another one takes it over. Longer than any call. A minute
        /// unless set.
        /// </param>
        /// <param name="payer">
        /// How long the gateway's page lives: a payer who begins again meanwhile gets the same one, and reconcile asks about
        /// a payment without a callback when it is over. An assumption: 15 minutes unless set.
        /// </param>
        /// <param name="window">
        /// How long after its start a payment is asked about. An assumption: an hour unless set.
        /// </param>
        /// <param name="askAgain">
        /// How long to wait before an unknown payment is asked about again. 30 seconds unless set.
        /// </param>
        /// <param name="stateKeys">
        /// Puts a signed note with the order into every callback address (see <see cref="Checkout.ReturnState"/>), signed with
        /// the first key; all of them are believed. The name says in the address which key was used: 1 to 16 letters and
        /// digits. A key has at least 32 bytes.
        /// </param>
        /// <param name="stateTtl">For how long such a note is good. A day unless set.</param>
        /// <param name="journalTimeout">
        /// Limits each read and write of the journal, the wait for others included. 10 seconds unless set.
        /// </param>
        /// <param name="journalConnectTimeout">PostgreSQL: limits each new connection. 5 seconds unless set.</param>
        /// <param name="journalConnections">
        /// PostgreSQL: at most so many connections at a time from this process. 16 unless set.
        /// </param>
        /// <param name="journalCaFile">
        /// PostgreSQL: trusts the certificates in this PEM file besides the built-in roots.
        /// </param>
        /// <param name="journalCaPem">The same, from a text.</param>
        /// <param name="journalOnlyOwnCa">PostgreSQL: trusts nothing but the own certificates.</param>
        /// <param name="newOrderNumbers">
        /// Whether each later attempt of an order is sent to Tara under an order number of its own, with a random suffix:
        /// whether Tara takes a number a second time is not documented.
        /// </param>
        /// <param name="shop">
        /// The shop's own name, where several keep their payments in one journal. An order is known by it and its number,
        /// so that the shops may have the same numbers, and each sees its own payments only. It must not change later.
        /// </param>
        public CheckoutSettings(
            TimeSpan? lease = null,
            TimeSpan? payer = null,
            TimeSpan? window = null,
            TimeSpan? askAgain = null,
            IEnumerable<KeyValuePair<string, string>> stateKeys = null,
            TimeSpan? stateTtl = null,
            TimeSpan? journalTimeout = null,
            TimeSpan? journalConnectTimeout = null,
            int? journalConnections = null,
            string journalCaFile = null,
            string journalCaPem = null,
            bool journalOnlyOwnCa = false,
            bool newOrderNumbers = true,
            string shop = null)
        {
            Apply = builder =>
            {
                if (lease != null) NativeMethods.dargah_checkout_builder_set_lease_ms(builder,
                    Calls.Milliseconds(lease.Value));
                if (payer != null) NativeMethods.dargah_checkout_builder_set_payer_ms(builder,
                    Calls.Milliseconds(payer.Value));
                if (window != null) NativeMethods.dargah_checkout_builder_set_window_ms(builder,
                    Calls.Milliseconds(window.Value));
                if (askAgain != null) NativeMethods.dargah_checkout_builder_set_ask_again_ms(builder,
                    Calls.Milliseconds(askAgain.Value));
                if (!newOrderNumbers) NativeMethods.dargah_checkout_builder_set_new_order_numbers(builder, false);
                if (shop != null) NativeMethods.dargah_checkout_builder_set_shop(builder, shop);
                foreach (KeyValuePair<string, string> key in stateKeys ?? new KeyValuePair<string, string>[0])
                {
                    NativeMethods.dargah_checkout_builder_add_state_key(builder, key.Key, key.Value);
                }
                if (stateTtl != null) NativeMethods.dargah_checkout_builder_set_state_ttl_ms(builder,
                    Calls.Milliseconds(stateTtl.Value));
                if (journalTimeout != null)
                {
                    NativeMethods.dargah_checkout_builder_set_journal_timeout_ms(builder,
                        Calls.Milliseconds(journalTimeout.Value));
                }
                if (journalConnectTimeout != null)
                {
                    NativeMethods.dargah_checkout_builder_set_journal_connect_timeout_ms(
                        builder, Calls.Milliseconds(journalConnectTimeout.Value));
                }
                if (journalConnections != null)
                {
                    NativeMethods.dargah_checkout_builder_set_journal_connections(builder,
                        Math.Max(0, journalConnections.Value));
                }
                if (journalCaFile != null) NativeMethods.dargah_checkout_builder_set_journal_ca_file(builder,
                    journalCaFile);
                if (journalCaPem != null) NativeMethods.dargah_checkout_builder_set_journal_ca_pem(builder, journalCaPem);
                if (journalOnlyOwnCa) NativeMethods.dargah_checkout_builder_set_journal_only_own_ca(builder, true);
            };
        }

        internal Action<CheckoutBuilderHandle> Apply { get; }
    }
}
