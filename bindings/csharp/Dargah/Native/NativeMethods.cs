// Made by tools/ from dargah.ffi.h: do not edit; `make headers` makes it anew.

using System;
using System.Runtime.InteropServices;

namespace Dargah
{
    internal sealed class CancelHandle : DargahHandle
    {
        internal static readonly CancelHandle None = new CancelHandle(IntPtr.Zero, false);

        internal CancelHandle(IntPtr handle, bool owned) : base(handle, owned) { }

        protected override bool ReleaseHandle() { NativeMethods.dargah_cancel_free(handle); return true; }
    }

    internal sealed class CheckoutHandle : DargahHandle
    {
        internal static readonly CheckoutHandle None = new CheckoutHandle(IntPtr.Zero, false);

        internal CheckoutHandle(IntPtr handle, bool owned) : base(handle, owned) { }

        protected override bool ReleaseHandle() { NativeMethods.dargah_checkout_free(handle); return true; }
    }

    internal sealed class CheckoutBuilderHandle : DargahHandle
    {
        internal static readonly CheckoutBuilderHandle None = new CheckoutBuilderHandle(IntPtr.Zero, false);

        internal CheckoutBuilderHandle(IntPtr handle, bool owned) : base(handle, owned) { }

        protected override bool ReleaseHandle() { NativeMethods.dargah_checkout_builder_free(handle); return true; }
    }

    internal sealed class CodeHandle : DargahHandle
    {
        internal static readonly CodeHandle None = new CodeHandle(IntPtr.Zero, false);

        internal CodeHandle(IntPtr handle, bool owned) : base(handle, owned) { }

        protected override bool ReleaseHandle() { return true; }
    }

    internal sealed class CompletedHandle : DargahHandle
    {
        internal static readonly CompletedHandle None = new CompletedHandle(IntPtr.Zero, false);

        internal CompletedHandle(IntPtr handle, bool owned) : base(handle, owned) { }

        protected override bool ReleaseHandle() { NativeMethods.dargah_completed_free(handle); return true; }
    }

    internal sealed class ErrorHandle : DargahHandle
    {
        internal static readonly ErrorHandle None = new ErrorHandle(IntPtr.Zero, false);

        internal ErrorHandle(IntPtr handle, bool owned) : base(handle, owned) { }

        protected override bool ReleaseHandle() { NativeMethods.dargah_error_free(handle); return true; }
    }

    internal sealed class EventHandle : DargahHandle
    {
        internal static readonly EventHandle None = new EventHandle(IntPtr.Zero, false);

        internal EventHandle(IntPtr handle, bool owned) : base(handle, owned) { }

        protected override bool ReleaseHandle() { NativeMethods.dargah_event_free(handle); return true; }
    }

    internal sealed class EventQueueHandle : DargahHandle
    {
        internal static readonly EventQueueHandle None = new EventQueueHandle(IntPtr.Zero, false);

        internal EventQueueHandle(IntPtr handle, bool owned) : base(handle, owned) { }

        protected override bool ReleaseHandle() { NativeMethods.dargah_event_queue_free(handle); return true; }
    }

    internal sealed class ExpectedHandle : DargahHandle
    {
        internal static readonly ExpectedHandle None = new ExpectedHandle(IntPtr.Zero, false);

        internal ExpectedHandle(IntPtr handle, bool owned) : base(handle, owned) { }

        protected override bool ReleaseHandle() { NativeMethods.dargah_expected_free(handle); return true; }
    }

    internal sealed class FilterHandle : DargahHandle
    {
        internal static readonly FilterHandle None = new FilterHandle(IntPtr.Zero, false);

        internal FilterHandle(IntPtr handle, bool owned) : base(handle, owned) { }

        protected override bool ReleaseHandle() { NativeMethods.dargah_filter_free(handle); return true; }
    }

    internal sealed class HistoryHandle : DargahHandle
    {
        internal static readonly HistoryHandle None = new HistoryHandle(IntPtr.Zero, false);

        internal HistoryHandle(IntPtr handle, bool owned) : base(handle, owned) { }

        protected override bool ReleaseHandle() { NativeMethods.dargah_history_free(handle); return true; }
    }

    internal sealed class NetworkHandle : DargahHandle
    {
        internal static readonly NetworkHandle None = new NetworkHandle(IntPtr.Zero, false);

        internal NetworkHandle(IntPtr handle, bool owned) : base(handle, owned) { }

        protected override bool ReleaseHandle() { NativeMethods.dargah_network_free(handle); return true; }
    }

    internal sealed class OptionsHandle : DargahHandle
    {
        internal static readonly OptionsHandle None = new OptionsHandle(IntPtr.Zero, false);

        internal OptionsHandle(IntPtr handle, bool owned) : base(handle, owned) { }

        protected override bool ReleaseHandle() { NativeMethods.dargah_options_free(handle); return true; }
    }

    internal sealed class OutcomeHandle : DargahHandle
    {
        internal static readonly OutcomeHandle None = new OutcomeHandle(IntPtr.Zero, false);

        internal OutcomeHandle(IntPtr handle, bool owned) : base(handle, owned) { }

        protected override bool ReleaseHandle() { NativeMethods.dargah_outcome_free(handle); return true; }
    }

    internal sealed class PaymentHandle : DargahHandle
    {
        internal static readonly PaymentHandle None = new PaymentHandle(IntPtr.Zero, false);

        internal PaymentHandle(IntPtr handle, bool owned) : base(handle, owned) { }

        protected override bool ReleaseHandle() { NativeMethods.dargah_payment_free(handle); return true; }
    }

    internal sealed class PaymentsHandle : DargahHandle
    {
        internal static readonly PaymentsHandle None = new PaymentsHandle(IntPtr.Zero, false);

        internal PaymentsHandle(IntPtr handle, bool owned) : base(handle, owned) { }

        protected override bool ReleaseHandle() { NativeMethods.dargah_payments_free(handle); return true; }
    }

    internal sealed class RedirectHandle : DargahHandle
    {
        internal static readonly RedirectHandle None = new RedirectHandle(IntPtr.Zero, false);

        internal RedirectHandle(IntPtr handle, bool owned) : base(handle, owned) { }

        protected override bool ReleaseHandle() { NativeMethods.dargah_redirect_free(handle); return true; }
    }

    internal sealed class ReportHandle : DargahHandle
    {
        internal static readonly ReportHandle None = new ReportHandle(IntPtr.Zero, false);

        internal ReportHandle(IntPtr handle, bool owned) : base(handle, owned) { }

        protected override bool ReleaseHandle() { NativeMethods.dargah_report_free(handle); return true; }
    }

    internal sealed class ReturnStateHandle : DargahHandle
    {
        internal static readonly ReturnStateHandle None = new ReturnStateHandle(IntPtr.Zero, false);

        internal ReturnStateHandle(IntPtr handle, bool owned) : base(handle, owned) { }

        protected override bool ReleaseHandle() { NativeMethods.dargah_return_state_free(handle); return true; }
    }

    internal sealed class StartedHandle : DargahHandle
    {
        internal static readonly StartedHandle None = new StartedHandle(IntPtr.Zero, false);

        internal StartedHandle(IntPtr handle, bool owned) : base(handle, owned) { }

        protected override bool ReleaseHandle() { NativeMethods.dargah_started_free(handle); return true; }
    }

    internal sealed class TabaPayHandle : DargahHandle
    {
        internal static readonly TabaPayHandle None = new TabaPayHandle(IntPtr.Zero, false);

        internal TabaPayHandle(IntPtr handle, bool owned) : base(handle, owned) { }

        protected override bool ReleaseHandle() { NativeMethods.dargah_tabapay_free(handle); return true; }
    }

    internal sealed class TabaPayBuilderHandle : DargahHandle
    {
        internal static readonly TabaPayBuilderHandle None = new TabaPayBuilderHandle(IntPtr.Zero, false);

        internal TabaPayBuilderHandle(IntPtr handle, bool owned) : base(handle, owned) { }

        protected override bool ReleaseHandle() { NativeMethods.dargah_tabapay_builder_free(handle); return true; }
    }

    internal sealed class TabaPayCallbackHandle : DargahHandle
    {
        internal static readonly TabaPayCallbackHandle None = new TabaPayCallbackHandle(IntPtr.Zero, false);

        internal TabaPayCallbackHandle(IntPtr handle, bool owned) : base(handle, owned) { }

        protected override bool ReleaseHandle() { NativeMethods.dargah_tabapay_callback_free(handle); return true; }
    }

    internal sealed class TabaPayCreatedHandle : DargahHandle
    {
        internal static readonly TabaPayCreatedHandle None = new TabaPayCreatedHandle(IntPtr.Zero, false);

        internal TabaPayCreatedHandle(IntPtr handle, bool owned) : base(handle, owned) { }

        protected override bool ReleaseHandle() { NativeMethods.dargah_tabapay_created_free(handle); return true; }
    }

    internal sealed class TabaPayPushHandle : DargahHandle
    {
        internal static readonly TabaPayPushHandle None = new TabaPayPushHandle(IntPtr.Zero, false);

        internal TabaPayPushHandle(IntPtr handle, bool owned) : base(handle, owned) { }

        protected override bool ReleaseHandle() { NativeMethods.dargah_tabapay_push_free(handle); return true; }
    }

    internal sealed class TabaPayRequestHandle : DargahHandle
    {
        internal static readonly TabaPayRequestHandle None = new TabaPayRequestHandle(IntPtr.Zero, false);

        internal TabaPayRequestHandle(IntPtr handle, bool owned) : base(handle, owned) { }

        protected override bool ReleaseHandle() { NativeMethods.dargah_tabapay_request_free(handle); return true; }
    }

    internal sealed class TabaPayVerifyAnswerHandle : DargahHandle
    {
        internal static readonly TabaPayVerifyAnswerHandle None = new TabaPayVerifyAnswerHandle(IntPtr.Zero, false);

        internal TabaPayVerifyAnswerHandle(IntPtr handle, bool owned) : base(handle, owned) { }

        protected override bool ReleaseHandle() { NativeMethods.dargah_tabapay_verify_answer_free(handle); return true; }
    }

    internal sealed class TaraHandle : DargahHandle
    {
        internal static readonly TaraHandle None = new TaraHandle(IntPtr.Zero, false);

        internal TaraHandle(IntPtr handle, bool owned) : base(handle, owned) { }

        protected override bool ReleaseHandle() { NativeMethods.dargah_tara_free(handle); return true; }
    }

    internal sealed class TaraAuthenticationHandle : DargahHandle
    {
        internal static readonly TaraAuthenticationHandle None = new TaraAuthenticationHandle(IntPtr.Zero, false);

        internal TaraAuthenticationHandle(IntPtr handle, bool owned) : base(handle, owned) { }

        protected override bool ReleaseHandle() { NativeMethods.dargah_tara_authentication_free(handle); return true; }
    }

    internal sealed class TaraBuilderHandle : DargahHandle
    {
        internal static readonly TaraBuilderHandle None = new TaraBuilderHandle(IntPtr.Zero, false);

        internal TaraBuilderHandle(IntPtr handle, bool owned) : base(handle, owned) { }

        protected override bool ReleaseHandle() { NativeMethods.dargah_tara_builder_free(handle); return true; }
    }

    internal sealed class TaraCallbackHandle : DargahHandle
    {
        internal static readonly TaraCallbackHandle None = new TaraCallbackHandle(IntPtr.Zero, false);

        internal TaraCallbackHandle(IntPtr handle, bool owned) : base(handle, owned) { }

        protected override bool ReleaseHandle() { NativeMethods.dargah_tara_callback_free(handle); return true; }
    }

    internal sealed class TaraGroupMapHandle : DargahHandle
    {
        internal static readonly TaraGroupMapHandle None = new TaraGroupMapHandle(IntPtr.Zero, false);

        internal TaraGroupMapHandle(IntPtr handle, bool owned) : base(handle, owned) { }

        protected override bool ReleaseHandle() { NativeMethods.dargah_tara_group_map_free(handle); return true; }
    }

    internal sealed class TaraGroupsHandle : DargahHandle
    {
        internal static readonly TaraGroupsHandle None = new TaraGroupsHandle(IntPtr.Zero, false);

        internal TaraGroupsHandle(IntPtr handle, bool owned) : base(handle, owned) { }

        protected override bool ReleaseHandle() { NativeMethods.dargah_tara_groups_free(handle); return true; }
    }

    internal sealed class TaraInquiryHandle : DargahHandle
    {
        internal static readonly TaraInquiryHandle None = new TaraInquiryHandle(IntPtr.Zero, false);

        internal TaraInquiryHandle(IntPtr handle, bool owned) : base(handle, owned) { }

        protected override bool ReleaseHandle() { NativeMethods.dargah_tara_inquiry_free(handle); return true; }
    }

    internal sealed class TaraItemsHandle : DargahHandle
    {
        internal static readonly TaraItemsHandle None = new TaraItemsHandle(IntPtr.Zero, false);

        internal TaraItemsHandle(IntPtr handle, bool owned) : base(handle, owned) { }

        protected override bool ReleaseHandle() { NativeMethods.dargah_tara_items_free(handle); return true; }
    }

    internal sealed class TaraOrderHandle : DargahHandle
    {
        internal static readonly TaraOrderHandle None = new TaraOrderHandle(IntPtr.Zero, false);

        internal TaraOrderHandle(IntPtr handle, bool owned) : base(handle, owned) { }

        protected override bool ReleaseHandle() { NativeMethods.dargah_tara_order_free(handle); return true; }
    }

    internal sealed class TaraRefundHandle : DargahHandle
    {
        internal static readonly TaraRefundHandle None = new TaraRefundHandle(IntPtr.Zero, false);

        internal TaraRefundHandle(IntPtr handle, bool owned) : base(handle, owned) { }

        protected override bool ReleaseHandle() { NativeMethods.dargah_tara_refund_free(handle); return true; }
    }

    internal sealed class TaraTokenHandle : DargahHandle
    {
        internal static readonly TaraTokenHandle None = new TaraTokenHandle(IntPtr.Zero, false);

        internal TaraTokenHandle(IntPtr handle, bool owned) : base(handle, owned) { }

        protected override bool ReleaseHandle() { NativeMethods.dargah_tara_token_free(handle); return true; }
    }

    internal sealed class TaraVerifyAnswerHandle : DargahHandle
    {
        internal static readonly TaraVerifyAnswerHandle None = new TaraVerifyAnswerHandle(IntPtr.Zero, false);

        internal TaraVerifyAnswerHandle(IntPtr handle, bool owned) : base(handle, owned) { }

        protected override bool ReleaseHandle() { NativeMethods.dargah_tara_verify_answer_free(handle); return true; }
    }

    /// <summary>
    /// The C functions. Each is a delegate that is bound when it is first called, to the library that NativeLibrary
    /// opened: a DllImport would leave it to the runtime which file that is.
    /// </summary>
    internal static class NativeMethods
    {
        internal const uint Ok = 0;

        internal const uint AbiMajor = 1;

        internal const uint AbiMinor = 0;

        internal static readonly string[] Names =
        {
            "dargah_tara_callback_parse",
            "dargah_tara_callback_free",
            "dargah_tara_callback_is_positive",
            "dargah_tara_callback_result",
            "dargah_tara_callback_desc",
            "dargah_tara_callback_token",
            "dargah_tara_callback_channel_ref_number",
            "dargah_tara_callback_additional_data",
            "dargah_tara_callback_order_id",
            "dargah_tara_callback_pan",
            "dargah_tara_callback_extra_count",
            "dargah_tara_callback_extra_name_at",
            "dargah_tara_callback_extra_value_at",
            "dargah_tabapay_callback_parse",
            "dargah_tabapay_callback_free",
            "dargah_tabapay_callback_is_positive",
            "dargah_tabapay_callback_response_code",
            "dargah_tabapay_callback_status",
            "dargah_tabapay_callback_token",
            "dargah_tabapay_callback_amount",
            "dargah_tabapay_callback_extra_count",
            "dargah_tabapay_callback_extra_name_at",
            "dargah_tabapay_callback_extra_value_at",
            "dargah_checkout_free",
            "dargah_started_free",
            "dargah_started_payment",
            "dargah_started_redirect",
            "dargah_started_is_resumed",
            "dargah_checkout_begin_tara",
            "dargah_checkout_begin_tabapay",
            "dargah_completed_free",
            "dargah_completed_payment",
            "dargah_completed_is_first_time",
            "dargah_completed_is_authorized",
            "dargah_checkout_complete",
            "dargah_checkout_push",
            "dargah_checkout_acknowledge",
            "dargah_checkout_close",
            "dargah_checkout_refunded_by_hand",
            "dargah_checkout_restored",
            "dargah_checkout_refund_rest",
            "dargah_checkout_refund_part",
            "dargah_checkout_settle_refund",
            "dargah_checkout_return_state",
            "dargah_return_state_free",
            "dargah_return_state_order_id",
            "dargah_return_state_expires_ms",
            "dargah_checkout_export_line",
            "dargah_checkout_builder_new",
            "dargah_checkout_builder_free",
            "dargah_checkout_builder_set_journal_ca_file",
            "dargah_checkout_builder_set_journal_ca_pem",
            "dargah_checkout_builder_set_journal_only_own_ca",
            "dargah_checkout_builder_set_journal_connect_timeout_ms",
            "dargah_checkout_builder_set_journal_timeout_ms",
            "dargah_checkout_builder_set_journal_connections",
            "dargah_checkout_builder_add_tara",
            "dargah_checkout_builder_add_tabapay",
            "dargah_checkout_builder_set_lease_ms",
            "dargah_checkout_builder_set_payer_ms",
            "dargah_checkout_builder_set_window_ms",
            "dargah_checkout_builder_set_ask_again_ms",
            "dargah_checkout_builder_set_new_order_numbers",
            "dargah_checkout_builder_set_shop",
            "dargah_checkout_builder_add_state_key",
            "dargah_checkout_builder_set_state_ttl_ms",
            "dargah_checkout_builder_build",
            "dargah_filter_new",
            "dargah_filter_free",
            "dargah_filter_add_state",
            "dargah_filter_set_order_id",
            "dargah_filter_set_account",
            "dargah_filter_set_from_ms",
            "dargah_filter_set_before_ms",
            "dargah_filter_set_attention",
            "dargah_filter_set_to_deliver",
            "dargah_filter_set_after",
            "dargah_checkout_payment",
            "dargah_checkout_find",
            "dargah_checkout_list",
            "dargah_checkout_unacknowledged",
            "dargah_checkout_history",
            "dargah_history_free",
            "dargah_history_count",
            "dargah_history_ms_at",
            "dargah_history_what_at",
            "dargah_history_detail_json_at",
            "dargah_checkout_reconcile",
            "dargah_report_free",
            "dargah_report_looked",
            "dargah_report_paid",
            "dargah_report_others",
            "dargah_report_unacknowledged",
            "dargah_report_attention",
            "dargah_report_give_back",
            "dargah_report_error_count",
            "dargah_report_error_payment_at",
            "dargah_report_error_at",
            "dargah_report_to_json",
            "dargah_error_free",
            "dargah_error_get_kind",
            "dargah_error_message",
            "dargah_error_message_fa",
            "dargah_error_detail",
            "dargah_error_code",
            "dargah_error_code_number",
            "dargah_error_field",
            "dargah_error_gateway",
            "dargah_error_operation",
            "dargah_error_http_status",
            "dargah_error_tls_problem",
            "dargah_error_progress",
            "dargah_error_is_retryable",
            "dargah_error_money_may_have_moved",
            "dargah_error_to_json",
            "dargah_error_kind_text",
            "dargah_error_kind_text_fa",
            "dargah_tls_problem_text",
            "dargah_event_gateway",
            "dargah_event_operation",
            "dargah_event_attempt",
            "dargah_event_progress",
            "dargah_event_connection",
            "dargah_event_failure",
            "dargah_event_http_status",
            "dargah_event_total_us",
            "dargah_event_resolve_us",
            "dargah_event_connect_us",
            "dargah_event_wait_us",
            "dargah_event_read_us",
            "dargah_event_to_json",
            "dargah_event_queue_new",
            "dargah_event_queue_free",
            "dargah_event_queue_take",
            "dargah_event_queue_lost",
            "dargah_event_free",
            "dargah_expected_new",
            "dargah_expected_free",
            "dargah_expected_set_order_id",
            "dargah_expected_set_ip",
            "dargah_expected_set_verified_before",
            "dargah_expected_set_window_over",
            "dargah_expected_after_tara_callback",
            "dargah_expected_after_tabapay_callback",
            "dargah_expected_to_record",
            "dargah_expected_from_record",
            "dargah_expected_about_to_verify",
            "dargah_expected_answered",
            "dargah_outcome_free",
            "dargah_outcome_get_kind",
            "dargah_outcome_amount",
            "dargah_outcome_expected_amount",
            "dargah_outcome_reference_number",
            "dargah_outcome_code",
            "dargah_outcome_text",
            "dargah_outcome_text_fa",
            "dargah_outcome_is_final",
            "dargah_outcome_progress",
            "dargah_outcome_get_error",
            "dargah_outcome_tara_answer",
            "dargah_outcome_tabapay_answer",
            "dargah_outcome_to_json",
            "dargah_payment_free",
            "dargah_payment_id",
            "dargah_payment_order_id",
            "dargah_payment_shop",
            "dargah_payment_sent_order_id",
            "dargah_payment_get_next_step",
            "dargah_payment_is_amount_changed",
            "dargah_payment_attempt",
            "dargah_payment_gateway",
            "dargah_payment_environment",
            "dargah_payment_account",
            "dargah_payment_amount",
            "dargah_payment_ip",
            "dargah_payment_callback_url",
            "dargah_payment_token",
            "dargah_payment_page",
            "dargah_payment_get_state",
            "dargah_payment_started_ms",
            "dargah_payment_window_ends_ms",
            "dargah_payment_ask_again_ms",
            "dargah_payment_had_positive_callback",
            "dargah_payment_is_verified",
            "dargah_payment_reference_number",
            "dargah_payment_reported_amount",
            "dargah_payment_tracking_code",
            "dargah_payment_date",
            "dargah_payment_type",
            "dargah_payment_additional_data",
            "dargah_payment_card",
            "dargah_payment_card_hash",
            "dargah_payment_channel_ref_number",
            "dargah_payment_callback_additional_data",
            "dargah_payment_callback_card",
            "dargah_payment_final_amount",
            "dargah_payment_date_unix",
            "dargah_payment_paid_ms",
            "dargah_payment_service_count",
            "dargah_payment_service_id_at",
            "dargah_payment_service_amount_at",
            "dargah_payment_code",
            "dargah_payment_text",
            "dargah_payment_duplicate_of",
            "dargah_payment_is_acknowledged",
            "dargah_payment_needs_attention",
            "dargah_payment_closed_because",
            "dargah_payment_refunded_amount",
            "dargah_payment_refund_count",
            "dargah_payment_refund_number_at",
            "dargah_payment_refund_amount_at",
            "dargah_payment_refund_state_at",
            "dargah_payment_refund_ms_at",
            "dargah_payment_refund_code_at",
            "dargah_payment_refund_text_at",
            "dargah_payment_to_json",
            "dargah_payments_free",
            "dargah_payments_count",
            "dargah_payments_at",
            "dargah_tabapay_push_parse",
            "dargah_tabapay_push_free",
            "dargah_tabapay_push_get_callback",
            "dargah_tabapay_push_is_authorized",
            "dargah_tabapay_push_tracking_code",
            "dargah_tabapay_push_card_number",
            "dargah_tabapay_push_ip",
            "dargah_tabapay_push_date",
            "dargah_tabapay_push_date_unix",
            "dargah_tabapay_push_answer",
            "dargah_redirect_free",
            "dargah_redirect_get_method",
            "dargah_redirect_url",
            "dargah_redirect_field_count",
            "dargah_redirect_field_name_at",
            "dargah_redirect_field_value_at",
            "dargah_redirect_html",
            "dargah_cancel_new",
            "dargah_cancel_cancel",
            "dargah_cancel_is_cancelled",
            "dargah_cancel_free",
            "dargah_options_new",
            "dargah_options_free",
            "dargah_options_set_timeout_ms",
            "dargah_options_set_connect_timeout_ms",
            "dargah_options_set_cancel",
            "dargah_network_new",
            "dargah_network_free",
            "dargah_network_set_ca_file",
            "dargah_network_set_ca_pem",
            "dargah_network_set_only_own_ca",
            "dargah_network_set_proxy",
            "dargah_network_set_user_agent",
            "dargah_network_set_max_answer_bytes",
            "dargah_network_set_idle_timeout_ms",
            "dargah_tabapay_builder_new",
            "dargah_tabapay_builder_free",
            "dargah_tabapay_builder_set_base_url",
            "dargah_tabapay_builder_set_timeout_ms",
            "dargah_tabapay_builder_set_connect_timeout_ms",
            "dargah_tabapay_builder_set_network",
            "dargah_tabapay_builder_set_sandbox_accepts_tracking_code",
            "dargah_tabapay_builder_set_events",
            "dargah_tabapay_builder_set_event_queue",
            "dargah_tabapay_builder_build",
            "dargah_tabapay_free",
            "dargah_tabapay_request_new",
            "dargah_tabapay_request_free",
            "dargah_tabapay_request_set_mobile",
            "dargah_tabapay_request_set_email",
            "dargah_tabapay_request_set_name",
            "dargah_tabapay_request_set_card_number",
            "dargah_tabapay_request_set_national_code",
            "dargah_tabapay_request_set_additional_data",
            "dargah_tabapay_request_set_description",
            "dargah_tabapay_request_set_sms",
            "dargah_tabapay_request_set_extra_json",
            "dargah_tabapay_request_check",
            "dargah_tabapay_request_expected",
            "dargah_tabapay_create",
            "dargah_tabapay_verify",
            "dargah_tabapay_verify_once",
            "dargah_tabapay_created_free",
            "dargah_tabapay_created_token",
            "dargah_tabapay_created_status",
            "dargah_tabapay_created_url",
            "dargah_tabapay_created_extra_json",
            "dargah_tabapay_created_raw",
            "dargah_tabapay_created_redirect",
            "dargah_tabapay_created_http_status",
            "dargah_tabapay_created_to_json",
            "dargah_tabapay_verify_answer_free",
            "dargah_tabapay_verify_answer_response_code",
            "dargah_tabapay_verify_answer_status",
            "dargah_tabapay_verify_answer_message",
            "dargah_tabapay_verify_answer_token",
            "dargah_tabapay_verify_answer_shaparak_ref_number",
            "dargah_tabapay_verify_answer_tracking_code",
            "dargah_tabapay_verify_answer_card_number",
            "dargah_tabapay_verify_answer_hashed_card_number",
            "dargah_tabapay_verify_answer_additional_data",
            "dargah_tabapay_verify_answer_ip",
            "dargah_tabapay_verify_answer_date",
            "dargah_tabapay_verify_answer_date_unix",
            "dargah_tabapay_verify_answer_extra_json",
            "dargah_tabapay_verify_answer_raw",
            "dargah_tabapay_verify_answer_amount",
            "dargah_tabapay_verify_answer_final_amount",
            "dargah_tabapay_verify_answer_http_status",
            "dargah_tabapay_verify_answer_to_json",
            "dargah_tara_builder_new",
            "dargah_tara_builder_free",
            "dargah_tara_builder_set_base_url",
            "dargah_tara_builder_set_timeout_ms",
            "dargah_tara_builder_set_connect_timeout_ms",
            "dargah_tara_builder_set_network",
            "dargah_tara_builder_set_groups_ttl_ms",
            "dargah_tara_builder_set_refund",
            "dargah_tara_builder_set_events",
            "dargah_tara_builder_set_event_queue",
            "dargah_tara_builder_build",
            "dargah_tara_free",
            "dargah_tara_authenticate",
            "dargah_tara_club_groups",
            "dargah_tara_get_token",
            "dargah_tara_purchase_form",
            "dargah_tara_verify",
            "dargah_tara_purchase_verify",
            "dargah_tara_inquire",
            "dargah_tara_refund_whole",
            "dargah_tara_refund_part",
            "dargah_tara_authentication_free",
            "dargah_tara_authentication_expire_time",
            "dargah_tara_authentication_trusted_for_ms",
            "dargah_tara_authentication_description",
            "dargah_tara_authentication_do_time",
            "dargah_tara_authentication_extra_json",
            "dargah_tara_authentication_to_json",
            "dargah_tara_token_free",
            "dargah_tara_token_text",
            "dargah_tara_token_result",
            "dargah_tara_token_description",
            "dargah_tara_token_do_time",
            "dargah_tara_token_extra_json",
            "dargah_tara_token_raw",
            "dargah_tara_token_http_status",
            "dargah_tara_token_items_do_not_add_up",
            "dargah_tara_token_to_json",
            "dargah_tara_verify_answer_free",
            "dargah_tara_verify_answer_token",
            "dargah_tara_verify_answer_result",
            "dargah_tara_verify_answer_description",
            "dargah_tara_verify_answer_do_time",
            "dargah_tara_verify_answer_rrn",
            "dargah_tara_verify_answer_type",
            "dargah_tara_verify_answer_extra_json",
            "dargah_tara_verify_answer_raw",
            "dargah_tara_verify_answer_amount",
            "dargah_tara_verify_answer_service_count",
            "dargah_tara_verify_answer_service_id_at",
            "dargah_tara_verify_answer_service_amount_at",
            "dargah_tara_verify_answer_is_from_inquiry",
            "dargah_tara_verify_answer_http_status",
            "dargah_tara_verify_answer_to_json",
            "dargah_tara_groups_free",
            "dargah_tara_groups_count",
            "dargah_tara_groups_id_at",
            "dargah_tara_groups_name_at",
            "dargah_tara_groups_title_at",
            "dargah_tara_groups_tag_at",
            "dargah_tara_groups_find",
            "dargah_tara_group_map_new",
            "dargah_tara_group_map_free",
            "dargah_tara_group_map_add",
            "dargah_tara_group_map_get",
            "dargah_tara_inquiry_free",
            "dargah_tara_inquiry_result",
            "dargah_tara_inquiry_description",
            "dargah_tara_inquiry_do_time",
            "dargah_tara_inquiry_order_id",
            "dargah_tara_inquiry_extra_json",
            "dargah_tara_inquiry_raw",
            "dargah_tara_inquiry_track_count",
            "dargah_tara_inquiry_track_at",
            "dargah_tara_inquiry_http_status",
            "dargah_tara_inquiry_to_json",
            "dargah_tara_items_new",
            "dargah_tara_items_free",
            "dargah_tara_items_add",
            "dargah_tara_items_set_data",
            "dargah_tara_items_set_extra_json",
            "dargah_tara_order_new",
            "dargah_tara_order_free",
            "dargah_tara_order_set_order_id",
            "dargah_tara_order_set_mobile",
            "dargah_tara_order_set_additional_data",
            "dargah_tara_order_set_vat",
            "dargah_tara_order_clear_service_amounts",
            "dargah_tara_order_add_service_amount",
            "dargah_tara_order_set_items",
            "dargah_tara_order_set_items_must_add_up",
            "dargah_tara_order_set_extra_json",
            "dargah_tara_order_check",
            "dargah_tara_order_items_do_not_add_up",
            "dargah_tara_order_expected",
            "dargah_tara_refund_free",
            "dargah_tara_refund_get_kind",
            "dargah_tara_refund_get_error",
            "dargah_tara_refund_extra_json",
            "dargah_tara_refund_raw",
            "dargah_tara_refund_http_status",
            "dargah_tara_refund_to_json",
            "dargah_testing_tara_callback",
            "dargah_testing_tabapay_callback",
            "dargah_testing_tabapay_push",
            "dargah_testing_tabapay_authorize",
            "dargah_text_free",
            "dargah_rial_parse",
            "dargah_rial_parse_toman",
            "dargah_rial_parse_decimal",
            "dargah_rial_from_toman",
            "dargah_rial_to_toman",
            "dargah_rial_to_persian",
            "dargah_check_mobile",
            "dargah_check_national_code",
            "dargah_check_card_number",
            "dargah_code_count",
            "dargah_code_at",
            "dargah_code_find",
            "dargah_code_number",
            "dargah_code_gateway",
            "dargah_code_name",
            "dargah_code_text",
            "dargah_code_text_fa",
            "dargah_code_field",
            "dargah_code_meaning",
            "dargah_version",
            "dargah_abi_major",
            "dargah_abi_minor",
        };

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        internal delegate void ProgressFn(IntPtr user, UIntPtr looked, IntPtr payment);

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        internal delegate void EventFn(IntPtr user, IntPtr @event);

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        internal delegate void DropFn(IntPtr user);

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate uint dargah_tara_callback_parse_fn(byte[] query, UIntPtr query_len, byte[] body, UIntPtr body_len, ref IntPtr @out, ref IntPtr err);

        private static dargah_tara_callback_parse_fn dargah_tara_callback_parse_bound;

        internal static TaraCallbackHandle dargah_tara_callback_parse(Utf8 query, Utf8 body)
        {
            var nativeCall = dargah_tara_callback_parse_bound ?? (dargah_tara_callback_parse_bound = NativeLibrary.Bind<dargah_tara_callback_parse_fn>("dargah_tara_callback_parse"));
            var nativeMade = default(IntPtr);
            var err = IntPtr.Zero;
            var nativeResult = nativeCall(query.Bytes, query.Length, body.Bytes, body.Length, ref nativeMade, ref err);
            query.Wipe();
            body.Wipe();
            NativeError.ThrowUnlessOk(nativeResult, err);
            return new TaraCallbackHandle(nativeMade, true);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate void dargah_tara_callback_free_fn(IntPtr callback);

        private static dargah_tara_callback_free_fn dargah_tara_callback_free_bound;

        internal static void dargah_tara_callback_free(IntPtr callback)
        {
            var nativeCall = dargah_tara_callback_free_bound ?? (dargah_tara_callback_free_bound = NativeLibrary.Bind<dargah_tara_callback_free_fn>("dargah_tara_callback_free"));
            nativeCall(callback);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        [return: MarshalAs(UnmanagedType.I1)]
        private delegate bool dargah_tara_callback_is_positive_fn(TaraCallbackHandle callback);

        private static dargah_tara_callback_is_positive_fn dargah_tara_callback_is_positive_bound;

        internal static bool dargah_tara_callback_is_positive(TaraCallbackHandle callback)
        {
            var nativeCall = dargah_tara_callback_is_positive_bound ?? (dargah_tara_callback_is_positive_bound = NativeLibrary.Bind<dargah_tara_callback_is_positive_fn>("dargah_tara_callback_is_positive"));
            var nativeResult = nativeCall(DargahHandle.Open(callback) ?? TaraCallbackHandle.None);
            return nativeResult;
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate IntPtr dargah_tara_callback_result_fn(TaraCallbackHandle callback, ref UIntPtr len);

        private static dargah_tara_callback_result_fn dargah_tara_callback_result_bound;

        internal static string dargah_tara_callback_result(TaraCallbackHandle callback)
        {
            var nativeCall = dargah_tara_callback_result_bound ?? (dargah_tara_callback_result_bound = NativeLibrary.Bind<dargah_tara_callback_result_fn>("dargah_tara_callback_result"));
            var nativeMade = default(UIntPtr);
            var nativeResult = nativeCall(DargahHandle.Open(callback) ?? TaraCallbackHandle.None, ref nativeMade);
            return NativeText.Borrowed(nativeResult, nativeMade);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate IntPtr dargah_tara_callback_desc_fn(TaraCallbackHandle callback, ref UIntPtr len);

        private static dargah_tara_callback_desc_fn dargah_tara_callback_desc_bound;

        internal static string dargah_tara_callback_desc(TaraCallbackHandle callback)
        {
            var nativeCall = dargah_tara_callback_desc_bound ?? (dargah_tara_callback_desc_bound = NativeLibrary.Bind<dargah_tara_callback_desc_fn>("dargah_tara_callback_desc"));
            var nativeMade = default(UIntPtr);
            var nativeResult = nativeCall(DargahHandle.Open(callback) ?? TaraCallbackHandle.None, ref nativeMade);
            return NativeText.Borrowed(nativeResult, nativeMade);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate IntPtr dargah_tara_callback_token_fn(TaraCallbackHandle callback, ref UIntPtr len);

        private static dargah_tara_callback_token_fn dargah_tara_callback_token_bound;

        internal static string dargah_tara_callback_token(TaraCallbackHandle callback)
        {
            var nativeCall = dargah_tara_callback_token_bound ?? (dargah_tara_callback_token_bound = NativeLibrary.Bind<dargah_tara_callback_token_fn>("dargah_tara_callback_token"));
            var nativeMade = default(UIntPtr);
            var nativeResult = nativeCall(DargahHandle.Open(callback) ?? TaraCallbackHandle.None, ref nativeMade);
            return NativeText.Borrowed(nativeResult, nativeMade);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate IntPtr dargah_tara_callback_channel_ref_number_fn(TaraCallbackHandle callback, ref UIntPtr len);

        private static dargah_tara_callback_channel_ref_number_fn dargah_tara_callback_channel_ref_number_bound;

        internal static string dargah_tara_callback_channel_ref_number(TaraCallbackHandle callback)
        {
            var nativeCall = dargah_tara_callback_channel_ref_number_bound ?? (dargah_tara_callback_channel_ref_number_bound = NativeLibrary.Bind<dargah_tara_callback_channel_ref_number_fn>("dargah_tara_callback_channel_ref_number"));
            var nativeMade = default(UIntPtr);
            var nativeResult = nativeCall(DargahHandle.Open(callback) ?? TaraCallbackHandle.None, ref nativeMade);
            return NativeText.Borrowed(nativeResult, nativeMade);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate IntPtr dargah_tara_callback_additional_data_fn(TaraCallbackHandle callback, ref UIntPtr len);

        private static dargah_tara_callback_additional_data_fn dargah_tara_callback_additional_data_bound;

        internal static string dargah_tara_callback_additional_data(TaraCallbackHandle callback)
        {
            var nativeCall = dargah_tara_callback_additional_data_bound ?? (dargah_tara_callback_additional_data_bound = NativeLibrary.Bind<dargah_tara_callback_additional_data_fn>("dargah_tara_callback_additional_data"));
            var nativeMade = default(UIntPtr);
            var nativeResult = nativeCall(DargahHandle.Open(callback) ?? TaraCallbackHandle.None, ref nativeMade);
            return NativeText.Borrowed(nativeResult, nativeMade);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate IntPtr dargah_tara_callback_order_id_fn(TaraCallbackHandle callback, ref UIntPtr len);

        private static dargah_tara_callback_order_id_fn dargah_tara_callback_order_id_bound;

        internal static string dargah_tara_callback_order_id(TaraCallbackHandle callback)
        {
            var nativeCall = dargah_tara_callback_order_id_bound ?? (dargah_tara_callback_order_id_bound = NativeLibrary.Bind<dargah_tara_callback_order_id_fn>("dargah_tara_callback_order_id"));
            var nativeMade = default(UIntPtr);
            var nativeResult = nativeCall(DargahHandle.Open(callback) ?? TaraCallbackHandle.None, ref nativeMade);
            return NativeText.Borrowed(nativeResult, nativeMade);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate IntPtr dargah_tara_callback_pan_fn(TaraCallbackHandle callback, ref UIntPtr len);

        private static dargah_tara_callback_pan_fn dargah_tara_callback_pan_bound;

        internal static string dargah_tara_callback_pan(TaraCallbackHandle callback)
        {
            var nativeCall = dargah_tara_callback_pan_bound ?? (dargah_tara_callback_pan_bound = NativeLibrary.Bind<dargah_tara_callback_pan_fn>("dargah_tara_callback_pan"));
            var nativeMade = default(UIntPtr);
            var nativeResult = nativeCall(DargahHandle.Open(callback) ?? TaraCallbackHandle.None, ref nativeMade);
            return NativeText.Borrowed(nativeResult, nativeMade);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate UIntPtr dargah_tara_callback_extra_count_fn(TaraCallbackHandle callback);

        private static dargah_tara_callback_extra_count_fn dargah_tara_callback_extra_count_bound;

        internal static long dargah_tara_callback_extra_count(TaraCallbackHandle callback)
        {
            var nativeCall = dargah_tara_callback_extra_count_bound ?? (dargah_tara_callback_extra_count_bound = NativeLibrary.Bind<dargah_tara_callback_extra_count_fn>("dargah_tara_callback_extra_count"));
            var nativeResult = nativeCall(DargahHandle.Open(callback) ?? TaraCallbackHandle.None);
            return (long)nativeResult;
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate IntPtr dargah_tara_callback_extra_name_at_fn(TaraCallbackHandle callback, UIntPtr index, ref UIntPtr len);

        private static dargah_tara_callback_extra_name_at_fn dargah_tara_callback_extra_name_at_bound;

        internal static string dargah_tara_callback_extra_name_at(TaraCallbackHandle callback, long index)
        {
            var nativeCall = dargah_tara_callback_extra_name_at_bound ?? (dargah_tara_callback_extra_name_at_bound = NativeLibrary.Bind<dargah_tara_callback_extra_name_at_fn>("dargah_tara_callback_extra_name_at"));
            var nativeMade = default(UIntPtr);
            var nativeResult = nativeCall(DargahHandle.Open(callback) ?? TaraCallbackHandle.None, (UIntPtr)(ulong)index, ref nativeMade);
            return NativeText.Borrowed(nativeResult, nativeMade);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate IntPtr dargah_tara_callback_extra_value_at_fn(TaraCallbackHandle callback, UIntPtr index, ref UIntPtr len);

        private static dargah_tara_callback_extra_value_at_fn dargah_tara_callback_extra_value_at_bound;

        internal static string dargah_tara_callback_extra_value_at(TaraCallbackHandle callback, long index)
        {
            var nativeCall = dargah_tara_callback_extra_value_at_bound ?? (dargah_tara_callback_extra_value_at_bound = NativeLibrary.Bind<dargah_tara_callback_extra_value_at_fn>("dargah_tara_callback_extra_value_at"));
            var nativeMade = default(UIntPtr);
            var nativeResult = nativeCall(DargahHandle.Open(callback) ?? TaraCallbackHandle.None, (UIntPtr)(ulong)index, ref nativeMade);
            return NativeText.Borrowed(nativeResult, nativeMade);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate uint dargah_tabapay_callback_parse_fn(byte[] query, UIntPtr query_len, byte[] body, UIntPtr body_len, ref IntPtr @out, ref IntPtr err);

        private static dargah_tabapay_callback_parse_fn dargah_tabapay_callback_parse_bound;

        internal static TabaPayCallbackHandle dargah_tabapay_callback_parse(Utf8 query, Utf8 body)
        {
            var nativeCall = dargah_tabapay_callback_parse_bound ?? (dargah_tabapay_callback_parse_bound = NativeLibrary.Bind<dargah_tabapay_callback_parse_fn>("dargah_tabapay_callback_parse"));
            var nativeMade = default(IntPtr);
            var err = IntPtr.Zero;
            var nativeResult = nativeCall(query.Bytes, query.Length, body.Bytes, body.Length, ref nativeMade, ref err);
            query.Wipe();
            body.Wipe();
            NativeError.ThrowUnlessOk(nativeResult, err);
            return new TabaPayCallbackHandle(nativeMade, true);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate void dargah_tabapay_callback_free_fn(IntPtr callback);

        private static dargah_tabapay_callback_free_fn dargah_tabapay_callback_free_bound;

        internal static void dargah_tabapay_callback_free(IntPtr callback)
        {
            var nativeCall = dargah_tabapay_callback_free_bound ?? (dargah_tabapay_callback_free_bound = NativeLibrary.Bind<dargah_tabapay_callback_free_fn>("dargah_tabapay_callback_free"));
            nativeCall(callback);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        [return: MarshalAs(UnmanagedType.I1)]
        private delegate bool dargah_tabapay_callback_is_positive_fn(TabaPayCallbackHandle callback);

        private static dargah_tabapay_callback_is_positive_fn dargah_tabapay_callback_is_positive_bound;

        internal static bool dargah_tabapay_callback_is_positive(TabaPayCallbackHandle callback)
        {
            var nativeCall = dargah_tabapay_callback_is_positive_bound ?? (dargah_tabapay_callback_is_positive_bound = NativeLibrary.Bind<dargah_tabapay_callback_is_positive_fn>("dargah_tabapay_callback_is_positive"));
            var nativeResult = nativeCall(DargahHandle.Open(callback) ?? TabaPayCallbackHandle.None);
            return nativeResult;
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate IntPtr dargah_tabapay_callback_response_code_fn(TabaPayCallbackHandle callback, ref UIntPtr len);

        private static dargah_tabapay_callback_response_code_fn dargah_tabapay_callback_response_code_bound;

        internal static string dargah_tabapay_callback_response_code(TabaPayCallbackHandle callback)
        {
            var nativeCall = dargah_tabapay_callback_response_code_bound ?? (dargah_tabapay_callback_response_code_bound = NativeLibrary.Bind<dargah_tabapay_callback_response_code_fn>("dargah_tabapay_callback_response_code"));
            var nativeMade = default(UIntPtr);
            var nativeResult = nativeCall(DargahHandle.Open(callback) ?? TabaPayCallbackHandle.None, ref nativeMade);
            return NativeText.Borrowed(nativeResult, nativeMade);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate IntPtr dargah_tabapay_callback_status_fn(TabaPayCallbackHandle callback, ref UIntPtr len);

        private static dargah_tabapay_callback_status_fn dargah_tabapay_callback_status_bound;

        internal static string dargah_tabapay_callback_status(TabaPayCallbackHandle callback)
        {
            var nativeCall = dargah_tabapay_callback_status_bound ?? (dargah_tabapay_callback_status_bound = NativeLibrary.Bind<dargah_tabapay_callback_status_fn>("dargah_tabapay_callback_status"));
            var nativeMade = default(UIntPtr);
            var nativeResult = nativeCall(DargahHandle.Open(callback) ?? TabaPayCallbackHandle.None, ref nativeMade);
            return NativeText.Borrowed(nativeResult, nativeMade);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate IntPtr dargah_tabapay_callback_token_fn(TabaPayCallbackHandle callback, ref UIntPtr len);

        private static dargah_tabapay_callback_token_fn dargah_tabapay_callback_token_bound;

        internal static string dargah_tabapay_callback_token(TabaPayCallbackHandle callback)
        {
            var nativeCall = dargah_tabapay_callback_token_bound ?? (dargah_tabapay_callback_token_bound = NativeLibrary.Bind<dargah_tabapay_callback_token_fn>("dargah_tabapay_callback_token"));
            var nativeMade = default(UIntPtr);
            var nativeResult = nativeCall(DargahHandle.Open(callback) ?? TabaPayCallbackHandle.None, ref nativeMade);
            return NativeText.Borrowed(nativeResult, nativeMade);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        [return: MarshalAs(UnmanagedType.I1)]
        private delegate bool dargah_tabapay_callback_amount_fn(TabaPayCallbackHandle callback, ref long @out);

        private static dargah_tabapay_callback_amount_fn dargah_tabapay_callback_amount_bound;

        internal static long? dargah_tabapay_callback_amount(TabaPayCallbackHandle callback)
        {
            var nativeCall = dargah_tabapay_callback_amount_bound ?? (dargah_tabapay_callback_amount_bound = NativeLibrary.Bind<dargah_tabapay_callback_amount_fn>("dargah_tabapay_callback_amount"));
            var nativeMade = default(long);
            var nativeResult = nativeCall(DargahHandle.Open(callback) ?? TabaPayCallbackHandle.None, ref nativeMade);
            return nativeResult ? nativeMade : default(long?);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate UIntPtr dargah_tabapay_callback_extra_count_fn(TabaPayCallbackHandle callback);

        private static dargah_tabapay_callback_extra_count_fn dargah_tabapay_callback_extra_count_bound;

        internal static long dargah_tabapay_callback_extra_count(TabaPayCallbackHandle callback)
        {
            var nativeCall = dargah_tabapay_callback_extra_count_bound ?? (dargah_tabapay_callback_extra_count_bound = NativeLibrary.Bind<dargah_tabapay_callback_extra_count_fn>("dargah_tabapay_callback_extra_count"));
            var nativeResult = nativeCall(DargahHandle.Open(callback) ?? TabaPayCallbackHandle.None);
            return (long)nativeResult;
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate IntPtr dargah_tabapay_callback_extra_name_at_fn(TabaPayCallbackHandle callback, UIntPtr index, ref UIntPtr len);

        private static dargah_tabapay_callback_extra_name_at_fn dargah_tabapay_callback_extra_name_at_bound;

        internal static string dargah_tabapay_callback_extra_name_at(TabaPayCallbackHandle callback, long index)
        {
            var nativeCall = dargah_tabapay_callback_extra_name_at_bound ?? (dargah_tabapay_callback_extra_name_at_bound = NativeLibrary.Bind<dargah_tabapay_callback_extra_name_at_fn>("dargah_tabapay_callback_extra_name_at"));
            var nativeMade = default(UIntPtr);
            var nativeResult = nativeCall(DargahHandle.Open(callback) ?? TabaPayCallbackHandle.None, (UIntPtr)(ulong)index, ref nativeMade);
            return NativeText.Borrowed(nativeResult, nativeMade);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate IntPtr dargah_tabapay_callback_extra_value_at_fn(TabaPayCallbackHandle callback, UIntPtr index, ref UIntPtr len);

        private static dargah_tabapay_callback_extra_value_at_fn dargah_tabapay_callback_extra_value_at_bound;

        internal static string dargah_tabapay_callback_extra_value_at(TabaPayCallbackHandle callback, long index)
        {
            var nativeCall = dargah_tabapay_callback_extra_value_at_bound ?? (dargah_tabapay_callback_extra_value_at_bound = NativeLibrary.Bind<dargah_tabapay_callback_extra_value_at_fn>("dargah_tabapay_callback_extra_value_at"));
            var nativeMade = default(UIntPtr);
            var nativeResult = nativeCall(DargahHandle.Open(callback) ?? TabaPayCallbackHandle.None, (UIntPtr)(ulong)index, ref nativeMade);
            return NativeText.Borrowed(nativeResult, nativeMade);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate void dargah_checkout_free_fn(IntPtr checkout);

        private static dargah_checkout_free_fn dargah_checkout_free_bound;

        internal static void dargah_checkout_free(IntPtr checkout)
        {
            var nativeCall = dargah_checkout_free_bound ?? (dargah_checkout_free_bound = NativeLibrary.Bind<dargah_checkout_free_fn>("dargah_checkout_free"));
            nativeCall(checkout);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate void dargah_started_free_fn(IntPtr started);

        private static dargah_started_free_fn dargah_started_free_bound;

        internal static void dargah_started_free(IntPtr started)
        {
            var nativeCall = dargah_started_free_bound ?? (dargah_started_free_bound = NativeLibrary.Bind<dargah_started_free_fn>("dargah_started_free"));
            nativeCall(started);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate IntPtr dargah_started_payment_fn(StartedHandle started);

        private static dargah_started_payment_fn dargah_started_payment_bound;

        internal static PaymentHandle dargah_started_payment(StartedHandle started)
        {
            var nativeCall = dargah_started_payment_bound ?? (dargah_started_payment_bound = NativeLibrary.Bind<dargah_started_payment_fn>("dargah_started_payment"));
            var nativeResult = nativeCall(DargahHandle.Open(started) ?? StartedHandle.None);
            return nativeResult == IntPtr.Zero ? null : new PaymentHandle(nativeResult, false);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate IntPtr dargah_started_redirect_fn(StartedHandle started);

        private static dargah_started_redirect_fn dargah_started_redirect_bound;

        internal static RedirectHandle dargah_started_redirect(StartedHandle started)
        {
            var nativeCall = dargah_started_redirect_bound ?? (dargah_started_redirect_bound = NativeLibrary.Bind<dargah_started_redirect_fn>("dargah_started_redirect"));
            var nativeResult = nativeCall(DargahHandle.Open(started) ?? StartedHandle.None);
            return nativeResult == IntPtr.Zero ? null : new RedirectHandle(nativeResult, false);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        [return: MarshalAs(UnmanagedType.I1)]
        private delegate bool dargah_started_is_resumed_fn(StartedHandle started);

        private static dargah_started_is_resumed_fn dargah_started_is_resumed_bound;

        internal static bool dargah_started_is_resumed(StartedHandle started)
        {
            var nativeCall = dargah_started_is_resumed_bound ?? (dargah_started_is_resumed_bound = NativeLibrary.Bind<dargah_started_is_resumed_fn>("dargah_started_is_resumed"));
            var nativeResult = nativeCall(DargahHandle.Open(started) ?? StartedHandle.None);
            return nativeResult;
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate uint dargah_checkout_begin_tara_fn(CheckoutHandle checkout, byte[] account, UIntPtr account_len, TaraOrderHandle order, uint again, OptionsHandle options, ref IntPtr @out, ref IntPtr err);

        private static dargah_checkout_begin_tara_fn dargah_checkout_begin_tara_bound;

        internal static StartedHandle dargah_checkout_begin_tara(CheckoutHandle checkout, Utf8 account, TaraOrderHandle order, uint again, OptionsHandle options)
        {
            var nativeCall = dargah_checkout_begin_tara_bound ?? (dargah_checkout_begin_tara_bound = NativeLibrary.Bind<dargah_checkout_begin_tara_fn>("dargah_checkout_begin_tara"));
            var nativeMade = default(IntPtr);
            var err = IntPtr.Zero;
            var nativeResult = nativeCall(DargahHandle.Open(checkout) ?? CheckoutHandle.None, account.Bytes, account.Length, DargahHandle.Open(order) ?? TaraOrderHandle.None, again, DargahHandle.Open(options) ?? OptionsHandle.None, ref nativeMade, ref err);
            account.Wipe();
            NativeError.ThrowUnlessOk(nativeResult, err);
            return new StartedHandle(nativeMade, true);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate uint dargah_checkout_begin_tabapay_fn(CheckoutHandle checkout, byte[] account, UIntPtr account_len, byte[] order_id, UIntPtr order_id_len, TabaPayRequestHandle request, uint again, OptionsHandle options, ref IntPtr @out, ref IntPtr err);

        private static dargah_checkout_begin_tabapay_fn dargah_checkout_begin_tabapay_bound;

        internal static StartedHandle dargah_checkout_begin_tabapay(CheckoutHandle checkout, Utf8 account, Utf8 order_id, TabaPayRequestHandle request, uint again, OptionsHandle options)
        {
            var nativeCall = dargah_checkout_begin_tabapay_bound ?? (dargah_checkout_begin_tabapay_bound = NativeLibrary.Bind<dargah_checkout_begin_tabapay_fn>("dargah_checkout_begin_tabapay"));
            var nativeMade = default(IntPtr);
            var err = IntPtr.Zero;
            var nativeResult = nativeCall(DargahHandle.Open(checkout) ?? CheckoutHandle.None, account.Bytes, account.Length, order_id.Bytes, order_id.Length, DargahHandle.Open(request) ?? TabaPayRequestHandle.None, again, DargahHandle.Open(options) ?? OptionsHandle.None, ref nativeMade, ref err);
            account.Wipe();
            order_id.Wipe();
            NativeError.ThrowUnlessOk(nativeResult, err);
            return new StartedHandle(nativeMade, true);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate void dargah_completed_free_fn(IntPtr completed);

        private static dargah_completed_free_fn dargah_completed_free_bound;

        internal static void dargah_completed_free(IntPtr completed)
        {
            var nativeCall = dargah_completed_free_bound ?? (dargah_completed_free_bound = NativeLibrary.Bind<dargah_completed_free_fn>("dargah_completed_free"));
            nativeCall(completed);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate IntPtr dargah_completed_payment_fn(CompletedHandle completed);

        private static dargah_completed_payment_fn dargah_completed_payment_bound;

        internal static PaymentHandle dargah_completed_payment(CompletedHandle completed)
        {
            var nativeCall = dargah_completed_payment_bound ?? (dargah_completed_payment_bound = NativeLibrary.Bind<dargah_completed_payment_fn>("dargah_completed_payment"));
            var nativeResult = nativeCall(DargahHandle.Open(completed) ?? CompletedHandle.None);
            return nativeResult == IntPtr.Zero ? null : new PaymentHandle(nativeResult, false);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        [return: MarshalAs(UnmanagedType.I1)]
        private delegate bool dargah_completed_is_first_time_fn(CompletedHandle completed);

        private static dargah_completed_is_first_time_fn dargah_completed_is_first_time_bound;

        internal static bool dargah_completed_is_first_time(CompletedHandle completed)
        {
            var nativeCall = dargah_completed_is_first_time_bound ?? (dargah_completed_is_first_time_bound = NativeLibrary.Bind<dargah_completed_is_first_time_fn>("dargah_completed_is_first_time"));
            var nativeResult = nativeCall(DargahHandle.Open(completed) ?? CompletedHandle.None);
            return nativeResult;
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        [return: MarshalAs(UnmanagedType.I1)]
        private delegate bool dargah_completed_is_authorized_fn(CompletedHandle completed);

        private static dargah_completed_is_authorized_fn dargah_completed_is_authorized_bound;

        internal static bool dargah_completed_is_authorized(CompletedHandle completed)
        {
            var nativeCall = dargah_completed_is_authorized_bound ?? (dargah_completed_is_authorized_bound = NativeLibrary.Bind<dargah_completed_is_authorized_fn>("dargah_completed_is_authorized"));
            var nativeResult = nativeCall(DargahHandle.Open(completed) ?? CompletedHandle.None);
            return nativeResult;
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate uint dargah_checkout_complete_fn(CheckoutHandle checkout, byte[] account, UIntPtr account_len, byte[] query, UIntPtr query_len, byte[] body, UIntPtr body_len, OptionsHandle options, ref IntPtr @out, ref IntPtr err);

        private static dargah_checkout_complete_fn dargah_checkout_complete_bound;

        internal static CompletedHandle dargah_checkout_complete(CheckoutHandle checkout, Utf8 account, Utf8 query, Utf8 body, OptionsHandle options)
        {
            var nativeCall = dargah_checkout_complete_bound ?? (dargah_checkout_complete_bound = NativeLibrary.Bind<dargah_checkout_complete_fn>("dargah_checkout_complete"));
            var nativeMade = default(IntPtr);
            var err = IntPtr.Zero;
            var nativeResult = nativeCall(DargahHandle.Open(checkout) ?? CheckoutHandle.None, account.Bytes, account.Length, query.Bytes, query.Length, body.Bytes, body.Length, DargahHandle.Open(options) ?? OptionsHandle.None, ref nativeMade, ref err);
            account.Wipe();
            query.Wipe();
            body.Wipe();
            NativeError.ThrowUnlessOk(nativeResult, err);
            return new CompletedHandle(nativeMade, true);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate uint dargah_checkout_push_fn(CheckoutHandle checkout, byte[] account, UIntPtr account_len, byte[] authorize, UIntPtr authorize_len, byte[] query, UIntPtr query_len, byte[] body, UIntPtr body_len, OptionsHandle options, ref IntPtr @out, ref IntPtr err);

        private static dargah_checkout_push_fn dargah_checkout_push_bound;

        internal static CompletedHandle dargah_checkout_push(CheckoutHandle checkout, Utf8 account, Utf8 authorize, Utf8 query, Utf8 body, OptionsHandle options)
        {
            var nativeCall = dargah_checkout_push_bound ?? (dargah_checkout_push_bound = NativeLibrary.Bind<dargah_checkout_push_fn>("dargah_checkout_push"));
            var nativeMade = default(IntPtr);
            var err = IntPtr.Zero;
            var nativeResult = nativeCall(DargahHandle.Open(checkout) ?? CheckoutHandle.None, account.Bytes, account.Length, authorize.Bytes, authorize.Length, query.Bytes, query.Length, body.Bytes, body.Length, DargahHandle.Open(options) ?? OptionsHandle.None, ref nativeMade, ref err);
            account.Wipe();
            authorize.Wipe();
            query.Wipe();
            body.Wipe();
            NativeError.ThrowUnlessOk(nativeResult, err);
            return new CompletedHandle(nativeMade, true);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate uint dargah_checkout_acknowledge_fn(CheckoutHandle checkout, long payment_id, long amount, ref IntPtr err);

        private static dargah_checkout_acknowledge_fn dargah_checkout_acknowledge_bound;

        internal static void dargah_checkout_acknowledge(CheckoutHandle checkout, long payment_id, long amount)
        {
            var nativeCall = dargah_checkout_acknowledge_bound ?? (dargah_checkout_acknowledge_bound = NativeLibrary.Bind<dargah_checkout_acknowledge_fn>("dargah_checkout_acknowledge"));
            var err = IntPtr.Zero;
            var nativeResult = nativeCall(DargahHandle.Open(checkout) ?? CheckoutHandle.None, payment_id, amount, ref err);
            NativeError.ThrowUnlessOk(nativeResult, err);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate uint dargah_checkout_close_fn(CheckoutHandle checkout, long payment_id, byte[] reason, UIntPtr reason_len, ref IntPtr @out, ref IntPtr err);

        private static dargah_checkout_close_fn dargah_checkout_close_bound;

        internal static PaymentHandle dargah_checkout_close(CheckoutHandle checkout, long payment_id, Utf8 reason)
        {
            var nativeCall = dargah_checkout_close_bound ?? (dargah_checkout_close_bound = NativeLibrary.Bind<dargah_checkout_close_fn>("dargah_checkout_close"));
            var nativeMade = default(IntPtr);
            var err = IntPtr.Zero;
            var nativeResult = nativeCall(DargahHandle.Open(checkout) ?? CheckoutHandle.None, payment_id, reason.Bytes, reason.Length, ref nativeMade, ref err);
            reason.Wipe();
            NativeError.ThrowUnlessOk(nativeResult, err);
            return new PaymentHandle(nativeMade, true);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate uint dargah_checkout_refunded_by_hand_fn(CheckoutHandle checkout, long payment_id, long amount, byte[] reason, UIntPtr reason_len, ref uint number, ref IntPtr @out, ref IntPtr err);

        private static dargah_checkout_refunded_by_hand_fn dargah_checkout_refunded_by_hand_bound;

        internal static PaymentHandle dargah_checkout_refunded_by_hand(CheckoutHandle checkout, long payment_id, long amount, Utf8 reason, out uint number)
        {
            var nativeCall = dargah_checkout_refunded_by_hand_bound ?? (dargah_checkout_refunded_by_hand_bound = NativeLibrary.Bind<dargah_checkout_refunded_by_hand_fn>("dargah_checkout_refunded_by_hand"));
            number = default(uint);
            var nativeMade = default(IntPtr);
            var err = IntPtr.Zero;
            var nativeResult = nativeCall(DargahHandle.Open(checkout) ?? CheckoutHandle.None, payment_id, amount, reason.Bytes, reason.Length, ref number, ref nativeMade, ref err);
            reason.Wipe();
            NativeError.ThrowUnlessOk(nativeResult, err);
            return new PaymentHandle(nativeMade, true);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate uint dargah_checkout_restored_fn(CheckoutHandle checkout, ref ulong count, ref IntPtr err);

        private static dargah_checkout_restored_fn dargah_checkout_restored_bound;

        internal static ulong dargah_checkout_restored(CheckoutHandle checkout)
        {
            var nativeCall = dargah_checkout_restored_bound ?? (dargah_checkout_restored_bound = NativeLibrary.Bind<dargah_checkout_restored_fn>("dargah_checkout_restored"));
            var nativeMade = default(ulong);
            var err = IntPtr.Zero;
            var nativeResult = nativeCall(DargahHandle.Open(checkout) ?? CheckoutHandle.None, ref nativeMade, ref err);
            NativeError.ThrowUnlessOk(nativeResult, err);
            return nativeMade;
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate uint dargah_checkout_refund_rest_fn(CheckoutHandle checkout, long payment_id, byte[] description, UIntPtr description_len, OptionsHandle options, ref uint number, ref IntPtr @out, ref IntPtr err);

        private static dargah_checkout_refund_rest_fn dargah_checkout_refund_rest_bound;

        internal static PaymentHandle dargah_checkout_refund_rest(CheckoutHandle checkout, long payment_id, Utf8 description, OptionsHandle options, out uint number)
        {
            var nativeCall = dargah_checkout_refund_rest_bound ?? (dargah_checkout_refund_rest_bound = NativeLibrary.Bind<dargah_checkout_refund_rest_fn>("dargah_checkout_refund_rest"));
            number = default(uint);
            var nativeMade = default(IntPtr);
            var err = IntPtr.Zero;
            var nativeResult = nativeCall(DargahHandle.Open(checkout) ?? CheckoutHandle.None, payment_id, description.Bytes, description.Length, DargahHandle.Open(options) ?? OptionsHandle.None, ref number, ref nativeMade, ref err);
            description.Wipe();
            NativeError.ThrowUnlessOk(nativeResult, err);
            return new PaymentHandle(nativeMade, true);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate uint dargah_checkout_refund_part_fn(CheckoutHandle checkout, long payment_id, long amount, TaraItemsHandle items, byte[] description, UIntPtr description_len, OptionsHandle options, ref uint number, ref IntPtr @out, ref IntPtr err);

        private static dargah_checkout_refund_part_fn dargah_checkout_refund_part_bound;

        internal static PaymentHandle dargah_checkout_refund_part(CheckoutHandle checkout, long payment_id, long amount, TaraItemsHandle items, Utf8 description, OptionsHandle options, out uint number)
        {
            var nativeCall = dargah_checkout_refund_part_bound ?? (dargah_checkout_refund_part_bound = NativeLibrary.Bind<dargah_checkout_refund_part_fn>("dargah_checkout_refund_part"));
            number = default(uint);
            var nativeMade = default(IntPtr);
            var err = IntPtr.Zero;
            var nativeResult = nativeCall(DargahHandle.Open(checkout) ?? CheckoutHandle.None, payment_id, amount, DargahHandle.Open(items) ?? TaraItemsHandle.None, description.Bytes, description.Length, DargahHandle.Open(options) ?? OptionsHandle.None, ref number, ref nativeMade, ref err);
            description.Wipe();
            NativeError.ThrowUnlessOk(nativeResult, err);
            return new PaymentHandle(nativeMade, true);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate uint dargah_checkout_settle_refund_fn(CheckoutHandle checkout, long payment_id, uint number, [MarshalAs(UnmanagedType.I1)] bool done, byte[] reason, UIntPtr reason_len, ref IntPtr @out, ref IntPtr err);

        private static dargah_checkout_settle_refund_fn dargah_checkout_settle_refund_bound;

        internal static PaymentHandle dargah_checkout_settle_refund(CheckoutHandle checkout, long payment_id, uint number, bool done, Utf8 reason)
        {
            var nativeCall = dargah_checkout_settle_refund_bound ?? (dargah_checkout_settle_refund_bound = NativeLibrary.Bind<dargah_checkout_settle_refund_fn>("dargah_checkout_settle_refund"));
            var nativeMade = default(IntPtr);
            var err = IntPtr.Zero;
            var nativeResult = nativeCall(DargahHandle.Open(checkout) ?? CheckoutHandle.None, payment_id, number, done, reason.Bytes, reason.Length, ref nativeMade, ref err);
            reason.Wipe();
            NativeError.ThrowUnlessOk(nativeResult, err);
            return new PaymentHandle(nativeMade, true);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate uint dargah_checkout_return_state_fn(CheckoutHandle checkout, byte[] query, UIntPtr query_len, byte[] body, UIntPtr body_len, ref IntPtr @out, ref IntPtr err);

        private static dargah_checkout_return_state_fn dargah_checkout_return_state_bound;

        internal static ReturnStateHandle dargah_checkout_return_state(CheckoutHandle checkout, Utf8 query, Utf8 body)
        {
            var nativeCall = dargah_checkout_return_state_bound ?? (dargah_checkout_return_state_bound = NativeLibrary.Bind<dargah_checkout_return_state_fn>("dargah_checkout_return_state"));
            var nativeMade = default(IntPtr);
            var err = IntPtr.Zero;
            var nativeResult = nativeCall(DargahHandle.Open(checkout) ?? CheckoutHandle.None, query.Bytes, query.Length, body.Bytes, body.Length, ref nativeMade, ref err);
            query.Wipe();
            body.Wipe();
            NativeError.ThrowUnlessOk(nativeResult, err);
            return new ReturnStateHandle(nativeMade, true);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate void dargah_return_state_free_fn(IntPtr state);

        private static dargah_return_state_free_fn dargah_return_state_free_bound;

        internal static void dargah_return_state_free(IntPtr state)
        {
            var nativeCall = dargah_return_state_free_bound ?? (dargah_return_state_free_bound = NativeLibrary.Bind<dargah_return_state_free_fn>("dargah_return_state_free"));
            nativeCall(state);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate IntPtr dargah_return_state_order_id_fn(ReturnStateHandle state, ref UIntPtr len);

        private static dargah_return_state_order_id_fn dargah_return_state_order_id_bound;

        internal static string dargah_return_state_order_id(ReturnStateHandle state)
        {
            var nativeCall = dargah_return_state_order_id_bound ?? (dargah_return_state_order_id_bound = NativeLibrary.Bind<dargah_return_state_order_id_fn>("dargah_return_state_order_id"));
            var nativeMade = default(UIntPtr);
            var nativeResult = nativeCall(DargahHandle.Open(state) ?? ReturnStateHandle.None, ref nativeMade);
            return NativeText.Borrowed(nativeResult, nativeMade);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate ulong dargah_return_state_expires_ms_fn(ReturnStateHandle state);

        private static dargah_return_state_expires_ms_fn dargah_return_state_expires_ms_bound;

        internal static ulong dargah_return_state_expires_ms(ReturnStateHandle state)
        {
            var nativeCall = dargah_return_state_expires_ms_bound ?? (dargah_return_state_expires_ms_bound = NativeLibrary.Bind<dargah_return_state_expires_ms_fn>("dargah_return_state_expires_ms"));
            var nativeResult = nativeCall(DargahHandle.Open(state) ?? ReturnStateHandle.None);
            return nativeResult;
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate uint dargah_checkout_export_line_fn(CheckoutHandle checkout, long payment_id, ref IntPtr @out, ref IntPtr err);

        private static dargah_checkout_export_line_fn dargah_checkout_export_line_bound;

        internal static string dargah_checkout_export_line(CheckoutHandle checkout, long payment_id)
        {
            var nativeCall = dargah_checkout_export_line_bound ?? (dargah_checkout_export_line_bound = NativeLibrary.Bind<dargah_checkout_export_line_fn>("dargah_checkout_export_line"));
            var nativeMade = default(IntPtr);
            var err = IntPtr.Zero;
            var nativeResult = nativeCall(DargahHandle.Open(checkout) ?? CheckoutHandle.None, payment_id, ref nativeMade, ref err);
            NativeError.ThrowUnlessOk(nativeResult, err);
            return NativeText.Owned(nativeMade);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate uint dargah_checkout_builder_new_fn(byte[] journal, UIntPtr journal_len, ref IntPtr @out, ref IntPtr err);

        private static dargah_checkout_builder_new_fn dargah_checkout_builder_new_bound;

        internal static CheckoutBuilderHandle dargah_checkout_builder_new(Utf8 journal)
        {
            var nativeCall = dargah_checkout_builder_new_bound ?? (dargah_checkout_builder_new_bound = NativeLibrary.Bind<dargah_checkout_builder_new_fn>("dargah_checkout_builder_new"));
            var nativeMade = default(IntPtr);
            var err = IntPtr.Zero;
            var nativeResult = nativeCall(journal.Bytes, journal.Length, ref nativeMade, ref err);
            journal.Wipe();
            NativeError.ThrowUnlessOk(nativeResult, err);
            return new CheckoutBuilderHandle(nativeMade, true);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate void dargah_checkout_builder_free_fn(IntPtr builder);

        private static dargah_checkout_builder_free_fn dargah_checkout_builder_free_bound;

        internal static void dargah_checkout_builder_free(IntPtr builder)
        {
            var nativeCall = dargah_checkout_builder_free_bound ?? (dargah_checkout_builder_free_bound = NativeLibrary.Bind<dargah_checkout_builder_free_fn>("dargah_checkout_builder_free"));
            nativeCall(builder);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate uint dargah_checkout_builder_set_journal_ca_file_fn(CheckoutBuilderHandle builder, byte[] path, UIntPtr path_len, ref IntPtr err);

        private static dargah_checkout_builder_set_journal_ca_file_fn dargah_checkout_builder_set_journal_ca_file_bound;

        internal static void dargah_checkout_builder_set_journal_ca_file(CheckoutBuilderHandle builder, Utf8 path)
        {
            var nativeCall = dargah_checkout_builder_set_journal_ca_file_bound ?? (dargah_checkout_builder_set_journal_ca_file_bound = NativeLibrary.Bind<dargah_checkout_builder_set_journal_ca_file_fn>("dargah_checkout_builder_set_journal_ca_file"));
            var err = IntPtr.Zero;
            var nativeResult = nativeCall(DargahHandle.Open(builder) ?? CheckoutBuilderHandle.None, path.Bytes, path.Length, ref err);
            path.Wipe();
            NativeError.ThrowUnlessOk(nativeResult, err);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate uint dargah_checkout_builder_set_journal_ca_pem_fn(CheckoutBuilderHandle builder, byte[] pem, UIntPtr pem_len, ref IntPtr err);

        private static dargah_checkout_builder_set_journal_ca_pem_fn dargah_checkout_builder_set_journal_ca_pem_bound;

        internal static void dargah_checkout_builder_set_journal_ca_pem(CheckoutBuilderHandle builder, Utf8 pem)
        {
            var nativeCall = dargah_checkout_builder_set_journal_ca_pem_bound ?? (dargah_checkout_builder_set_journal_ca_pem_bound = NativeLibrary.Bind<dargah_checkout_builder_set_journal_ca_pem_fn>("dargah_checkout_builder_set_journal_ca_pem"));
            var err = IntPtr.Zero;
            var nativeResult = nativeCall(DargahHandle.Open(builder) ?? CheckoutBuilderHandle.None, pem.Bytes, pem.Length, ref err);
            pem.Wipe();
            NativeError.ThrowUnlessOk(nativeResult, err);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate uint dargah_checkout_builder_set_journal_only_own_ca_fn(CheckoutBuilderHandle builder, [MarshalAs(UnmanagedType.I1)] bool only_own_ca, ref IntPtr err);

        private static dargah_checkout_builder_set_journal_only_own_ca_fn dargah_checkout_builder_set_journal_only_own_ca_bound;

        internal static void dargah_checkout_builder_set_journal_only_own_ca(CheckoutBuilderHandle builder, bool only_own_ca)
        {
            var nativeCall = dargah_checkout_builder_set_journal_only_own_ca_bound ?? (dargah_checkout_builder_set_journal_only_own_ca_bound = NativeLibrary.Bind<dargah_checkout_builder_set_journal_only_own_ca_fn>("dargah_checkout_builder_set_journal_only_own_ca"));
            var err = IntPtr.Zero;
            var nativeResult = nativeCall(DargahHandle.Open(builder) ?? CheckoutBuilderHandle.None, only_own_ca, ref err);
            NativeError.ThrowUnlessOk(nativeResult, err);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate uint dargah_checkout_builder_set_journal_connect_timeout_ms_fn(CheckoutBuilderHandle builder, ulong timeout_ms, ref IntPtr err);

        private static dargah_checkout_builder_set_journal_connect_timeout_ms_fn dargah_checkout_builder_set_journal_connect_timeout_ms_bound;

        internal static void dargah_checkout_builder_set_journal_connect_timeout_ms(CheckoutBuilderHandle builder, ulong timeout_ms)
        {
            var nativeCall = dargah_checkout_builder_set_journal_connect_timeout_ms_bound ?? (dargah_checkout_builder_set_journal_connect_timeout_ms_bound = NativeLibrary.Bind<dargah_checkout_builder_set_journal_connect_timeout_ms_fn>("dargah_checkout_builder_set_journal_connect_timeout_ms"));
            var err = IntPtr.Zero;
            var nativeResult = nativeCall(DargahHandle.Open(builder) ?? CheckoutBuilderHandle.None, timeout_ms, ref err);
            NativeError.ThrowUnlessOk(nativeResult, err);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate uint dargah_checkout_builder_set_journal_timeout_ms_fn(CheckoutBuilderHandle builder, ulong timeout_ms, ref IntPtr err);

        private static dargah_checkout_builder_set_journal_timeout_ms_fn dargah_checkout_builder_set_journal_timeout_ms_bound;

        internal static void dargah_checkout_builder_set_journal_timeout_ms(CheckoutBuilderHandle builder, ulong timeout_ms)
        {
            var nativeCall = dargah_checkout_builder_set_journal_timeout_ms_bound ?? (dargah_checkout_builder_set_journal_timeout_ms_bound = NativeLibrary.Bind<dargah_checkout_builder_set_journal_timeout_ms_fn>("dargah_checkout_builder_set_journal_timeout_ms"));
            var err = IntPtr.Zero;
            var nativeResult = nativeCall(DargahHandle.Open(builder) ?? CheckoutBuilderHandle.None, timeout_ms, ref err);
            NativeError.ThrowUnlessOk(nativeResult, err);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate uint dargah_checkout_builder_set_journal_connections_fn(CheckoutBuilderHandle builder, UIntPtr connections, ref IntPtr err);

        private static dargah_checkout_builder_set_journal_connections_fn dargah_checkout_builder_set_journal_connections_bound;

        internal static void dargah_checkout_builder_set_journal_connections(CheckoutBuilderHandle builder, long connections)
        {
            var nativeCall = dargah_checkout_builder_set_journal_connections_bound ?? (dargah_checkout_builder_set_journal_connections_bound = NativeLibrary.Bind<dargah_checkout_builder_set_journal_connections_fn>("dargah_checkout_builder_set_journal_connections"));
            var err = IntPtr.Zero;
            var nativeResult = nativeCall(DargahHandle.Open(builder) ?? CheckoutBuilderHandle.None, (UIntPtr)(ulong)connections, ref err);
            NativeError.ThrowUnlessOk(nativeResult, err);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate uint dargah_checkout_builder_add_tara_fn(CheckoutBuilderHandle builder, byte[] account, UIntPtr account_len, TaraHandle tara, ref IntPtr err);

        private static dargah_checkout_builder_add_tara_fn dargah_checkout_builder_add_tara_bound;

        internal static void dargah_checkout_builder_add_tara(CheckoutBuilderHandle builder, Utf8 account, TaraHandle tara)
        {
            var nativeCall = dargah_checkout_builder_add_tara_bound ?? (dargah_checkout_builder_add_tara_bound = NativeLibrary.Bind<dargah_checkout_builder_add_tara_fn>("dargah_checkout_builder_add_tara"));
            var err = IntPtr.Zero;
            var nativeResult = nativeCall(DargahHandle.Open(builder) ?? CheckoutBuilderHandle.None, account.Bytes, account.Length, DargahHandle.Open(tara) ?? TaraHandle.None, ref err);
            account.Wipe();
            NativeError.ThrowUnlessOk(nativeResult, err);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate uint dargah_checkout_builder_add_tabapay_fn(CheckoutBuilderHandle builder, byte[] account, UIntPtr account_len, TabaPayHandle tabapay, ref IntPtr err);

        private static dargah_checkout_builder_add_tabapay_fn dargah_checkout_builder_add_tabapay_bound;

        internal static void dargah_checkout_builder_add_tabapay(CheckoutBuilderHandle builder, Utf8 account, TabaPayHandle tabapay)
        {
            var nativeCall = dargah_checkout_builder_add_tabapay_bound ?? (dargah_checkout_builder_add_tabapay_bound = NativeLibrary.Bind<dargah_checkout_builder_add_tabapay_fn>("dargah_checkout_builder_add_tabapay"));
            var err = IntPtr.Zero;
            var nativeResult = nativeCall(DargahHandle.Open(builder) ?? CheckoutBuilderHandle.None, account.Bytes, account.Length, DargahHandle.Open(tabapay) ?? TabaPayHandle.None, ref err);
            account.Wipe();
            NativeError.ThrowUnlessOk(nativeResult, err);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate uint dargah_checkout_builder_set_lease_ms_fn(CheckoutBuilderHandle builder, ulong lease_ms, ref IntPtr err);

        private static dargah_checkout_builder_set_lease_ms_fn dargah_checkout_builder_set_lease_ms_bound;

        internal static void dargah_checkout_builder_set_lease_ms(CheckoutBuilderHandle builder, ulong lease_ms)
        {
            var nativeCall = dargah_checkout_builder_set_lease_ms_bound ?? (dargah_checkout_builder_set_lease_ms_bound = NativeLibrary.Bind<dargah_checkout_builder_set_lease_ms_fn>("dargah_checkout_builder_set_lease_ms"));
            var err = IntPtr.Zero;
            var nativeResult = nativeCall(DargahHandle.Open(builder) ?? CheckoutBuilderHandle.None, lease_ms, ref err);
            NativeError.ThrowUnlessOk(nativeResult, err);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate uint dargah_checkout_builder_set_payer_ms_fn(CheckoutBuilderHandle builder, ulong payer_ms, ref IntPtr err);

        private static dargah_checkout_builder_set_payer_ms_fn dargah_checkout_builder_set_payer_ms_bound;

        internal static void dargah_checkout_builder_set_payer_ms(CheckoutBuilderHandle builder, ulong payer_ms)
        {
            var nativeCall = dargah_checkout_builder_set_payer_ms_bound ?? (dargah_checkout_builder_set_payer_ms_bound = NativeLibrary.Bind<dargah_checkout_builder_set_payer_ms_fn>("dargah_checkout_builder_set_payer_ms"));
            var err = IntPtr.Zero;
            var nativeResult = nativeCall(DargahHandle.Open(builder) ?? CheckoutBuilderHandle.None, payer_ms, ref err);
            NativeError.ThrowUnlessOk(nativeResult, err);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate uint dargah_checkout_builder_set_window_ms_fn(CheckoutBuilderHandle builder, ulong window_ms, ref IntPtr err);

        private static dargah_checkout_builder_set_window_ms_fn dargah_checkout_builder_set_window_ms_bound;

        internal static void dargah_checkout_builder_set_window_ms(CheckoutBuilderHandle builder, ulong window_ms)
        {
            var nativeCall = dargah_checkout_builder_set_window_ms_bound ?? (dargah_checkout_builder_set_window_ms_bound = NativeLibrary.Bind<dargah_checkout_builder_set_window_ms_fn>("dargah_checkout_builder_set_window_ms"));
            var err = IntPtr.Zero;
            var nativeResult = nativeCall(DargahHandle.Open(builder) ?? CheckoutBuilderHandle.None, window_ms, ref err);
            NativeError.ThrowUnlessOk(nativeResult, err);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate uint dargah_checkout_builder_set_ask_again_ms_fn(CheckoutBuilderHandle builder, ulong ask_again_ms, ref IntPtr err);

        private static dargah_checkout_builder_set_ask_again_ms_fn dargah_checkout_builder_set_ask_again_ms_bound;

        internal static void dargah_checkout_builder_set_ask_again_ms(CheckoutBuilderHandle builder, ulong ask_again_ms)
        {
            var nativeCall = dargah_checkout_builder_set_ask_again_ms_bound ?? (dargah_checkout_builder_set_ask_again_ms_bound = NativeLibrary.Bind<dargah_checkout_builder_set_ask_again_ms_fn>("dargah_checkout_builder_set_ask_again_ms"));
            var err = IntPtr.Zero;
            var nativeResult = nativeCall(DargahHandle.Open(builder) ?? CheckoutBuilderHandle.None, ask_again_ms, ref err);
            NativeError.ThrowUnlessOk(nativeResult, err);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate uint dargah_checkout_builder_set_new_order_numbers_fn(CheckoutBuilderHandle builder, [MarshalAs(UnmanagedType.I1)] bool new_order_numbers, ref IntPtr err);

        private static dargah_checkout_builder_set_new_order_numbers_fn dargah_checkout_builder_set_new_order_numbers_bound;

        internal static void dargah_checkout_builder_set_new_order_numbers(CheckoutBuilderHandle builder, bool new_order_numbers)
        {
            var nativeCall = dargah_checkout_builder_set_new_order_numbers_bound ?? (dargah_checkout_builder_set_new_order_numbers_bound = NativeLibrary.Bind<dargah_checkout_builder_set_new_order_numbers_fn>("dargah_checkout_builder_set_new_order_numbers"));
            var err = IntPtr.Zero;
            var nativeResult = nativeCall(DargahHandle.Open(builder) ?? CheckoutBuilderHandle.None, new_order_numbers, ref err);
            NativeError.ThrowUnlessOk(nativeResult, err);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate uint dargah_checkout_builder_set_shop_fn(CheckoutBuilderHandle builder, byte[] shop, UIntPtr shop_len, ref IntPtr err);

        private static dargah_checkout_builder_set_shop_fn dargah_checkout_builder_set_shop_bound;

        internal static void dargah_checkout_builder_set_shop(CheckoutBuilderHandle builder, Utf8 shop)
        {
            var nativeCall = dargah_checkout_builder_set_shop_bound ?? (dargah_checkout_builder_set_shop_bound = NativeLibrary.Bind<dargah_checkout_builder_set_shop_fn>("dargah_checkout_builder_set_shop"));
            var err = IntPtr.Zero;
            var nativeResult = nativeCall(DargahHandle.Open(builder) ?? CheckoutBuilderHandle.None, shop.Bytes, shop.Length, ref err);
            shop.Wipe();
            NativeError.ThrowUnlessOk(nativeResult, err);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate uint dargah_checkout_builder_add_state_key_fn(CheckoutBuilderHandle builder, byte[] name, UIntPtr name_len, byte[] key, UIntPtr key_len, ref IntPtr err);

        private static dargah_checkout_builder_add_state_key_fn dargah_checkout_builder_add_state_key_bound;

        internal static void dargah_checkout_builder_add_state_key(CheckoutBuilderHandle builder, Utf8 name, Utf8 key)
        {
            var nativeCall = dargah_checkout_builder_add_state_key_bound ?? (dargah_checkout_builder_add_state_key_bound = NativeLibrary.Bind<dargah_checkout_builder_add_state_key_fn>("dargah_checkout_builder_add_state_key"));
            var err = IntPtr.Zero;
            var nativeResult = nativeCall(DargahHandle.Open(builder) ?? CheckoutBuilderHandle.None, name.Bytes, name.Length, key.Bytes, key.Length, ref err);
            name.Wipe();
            key.Wipe();
            NativeError.ThrowUnlessOk(nativeResult, err);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate uint dargah_checkout_builder_set_state_ttl_ms_fn(CheckoutBuilderHandle builder, ulong ttl_ms, ref IntPtr err);

        private static dargah_checkout_builder_set_state_ttl_ms_fn dargah_checkout_builder_set_state_ttl_ms_bound;

        internal static void dargah_checkout_builder_set_state_ttl_ms(CheckoutBuilderHandle builder, ulong ttl_ms)
        {
            var nativeCall = dargah_checkout_builder_set_state_ttl_ms_bound ?? (dargah_checkout_builder_set_state_ttl_ms_bound = NativeLibrary.Bind<dargah_checkout_builder_set_state_ttl_ms_fn>("dargah_checkout_builder_set_state_ttl_ms"));
            var err = IntPtr.Zero;
            var nativeResult = nativeCall(DargahHandle.Open(builder) ?? CheckoutBuilderHandle.None, ttl_ms, ref err);
            NativeError.ThrowUnlessOk(nativeResult, err);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate uint dargah_checkout_builder_build_fn(CheckoutBuilderHandle builder, ref IntPtr @out, ref IntPtr err);

        private static dargah_checkout_builder_build_fn dargah_checkout_builder_build_bound;

        internal static CheckoutHandle dargah_checkout_builder_build(CheckoutBuilderHandle builder)
        {
            var nativeCall = dargah_checkout_builder_build_bound ?? (dargah_checkout_builder_build_bound = NativeLibrary.Bind<dargah_checkout_builder_build_fn>("dargah_checkout_builder_build"));
            var nativeMade = default(IntPtr);
            var err = IntPtr.Zero;
            var nativeResult = nativeCall(DargahHandle.Open(builder) ?? CheckoutBuilderHandle.None, ref nativeMade, ref err);
            NativeError.ThrowUnlessOk(nativeResult, err);
            return new CheckoutHandle(nativeMade, true);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate uint dargah_filter_new_fn(ref IntPtr @out, ref IntPtr err);

        private static dargah_filter_new_fn dargah_filter_new_bound;

        internal static FilterHandle dargah_filter_new()
        {
            var nativeCall = dargah_filter_new_bound ?? (dargah_filter_new_bound = NativeLibrary.Bind<dargah_filter_new_fn>("dargah_filter_new"));
            var nativeMade = default(IntPtr);
            var err = IntPtr.Zero;
            var nativeResult = nativeCall(ref nativeMade, ref err);
            NativeError.ThrowUnlessOk(nativeResult, err);
            return new FilterHandle(nativeMade, true);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate void dargah_filter_free_fn(IntPtr filter);

        private static dargah_filter_free_fn dargah_filter_free_bound;

        internal static void dargah_filter_free(IntPtr filter)
        {
            var nativeCall = dargah_filter_free_bound ?? (dargah_filter_free_bound = NativeLibrary.Bind<dargah_filter_free_fn>("dargah_filter_free"));
            nativeCall(filter);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate uint dargah_filter_add_state_fn(FilterHandle filter, uint state, ref IntPtr err);

        private static dargah_filter_add_state_fn dargah_filter_add_state_bound;

        internal static void dargah_filter_add_state(FilterHandle filter, uint state)
        {
            var nativeCall = dargah_filter_add_state_bound ?? (dargah_filter_add_state_bound = NativeLibrary.Bind<dargah_filter_add_state_fn>("dargah_filter_add_state"));
            var err = IntPtr.Zero;
            var nativeResult = nativeCall(DargahHandle.Open(filter) ?? FilterHandle.None, state, ref err);
            NativeError.ThrowUnlessOk(nativeResult, err);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate uint dargah_filter_set_order_id_fn(FilterHandle filter, byte[] order_id, UIntPtr order_id_len, ref IntPtr err);

        private static dargah_filter_set_order_id_fn dargah_filter_set_order_id_bound;

        internal static void dargah_filter_set_order_id(FilterHandle filter, Utf8 order_id)
        {
            var nativeCall = dargah_filter_set_order_id_bound ?? (dargah_filter_set_order_id_bound = NativeLibrary.Bind<dargah_filter_set_order_id_fn>("dargah_filter_set_order_id"));
            var err = IntPtr.Zero;
            var nativeResult = nativeCall(DargahHandle.Open(filter) ?? FilterHandle.None, order_id.Bytes, order_id.Length, ref err);
            order_id.Wipe();
            NativeError.ThrowUnlessOk(nativeResult, err);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate uint dargah_filter_set_account_fn(FilterHandle filter, byte[] account, UIntPtr account_len, ref IntPtr err);

        private static dargah_filter_set_account_fn dargah_filter_set_account_bound;

        internal static void dargah_filter_set_account(FilterHandle filter, Utf8 account)
        {
            var nativeCall = dargah_filter_set_account_bound ?? (dargah_filter_set_account_bound = NativeLibrary.Bind<dargah_filter_set_account_fn>("dargah_filter_set_account"));
            var err = IntPtr.Zero;
            var nativeResult = nativeCall(DargahHandle.Open(filter) ?? FilterHandle.None, account.Bytes, account.Length, ref err);
            account.Wipe();
            NativeError.ThrowUnlessOk(nativeResult, err);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate uint dargah_filter_set_from_ms_fn(FilterHandle filter, ulong from_ms, ref IntPtr err);

        private static dargah_filter_set_from_ms_fn dargah_filter_set_from_ms_bound;

        internal static void dargah_filter_set_from_ms(FilterHandle filter, ulong from_ms)
        {
            var nativeCall = dargah_filter_set_from_ms_bound ?? (dargah_filter_set_from_ms_bound = NativeLibrary.Bind<dargah_filter_set_from_ms_fn>("dargah_filter_set_from_ms"));
            var err = IntPtr.Zero;
            var nativeResult = nativeCall(DargahHandle.Open(filter) ?? FilterHandle.None, from_ms, ref err);
            NativeError.ThrowUnlessOk(nativeResult, err);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate uint dargah_filter_set_before_ms_fn(FilterHandle filter, ulong before_ms, ref IntPtr err);

        private static dargah_filter_set_before_ms_fn dargah_filter_set_before_ms_bound;

        internal static void dargah_filter_set_before_ms(FilterHandle filter, ulong before_ms)
        {
            var nativeCall = dargah_filter_set_before_ms_bound ?? (dargah_filter_set_before_ms_bound = NativeLibrary.Bind<dargah_filter_set_before_ms_fn>("dargah_filter_set_before_ms"));
            var err = IntPtr.Zero;
            var nativeResult = nativeCall(DargahHandle.Open(filter) ?? FilterHandle.None, before_ms, ref err);
            NativeError.ThrowUnlessOk(nativeResult, err);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate uint dargah_filter_set_attention_fn(FilterHandle filter, [MarshalAs(UnmanagedType.I1)] bool attention, ref IntPtr err);

        private static dargah_filter_set_attention_fn dargah_filter_set_attention_bound;

        internal static void dargah_filter_set_attention(FilterHandle filter, bool attention)
        {
            var nativeCall = dargah_filter_set_attention_bound ?? (dargah_filter_set_attention_bound = NativeLibrary.Bind<dargah_filter_set_attention_fn>("dargah_filter_set_attention"));
            var err = IntPtr.Zero;
            var nativeResult = nativeCall(DargahHandle.Open(filter) ?? FilterHandle.None, attention, ref err);
            NativeError.ThrowUnlessOk(nativeResult, err);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate uint dargah_filter_set_to_deliver_fn(FilterHandle filter, [MarshalAs(UnmanagedType.I1)] bool to_deliver, ref IntPtr err);

        private static dargah_filter_set_to_deliver_fn dargah_filter_set_to_deliver_bound;

        internal static void dargah_filter_set_to_deliver(FilterHandle filter, bool to_deliver)
        {
            var nativeCall = dargah_filter_set_to_deliver_bound ?? (dargah_filter_set_to_deliver_bound = NativeLibrary.Bind<dargah_filter_set_to_deliver_fn>("dargah_filter_set_to_deliver"));
            var err = IntPtr.Zero;
            var nativeResult = nativeCall(DargahHandle.Open(filter) ?? FilterHandle.None, to_deliver, ref err);
            NativeError.ThrowUnlessOk(nativeResult, err);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate uint dargah_filter_set_after_fn(FilterHandle filter, long payment_id, ref IntPtr err);

        private static dargah_filter_set_after_fn dargah_filter_set_after_bound;

        internal static void dargah_filter_set_after(FilterHandle filter, long payment_id)
        {
            var nativeCall = dargah_filter_set_after_bound ?? (dargah_filter_set_after_bound = NativeLibrary.Bind<dargah_filter_set_after_fn>("dargah_filter_set_after"));
            var err = IntPtr.Zero;
            var nativeResult = nativeCall(DargahHandle.Open(filter) ?? FilterHandle.None, payment_id, ref err);
            NativeError.ThrowUnlessOk(nativeResult, err);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate uint dargah_checkout_payment_fn(CheckoutHandle checkout, long payment_id, ref IntPtr @out, ref IntPtr err);

        private static dargah_checkout_payment_fn dargah_checkout_payment_bound;

        internal static PaymentHandle dargah_checkout_payment(CheckoutHandle checkout, long payment_id)
        {
            var nativeCall = dargah_checkout_payment_bound ?? (dargah_checkout_payment_bound = NativeLibrary.Bind<dargah_checkout_payment_fn>("dargah_checkout_payment"));
            var nativeMade = default(IntPtr);
            var err = IntPtr.Zero;
            var nativeResult = nativeCall(DargahHandle.Open(checkout) ?? CheckoutHandle.None, payment_id, ref nativeMade, ref err);
            NativeError.ThrowUnlessOk(nativeResult, err);
            return new PaymentHandle(nativeMade, true);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate uint dargah_checkout_find_fn(CheckoutHandle checkout, byte[] order_id, UIntPtr order_id_len, ref IntPtr @out, ref IntPtr err);

        private static dargah_checkout_find_fn dargah_checkout_find_bound;

        internal static PaymentsHandle dargah_checkout_find(CheckoutHandle checkout, Utf8 order_id)
        {
            var nativeCall = dargah_checkout_find_bound ?? (dargah_checkout_find_bound = NativeLibrary.Bind<dargah_checkout_find_fn>("dargah_checkout_find"));
            var nativeMade = default(IntPtr);
            var err = IntPtr.Zero;
            var nativeResult = nativeCall(DargahHandle.Open(checkout) ?? CheckoutHandle.None, order_id.Bytes, order_id.Length, ref nativeMade, ref err);
            order_id.Wipe();
            NativeError.ThrowUnlessOk(nativeResult, err);
            return new PaymentsHandle(nativeMade, true);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate uint dargah_checkout_list_fn(CheckoutHandle checkout, FilterHandle filter, UIntPtr most, ref IntPtr @out, ref IntPtr err);

        private static dargah_checkout_list_fn dargah_checkout_list_bound;

        internal static PaymentsHandle dargah_checkout_list(CheckoutHandle checkout, FilterHandle filter, long most)
        {
            var nativeCall = dargah_checkout_list_bound ?? (dargah_checkout_list_bound = NativeLibrary.Bind<dargah_checkout_list_fn>("dargah_checkout_list"));
            var nativeMade = default(IntPtr);
            var err = IntPtr.Zero;
            var nativeResult = nativeCall(DargahHandle.Open(checkout) ?? CheckoutHandle.None, DargahHandle.Open(filter) ?? FilterHandle.None, (UIntPtr)(ulong)most, ref nativeMade, ref err);
            NativeError.ThrowUnlessOk(nativeResult, err);
            return new PaymentsHandle(nativeMade, true);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate uint dargah_checkout_unacknowledged_fn(CheckoutHandle checkout, UIntPtr most, ref IntPtr @out, ref IntPtr err);

        private static dargah_checkout_unacknowledged_fn dargah_checkout_unacknowledged_bound;

        internal static PaymentsHandle dargah_checkout_unacknowledged(CheckoutHandle checkout, long most)
        {
            var nativeCall = dargah_checkout_unacknowledged_bound ?? (dargah_checkout_unacknowledged_bound = NativeLibrary.Bind<dargah_checkout_unacknowledged_fn>("dargah_checkout_unacknowledged"));
            var nativeMade = default(IntPtr);
            var err = IntPtr.Zero;
            var nativeResult = nativeCall(DargahHandle.Open(checkout) ?? CheckoutHandle.None, (UIntPtr)(ulong)most, ref nativeMade, ref err);
            NativeError.ThrowUnlessOk(nativeResult, err);
            return new PaymentsHandle(nativeMade, true);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate uint dargah_checkout_history_fn(CheckoutHandle checkout, long payment_id, ref IntPtr @out, ref IntPtr err);

        private static dargah_checkout_history_fn dargah_checkout_history_bound;

        internal static HistoryHandle dargah_checkout_history(CheckoutHandle checkout, long payment_id)
        {
            var nativeCall = dargah_checkout_history_bound ?? (dargah_checkout_history_bound = NativeLibrary.Bind<dargah_checkout_history_fn>("dargah_checkout_history"));
            var nativeMade = default(IntPtr);
            var err = IntPtr.Zero;
            var nativeResult = nativeCall(DargahHandle.Open(checkout) ?? CheckoutHandle.None, payment_id, ref nativeMade, ref err);
            NativeError.ThrowUnlessOk(nativeResult, err);
            return new HistoryHandle(nativeMade, true);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate void dargah_history_free_fn(IntPtr history);

        private static dargah_history_free_fn dargah_history_free_bound;

        internal static void dargah_history_free(IntPtr history)
        {
            var nativeCall = dargah_history_free_bound ?? (dargah_history_free_bound = NativeLibrary.Bind<dargah_history_free_fn>("dargah_history_free"));
            nativeCall(history);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate UIntPtr dargah_history_count_fn(HistoryHandle history);

        private static dargah_history_count_fn dargah_history_count_bound;

        internal static long dargah_history_count(HistoryHandle history)
        {
            var nativeCall = dargah_history_count_bound ?? (dargah_history_count_bound = NativeLibrary.Bind<dargah_history_count_fn>("dargah_history_count"));
            var nativeResult = nativeCall(DargahHandle.Open(history) ?? HistoryHandle.None);
            return (long)nativeResult;
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate ulong dargah_history_ms_at_fn(HistoryHandle history, UIntPtr index);

        private static dargah_history_ms_at_fn dargah_history_ms_at_bound;

        internal static ulong dargah_history_ms_at(HistoryHandle history, long index)
        {
            var nativeCall = dargah_history_ms_at_bound ?? (dargah_history_ms_at_bound = NativeLibrary.Bind<dargah_history_ms_at_fn>("dargah_history_ms_at"));
            var nativeResult = nativeCall(DargahHandle.Open(history) ?? HistoryHandle.None, (UIntPtr)(ulong)index);
            return nativeResult;
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate IntPtr dargah_history_what_at_fn(HistoryHandle history, UIntPtr index, ref UIntPtr len);

        private static dargah_history_what_at_fn dargah_history_what_at_bound;

        internal static string dargah_history_what_at(HistoryHandle history, long index)
        {
            var nativeCall = dargah_history_what_at_bound ?? (dargah_history_what_at_bound = NativeLibrary.Bind<dargah_history_what_at_fn>("dargah_history_what_at"));
            var nativeMade = default(UIntPtr);
            var nativeResult = nativeCall(DargahHandle.Open(history) ?? HistoryHandle.None, (UIntPtr)(ulong)index, ref nativeMade);
            return NativeText.Borrowed(nativeResult, nativeMade);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate IntPtr dargah_history_detail_json_at_fn(HistoryHandle history, UIntPtr index, ref UIntPtr len);

        private static dargah_history_detail_json_at_fn dargah_history_detail_json_at_bound;

        internal static string dargah_history_detail_json_at(HistoryHandle history, long index)
        {
            var nativeCall = dargah_history_detail_json_at_bound ?? (dargah_history_detail_json_at_bound = NativeLibrary.Bind<dargah_history_detail_json_at_fn>("dargah_history_detail_json_at"));
            var nativeMade = default(UIntPtr);
            var nativeResult = nativeCall(DargahHandle.Open(history) ?? HistoryHandle.None, (UIntPtr)(ulong)index, ref nativeMade);
            return NativeText.Borrowed(nativeResult, nativeMade);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate uint dargah_checkout_reconcile_fn(CheckoutHandle checkout, UIntPtr threads, OptionsHandle options, ProgressFn progress, IntPtr user, ref IntPtr @out, ref IntPtr err);

        private static dargah_checkout_reconcile_fn dargah_checkout_reconcile_bound;

        internal static ReportHandle dargah_checkout_reconcile(CheckoutHandle checkout, long threads, OptionsHandle options, ProgressFn progress, IntPtr user)
        {
            var nativeCall = dargah_checkout_reconcile_bound ?? (dargah_checkout_reconcile_bound = NativeLibrary.Bind<dargah_checkout_reconcile_fn>("dargah_checkout_reconcile"));
            var nativeMade = default(IntPtr);
            var err = IntPtr.Zero;
            var nativeResult = nativeCall(DargahHandle.Open(checkout) ?? CheckoutHandle.None, (UIntPtr)(ulong)threads, DargahHandle.Open(options) ?? OptionsHandle.None, progress, user, ref nativeMade, ref err);
            NativeError.ThrowUnlessOk(nativeResult, err);
            return new ReportHandle(nativeMade, true);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate void dargah_report_free_fn(IntPtr report);

        private static dargah_report_free_fn dargah_report_free_bound;

        internal static void dargah_report_free(IntPtr report)
        {
            var nativeCall = dargah_report_free_bound ?? (dargah_report_free_bound = NativeLibrary.Bind<dargah_report_free_fn>("dargah_report_free"));
            nativeCall(report);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate UIntPtr dargah_report_looked_fn(ReportHandle report);

        private static dargah_report_looked_fn dargah_report_looked_bound;

        internal static long dargah_report_looked(ReportHandle report)
        {
            var nativeCall = dargah_report_looked_bound ?? (dargah_report_looked_bound = NativeLibrary.Bind<dargah_report_looked_fn>("dargah_report_looked"));
            var nativeResult = nativeCall(DargahHandle.Open(report) ?? ReportHandle.None);
            return (long)nativeResult;
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate IntPtr dargah_report_paid_fn(ReportHandle report);

        private static dargah_report_paid_fn dargah_report_paid_bound;

        internal static PaymentsHandle dargah_report_paid(ReportHandle report)
        {
            var nativeCall = dargah_report_paid_bound ?? (dargah_report_paid_bound = NativeLibrary.Bind<dargah_report_paid_fn>("dargah_report_paid"));
            var nativeResult = nativeCall(DargahHandle.Open(report) ?? ReportHandle.None);
            return nativeResult == IntPtr.Zero ? null : new PaymentsHandle(nativeResult, false);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate IntPtr dargah_report_others_fn(ReportHandle report);

        private static dargah_report_others_fn dargah_report_others_bound;

        internal static PaymentsHandle dargah_report_others(ReportHandle report)
        {
            var nativeCall = dargah_report_others_bound ?? (dargah_report_others_bound = NativeLibrary.Bind<dargah_report_others_fn>("dargah_report_others"));
            var nativeResult = nativeCall(DargahHandle.Open(report) ?? ReportHandle.None);
            return nativeResult == IntPtr.Zero ? null : new PaymentsHandle(nativeResult, false);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate IntPtr dargah_report_unacknowledged_fn(ReportHandle report);

        private static dargah_report_unacknowledged_fn dargah_report_unacknowledged_bound;

        internal static PaymentsHandle dargah_report_unacknowledged(ReportHandle report)
        {
            var nativeCall = dargah_report_unacknowledged_bound ?? (dargah_report_unacknowledged_bound = NativeLibrary.Bind<dargah_report_unacknowledged_fn>("dargah_report_unacknowledged"));
            var nativeResult = nativeCall(DargahHandle.Open(report) ?? ReportHandle.None);
            return nativeResult == IntPtr.Zero ? null : new PaymentsHandle(nativeResult, false);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate IntPtr dargah_report_attention_fn(ReportHandle report);

        private static dargah_report_attention_fn dargah_report_attention_bound;

        internal static PaymentsHandle dargah_report_attention(ReportHandle report)
        {
            var nativeCall = dargah_report_attention_bound ?? (dargah_report_attention_bound = NativeLibrary.Bind<dargah_report_attention_fn>("dargah_report_attention"));
            var nativeResult = nativeCall(DargahHandle.Open(report) ?? ReportHandle.None);
            return nativeResult == IntPtr.Zero ? null : new PaymentsHandle(nativeResult, false);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate IntPtr dargah_report_give_back_fn(ReportHandle report);

        private static dargah_report_give_back_fn dargah_report_give_back_bound;

        internal static PaymentsHandle dargah_report_give_back(ReportHandle report)
        {
            var nativeCall = dargah_report_give_back_bound ?? (dargah_report_give_back_bound = NativeLibrary.Bind<dargah_report_give_back_fn>("dargah_report_give_back"));
            var nativeResult = nativeCall(DargahHandle.Open(report) ?? ReportHandle.None);
            return nativeResult == IntPtr.Zero ? null : new PaymentsHandle(nativeResult, false);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate UIntPtr dargah_report_error_count_fn(ReportHandle report);

        private static dargah_report_error_count_fn dargah_report_error_count_bound;

        internal static long dargah_report_error_count(ReportHandle report)
        {
            var nativeCall = dargah_report_error_count_bound ?? (dargah_report_error_count_bound = NativeLibrary.Bind<dargah_report_error_count_fn>("dargah_report_error_count"));
            var nativeResult = nativeCall(DargahHandle.Open(report) ?? ReportHandle.None);
            return (long)nativeResult;
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate long dargah_report_error_payment_at_fn(ReportHandle report, UIntPtr index);

        private static dargah_report_error_payment_at_fn dargah_report_error_payment_at_bound;

        internal static long dargah_report_error_payment_at(ReportHandle report, long index)
        {
            var nativeCall = dargah_report_error_payment_at_bound ?? (dargah_report_error_payment_at_bound = NativeLibrary.Bind<dargah_report_error_payment_at_fn>("dargah_report_error_payment_at"));
            var nativeResult = nativeCall(DargahHandle.Open(report) ?? ReportHandle.None, (UIntPtr)(ulong)index);
            return nativeResult;
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate IntPtr dargah_report_error_at_fn(ReportHandle report, UIntPtr index);

        private static dargah_report_error_at_fn dargah_report_error_at_bound;

        internal static ErrorHandle dargah_report_error_at(ReportHandle report, long index)
        {
            var nativeCall = dargah_report_error_at_bound ?? (dargah_report_error_at_bound = NativeLibrary.Bind<dargah_report_error_at_fn>("dargah_report_error_at"));
            var nativeResult = nativeCall(DargahHandle.Open(report) ?? ReportHandle.None, (UIntPtr)(ulong)index);
            return nativeResult == IntPtr.Zero ? null : new ErrorHandle(nativeResult, false);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate IntPtr dargah_report_to_json_fn(ReportHandle report);

        private static dargah_report_to_json_fn dargah_report_to_json_bound;

        internal static string dargah_report_to_json(ReportHandle report)
        {
            var nativeCall = dargah_report_to_json_bound ?? (dargah_report_to_json_bound = NativeLibrary.Bind<dargah_report_to_json_fn>("dargah_report_to_json"));
            var nativeResult = nativeCall(DargahHandle.Open(report) ?? ReportHandle.None);
            return NativeText.Owned(nativeResult);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate void dargah_error_free_fn(IntPtr error);

        private static dargah_error_free_fn dargah_error_free_bound;

        internal static void dargah_error_free(IntPtr error)
        {
            var nativeCall = dargah_error_free_bound ?? (dargah_error_free_bound = NativeLibrary.Bind<dargah_error_free_fn>("dargah_error_free"));
            nativeCall(error);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate uint dargah_error_get_kind_fn(ErrorHandle error);

        private static dargah_error_get_kind_fn dargah_error_get_kind_bound;

        internal static uint dargah_error_get_kind(ErrorHandle error)
        {
            var nativeCall = dargah_error_get_kind_bound ?? (dargah_error_get_kind_bound = NativeLibrary.Bind<dargah_error_get_kind_fn>("dargah_error_get_kind"));
            var nativeResult = nativeCall(DargahHandle.Open(error) ?? ErrorHandle.None);
            return nativeResult;
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate IntPtr dargah_error_message_fn(ErrorHandle error, ref UIntPtr len);

        private static dargah_error_message_fn dargah_error_message_bound;

        internal static string dargah_error_message(ErrorHandle error)
        {
            var nativeCall = dargah_error_message_bound ?? (dargah_error_message_bound = NativeLibrary.Bind<dargah_error_message_fn>("dargah_error_message"));
            var nativeMade = default(UIntPtr);
            var nativeResult = nativeCall(DargahHandle.Open(error) ?? ErrorHandle.None, ref nativeMade);
            return NativeText.Borrowed(nativeResult, nativeMade);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate IntPtr dargah_error_message_fa_fn(ErrorHandle error, ref UIntPtr len);

        private static dargah_error_message_fa_fn dargah_error_message_fa_bound;

        internal static string dargah_error_message_fa(ErrorHandle error)
        {
            var nativeCall = dargah_error_message_fa_bound ?? (dargah_error_message_fa_bound = NativeLibrary.Bind<dargah_error_message_fa_fn>("dargah_error_message_fa"));
            var nativeMade = default(UIntPtr);
            var nativeResult = nativeCall(DargahHandle.Open(error) ?? ErrorHandle.None, ref nativeMade);
            return NativeText.Borrowed(nativeResult, nativeMade);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate IntPtr dargah_error_detail_fn(ErrorHandle error, ref UIntPtr len);

        private static dargah_error_detail_fn dargah_error_detail_bound;

        internal static string dargah_error_detail(ErrorHandle error)
        {
            var nativeCall = dargah_error_detail_bound ?? (dargah_error_detail_bound = NativeLibrary.Bind<dargah_error_detail_fn>("dargah_error_detail"));
            var nativeMade = default(UIntPtr);
            var nativeResult = nativeCall(DargahHandle.Open(error) ?? ErrorHandle.None, ref nativeMade);
            return NativeText.Borrowed(nativeResult, nativeMade);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate IntPtr dargah_error_code_fn(ErrorHandle error, ref UIntPtr len);

        private static dargah_error_code_fn dargah_error_code_bound;

        internal static string dargah_error_code(ErrorHandle error)
        {
            var nativeCall = dargah_error_code_bound ?? (dargah_error_code_bound = NativeLibrary.Bind<dargah_error_code_fn>("dargah_error_code"));
            var nativeMade = default(UIntPtr);
            var nativeResult = nativeCall(DargahHandle.Open(error) ?? ErrorHandle.None, ref nativeMade);
            return NativeText.Borrowed(nativeResult, nativeMade);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        [return: MarshalAs(UnmanagedType.I1)]
        private delegate bool dargah_error_code_number_fn(ErrorHandle error, ref long @out);

        private static dargah_error_code_number_fn dargah_error_code_number_bound;

        internal static long? dargah_error_code_number(ErrorHandle error)
        {
            var nativeCall = dargah_error_code_number_bound ?? (dargah_error_code_number_bound = NativeLibrary.Bind<dargah_error_code_number_fn>("dargah_error_code_number"));
            var nativeMade = default(long);
            var nativeResult = nativeCall(DargahHandle.Open(error) ?? ErrorHandle.None, ref nativeMade);
            return nativeResult ? nativeMade : default(long?);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate IntPtr dargah_error_field_fn(ErrorHandle error, ref UIntPtr len);

        private static dargah_error_field_fn dargah_error_field_bound;

        internal static string dargah_error_field(ErrorHandle error)
        {
            var nativeCall = dargah_error_field_bound ?? (dargah_error_field_bound = NativeLibrary.Bind<dargah_error_field_fn>("dargah_error_field"));
            var nativeMade = default(UIntPtr);
            var nativeResult = nativeCall(DargahHandle.Open(error) ?? ErrorHandle.None, ref nativeMade);
            return NativeText.Borrowed(nativeResult, nativeMade);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate IntPtr dargah_error_gateway_fn(ErrorHandle error, ref UIntPtr len);

        private static dargah_error_gateway_fn dargah_error_gateway_bound;

        internal static string dargah_error_gateway(ErrorHandle error)
        {
            var nativeCall = dargah_error_gateway_bound ?? (dargah_error_gateway_bound = NativeLibrary.Bind<dargah_error_gateway_fn>("dargah_error_gateway"));
            var nativeMade = default(UIntPtr);
            var nativeResult = nativeCall(DargahHandle.Open(error) ?? ErrorHandle.None, ref nativeMade);
            return NativeText.Borrowed(nativeResult, nativeMade);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate IntPtr dargah_error_operation_fn(ErrorHandle error, ref UIntPtr len);

        private static dargah_error_operation_fn dargah_error_operation_bound;

        internal static string dargah_error_operation(ErrorHandle error)
        {
            var nativeCall = dargah_error_operation_bound ?? (dargah_error_operation_bound = NativeLibrary.Bind<dargah_error_operation_fn>("dargah_error_operation"));
            var nativeMade = default(UIntPtr);
            var nativeResult = nativeCall(DargahHandle.Open(error) ?? ErrorHandle.None, ref nativeMade);
            return NativeText.Borrowed(nativeResult, nativeMade);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        [return: MarshalAs(UnmanagedType.I1)]
        private delegate bool dargah_error_http_status_fn(ErrorHandle error, ref uint @out);

        private static dargah_error_http_status_fn dargah_error_http_status_bound;

        internal static uint? dargah_error_http_status(ErrorHandle error)
        {
            var nativeCall = dargah_error_http_status_bound ?? (dargah_error_http_status_bound = NativeLibrary.Bind<dargah_error_http_status_fn>("dargah_error_http_status"));
            var nativeMade = default(uint);
            var nativeResult = nativeCall(DargahHandle.Open(error) ?? ErrorHandle.None, ref nativeMade);
            return nativeResult ? nativeMade : default(uint?);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        [return: MarshalAs(UnmanagedType.I1)]
        private delegate bool dargah_error_tls_problem_fn(ErrorHandle error, ref uint @out);

        private static dargah_error_tls_problem_fn dargah_error_tls_problem_bound;

        internal static uint? dargah_error_tls_problem(ErrorHandle error)
        {
            var nativeCall = dargah_error_tls_problem_bound ?? (dargah_error_tls_problem_bound = NativeLibrary.Bind<dargah_error_tls_problem_fn>("dargah_error_tls_problem"));
            var nativeMade = default(uint);
            var nativeResult = nativeCall(DargahHandle.Open(error) ?? ErrorHandle.None, ref nativeMade);
            return nativeResult ? nativeMade : default(uint?);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate Progress dargah_error_progress_fn(ErrorHandle error);

        private static dargah_error_progress_fn dargah_error_progress_bound;

        internal static Progress dargah_error_progress(ErrorHandle error)
        {
            var nativeCall = dargah_error_progress_bound ?? (dargah_error_progress_bound = NativeLibrary.Bind<dargah_error_progress_fn>("dargah_error_progress"));
            var nativeResult = nativeCall(DargahHandle.Open(error) ?? ErrorHandle.None);
            return nativeResult;
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        [return: MarshalAs(UnmanagedType.I1)]
        private delegate bool dargah_error_is_retryable_fn(ErrorHandle error);

        private static dargah_error_is_retryable_fn dargah_error_is_retryable_bound;

        internal static bool dargah_error_is_retryable(ErrorHandle error)
        {
            var nativeCall = dargah_error_is_retryable_bound ?? (dargah_error_is_retryable_bound = NativeLibrary.Bind<dargah_error_is_retryable_fn>("dargah_error_is_retryable"));
            var nativeResult = nativeCall(DargahHandle.Open(error) ?? ErrorHandle.None);
            return nativeResult;
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        [return: MarshalAs(UnmanagedType.I1)]
        private delegate bool dargah_error_money_may_have_moved_fn(ErrorHandle error);

        private static dargah_error_money_may_have_moved_fn dargah_error_money_may_have_moved_bound;

        internal static bool dargah_error_money_may_have_moved(ErrorHandle error)
        {
            var nativeCall = dargah_error_money_may_have_moved_bound ?? (dargah_error_money_may_have_moved_bound = NativeLibrary.Bind<dargah_error_money_may_have_moved_fn>("dargah_error_money_may_have_moved"));
            var nativeResult = nativeCall(DargahHandle.Open(error) ?? ErrorHandle.None);
            return nativeResult;
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate IntPtr dargah_error_to_json_fn(ErrorHandle error);

        private static dargah_error_to_json_fn dargah_error_to_json_bound;

        internal static string dargah_error_to_json(ErrorHandle error)
        {
            var nativeCall = dargah_error_to_json_bound ?? (dargah_error_to_json_bound = NativeLibrary.Bind<dargah_error_to_json_fn>("dargah_error_to_json"));
            var nativeResult = nativeCall(DargahHandle.Open(error) ?? ErrorHandle.None);
            return NativeText.Owned(nativeResult);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate IntPtr dargah_error_kind_text_fn(uint kind, ref UIntPtr len);

        private static dargah_error_kind_text_fn dargah_error_kind_text_bound;

        internal static string dargah_error_kind_text(uint kind)
        {
            var nativeCall = dargah_error_kind_text_bound ?? (dargah_error_kind_text_bound = NativeLibrary.Bind<dargah_error_kind_text_fn>("dargah_error_kind_text"));
            var nativeMade = default(UIntPtr);
            var nativeResult = nativeCall(kind, ref nativeMade);
            return NativeText.Borrowed(nativeResult, nativeMade);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate IntPtr dargah_error_kind_text_fa_fn(uint kind, ref UIntPtr len);

        private static dargah_error_kind_text_fa_fn dargah_error_kind_text_fa_bound;

        internal static string dargah_error_kind_text_fa(uint kind)
        {
            var nativeCall = dargah_error_kind_text_fa_bound ?? (dargah_error_kind_text_fa_bound = NativeLibrary.Bind<dargah_error_kind_text_fa_fn>("dargah_error_kind_text_fa"));
            var nativeMade = default(UIntPtr);
            var nativeResult = nativeCall(kind, ref nativeMade);
            return NativeText.Borrowed(nativeResult, nativeMade);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate IntPtr dargah_tls_problem_text_fn(uint problem, ref UIntPtr len);

        private static dargah_tls_problem_text_fn dargah_tls_problem_text_bound;

        internal static string dargah_tls_problem_text(uint problem)
        {
            var nativeCall = dargah_tls_problem_text_bound ?? (dargah_tls_problem_text_bound = NativeLibrary.Bind<dargah_tls_problem_text_fn>("dargah_tls_problem_text"));
            var nativeMade = default(UIntPtr);
            var nativeResult = nativeCall(problem, ref nativeMade);
            return NativeText.Borrowed(nativeResult, nativeMade);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate IntPtr dargah_event_gateway_fn(EventHandle @event, ref UIntPtr len);

        private static dargah_event_gateway_fn dargah_event_gateway_bound;

        internal static string dargah_event_gateway(EventHandle @event)
        {
            var nativeCall = dargah_event_gateway_bound ?? (dargah_event_gateway_bound = NativeLibrary.Bind<dargah_event_gateway_fn>("dargah_event_gateway"));
            var nativeMade = default(UIntPtr);
            var nativeResult = nativeCall(DargahHandle.Open(@event) ?? EventHandle.None, ref nativeMade);
            return NativeText.Borrowed(nativeResult, nativeMade);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate IntPtr dargah_event_operation_fn(EventHandle @event, ref UIntPtr len);

        private static dargah_event_operation_fn dargah_event_operation_bound;

        internal static string dargah_event_operation(EventHandle @event)
        {
            var nativeCall = dargah_event_operation_bound ?? (dargah_event_operation_bound = NativeLibrary.Bind<dargah_event_operation_fn>("dargah_event_operation"));
            var nativeMade = default(UIntPtr);
            var nativeResult = nativeCall(DargahHandle.Open(@event) ?? EventHandle.None, ref nativeMade);
            return NativeText.Borrowed(nativeResult, nativeMade);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate uint dargah_event_attempt_fn(EventHandle @event);

        private static dargah_event_attempt_fn dargah_event_attempt_bound;

        internal static uint dargah_event_attempt(EventHandle @event)
        {
            var nativeCall = dargah_event_attempt_bound ?? (dargah_event_attempt_bound = NativeLibrary.Bind<dargah_event_attempt_fn>("dargah_event_attempt"));
            var nativeResult = nativeCall(DargahHandle.Open(@event) ?? EventHandle.None);
            return nativeResult;
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate Progress dargah_event_progress_fn(EventHandle @event);

        private static dargah_event_progress_fn dargah_event_progress_bound;

        internal static Progress dargah_event_progress(EventHandle @event)
        {
            var nativeCall = dargah_event_progress_bound ?? (dargah_event_progress_bound = NativeLibrary.Bind<dargah_event_progress_fn>("dargah_event_progress"));
            var nativeResult = nativeCall(DargahHandle.Open(@event) ?? EventHandle.None);
            return nativeResult;
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate ConnectionUse dargah_event_connection_fn(EventHandle @event);

        private static dargah_event_connection_fn dargah_event_connection_bound;

        internal static ConnectionUse dargah_event_connection(EventHandle @event)
        {
            var nativeCall = dargah_event_connection_bound ?? (dargah_event_connection_bound = NativeLibrary.Bind<dargah_event_connection_fn>("dargah_event_connection"));
            var nativeResult = nativeCall(DargahHandle.Open(@event) ?? EventHandle.None);
            return nativeResult;
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        [return: MarshalAs(UnmanagedType.I1)]
        private delegate bool dargah_event_failure_fn(EventHandle @event, ref uint @out);

        private static dargah_event_failure_fn dargah_event_failure_bound;

        internal static uint? dargah_event_failure(EventHandle @event)
        {
            var nativeCall = dargah_event_failure_bound ?? (dargah_event_failure_bound = NativeLibrary.Bind<dargah_event_failure_fn>("dargah_event_failure"));
            var nativeMade = default(uint);
            var nativeResult = nativeCall(DargahHandle.Open(@event) ?? EventHandle.None, ref nativeMade);
            return nativeResult ? nativeMade : default(uint?);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        [return: MarshalAs(UnmanagedType.I1)]
        private delegate bool dargah_event_http_status_fn(EventHandle @event, ref uint @out);

        private static dargah_event_http_status_fn dargah_event_http_status_bound;

        internal static uint? dargah_event_http_status(EventHandle @event)
        {
            var nativeCall = dargah_event_http_status_bound ?? (dargah_event_http_status_bound = NativeLibrary.Bind<dargah_event_http_status_fn>("dargah_event_http_status"));
            var nativeMade = default(uint);
            var nativeResult = nativeCall(DargahHandle.Open(@event) ?? EventHandle.None, ref nativeMade);
            return nativeResult ? nativeMade : default(uint?);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate ulong dargah_event_total_us_fn(EventHandle @event);

        private static dargah_event_total_us_fn dargah_event_total_us_bound;

        internal static ulong dargah_event_total_us(EventHandle @event)
        {
            var nativeCall = dargah_event_total_us_bound ?? (dargah_event_total_us_bound = NativeLibrary.Bind<dargah_event_total_us_fn>("dargah_event_total_us"));
            var nativeResult = nativeCall(DargahHandle.Open(@event) ?? EventHandle.None);
            return nativeResult;
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        [return: MarshalAs(UnmanagedType.I1)]
        private delegate bool dargah_event_resolve_us_fn(EventHandle @event, ref ulong @out);

        private static dargah_event_resolve_us_fn dargah_event_resolve_us_bound;

        internal static ulong? dargah_event_resolve_us(EventHandle @event)
        {
            var nativeCall = dargah_event_resolve_us_bound ?? (dargah_event_resolve_us_bound = NativeLibrary.Bind<dargah_event_resolve_us_fn>("dargah_event_resolve_us"));
            var nativeMade = default(ulong);
            var nativeResult = nativeCall(DargahHandle.Open(@event) ?? EventHandle.None, ref nativeMade);
            return nativeResult ? nativeMade : default(ulong?);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        [return: MarshalAs(UnmanagedType.I1)]
        private delegate bool dargah_event_connect_us_fn(EventHandle @event, ref ulong @out);

        private static dargah_event_connect_us_fn dargah_event_connect_us_bound;

        internal static ulong? dargah_event_connect_us(EventHandle @event)
        {
            var nativeCall = dargah_event_connect_us_bound ?? (dargah_event_connect_us_bound = NativeLibrary.Bind<dargah_event_connect_us_fn>("dargah_event_connect_us"));
            var nativeMade = default(ulong);
            var nativeResult = nativeCall(DargahHandle.Open(@event) ?? EventHandle.None, ref nativeMade);
            return nativeResult ? nativeMade : default(ulong?);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        [return: MarshalAs(UnmanagedType.I1)]
        private delegate bool dargah_event_wait_us_fn(EventHandle @event, ref ulong @out);

        private static dargah_event_wait_us_fn dargah_event_wait_us_bound;

        internal static ulong? dargah_event_wait_us(EventHandle @event)
        {
            var nativeCall = dargah_event_wait_us_bound ?? (dargah_event_wait_us_bound = NativeLibrary.Bind<dargah_event_wait_us_fn>("dargah_event_wait_us"));
            var nativeMade = default(ulong);
            var nativeResult = nativeCall(DargahHandle.Open(@event) ?? EventHandle.None, ref nativeMade);
            return nativeResult ? nativeMade : default(ulong?);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        [return: MarshalAs(UnmanagedType.I1)]
        private delegate bool dargah_event_read_us_fn(EventHandle @event, ref ulong @out);

        private static dargah_event_read_us_fn dargah_event_read_us_bound;

        internal static ulong? dargah_event_read_us(EventHandle @event)
        {
            var nativeCall = dargah_event_read_us_bound ?? (dargah_event_read_us_bound = NativeLibrary.Bind<dargah_event_read_us_fn>("dargah_event_read_us"));
            var nativeMade = default(ulong);
            var nativeResult = nativeCall(DargahHandle.Open(@event) ?? EventHandle.None, ref nativeMade);
            return nativeResult ? nativeMade : default(ulong?);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate IntPtr dargah_event_to_json_fn(EventHandle @event);

        private static dargah_event_to_json_fn dargah_event_to_json_bound;

        internal static string dargah_event_to_json(EventHandle @event)
        {
            var nativeCall = dargah_event_to_json_bound ?? (dargah_event_to_json_bound = NativeLibrary.Bind<dargah_event_to_json_fn>("dargah_event_to_json"));
            var nativeResult = nativeCall(DargahHandle.Open(@event) ?? EventHandle.None);
            return NativeText.Owned(nativeResult);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate uint dargah_event_queue_new_fn(UIntPtr capacity, ref IntPtr @out, ref IntPtr err);

        private static dargah_event_queue_new_fn dargah_event_queue_new_bound;

        internal static EventQueueHandle dargah_event_queue_new(long capacity)
        {
            var nativeCall = dargah_event_queue_new_bound ?? (dargah_event_queue_new_bound = NativeLibrary.Bind<dargah_event_queue_new_fn>("dargah_event_queue_new"));
            var nativeMade = default(IntPtr);
            var err = IntPtr.Zero;
            var nativeResult = nativeCall((UIntPtr)(ulong)capacity, ref nativeMade, ref err);
            NativeError.ThrowUnlessOk(nativeResult, err);
            return new EventQueueHandle(nativeMade, true);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate void dargah_event_queue_free_fn(IntPtr queue);

        private static dargah_event_queue_free_fn dargah_event_queue_free_bound;

        internal static void dargah_event_queue_free(IntPtr queue)
        {
            var nativeCall = dargah_event_queue_free_bound ?? (dargah_event_queue_free_bound = NativeLibrary.Bind<dargah_event_queue_free_fn>("dargah_event_queue_free"));
            nativeCall(queue);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate IntPtr dargah_event_queue_take_fn(EventQueueHandle queue);

        private static dargah_event_queue_take_fn dargah_event_queue_take_bound;

        internal static EventHandle dargah_event_queue_take(EventQueueHandle queue)
        {
            var nativeCall = dargah_event_queue_take_bound ?? (dargah_event_queue_take_bound = NativeLibrary.Bind<dargah_event_queue_take_fn>("dargah_event_queue_take"));
            var nativeResult = nativeCall(DargahHandle.Open(queue) ?? EventQueueHandle.None);
            return new EventHandle(nativeResult, true);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate ulong dargah_event_queue_lost_fn(EventQueueHandle queue);

        private static dargah_event_queue_lost_fn dargah_event_queue_lost_bound;

        internal static ulong dargah_event_queue_lost(EventQueueHandle queue)
        {
            var nativeCall = dargah_event_queue_lost_bound ?? (dargah_event_queue_lost_bound = NativeLibrary.Bind<dargah_event_queue_lost_fn>("dargah_event_queue_lost"));
            var nativeResult = nativeCall(DargahHandle.Open(queue) ?? EventQueueHandle.None);
            return nativeResult;
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate void dargah_event_free_fn(IntPtr @event);

        private static dargah_event_free_fn dargah_event_free_bound;

        internal static void dargah_event_free(IntPtr @event)
        {
            var nativeCall = dargah_event_free_bound ?? (dargah_event_free_bound = NativeLibrary.Bind<dargah_event_free_fn>("dargah_event_free"));
            nativeCall(@event);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate uint dargah_expected_new_fn(byte[] token, UIntPtr token_len, long amount, ref IntPtr @out, ref IntPtr err);

        private static dargah_expected_new_fn dargah_expected_new_bound;

        internal static ExpectedHandle dargah_expected_new(Utf8 token, long amount)
        {
            var nativeCall = dargah_expected_new_bound ?? (dargah_expected_new_bound = NativeLibrary.Bind<dargah_expected_new_fn>("dargah_expected_new"));
            var nativeMade = default(IntPtr);
            var err = IntPtr.Zero;
            var nativeResult = nativeCall(token.Bytes, token.Length, amount, ref nativeMade, ref err);
            token.Wipe();
            NativeError.ThrowUnlessOk(nativeResult, err);
            return new ExpectedHandle(nativeMade, true);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate void dargah_expected_free_fn(IntPtr expected);

        private static dargah_expected_free_fn dargah_expected_free_bound;

        internal static void dargah_expected_free(IntPtr expected)
        {
            var nativeCall = dargah_expected_free_bound ?? (dargah_expected_free_bound = NativeLibrary.Bind<dargah_expected_free_fn>("dargah_expected_free"));
            nativeCall(expected);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate uint dargah_expected_set_order_id_fn(ExpectedHandle expected, byte[] order_id, UIntPtr order_id_len, ref IntPtr err);

        private static dargah_expected_set_order_id_fn dargah_expected_set_order_id_bound;

        internal static void dargah_expected_set_order_id(ExpectedHandle expected, Utf8 order_id)
        {
            var nativeCall = dargah_expected_set_order_id_bound ?? (dargah_expected_set_order_id_bound = NativeLibrary.Bind<dargah_expected_set_order_id_fn>("dargah_expected_set_order_id"));
            var err = IntPtr.Zero;
            var nativeResult = nativeCall(DargahHandle.Open(expected) ?? ExpectedHandle.None, order_id.Bytes, order_id.Length, ref err);
            order_id.Wipe();
            NativeError.ThrowUnlessOk(nativeResult, err);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate uint dargah_expected_set_ip_fn(ExpectedHandle expected, byte[] ip, UIntPtr ip_len, ref IntPtr err);

        private static dargah_expected_set_ip_fn dargah_expected_set_ip_bound;

        internal static void dargah_expected_set_ip(ExpectedHandle expected, Utf8 ip)
        {
            var nativeCall = dargah_expected_set_ip_bound ?? (dargah_expected_set_ip_bound = NativeLibrary.Bind<dargah_expected_set_ip_fn>("dargah_expected_set_ip"));
            var err = IntPtr.Zero;
            var nativeResult = nativeCall(DargahHandle.Open(expected) ?? ExpectedHandle.None, ip.Bytes, ip.Length, ref err);
            ip.Wipe();
            NativeError.ThrowUnlessOk(nativeResult, err);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate uint dargah_expected_set_verified_before_fn(ExpectedHandle expected, [MarshalAs(UnmanagedType.I1)] bool verified_before, ref IntPtr err);

        private static dargah_expected_set_verified_before_fn dargah_expected_set_verified_before_bound;

        internal static void dargah_expected_set_verified_before(ExpectedHandle expected, bool verified_before)
        {
            var nativeCall = dargah_expected_set_verified_before_bound ?? (dargah_expected_set_verified_before_bound = NativeLibrary.Bind<dargah_expected_set_verified_before_fn>("dargah_expected_set_verified_before"));
            var err = IntPtr.Zero;
            var nativeResult = nativeCall(DargahHandle.Open(expected) ?? ExpectedHandle.None, verified_before, ref err);
            NativeError.ThrowUnlessOk(nativeResult, err);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate uint dargah_expected_set_window_over_fn(ExpectedHandle expected, [MarshalAs(UnmanagedType.I1)] bool window_over, ref IntPtr err);

        private static dargah_expected_set_window_over_fn dargah_expected_set_window_over_bound;

        internal static void dargah_expected_set_window_over(ExpectedHandle expected, bool window_over)
        {
            var nativeCall = dargah_expected_set_window_over_bound ?? (dargah_expected_set_window_over_bound = NativeLibrary.Bind<dargah_expected_set_window_over_fn>("dargah_expected_set_window_over"));
            var err = IntPtr.Zero;
            var nativeResult = nativeCall(DargahHandle.Open(expected) ?? ExpectedHandle.None, window_over, ref err);
            NativeError.ThrowUnlessOk(nativeResult, err);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate uint dargah_expected_after_tara_callback_fn(ExpectedHandle expected, TaraCallbackHandle callback, ref IntPtr err);

        private static dargah_expected_after_tara_callback_fn dargah_expected_after_tara_callback_bound;

        internal static void dargah_expected_after_tara_callback(ExpectedHandle expected, TaraCallbackHandle callback)
        {
            var nativeCall = dargah_expected_after_tara_callback_bound ?? (dargah_expected_after_tara_callback_bound = NativeLibrary.Bind<dargah_expected_after_tara_callback_fn>("dargah_expected_after_tara_callback"));
            var err = IntPtr.Zero;
            var nativeResult = nativeCall(DargahHandle.Open(expected) ?? ExpectedHandle.None, DargahHandle.Open(callback) ?? TaraCallbackHandle.None, ref err);
            NativeError.ThrowUnlessOk(nativeResult, err);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate uint dargah_expected_after_tabapay_callback_fn(ExpectedHandle expected, TabaPayCallbackHandle callback, ref IntPtr err);

        private static dargah_expected_after_tabapay_callback_fn dargah_expected_after_tabapay_callback_bound;

        internal static void dargah_expected_after_tabapay_callback(ExpectedHandle expected, TabaPayCallbackHandle callback)
        {
            var nativeCall = dargah_expected_after_tabapay_callback_bound ?? (dargah_expected_after_tabapay_callback_bound = NativeLibrary.Bind<dargah_expected_after_tabapay_callback_fn>("dargah_expected_after_tabapay_callback"));
            var err = IntPtr.Zero;
            var nativeResult = nativeCall(DargahHandle.Open(expected) ?? ExpectedHandle.None, DargahHandle.Open(callback) ?? TabaPayCallbackHandle.None, ref err);
            NativeError.ThrowUnlessOk(nativeResult, err);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate IntPtr dargah_expected_to_record_fn(ExpectedHandle expected);

        private static dargah_expected_to_record_fn dargah_expected_to_record_bound;

        internal static string dargah_expected_to_record(ExpectedHandle expected)
        {
            var nativeCall = dargah_expected_to_record_bound ?? (dargah_expected_to_record_bound = NativeLibrary.Bind<dargah_expected_to_record_fn>("dargah_expected_to_record"));
            var nativeResult = nativeCall(DargahHandle.Open(expected) ?? ExpectedHandle.None);
            return NativeText.Owned(nativeResult);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate uint dargah_expected_from_record_fn(byte[] record, UIntPtr record_len, ref IntPtr @out, ref IntPtr err);

        private static dargah_expected_from_record_fn dargah_expected_from_record_bound;

        internal static ExpectedHandle dargah_expected_from_record(Utf8 record)
        {
            var nativeCall = dargah_expected_from_record_bound ?? (dargah_expected_from_record_bound = NativeLibrary.Bind<dargah_expected_from_record_fn>("dargah_expected_from_record"));
            var nativeMade = default(IntPtr);
            var err = IntPtr.Zero;
            var nativeResult = nativeCall(record.Bytes, record.Length, ref nativeMade, ref err);
            record.Wipe();
            NativeError.ThrowUnlessOk(nativeResult, err);
            return new ExpectedHandle(nativeMade, true);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate uint dargah_expected_about_to_verify_fn(ExpectedHandle expected, ref IntPtr @out, ref IntPtr err);

        private static dargah_expected_about_to_verify_fn dargah_expected_about_to_verify_bound;

        internal static ExpectedHandle dargah_expected_about_to_verify(ExpectedHandle expected)
        {
            var nativeCall = dargah_expected_about_to_verify_bound ?? (dargah_expected_about_to_verify_bound = NativeLibrary.Bind<dargah_expected_about_to_verify_fn>("dargah_expected_about_to_verify"));
            var nativeMade = default(IntPtr);
            var err = IntPtr.Zero;
            var nativeResult = nativeCall(DargahHandle.Open(expected) ?? ExpectedHandle.None, ref nativeMade, ref err);
            NativeError.ThrowUnlessOk(nativeResult, err);
            return new ExpectedHandle(nativeMade, true);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate uint dargah_expected_answered_fn(ExpectedHandle expected, OutcomeHandle outcome, ref IntPtr @out, ref IntPtr err);

        private static dargah_expected_answered_fn dargah_expected_answered_bound;

        internal static ExpectedHandle dargah_expected_answered(ExpectedHandle expected, OutcomeHandle outcome)
        {
            var nativeCall = dargah_expected_answered_bound ?? (dargah_expected_answered_bound = NativeLibrary.Bind<dargah_expected_answered_fn>("dargah_expected_answered"));
            var nativeMade = default(IntPtr);
            var err = IntPtr.Zero;
            var nativeResult = nativeCall(DargahHandle.Open(expected) ?? ExpectedHandle.None, DargahHandle.Open(outcome) ?? OutcomeHandle.None, ref nativeMade, ref err);
            NativeError.ThrowUnlessOk(nativeResult, err);
            return new ExpectedHandle(nativeMade, true);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate void dargah_outcome_free_fn(IntPtr outcome);

        private static dargah_outcome_free_fn dargah_outcome_free_bound;

        internal static void dargah_outcome_free(IntPtr outcome)
        {
            var nativeCall = dargah_outcome_free_bound ?? (dargah_outcome_free_bound = NativeLibrary.Bind<dargah_outcome_free_fn>("dargah_outcome_free"));
            nativeCall(outcome);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate OutcomeKind dargah_outcome_get_kind_fn(OutcomeHandle outcome);

        private static dargah_outcome_get_kind_fn dargah_outcome_get_kind_bound;

        internal static OutcomeKind dargah_outcome_get_kind(OutcomeHandle outcome)
        {
            var nativeCall = dargah_outcome_get_kind_bound ?? (dargah_outcome_get_kind_bound = NativeLibrary.Bind<dargah_outcome_get_kind_fn>("dargah_outcome_get_kind"));
            var nativeResult = nativeCall(DargahHandle.Open(outcome) ?? OutcomeHandle.None);
            return nativeResult;
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        [return: MarshalAs(UnmanagedType.I1)]
        private delegate bool dargah_outcome_amount_fn(OutcomeHandle outcome, ref long @out);

        private static dargah_outcome_amount_fn dargah_outcome_amount_bound;

        internal static long? dargah_outcome_amount(OutcomeHandle outcome)
        {
            var nativeCall = dargah_outcome_amount_bound ?? (dargah_outcome_amount_bound = NativeLibrary.Bind<dargah_outcome_amount_fn>("dargah_outcome_amount"));
            var nativeMade = default(long);
            var nativeResult = nativeCall(DargahHandle.Open(outcome) ?? OutcomeHandle.None, ref nativeMade);
            return nativeResult ? nativeMade : default(long?);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        [return: MarshalAs(UnmanagedType.I1)]
        private delegate bool dargah_outcome_expected_amount_fn(OutcomeHandle outcome, ref long @out);

        private static dargah_outcome_expected_amount_fn dargah_outcome_expected_amount_bound;

        internal static long? dargah_outcome_expected_amount(OutcomeHandle outcome)
        {
            var nativeCall = dargah_outcome_expected_amount_bound ?? (dargah_outcome_expected_amount_bound = NativeLibrary.Bind<dargah_outcome_expected_amount_fn>("dargah_outcome_expected_amount"));
            var nativeMade = default(long);
            var nativeResult = nativeCall(DargahHandle.Open(outcome) ?? OutcomeHandle.None, ref nativeMade);
            return nativeResult ? nativeMade : default(long?);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate IntPtr dargah_outcome_reference_number_fn(OutcomeHandle outcome, ref UIntPtr len);

        private static dargah_outcome_reference_number_fn dargah_outcome_reference_number_bound;

        internal static string dargah_outcome_reference_number(OutcomeHandle outcome)
        {
            var nativeCall = dargah_outcome_reference_number_bound ?? (dargah_outcome_reference_number_bound = NativeLibrary.Bind<dargah_outcome_reference_number_fn>("dargah_outcome_reference_number"));
            var nativeMade = default(UIntPtr);
            var nativeResult = nativeCall(DargahHandle.Open(outcome) ?? OutcomeHandle.None, ref nativeMade);
            return NativeText.Borrowed(nativeResult, nativeMade);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate IntPtr dargah_outcome_code_fn(OutcomeHandle outcome, ref UIntPtr len);

        private static dargah_outcome_code_fn dargah_outcome_code_bound;

        internal static string dargah_outcome_code(OutcomeHandle outcome)
        {
            var nativeCall = dargah_outcome_code_bound ?? (dargah_outcome_code_bound = NativeLibrary.Bind<dargah_outcome_code_fn>("dargah_outcome_code"));
            var nativeMade = default(UIntPtr);
            var nativeResult = nativeCall(DargahHandle.Open(outcome) ?? OutcomeHandle.None, ref nativeMade);
            return NativeText.Borrowed(nativeResult, nativeMade);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate IntPtr dargah_outcome_text_fn(OutcomeHandle outcome, ref UIntPtr len);

        private static dargah_outcome_text_fn dargah_outcome_text_bound;

        internal static string dargah_outcome_text(OutcomeHandle outcome)
        {
            var nativeCall = dargah_outcome_text_bound ?? (dargah_outcome_text_bound = NativeLibrary.Bind<dargah_outcome_text_fn>("dargah_outcome_text"));
            var nativeMade = default(UIntPtr);
            var nativeResult = nativeCall(DargahHandle.Open(outcome) ?? OutcomeHandle.None, ref nativeMade);
            return NativeText.Borrowed(nativeResult, nativeMade);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate IntPtr dargah_outcome_text_fa_fn(OutcomeHandle outcome, ref UIntPtr len);

        private static dargah_outcome_text_fa_fn dargah_outcome_text_fa_bound;

        internal static string dargah_outcome_text_fa(OutcomeHandle outcome)
        {
            var nativeCall = dargah_outcome_text_fa_bound ?? (dargah_outcome_text_fa_bound = NativeLibrary.Bind<dargah_outcome_text_fa_fn>("dargah_outcome_text_fa"));
            var nativeMade = default(UIntPtr);
            var nativeResult = nativeCall(DargahHandle.Open(outcome) ?? OutcomeHandle.None, ref nativeMade);
            return NativeText.Borrowed(nativeResult, nativeMade);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        [return: MarshalAs(UnmanagedType.I1)]
        private delegate bool dargah_outcome_is_final_fn(OutcomeHandle outcome);

        private static dargah_outcome_is_final_fn dargah_outcome_is_final_bound;

        internal static bool dargah_outcome_is_final(OutcomeHandle outcome)
        {
            var nativeCall = dargah_outcome_is_final_bound ?? (dargah_outcome_is_final_bound = NativeLibrary.Bind<dargah_outcome_is_final_fn>("dargah_outcome_is_final"));
            var nativeResult = nativeCall(DargahHandle.Open(outcome) ?? OutcomeHandle.None);
            return nativeResult;
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate Progress dargah_outcome_progress_fn(OutcomeHandle outcome);

        private static dargah_outcome_progress_fn dargah_outcome_progress_bound;

        internal static Progress dargah_outcome_progress(OutcomeHandle outcome)
        {
            var nativeCall = dargah_outcome_progress_bound ?? (dargah_outcome_progress_bound = NativeLibrary.Bind<dargah_outcome_progress_fn>("dargah_outcome_progress"));
            var nativeResult = nativeCall(DargahHandle.Open(outcome) ?? OutcomeHandle.None);
            return nativeResult;
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate IntPtr dargah_outcome_get_error_fn(OutcomeHandle outcome);

        private static dargah_outcome_get_error_fn dargah_outcome_get_error_bound;

        internal static ErrorHandle dargah_outcome_get_error(OutcomeHandle outcome)
        {
            var nativeCall = dargah_outcome_get_error_bound ?? (dargah_outcome_get_error_bound = NativeLibrary.Bind<dargah_outcome_get_error_fn>("dargah_outcome_get_error"));
            var nativeResult = nativeCall(DargahHandle.Open(outcome) ?? OutcomeHandle.None);
            return nativeResult == IntPtr.Zero ? null : new ErrorHandle(nativeResult, false);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate IntPtr dargah_outcome_tara_answer_fn(OutcomeHandle outcome);

        private static dargah_outcome_tara_answer_fn dargah_outcome_tara_answer_bound;

        internal static TaraVerifyAnswerHandle dargah_outcome_tara_answer(OutcomeHandle outcome)
        {
            var nativeCall = dargah_outcome_tara_answer_bound ?? (dargah_outcome_tara_answer_bound = NativeLibrary.Bind<dargah_outcome_tara_answer_fn>("dargah_outcome_tara_answer"));
            var nativeResult = nativeCall(DargahHandle.Open(outcome) ?? OutcomeHandle.None);
            return nativeResult == IntPtr.Zero ? null : new TaraVerifyAnswerHandle(nativeResult, false);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate IntPtr dargah_outcome_tabapay_answer_fn(OutcomeHandle outcome);

        private static dargah_outcome_tabapay_answer_fn dargah_outcome_tabapay_answer_bound;

        internal static TabaPayVerifyAnswerHandle dargah_outcome_tabapay_answer(OutcomeHandle outcome)
        {
            var nativeCall = dargah_outcome_tabapay_answer_bound ?? (dargah_outcome_tabapay_answer_bound = NativeLibrary.Bind<dargah_outcome_tabapay_answer_fn>("dargah_outcome_tabapay_answer"));
            var nativeResult = nativeCall(DargahHandle.Open(outcome) ?? OutcomeHandle.None);
            return nativeResult == IntPtr.Zero ? null : new TabaPayVerifyAnswerHandle(nativeResult, false);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate IntPtr dargah_outcome_to_json_fn(OutcomeHandle outcome);

        private static dargah_outcome_to_json_fn dargah_outcome_to_json_bound;

        internal static string dargah_outcome_to_json(OutcomeHandle outcome)
        {
            var nativeCall = dargah_outcome_to_json_bound ?? (dargah_outcome_to_json_bound = NativeLibrary.Bind<dargah_outcome_to_json_fn>("dargah_outcome_to_json"));
            var nativeResult = nativeCall(DargahHandle.Open(outcome) ?? OutcomeHandle.None);
            return NativeText.Owned(nativeResult);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate void dargah_payment_free_fn(IntPtr payment);

        private static dargah_payment_free_fn dargah_payment_free_bound;

        internal static void dargah_payment_free(IntPtr payment)
        {
            var nativeCall = dargah_payment_free_bound ?? (dargah_payment_free_bound = NativeLibrary.Bind<dargah_payment_free_fn>("dargah_payment_free"));
            nativeCall(payment);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate long dargah_payment_id_fn(PaymentHandle payment);

        private static dargah_payment_id_fn dargah_payment_id_bound;

        internal static long dargah_payment_id(PaymentHandle payment)
        {
            var nativeCall = dargah_payment_id_bound ?? (dargah_payment_id_bound = NativeLibrary.Bind<dargah_payment_id_fn>("dargah_payment_id"));
            var nativeResult = nativeCall(DargahHandle.Open(payment) ?? PaymentHandle.None);
            return nativeResult;
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate IntPtr dargah_payment_order_id_fn(PaymentHandle payment, ref UIntPtr len);

        private static dargah_payment_order_id_fn dargah_payment_order_id_bound;

        internal static string dargah_payment_order_id(PaymentHandle payment)
        {
            var nativeCall = dargah_payment_order_id_bound ?? (dargah_payment_order_id_bound = NativeLibrary.Bind<dargah_payment_order_id_fn>("dargah_payment_order_id"));
            var nativeMade = default(UIntPtr);
            var nativeResult = nativeCall(DargahHandle.Open(payment) ?? PaymentHandle.None, ref nativeMade);
            return NativeText.Borrowed(nativeResult, nativeMade);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate IntPtr dargah_payment_shop_fn(PaymentHandle payment, ref UIntPtr len);

        private static dargah_payment_shop_fn dargah_payment_shop_bound;

        internal static string dargah_payment_shop(PaymentHandle payment)
        {
            var nativeCall = dargah_payment_shop_bound ?? (dargah_payment_shop_bound = NativeLibrary.Bind<dargah_payment_shop_fn>("dargah_payment_shop"));
            var nativeMade = default(UIntPtr);
            var nativeResult = nativeCall(DargahHandle.Open(payment) ?? PaymentHandle.None, ref nativeMade);
            return NativeText.Borrowed(nativeResult, nativeMade);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate IntPtr dargah_payment_sent_order_id_fn(PaymentHandle payment, ref UIntPtr len);

        private static dargah_payment_sent_order_id_fn dargah_payment_sent_order_id_bound;

        internal static string dargah_payment_sent_order_id(PaymentHandle payment)
        {
            var nativeCall = dargah_payment_sent_order_id_bound ?? (dargah_payment_sent_order_id_bound = NativeLibrary.Bind<dargah_payment_sent_order_id_fn>("dargah_payment_sent_order_id"));
            var nativeMade = default(UIntPtr);
            var nativeResult = nativeCall(DargahHandle.Open(payment) ?? PaymentHandle.None, ref nativeMade);
            return NativeText.Borrowed(nativeResult, nativeMade);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate NextStep dargah_payment_get_next_step_fn(PaymentHandle payment);

        private static dargah_payment_get_next_step_fn dargah_payment_get_next_step_bound;

        internal static NextStep dargah_payment_get_next_step(PaymentHandle payment)
        {
            var nativeCall = dargah_payment_get_next_step_bound ?? (dargah_payment_get_next_step_bound = NativeLibrary.Bind<dargah_payment_get_next_step_fn>("dargah_payment_get_next_step"));
            var nativeResult = nativeCall(DargahHandle.Open(payment) ?? PaymentHandle.None);
            return nativeResult;
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        [return: MarshalAs(UnmanagedType.I1)]
        private delegate bool dargah_payment_is_amount_changed_fn(PaymentHandle payment);

        private static dargah_payment_is_amount_changed_fn dargah_payment_is_amount_changed_bound;

        internal static bool dargah_payment_is_amount_changed(PaymentHandle payment)
        {
            var nativeCall = dargah_payment_is_amount_changed_bound ?? (dargah_payment_is_amount_changed_bound = NativeLibrary.Bind<dargah_payment_is_amount_changed_fn>("dargah_payment_is_amount_changed"));
            var nativeResult = nativeCall(DargahHandle.Open(payment) ?? PaymentHandle.None);
            return nativeResult;
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate uint dargah_payment_attempt_fn(PaymentHandle payment);

        private static dargah_payment_attempt_fn dargah_payment_attempt_bound;

        internal static uint dargah_payment_attempt(PaymentHandle payment)
        {
            var nativeCall = dargah_payment_attempt_bound ?? (dargah_payment_attempt_bound = NativeLibrary.Bind<dargah_payment_attempt_fn>("dargah_payment_attempt"));
            var nativeResult = nativeCall(DargahHandle.Open(payment) ?? PaymentHandle.None);
            return nativeResult;
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate IntPtr dargah_payment_gateway_fn(PaymentHandle payment, ref UIntPtr len);

        private static dargah_payment_gateway_fn dargah_payment_gateway_bound;

        internal static string dargah_payment_gateway(PaymentHandle payment)
        {
            var nativeCall = dargah_payment_gateway_bound ?? (dargah_payment_gateway_bound = NativeLibrary.Bind<dargah_payment_gateway_fn>("dargah_payment_gateway"));
            var nativeMade = default(UIntPtr);
            var nativeResult = nativeCall(DargahHandle.Open(payment) ?? PaymentHandle.None, ref nativeMade);
            return NativeText.Borrowed(nativeResult, nativeMade);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate IntPtr dargah_payment_environment_fn(PaymentHandle payment, ref UIntPtr len);

        private static dargah_payment_environment_fn dargah_payment_environment_bound;

        internal static string dargah_payment_environment(PaymentHandle payment)
        {
            var nativeCall = dargah_payment_environment_bound ?? (dargah_payment_environment_bound = NativeLibrary.Bind<dargah_payment_environment_fn>("dargah_payment_environment"));
            var nativeMade = default(UIntPtr);
            var nativeResult = nativeCall(DargahHandle.Open(payment) ?? PaymentHandle.None, ref nativeMade);
            return NativeText.Borrowed(nativeResult, nativeMade);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate IntPtr dargah_payment_account_fn(PaymentHandle payment, ref UIntPtr len);

        private static dargah_payment_account_fn dargah_payment_account_bound;

        internal static string dargah_payment_account(PaymentHandle payment)
        {
            var nativeCall = dargah_payment_account_bound ?? (dargah_payment_account_bound = NativeLibrary.Bind<dargah_payment_account_fn>("dargah_payment_account"));
            var nativeMade = default(UIntPtr);
            var nativeResult = nativeCall(DargahHandle.Open(payment) ?? PaymentHandle.None, ref nativeMade);
            return NativeText.Borrowed(nativeResult, nativeMade);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate long dargah_payment_amount_fn(PaymentHandle payment);

        private static dargah_payment_amount_fn dargah_payment_amount_bound;

        internal static long dargah_payment_amount(PaymentHandle payment)
        {
            var nativeCall = dargah_payment_amount_bound ?? (dargah_payment_amount_bound = NativeLibrary.Bind<dargah_payment_amount_fn>("dargah_payment_amount"));
            var nativeResult = nativeCall(DargahHandle.Open(payment) ?? PaymentHandle.None);
            return nativeResult;
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate IntPtr dargah_payment_ip_fn(PaymentHandle payment, ref UIntPtr len);

        private static dargah_payment_ip_fn dargah_payment_ip_bound;

        internal static string dargah_payment_ip(PaymentHandle payment)
        {
            var nativeCall = dargah_payment_ip_bound ?? (dargah_payment_ip_bound = NativeLibrary.Bind<dargah_payment_ip_fn>("dargah_payment_ip"));
            var nativeMade = default(UIntPtr);
            var nativeResult = nativeCall(DargahHandle.Open(payment) ?? PaymentHandle.None, ref nativeMade);
            return NativeText.Borrowed(nativeResult, nativeMade);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate IntPtr dargah_payment_callback_url_fn(PaymentHandle payment, ref UIntPtr len);

        private static dargah_payment_callback_url_fn dargah_payment_callback_url_bound;

        internal static string dargah_payment_callback_url(PaymentHandle payment)
        {
            var nativeCall = dargah_payment_callback_url_bound ?? (dargah_payment_callback_url_bound = NativeLibrary.Bind<dargah_payment_callback_url_fn>("dargah_payment_callback_url"));
            var nativeMade = default(UIntPtr);
            var nativeResult = nativeCall(DargahHandle.Open(payment) ?? PaymentHandle.None, ref nativeMade);
            return NativeText.Borrowed(nativeResult, nativeMade);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate IntPtr dargah_payment_token_fn(PaymentHandle payment, ref UIntPtr len);

        private static dargah_payment_token_fn dargah_payment_token_bound;

        internal static string dargah_payment_token(PaymentHandle payment)
        {
            var nativeCall = dargah_payment_token_bound ?? (dargah_payment_token_bound = NativeLibrary.Bind<dargah_payment_token_fn>("dargah_payment_token"));
            var nativeMade = default(UIntPtr);
            var nativeResult = nativeCall(DargahHandle.Open(payment) ?? PaymentHandle.None, ref nativeMade);
            return NativeText.Borrowed(nativeResult, nativeMade);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate IntPtr dargah_payment_page_fn(PaymentHandle payment, ref UIntPtr len);

        private static dargah_payment_page_fn dargah_payment_page_bound;

        internal static string dargah_payment_page(PaymentHandle payment)
        {
            var nativeCall = dargah_payment_page_bound ?? (dargah_payment_page_bound = NativeLibrary.Bind<dargah_payment_page_fn>("dargah_payment_page"));
            var nativeMade = default(UIntPtr);
            var nativeResult = nativeCall(DargahHandle.Open(payment) ?? PaymentHandle.None, ref nativeMade);
            return NativeText.Borrowed(nativeResult, nativeMade);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate PaymentState dargah_payment_get_state_fn(PaymentHandle payment);

        private static dargah_payment_get_state_fn dargah_payment_get_state_bound;

        internal static PaymentState dargah_payment_get_state(PaymentHandle payment)
        {
            var nativeCall = dargah_payment_get_state_bound ?? (dargah_payment_get_state_bound = NativeLibrary.Bind<dargah_payment_get_state_fn>("dargah_payment_get_state"));
            var nativeResult = nativeCall(DargahHandle.Open(payment) ?? PaymentHandle.None);
            return nativeResult;
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate ulong dargah_payment_started_ms_fn(PaymentHandle payment);

        private static dargah_payment_started_ms_fn dargah_payment_started_ms_bound;

        internal static ulong dargah_payment_started_ms(PaymentHandle payment)
        {
            var nativeCall = dargah_payment_started_ms_bound ?? (dargah_payment_started_ms_bound = NativeLibrary.Bind<dargah_payment_started_ms_fn>("dargah_payment_started_ms"));
            var nativeResult = nativeCall(DargahHandle.Open(payment) ?? PaymentHandle.None);
            return nativeResult;
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate ulong dargah_payment_window_ends_ms_fn(PaymentHandle payment);

        private static dargah_payment_window_ends_ms_fn dargah_payment_window_ends_ms_bound;

        internal static ulong dargah_payment_window_ends_ms(PaymentHandle payment)
        {
            var nativeCall = dargah_payment_window_ends_ms_bound ?? (dargah_payment_window_ends_ms_bound = NativeLibrary.Bind<dargah_payment_window_ends_ms_fn>("dargah_payment_window_ends_ms"));
            var nativeResult = nativeCall(DargahHandle.Open(payment) ?? PaymentHandle.None);
            return nativeResult;
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        [return: MarshalAs(UnmanagedType.I1)]
        private delegate bool dargah_payment_ask_again_ms_fn(PaymentHandle payment, ref ulong @out);

        private static dargah_payment_ask_again_ms_fn dargah_payment_ask_again_ms_bound;

        internal static ulong? dargah_payment_ask_again_ms(PaymentHandle payment)
        {
            var nativeCall = dargah_payment_ask_again_ms_bound ?? (dargah_payment_ask_again_ms_bound = NativeLibrary.Bind<dargah_payment_ask_again_ms_fn>("dargah_payment_ask_again_ms"));
            var nativeMade = default(ulong);
            var nativeResult = nativeCall(DargahHandle.Open(payment) ?? PaymentHandle.None, ref nativeMade);
            return nativeResult ? nativeMade : default(ulong?);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        [return: MarshalAs(UnmanagedType.I1)]
        private delegate bool dargah_payment_had_positive_callback_fn(PaymentHandle payment);

        private static dargah_payment_had_positive_callback_fn dargah_payment_had_positive_callback_bound;

        internal static bool dargah_payment_had_positive_callback(PaymentHandle payment)
        {
            var nativeCall = dargah_payment_had_positive_callback_bound ?? (dargah_payment_had_positive_callback_bound = NativeLibrary.Bind<dargah_payment_had_positive_callback_fn>("dargah_payment_had_positive_callback"));
            var nativeResult = nativeCall(DargahHandle.Open(payment) ?? PaymentHandle.None);
            return nativeResult;
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        [return: MarshalAs(UnmanagedType.I1)]
        private delegate bool dargah_payment_is_verified_fn(PaymentHandle payment);

        private static dargah_payment_is_verified_fn dargah_payment_is_verified_bound;

        internal static bool dargah_payment_is_verified(PaymentHandle payment)
        {
            var nativeCall = dargah_payment_is_verified_bound ?? (dargah_payment_is_verified_bound = NativeLibrary.Bind<dargah_payment_is_verified_fn>("dargah_payment_is_verified"));
            var nativeResult = nativeCall(DargahHandle.Open(payment) ?? PaymentHandle.None);
            return nativeResult;
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate IntPtr dargah_payment_reference_number_fn(PaymentHandle payment, ref UIntPtr len);

        private static dargah_payment_reference_number_fn dargah_payment_reference_number_bound;

        internal static string dargah_payment_reference_number(PaymentHandle payment)
        {
            var nativeCall = dargah_payment_reference_number_bound ?? (dargah_payment_reference_number_bound = NativeLibrary.Bind<dargah_payment_reference_number_fn>("dargah_payment_reference_number"));
            var nativeMade = default(UIntPtr);
            var nativeResult = nativeCall(DargahHandle.Open(payment) ?? PaymentHandle.None, ref nativeMade);
            return NativeText.Borrowed(nativeResult, nativeMade);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        [return: MarshalAs(UnmanagedType.I1)]
        private delegate bool dargah_payment_reported_amount_fn(PaymentHandle payment, ref long @out);

        private static dargah_payment_reported_amount_fn dargah_payment_reported_amount_bound;

        internal static long? dargah_payment_reported_amount(PaymentHandle payment)
        {
            var nativeCall = dargah_payment_reported_amount_bound ?? (dargah_payment_reported_amount_bound = NativeLibrary.Bind<dargah_payment_reported_amount_fn>("dargah_payment_reported_amount"));
            var nativeMade = default(long);
            var nativeResult = nativeCall(DargahHandle.Open(payment) ?? PaymentHandle.None, ref nativeMade);
            return nativeResult ? nativeMade : default(long?);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate IntPtr dargah_payment_tracking_code_fn(PaymentHandle payment, ref UIntPtr len);

        private static dargah_payment_tracking_code_fn dargah_payment_tracking_code_bound;

        internal static string dargah_payment_tracking_code(PaymentHandle payment)
        {
            var nativeCall = dargah_payment_tracking_code_bound ?? (dargah_payment_tracking_code_bound = NativeLibrary.Bind<dargah_payment_tracking_code_fn>("dargah_payment_tracking_code"));
            var nativeMade = default(UIntPtr);
            var nativeResult = nativeCall(DargahHandle.Open(payment) ?? PaymentHandle.None, ref nativeMade);
            return NativeText.Borrowed(nativeResult, nativeMade);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate IntPtr dargah_payment_date_fn(PaymentHandle payment, ref UIntPtr len);

        private static dargah_payment_date_fn dargah_payment_date_bound;

        internal static string dargah_payment_date(PaymentHandle payment)
        {
            var nativeCall = dargah_payment_date_bound ?? (dargah_payment_date_bound = NativeLibrary.Bind<dargah_payment_date_fn>("dargah_payment_date"));
            var nativeMade = default(UIntPtr);
            var nativeResult = nativeCall(DargahHandle.Open(payment) ?? PaymentHandle.None, ref nativeMade);
            return NativeText.Borrowed(nativeResult, nativeMade);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate IntPtr dargah_payment_type_fn(PaymentHandle payment, ref UIntPtr len);

        private static dargah_payment_type_fn dargah_payment_type_bound;

        internal static string dargah_payment_type(PaymentHandle payment)
        {
            var nativeCall = dargah_payment_type_bound ?? (dargah_payment_type_bound = NativeLibrary.Bind<dargah_payment_type_fn>("dargah_payment_type"));
            var nativeMade = default(UIntPtr);
            var nativeResult = nativeCall(DargahHandle.Open(payment) ?? PaymentHandle.None, ref nativeMade);
            return NativeText.Borrowed(nativeResult, nativeMade);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate IntPtr dargah_payment_additional_data_fn(PaymentHandle payment, ref UIntPtr len);

        private static dargah_payment_additional_data_fn dargah_payment_additional_data_bound;

        internal static string dargah_payment_additional_data(PaymentHandle payment)
        {
            var nativeCall = dargah_payment_additional_data_bound ?? (dargah_payment_additional_data_bound = NativeLibrary.Bind<dargah_payment_additional_data_fn>("dargah_payment_additional_data"));
            var nativeMade = default(UIntPtr);
            var nativeResult = nativeCall(DargahHandle.Open(payment) ?? PaymentHandle.None, ref nativeMade);
            return NativeText.Borrowed(nativeResult, nativeMade);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate IntPtr dargah_payment_card_fn(PaymentHandle payment, ref UIntPtr len);

        private static dargah_payment_card_fn dargah_payment_card_bound;

        internal static string dargah_payment_card(PaymentHandle payment)
        {
            var nativeCall = dargah_payment_card_bound ?? (dargah_payment_card_bound = NativeLibrary.Bind<dargah_payment_card_fn>("dargah_payment_card"));
            var nativeMade = default(UIntPtr);
            var nativeResult = nativeCall(DargahHandle.Open(payment) ?? PaymentHandle.None, ref nativeMade);
            return NativeText.Borrowed(nativeResult, nativeMade);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate IntPtr dargah_payment_card_hash_fn(PaymentHandle payment, ref UIntPtr len);

        private static dargah_payment_card_hash_fn dargah_payment_card_hash_bound;

        internal static string dargah_payment_card_hash(PaymentHandle payment)
        {
            var nativeCall = dargah_payment_card_hash_bound ?? (dargah_payment_card_hash_bound = NativeLibrary.Bind<dargah_payment_card_hash_fn>("dargah_payment_card_hash"));
            var nativeMade = default(UIntPtr);
            var nativeResult = nativeCall(DargahHandle.Open(payment) ?? PaymentHandle.None, ref nativeMade);
            return NativeText.Borrowed(nativeResult, nativeMade);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate IntPtr dargah_payment_channel_ref_number_fn(PaymentHandle payment, ref UIntPtr len);

        private static dargah_payment_channel_ref_number_fn dargah_payment_channel_ref_number_bound;

        internal static string dargah_payment_channel_ref_number(PaymentHandle payment)
        {
            var nativeCall = dargah_payment_channel_ref_number_bound ?? (dargah_payment_channel_ref_number_bound = NativeLibrary.Bind<dargah_payment_channel_ref_number_fn>("dargah_payment_channel_ref_number"));
            var nativeMade = default(UIntPtr);
            var nativeResult = nativeCall(DargahHandle.Open(payment) ?? PaymentHandle.None, ref nativeMade);
            return NativeText.Borrowed(nativeResult, nativeMade);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate IntPtr dargah_payment_callback_additional_data_fn(PaymentHandle payment, ref UIntPtr len);

        private static dargah_payment_callback_additional_data_fn dargah_payment_callback_additional_data_bound;

        internal static string dargah_payment_callback_additional_data(PaymentHandle payment)
        {
            var nativeCall = dargah_payment_callback_additional_data_bound ?? (dargah_payment_callback_additional_data_bound = NativeLibrary.Bind<dargah_payment_callback_additional_data_fn>("dargah_payment_callback_additional_data"));
            var nativeMade = default(UIntPtr);
            var nativeResult = nativeCall(DargahHandle.Open(payment) ?? PaymentHandle.None, ref nativeMade);
            return NativeText.Borrowed(nativeResult, nativeMade);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate IntPtr dargah_payment_callback_card_fn(PaymentHandle payment, ref UIntPtr len);

        private static dargah_payment_callback_card_fn dargah_payment_callback_card_bound;

        internal static string dargah_payment_callback_card(PaymentHandle payment)
        {
            var nativeCall = dargah_payment_callback_card_bound ?? (dargah_payment_callback_card_bound = NativeLibrary.Bind<dargah_payment_callback_card_fn>("dargah_payment_callback_card"));
            var nativeMade = default(UIntPtr);
            var nativeResult = nativeCall(DargahHandle.Open(payment) ?? PaymentHandle.None, ref nativeMade);
            return NativeText.Borrowed(nativeResult, nativeMade);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        [return: MarshalAs(UnmanagedType.I1)]
        private delegate bool dargah_payment_final_amount_fn(PaymentHandle payment, ref long @out);

        private static dargah_payment_final_amount_fn dargah_payment_final_amount_bound;

        internal static long? dargah_payment_final_amount(PaymentHandle payment)
        {
            var nativeCall = dargah_payment_final_amount_bound ?? (dargah_payment_final_amount_bound = NativeLibrary.Bind<dargah_payment_final_amount_fn>("dargah_payment_final_amount"));
            var nativeMade = default(long);
            var nativeResult = nativeCall(DargahHandle.Open(payment) ?? PaymentHandle.None, ref nativeMade);
            return nativeResult ? nativeMade : default(long?);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        [return: MarshalAs(UnmanagedType.I1)]
        private delegate bool dargah_payment_date_unix_fn(PaymentHandle payment, ref long @out);

        private static dargah_payment_date_unix_fn dargah_payment_date_unix_bound;

        internal static long? dargah_payment_date_unix(PaymentHandle payment)
        {
            var nativeCall = dargah_payment_date_unix_bound ?? (dargah_payment_date_unix_bound = NativeLibrary.Bind<dargah_payment_date_unix_fn>("dargah_payment_date_unix"));
            var nativeMade = default(long);
            var nativeResult = nativeCall(DargahHandle.Open(payment) ?? PaymentHandle.None, ref nativeMade);
            return nativeResult ? nativeMade : default(long?);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        [return: MarshalAs(UnmanagedType.I1)]
        private delegate bool dargah_payment_paid_ms_fn(PaymentHandle payment, ref ulong @out);

        private static dargah_payment_paid_ms_fn dargah_payment_paid_ms_bound;

        internal static ulong? dargah_payment_paid_ms(PaymentHandle payment)
        {
            var nativeCall = dargah_payment_paid_ms_bound ?? (dargah_payment_paid_ms_bound = NativeLibrary.Bind<dargah_payment_paid_ms_fn>("dargah_payment_paid_ms"));
            var nativeMade = default(ulong);
            var nativeResult = nativeCall(DargahHandle.Open(payment) ?? PaymentHandle.None, ref nativeMade);
            return nativeResult ? nativeMade : default(ulong?);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate UIntPtr dargah_payment_service_count_fn(PaymentHandle payment);

        private static dargah_payment_service_count_fn dargah_payment_service_count_bound;

        internal static long dargah_payment_service_count(PaymentHandle payment)
        {
            var nativeCall = dargah_payment_service_count_bound ?? (dargah_payment_service_count_bound = NativeLibrary.Bind<dargah_payment_service_count_fn>("dargah_payment_service_count"));
            var nativeResult = nativeCall(DargahHandle.Open(payment) ?? PaymentHandle.None);
            return (long)nativeResult;
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate long dargah_payment_service_id_at_fn(PaymentHandle payment, UIntPtr index);

        private static dargah_payment_service_id_at_fn dargah_payment_service_id_at_bound;

        internal static long dargah_payment_service_id_at(PaymentHandle payment, long index)
        {
            var nativeCall = dargah_payment_service_id_at_bound ?? (dargah_payment_service_id_at_bound = NativeLibrary.Bind<dargah_payment_service_id_at_fn>("dargah_payment_service_id_at"));
            var nativeResult = nativeCall(DargahHandle.Open(payment) ?? PaymentHandle.None, (UIntPtr)(ulong)index);
            return nativeResult;
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate long dargah_payment_service_amount_at_fn(PaymentHandle payment, UIntPtr index);

        private static dargah_payment_service_amount_at_fn dargah_payment_service_amount_at_bound;

        internal static long dargah_payment_service_amount_at(PaymentHandle payment, long index)
        {
            var nativeCall = dargah_payment_service_amount_at_bound ?? (dargah_payment_service_amount_at_bound = NativeLibrary.Bind<dargah_payment_service_amount_at_fn>("dargah_payment_service_amount_at"));
            var nativeResult = nativeCall(DargahHandle.Open(payment) ?? PaymentHandle.None, (UIntPtr)(ulong)index);
            return nativeResult;
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate IntPtr dargah_payment_code_fn(PaymentHandle payment, ref UIntPtr len);

        private static dargah_payment_code_fn dargah_payment_code_bound;

        internal static string dargah_payment_code(PaymentHandle payment)
        {
            var nativeCall = dargah_payment_code_bound ?? (dargah_payment_code_bound = NativeLibrary.Bind<dargah_payment_code_fn>("dargah_payment_code"));
            var nativeMade = default(UIntPtr);
            var nativeResult = nativeCall(DargahHandle.Open(payment) ?? PaymentHandle.None, ref nativeMade);
            return NativeText.Borrowed(nativeResult, nativeMade);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate IntPtr dargah_payment_text_fn(PaymentHandle payment, ref UIntPtr len);

        private static dargah_payment_text_fn dargah_payment_text_bound;

        internal static string dargah_payment_text(PaymentHandle payment)
        {
            var nativeCall = dargah_payment_text_bound ?? (dargah_payment_text_bound = NativeLibrary.Bind<dargah_payment_text_fn>("dargah_payment_text"));
            var nativeMade = default(UIntPtr);
            var nativeResult = nativeCall(DargahHandle.Open(payment) ?? PaymentHandle.None, ref nativeMade);
            return NativeText.Borrowed(nativeResult, nativeMade);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        [return: MarshalAs(UnmanagedType.I1)]
        private delegate bool dargah_payment_duplicate_of_fn(PaymentHandle payment, ref long @out);

        private static dargah_payment_duplicate_of_fn dargah_payment_duplicate_of_bound;

        internal static long? dargah_payment_duplicate_of(PaymentHandle payment)
        {
            var nativeCall = dargah_payment_duplicate_of_bound ?? (dargah_payment_duplicate_of_bound = NativeLibrary.Bind<dargah_payment_duplicate_of_fn>("dargah_payment_duplicate_of"));
            var nativeMade = default(long);
            var nativeResult = nativeCall(DargahHandle.Open(payment) ?? PaymentHandle.None, ref nativeMade);
            return nativeResult ? nativeMade : default(long?);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        [return: MarshalAs(UnmanagedType.I1)]
        private delegate bool dargah_payment_is_acknowledged_fn(PaymentHandle payment);

        private static dargah_payment_is_acknowledged_fn dargah_payment_is_acknowledged_bound;

        internal static bool dargah_payment_is_acknowledged(PaymentHandle payment)
        {
            var nativeCall = dargah_payment_is_acknowledged_bound ?? (dargah_payment_is_acknowledged_bound = NativeLibrary.Bind<dargah_payment_is_acknowledged_fn>("dargah_payment_is_acknowledged"));
            var nativeResult = nativeCall(DargahHandle.Open(payment) ?? PaymentHandle.None);
            return nativeResult;
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        [return: MarshalAs(UnmanagedType.I1)]
        private delegate bool dargah_payment_needs_attention_fn(PaymentHandle payment);

        private static dargah_payment_needs_attention_fn dargah_payment_needs_attention_bound;

        internal static bool dargah_payment_needs_attention(PaymentHandle payment)
        {
            var nativeCall = dargah_payment_needs_attention_bound ?? (dargah_payment_needs_attention_bound = NativeLibrary.Bind<dargah_payment_needs_attention_fn>("dargah_payment_needs_attention"));
            var nativeResult = nativeCall(DargahHandle.Open(payment) ?? PaymentHandle.None);
            return nativeResult;
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate IntPtr dargah_payment_closed_because_fn(PaymentHandle payment, ref UIntPtr len);

        private static dargah_payment_closed_because_fn dargah_payment_closed_because_bound;

        internal static string dargah_payment_closed_because(PaymentHandle payment)
        {
            var nativeCall = dargah_payment_closed_because_bound ?? (dargah_payment_closed_because_bound = NativeLibrary.Bind<dargah_payment_closed_because_fn>("dargah_payment_closed_because"));
            var nativeMade = default(UIntPtr);
            var nativeResult = nativeCall(DargahHandle.Open(payment) ?? PaymentHandle.None, ref nativeMade);
            return NativeText.Borrowed(nativeResult, nativeMade);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate long dargah_payment_refunded_amount_fn(PaymentHandle payment);

        private static dargah_payment_refunded_amount_fn dargah_payment_refunded_amount_bound;

        internal static long dargah_payment_refunded_amount(PaymentHandle payment)
        {
            var nativeCall = dargah_payment_refunded_amount_bound ?? (dargah_payment_refunded_amount_bound = NativeLibrary.Bind<dargah_payment_refunded_amount_fn>("dargah_payment_refunded_amount"));
            var nativeResult = nativeCall(DargahHandle.Open(payment) ?? PaymentHandle.None);
            return nativeResult;
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate UIntPtr dargah_payment_refund_count_fn(PaymentHandle payment);

        private static dargah_payment_refund_count_fn dargah_payment_refund_count_bound;

        internal static long dargah_payment_refund_count(PaymentHandle payment)
        {
            var nativeCall = dargah_payment_refund_count_bound ?? (dargah_payment_refund_count_bound = NativeLibrary.Bind<dargah_payment_refund_count_fn>("dargah_payment_refund_count"));
            var nativeResult = nativeCall(DargahHandle.Open(payment) ?? PaymentHandle.None);
            return (long)nativeResult;
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate uint dargah_payment_refund_number_at_fn(PaymentHandle payment, UIntPtr index);

        private static dargah_payment_refund_number_at_fn dargah_payment_refund_number_at_bound;

        internal static uint dargah_payment_refund_number_at(PaymentHandle payment, long index)
        {
            var nativeCall = dargah_payment_refund_number_at_bound ?? (dargah_payment_refund_number_at_bound = NativeLibrary.Bind<dargah_payment_refund_number_at_fn>("dargah_payment_refund_number_at"));
            var nativeResult = nativeCall(DargahHandle.Open(payment) ?? PaymentHandle.None, (UIntPtr)(ulong)index);
            return nativeResult;
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate long dargah_payment_refund_amount_at_fn(PaymentHandle payment, UIntPtr index);

        private static dargah_payment_refund_amount_at_fn dargah_payment_refund_amount_at_bound;

        internal static long dargah_payment_refund_amount_at(PaymentHandle payment, long index)
        {
            var nativeCall = dargah_payment_refund_amount_at_bound ?? (dargah_payment_refund_amount_at_bound = NativeLibrary.Bind<dargah_payment_refund_amount_at_fn>("dargah_payment_refund_amount_at"));
            var nativeResult = nativeCall(DargahHandle.Open(payment) ?? PaymentHandle.None, (UIntPtr)(ulong)index);
            return nativeResult;
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate RefundState dargah_payment_refund_state_at_fn(PaymentHandle payment, UIntPtr index);

        private static dargah_payment_refund_state_at_fn dargah_payment_refund_state_at_bound;

        internal static RefundState dargah_payment_refund_state_at(PaymentHandle payment, long index)
        {
            var nativeCall = dargah_payment_refund_state_at_bound ?? (dargah_payment_refund_state_at_bound = NativeLibrary.Bind<dargah_payment_refund_state_at_fn>("dargah_payment_refund_state_at"));
            var nativeResult = nativeCall(DargahHandle.Open(payment) ?? PaymentHandle.None, (UIntPtr)(ulong)index);
            return nativeResult;
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate ulong dargah_payment_refund_ms_at_fn(PaymentHandle payment, UIntPtr index);

        private static dargah_payment_refund_ms_at_fn dargah_payment_refund_ms_at_bound;

        internal static ulong dargah_payment_refund_ms_at(PaymentHandle payment, long index)
        {
            var nativeCall = dargah_payment_refund_ms_at_bound ?? (dargah_payment_refund_ms_at_bound = NativeLibrary.Bind<dargah_payment_refund_ms_at_fn>("dargah_payment_refund_ms_at"));
            var nativeResult = nativeCall(DargahHandle.Open(payment) ?? PaymentHandle.None, (UIntPtr)(ulong)index);
            return nativeResult;
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate IntPtr dargah_payment_refund_code_at_fn(PaymentHandle payment, UIntPtr index, ref UIntPtr len);

        private static dargah_payment_refund_code_at_fn dargah_payment_refund_code_at_bound;

        internal static string dargah_payment_refund_code_at(PaymentHandle payment, long index)
        {
            var nativeCall = dargah_payment_refund_code_at_bound ?? (dargah_payment_refund_code_at_bound = NativeLibrary.Bind<dargah_payment_refund_code_at_fn>("dargah_payment_refund_code_at"));
            var nativeMade = default(UIntPtr);
            var nativeResult = nativeCall(DargahHandle.Open(payment) ?? PaymentHandle.None, (UIntPtr)(ulong)index, ref nativeMade);
            return NativeText.Borrowed(nativeResult, nativeMade);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate IntPtr dargah_payment_refund_text_at_fn(PaymentHandle payment, UIntPtr index, ref UIntPtr len);

        private static dargah_payment_refund_text_at_fn dargah_payment_refund_text_at_bound;

        internal static string dargah_payment_refund_text_at(PaymentHandle payment, long index)
        {
            var nativeCall = dargah_payment_refund_text_at_bound ?? (dargah_payment_refund_text_at_bound = NativeLibrary.Bind<dargah_payment_refund_text_at_fn>("dargah_payment_refund_text_at"));
            var nativeMade = default(UIntPtr);
            var nativeResult = nativeCall(DargahHandle.Open(payment) ?? PaymentHandle.None, (UIntPtr)(ulong)index, ref nativeMade);
            return NativeText.Borrowed(nativeResult, nativeMade);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate IntPtr dargah_payment_to_json_fn(PaymentHandle payment);

        private static dargah_payment_to_json_fn dargah_payment_to_json_bound;

        internal static string dargah_payment_to_json(PaymentHandle payment)
        {
            var nativeCall = dargah_payment_to_json_bound ?? (dargah_payment_to_json_bound = NativeLibrary.Bind<dargah_payment_to_json_fn>("dargah_payment_to_json"));
            var nativeResult = nativeCall(DargahHandle.Open(payment) ?? PaymentHandle.None);
            return NativeText.Owned(nativeResult);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate void dargah_payments_free_fn(IntPtr payments);

        private static dargah_payments_free_fn dargah_payments_free_bound;

        internal static void dargah_payments_free(IntPtr payments)
        {
            var nativeCall = dargah_payments_free_bound ?? (dargah_payments_free_bound = NativeLibrary.Bind<dargah_payments_free_fn>("dargah_payments_free"));
            nativeCall(payments);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate UIntPtr dargah_payments_count_fn(PaymentsHandle payments);

        private static dargah_payments_count_fn dargah_payments_count_bound;

        internal static long dargah_payments_count(PaymentsHandle payments)
        {
            var nativeCall = dargah_payments_count_bound ?? (dargah_payments_count_bound = NativeLibrary.Bind<dargah_payments_count_fn>("dargah_payments_count"));
            var nativeResult = nativeCall(DargahHandle.Open(payments) ?? PaymentsHandle.None);
            return (long)nativeResult;
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate IntPtr dargah_payments_at_fn(PaymentsHandle payments, UIntPtr index);

        private static dargah_payments_at_fn dargah_payments_at_bound;

        internal static PaymentHandle dargah_payments_at(PaymentsHandle payments, long index)
        {
            var nativeCall = dargah_payments_at_bound ?? (dargah_payments_at_bound = NativeLibrary.Bind<dargah_payments_at_fn>("dargah_payments_at"));
            var nativeResult = nativeCall(DargahHandle.Open(payments) ?? PaymentsHandle.None, (UIntPtr)(ulong)index);
            return nativeResult == IntPtr.Zero ? null : new PaymentHandle(nativeResult, false);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate uint dargah_tabapay_push_parse_fn(TabaPayHandle tabapay, byte[] authorize, UIntPtr authorize_len, byte[] query, UIntPtr query_len, byte[] body, UIntPtr body_len, ref IntPtr @out, ref IntPtr err);

        private static dargah_tabapay_push_parse_fn dargah_tabapay_push_parse_bound;

        internal static TabaPayPushHandle dargah_tabapay_push_parse(TabaPayHandle tabapay, Utf8 authorize, Utf8 query, Utf8 body)
        {
            var nativeCall = dargah_tabapay_push_parse_bound ?? (dargah_tabapay_push_parse_bound = NativeLibrary.Bind<dargah_tabapay_push_parse_fn>("dargah_tabapay_push_parse"));
            var nativeMade = default(IntPtr);
            var err = IntPtr.Zero;
            var nativeResult = nativeCall(DargahHandle.Open(tabapay) ?? TabaPayHandle.None, authorize.Bytes, authorize.Length, query.Bytes, query.Length, body.Bytes, body.Length, ref nativeMade, ref err);
            authorize.Wipe();
            query.Wipe();
            body.Wipe();
            NativeError.ThrowUnlessOk(nativeResult, err);
            return new TabaPayPushHandle(nativeMade, true);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate void dargah_tabapay_push_free_fn(IntPtr push);

        private static dargah_tabapay_push_free_fn dargah_tabapay_push_free_bound;

        internal static void dargah_tabapay_push_free(IntPtr push)
        {
            var nativeCall = dargah_tabapay_push_free_bound ?? (dargah_tabapay_push_free_bound = NativeLibrary.Bind<dargah_tabapay_push_free_fn>("dargah_tabapay_push_free"));
            nativeCall(push);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate IntPtr dargah_tabapay_push_get_callback_fn(TabaPayPushHandle push);

        private static dargah_tabapay_push_get_callback_fn dargah_tabapay_push_get_callback_bound;

        internal static TabaPayCallbackHandle dargah_tabapay_push_get_callback(TabaPayPushHandle push)
        {
            var nativeCall = dargah_tabapay_push_get_callback_bound ?? (dargah_tabapay_push_get_callback_bound = NativeLibrary.Bind<dargah_tabapay_push_get_callback_fn>("dargah_tabapay_push_get_callback"));
            var nativeResult = nativeCall(DargahHandle.Open(push) ?? TabaPayPushHandle.None);
            return nativeResult == IntPtr.Zero ? null : new TabaPayCallbackHandle(nativeResult, false);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        [return: MarshalAs(UnmanagedType.I1)]
        private delegate bool dargah_tabapay_push_is_authorized_fn(TabaPayPushHandle push);

        private static dargah_tabapay_push_is_authorized_fn dargah_tabapay_push_is_authorized_bound;

        internal static bool dargah_tabapay_push_is_authorized(TabaPayPushHandle push)
        {
            var nativeCall = dargah_tabapay_push_is_authorized_bound ?? (dargah_tabapay_push_is_authorized_bound = NativeLibrary.Bind<dargah_tabapay_push_is_authorized_fn>("dargah_tabapay_push_is_authorized"));
            var nativeResult = nativeCall(DargahHandle.Open(push) ?? TabaPayPushHandle.None);
            return nativeResult;
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate IntPtr dargah_tabapay_push_tracking_code_fn(TabaPayPushHandle push, ref UIntPtr len);

        private static dargah_tabapay_push_tracking_code_fn dargah_tabapay_push_tracking_code_bound;

        internal static string dargah_tabapay_push_tracking_code(TabaPayPushHandle push)
        {
            var nativeCall = dargah_tabapay_push_tracking_code_bound ?? (dargah_tabapay_push_tracking_code_bound = NativeLibrary.Bind<dargah_tabapay_push_tracking_code_fn>("dargah_tabapay_push_tracking_code"));
            var nativeMade = default(UIntPtr);
            var nativeResult = nativeCall(DargahHandle.Open(push) ?? TabaPayPushHandle.None, ref nativeMade);
            return NativeText.Borrowed(nativeResult, nativeMade);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate IntPtr dargah_tabapay_push_card_number_fn(TabaPayPushHandle push, ref UIntPtr len);

        private static dargah_tabapay_push_card_number_fn dargah_tabapay_push_card_number_bound;

        internal static string dargah_tabapay_push_card_number(TabaPayPushHandle push)
        {
            var nativeCall = dargah_tabapay_push_card_number_bound ?? (dargah_tabapay_push_card_number_bound = NativeLibrary.Bind<dargah_tabapay_push_card_number_fn>("dargah_tabapay_push_card_number"));
            var nativeMade = default(UIntPtr);
            var nativeResult = nativeCall(DargahHandle.Open(push) ?? TabaPayPushHandle.None, ref nativeMade);
            return NativeText.Borrowed(nativeResult, nativeMade);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate IntPtr dargah_tabapay_push_ip_fn(TabaPayPushHandle push, ref UIntPtr len);

        private static dargah_tabapay_push_ip_fn dargah_tabapay_push_ip_bound;

        internal static string dargah_tabapay_push_ip(TabaPayPushHandle push)
        {
            var nativeCall = dargah_tabapay_push_ip_bound ?? (dargah_tabapay_push_ip_bound = NativeLibrary.Bind<dargah_tabapay_push_ip_fn>("dargah_tabapay_push_ip"));
            var nativeMade = default(UIntPtr);
            var nativeResult = nativeCall(DargahHandle.Open(push) ?? TabaPayPushHandle.None, ref nativeMade);
            return NativeText.Borrowed(nativeResult, nativeMade);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate IntPtr dargah_tabapay_push_date_fn(TabaPayPushHandle push, ref UIntPtr len);

        private static dargah_tabapay_push_date_fn dargah_tabapay_push_date_bound;

        internal static string dargah_tabapay_push_date(TabaPayPushHandle push)
        {
            var nativeCall = dargah_tabapay_push_date_bound ?? (dargah_tabapay_push_date_bound = NativeLibrary.Bind<dargah_tabapay_push_date_fn>("dargah_tabapay_push_date"));
            var nativeMade = default(UIntPtr);
            var nativeResult = nativeCall(DargahHandle.Open(push) ?? TabaPayPushHandle.None, ref nativeMade);
            return NativeText.Borrowed(nativeResult, nativeMade);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        [return: MarshalAs(UnmanagedType.I1)]
        private delegate bool dargah_tabapay_push_date_unix_fn(TabaPayPushHandle push, ref long @out);

        private static dargah_tabapay_push_date_unix_fn dargah_tabapay_push_date_unix_bound;

        internal static long? dargah_tabapay_push_date_unix(TabaPayPushHandle push)
        {
            var nativeCall = dargah_tabapay_push_date_unix_bound ?? (dargah_tabapay_push_date_unix_bound = NativeLibrary.Bind<dargah_tabapay_push_date_unix_fn>("dargah_tabapay_push_date_unix"));
            var nativeMade = default(long);
            var nativeResult = nativeCall(DargahHandle.Open(push) ?? TabaPayPushHandle.None, ref nativeMade);
            return nativeResult ? nativeMade : default(long?);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate IntPtr dargah_tabapay_push_answer_fn(ref UIntPtr len);

        private static dargah_tabapay_push_answer_fn dargah_tabapay_push_answer_bound;

        internal static string dargah_tabapay_push_answer()
        {
            var nativeCall = dargah_tabapay_push_answer_bound ?? (dargah_tabapay_push_answer_bound = NativeLibrary.Bind<dargah_tabapay_push_answer_fn>("dargah_tabapay_push_answer"));
            var nativeMade = default(UIntPtr);
            var nativeResult = nativeCall(ref nativeMade);
            return NativeText.Borrowed(nativeResult, nativeMade);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate void dargah_redirect_free_fn(IntPtr redirect);

        private static dargah_redirect_free_fn dargah_redirect_free_bound;

        internal static void dargah_redirect_free(IntPtr redirect)
        {
            var nativeCall = dargah_redirect_free_bound ?? (dargah_redirect_free_bound = NativeLibrary.Bind<dargah_redirect_free_fn>("dargah_redirect_free"));
            nativeCall(redirect);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate RedirectMethod dargah_redirect_get_method_fn(RedirectHandle redirect);

        private static dargah_redirect_get_method_fn dargah_redirect_get_method_bound;

        internal static RedirectMethod dargah_redirect_get_method(RedirectHandle redirect)
        {
            var nativeCall = dargah_redirect_get_method_bound ?? (dargah_redirect_get_method_bound = NativeLibrary.Bind<dargah_redirect_get_method_fn>("dargah_redirect_get_method"));
            var nativeResult = nativeCall(DargahHandle.Open(redirect) ?? RedirectHandle.None);
            return nativeResult;
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate IntPtr dargah_redirect_url_fn(RedirectHandle redirect, ref UIntPtr len);

        private static dargah_redirect_url_fn dargah_redirect_url_bound;

        internal static string dargah_redirect_url(RedirectHandle redirect)
        {
            var nativeCall = dargah_redirect_url_bound ?? (dargah_redirect_url_bound = NativeLibrary.Bind<dargah_redirect_url_fn>("dargah_redirect_url"));
            var nativeMade = default(UIntPtr);
            var nativeResult = nativeCall(DargahHandle.Open(redirect) ?? RedirectHandle.None, ref nativeMade);
            return NativeText.Borrowed(nativeResult, nativeMade);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate UIntPtr dargah_redirect_field_count_fn(RedirectHandle redirect);

        private static dargah_redirect_field_count_fn dargah_redirect_field_count_bound;

        internal static long dargah_redirect_field_count(RedirectHandle redirect)
        {
            var nativeCall = dargah_redirect_field_count_bound ?? (dargah_redirect_field_count_bound = NativeLibrary.Bind<dargah_redirect_field_count_fn>("dargah_redirect_field_count"));
            var nativeResult = nativeCall(DargahHandle.Open(redirect) ?? RedirectHandle.None);
            return (long)nativeResult;
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate IntPtr dargah_redirect_field_name_at_fn(RedirectHandle redirect, UIntPtr index, ref UIntPtr len);

        private static dargah_redirect_field_name_at_fn dargah_redirect_field_name_at_bound;

        internal static string dargah_redirect_field_name_at(RedirectHandle redirect, long index)
        {
            var nativeCall = dargah_redirect_field_name_at_bound ?? (dargah_redirect_field_name_at_bound = NativeLibrary.Bind<dargah_redirect_field_name_at_fn>("dargah_redirect_field_name_at"));
            var nativeMade = default(UIntPtr);
            var nativeResult = nativeCall(DargahHandle.Open(redirect) ?? RedirectHandle.None, (UIntPtr)(ulong)index, ref nativeMade);
            return NativeText.Borrowed(nativeResult, nativeMade);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate IntPtr dargah_redirect_field_value_at_fn(RedirectHandle redirect, UIntPtr index, ref UIntPtr len);

        private static dargah_redirect_field_value_at_fn dargah_redirect_field_value_at_bound;

        internal static string dargah_redirect_field_value_at(RedirectHandle redirect, long index)
        {
            var nativeCall = dargah_redirect_field_value_at_bound ?? (dargah_redirect_field_value_at_bound = NativeLibrary.Bind<dargah_redirect_field_value_at_fn>("dargah_redirect_field_value_at"));
            var nativeMade = default(UIntPtr);
            var nativeResult = nativeCall(DargahHandle.Open(redirect) ?? RedirectHandle.None, (UIntPtr)(ulong)index, ref nativeMade);
            return NativeText.Borrowed(nativeResult, nativeMade);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate uint dargah_redirect_html_fn(RedirectHandle redirect, byte[] csp_nonce, UIntPtr csp_nonce_len, ref IntPtr @out, ref IntPtr err);

        private static dargah_redirect_html_fn dargah_redirect_html_bound;

        internal static string dargah_redirect_html(RedirectHandle redirect, Utf8 csp_nonce)
        {
            var nativeCall = dargah_redirect_html_bound ?? (dargah_redirect_html_bound = NativeLibrary.Bind<dargah_redirect_html_fn>("dargah_redirect_html"));
            var nativeMade = default(IntPtr);
            var err = IntPtr.Zero;
            var nativeResult = nativeCall(DargahHandle.Open(redirect) ?? RedirectHandle.None, csp_nonce.Bytes, csp_nonce.Length, ref nativeMade, ref err);
            csp_nonce.Wipe();
            NativeError.ThrowUnlessOk(nativeResult, err);
            return NativeText.Owned(nativeMade);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate uint dargah_cancel_new_fn(ref IntPtr @out, ref IntPtr err);

        private static dargah_cancel_new_fn dargah_cancel_new_bound;

        internal static CancelHandle dargah_cancel_new()
        {
            var nativeCall = dargah_cancel_new_bound ?? (dargah_cancel_new_bound = NativeLibrary.Bind<dargah_cancel_new_fn>("dargah_cancel_new"));
            var nativeMade = default(IntPtr);
            var err = IntPtr.Zero;
            var nativeResult = nativeCall(ref nativeMade, ref err);
            NativeError.ThrowUnlessOk(nativeResult, err);
            return new CancelHandle(nativeMade, true);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate void dargah_cancel_cancel_fn(CancelHandle cancel);

        private static dargah_cancel_cancel_fn dargah_cancel_cancel_bound;

        internal static void dargah_cancel_cancel(CancelHandle cancel)
        {
            var nativeCall = dargah_cancel_cancel_bound ?? (dargah_cancel_cancel_bound = NativeLibrary.Bind<dargah_cancel_cancel_fn>("dargah_cancel_cancel"));
            nativeCall(DargahHandle.Open(cancel) ?? CancelHandle.None);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        [return: MarshalAs(UnmanagedType.I1)]
        private delegate bool dargah_cancel_is_cancelled_fn(CancelHandle cancel);

        private static dargah_cancel_is_cancelled_fn dargah_cancel_is_cancelled_bound;

        internal static bool dargah_cancel_is_cancelled(CancelHandle cancel)
        {
            var nativeCall = dargah_cancel_is_cancelled_bound ?? (dargah_cancel_is_cancelled_bound = NativeLibrary.Bind<dargah_cancel_is_cancelled_fn>("dargah_cancel_is_cancelled"));
            var nativeResult = nativeCall(DargahHandle.Open(cancel) ?? CancelHandle.None);
            return nativeResult;
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate void dargah_cancel_free_fn(IntPtr cancel);

        private static dargah_cancel_free_fn dargah_cancel_free_bound;

        internal static void dargah_cancel_free(IntPtr cancel)
        {
            var nativeCall = dargah_cancel_free_bound ?? (dargah_cancel_free_bound = NativeLibrary.Bind<dargah_cancel_free_fn>("dargah_cancel_free"));
            nativeCall(cancel);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate uint dargah_options_new_fn(ref IntPtr @out, ref IntPtr err);

        private static dargah_options_new_fn dargah_options_new_bound;

        internal static OptionsHandle dargah_options_new()
        {
            var nativeCall = dargah_options_new_bound ?? (dargah_options_new_bound = NativeLibrary.Bind<dargah_options_new_fn>("dargah_options_new"));
            var nativeMade = default(IntPtr);
            var err = IntPtr.Zero;
            var nativeResult = nativeCall(ref nativeMade, ref err);
            NativeError.ThrowUnlessOk(nativeResult, err);
            return new OptionsHandle(nativeMade, true);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate void dargah_options_free_fn(IntPtr options);

        private static dargah_options_free_fn dargah_options_free_bound;

        internal static void dargah_options_free(IntPtr options)
        {
            var nativeCall = dargah_options_free_bound ?? (dargah_options_free_bound = NativeLibrary.Bind<dargah_options_free_fn>("dargah_options_free"));
            nativeCall(options);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate uint dargah_options_set_timeout_ms_fn(OptionsHandle options, ulong timeout_ms, ref IntPtr err);

        private static dargah_options_set_timeout_ms_fn dargah_options_set_timeout_ms_bound;

        internal static void dargah_options_set_timeout_ms(OptionsHandle options, ulong timeout_ms)
        {
            var nativeCall = dargah_options_set_timeout_ms_bound ?? (dargah_options_set_timeout_ms_bound = NativeLibrary.Bind<dargah_options_set_timeout_ms_fn>("dargah_options_set_timeout_ms"));
            var err = IntPtr.Zero;
            var nativeResult = nativeCall(DargahHandle.Open(options) ?? OptionsHandle.None, timeout_ms, ref err);
            NativeError.ThrowUnlessOk(nativeResult, err);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate uint dargah_options_set_connect_timeout_ms_fn(OptionsHandle options, ulong timeout_ms, ref IntPtr err);

        private static dargah_options_set_connect_timeout_ms_fn dargah_options_set_connect_timeout_ms_bound;

        internal static void dargah_options_set_connect_timeout_ms(OptionsHandle options, ulong timeout_ms)
        {
            var nativeCall = dargah_options_set_connect_timeout_ms_bound ?? (dargah_options_set_connect_timeout_ms_bound = NativeLibrary.Bind<dargah_options_set_connect_timeout_ms_fn>("dargah_options_set_connect_timeout_ms"));
            var err = IntPtr.Zero;
            var nativeResult = nativeCall(DargahHandle.Open(options) ?? OptionsHandle.None, timeout_ms, ref err);
            NativeError.ThrowUnlessOk(nativeResult, err);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate uint dargah_options_set_cancel_fn(OptionsHandle options, CancelHandle cancel, ref IntPtr err);

        private static dargah_options_set_cancel_fn dargah_options_set_cancel_bound;

        internal static void dargah_options_set_cancel(OptionsHandle options, CancelHandle cancel)
        {
            var nativeCall = dargah_options_set_cancel_bound ?? (dargah_options_set_cancel_bound = NativeLibrary.Bind<dargah_options_set_cancel_fn>("dargah_options_set_cancel"));
            var err = IntPtr.Zero;
            var nativeResult = nativeCall(DargahHandle.Open(options) ?? OptionsHandle.None, DargahHandle.Open(cancel) ?? CancelHandle.None, ref err);
            NativeError.ThrowUnlessOk(nativeResult, err);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate uint dargah_network_new_fn(ref IntPtr @out, ref IntPtr err);

        private static dargah_network_new_fn dargah_network_new_bound;

        internal static NetworkHandle dargah_network_new()
        {
            var nativeCall = dargah_network_new_bound ?? (dargah_network_new_bound = NativeLibrary.Bind<dargah_network_new_fn>("dargah_network_new"));
            var nativeMade = default(IntPtr);
            var err = IntPtr.Zero;
            var nativeResult = nativeCall(ref nativeMade, ref err);
            NativeError.ThrowUnlessOk(nativeResult, err);
            return new NetworkHandle(nativeMade, true);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate void dargah_network_free_fn(IntPtr network);

        private static dargah_network_free_fn dargah_network_free_bound;

        internal static void dargah_network_free(IntPtr network)
        {
            var nativeCall = dargah_network_free_bound ?? (dargah_network_free_bound = NativeLibrary.Bind<dargah_network_free_fn>("dargah_network_free"));
            nativeCall(network);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate uint dargah_network_set_ca_file_fn(NetworkHandle network, byte[] path, UIntPtr path_len, ref IntPtr err);

        private static dargah_network_set_ca_file_fn dargah_network_set_ca_file_bound;

        internal static void dargah_network_set_ca_file(NetworkHandle network, Utf8 path)
        {
            var nativeCall = dargah_network_set_ca_file_bound ?? (dargah_network_set_ca_file_bound = NativeLibrary.Bind<dargah_network_set_ca_file_fn>("dargah_network_set_ca_file"));
            var err = IntPtr.Zero;
            var nativeResult = nativeCall(DargahHandle.Open(network) ?? NetworkHandle.None, path.Bytes, path.Length, ref err);
            path.Wipe();
            NativeError.ThrowUnlessOk(nativeResult, err);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate uint dargah_network_set_ca_pem_fn(NetworkHandle network, byte[] pem, UIntPtr pem_len, ref IntPtr err);

        private static dargah_network_set_ca_pem_fn dargah_network_set_ca_pem_bound;

        internal static void dargah_network_set_ca_pem(NetworkHandle network, Utf8 pem)
        {
            var nativeCall = dargah_network_set_ca_pem_bound ?? (dargah_network_set_ca_pem_bound = NativeLibrary.Bind<dargah_network_set_ca_pem_fn>("dargah_network_set_ca_pem"));
            var err = IntPtr.Zero;
            var nativeResult = nativeCall(DargahHandle.Open(network) ?? NetworkHandle.None, pem.Bytes, pem.Length, ref err);
            pem.Wipe();
            NativeError.ThrowUnlessOk(nativeResult, err);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate uint dargah_network_set_only_own_ca_fn(NetworkHandle network, [MarshalAs(UnmanagedType.I1)] bool only_own_ca, ref IntPtr err);

        private static dargah_network_set_only_own_ca_fn dargah_network_set_only_own_ca_bound;

        internal static void dargah_network_set_only_own_ca(NetworkHandle network, bool only_own_ca)
        {
            var nativeCall = dargah_network_set_only_own_ca_bound ?? (dargah_network_set_only_own_ca_bound = NativeLibrary.Bind<dargah_network_set_only_own_ca_fn>("dargah_network_set_only_own_ca"));
            var err = IntPtr.Zero;
            var nativeResult = nativeCall(DargahHandle.Open(network) ?? NetworkHandle.None, only_own_ca, ref err);
            NativeError.ThrowUnlessOk(nativeResult, err);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate uint dargah_network_set_proxy_fn(NetworkHandle network, byte[] proxy, UIntPtr proxy_len, ref IntPtr err);

        private static dargah_network_set_proxy_fn dargah_network_set_proxy_bound;

        internal static void dargah_network_set_proxy(NetworkHandle network, Utf8 proxy)
        {
            var nativeCall = dargah_network_set_proxy_bound ?? (dargah_network_set_proxy_bound = NativeLibrary.Bind<dargah_network_set_proxy_fn>("dargah_network_set_proxy"));
            var err = IntPtr.Zero;
            var nativeResult = nativeCall(DargahHandle.Open(network) ?? NetworkHandle.None, proxy.Bytes, proxy.Length, ref err);
            proxy.Wipe();
            NativeError.ThrowUnlessOk(nativeResult, err);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate uint dargah_network_set_user_agent_fn(NetworkHandle network, byte[] user_agent, UIntPtr user_agent_len, ref IntPtr err);

        private static dargah_network_set_user_agent_fn dargah_network_set_user_agent_bound;

        internal static void dargah_network_set_user_agent(NetworkHandle network, Utf8 user_agent)
        {
            var nativeCall = dargah_network_set_user_agent_bound ?? (dargah_network_set_user_agent_bound = NativeLibrary.Bind<dargah_network_set_user_agent_fn>("dargah_network_set_user_agent"));
            var err = IntPtr.Zero;
            var nativeResult = nativeCall(DargahHandle.Open(network) ?? NetworkHandle.None, user_agent.Bytes, user_agent.Length, ref err);
            user_agent.Wipe();
            NativeError.ThrowUnlessOk(nativeResult, err);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate uint dargah_network_set_max_answer_bytes_fn(NetworkHandle network, UIntPtr bytes, ref IntPtr err);

        private static dargah_network_set_max_answer_bytes_fn dargah_network_set_max_answer_bytes_bound;

        internal static void dargah_network_set_max_answer_bytes(NetworkHandle network, long bytes)
        {
            var nativeCall = dargah_network_set_max_answer_bytes_bound ?? (dargah_network_set_max_answer_bytes_bound = NativeLibrary.Bind<dargah_network_set_max_answer_bytes_fn>("dargah_network_set_max_answer_bytes"));
            var err = IntPtr.Zero;
            var nativeResult = nativeCall(DargahHandle.Open(network) ?? NetworkHandle.None, (UIntPtr)(ulong)bytes, ref err);
            NativeError.ThrowUnlessOk(nativeResult, err);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate uint dargah_network_set_idle_timeout_ms_fn(NetworkHandle network, ulong timeout_ms, ref IntPtr err);

        private static dargah_network_set_idle_timeout_ms_fn dargah_network_set_idle_timeout_ms_bound;

        internal static void dargah_network_set_idle_timeout_ms(NetworkHandle network, ulong timeout_ms)
        {
            var nativeCall = dargah_network_set_idle_timeout_ms_bound ?? (dargah_network_set_idle_timeout_ms_bound = NativeLibrary.Bind<dargah_network_set_idle_timeout_ms_fn>("dargah_network_set_idle_timeout_ms"));
            var err = IntPtr.Zero;
            var nativeResult = nativeCall(DargahHandle.Open(network) ?? NetworkHandle.None, timeout_ms, ref err);
            NativeError.ThrowUnlessOk(nativeResult, err);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate uint dargah_tabapay_builder_new_fn(byte[] merchant, UIntPtr merchant_len, uint environment, ref IntPtr @out, ref IntPtr err);

        private static dargah_tabapay_builder_new_fn dargah_tabapay_builder_new_bound;

        internal static TabaPayBuilderHandle dargah_tabapay_builder_new(Utf8 merchant, uint environment)
        {
            var nativeCall = dargah_tabapay_builder_new_bound ?? (dargah_tabapay_builder_new_bound = NativeLibrary.Bind<dargah_tabapay_builder_new_fn>("dargah_tabapay_builder_new"));
            var nativeMade = default(IntPtr);
            var err = IntPtr.Zero;
            var nativeResult = nativeCall(merchant.Bytes, merchant.Length, environment, ref nativeMade, ref err);
            merchant.Wipe();
            NativeError.ThrowUnlessOk(nativeResult, err);
            return new TabaPayBuilderHandle(nativeMade, true);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate void dargah_tabapay_builder_free_fn(IntPtr builder);

        private static dargah_tabapay_builder_free_fn dargah_tabapay_builder_free_bound;

        internal static void dargah_tabapay_builder_free(IntPtr builder)
        {
            var nativeCall = dargah_tabapay_builder_free_bound ?? (dargah_tabapay_builder_free_bound = NativeLibrary.Bind<dargah_tabapay_builder_free_fn>("dargah_tabapay_builder_free"));
            nativeCall(builder);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate uint dargah_tabapay_builder_set_base_url_fn(TabaPayBuilderHandle builder, byte[] url, UIntPtr url_len, ref IntPtr err);

        private static dargah_tabapay_builder_set_base_url_fn dargah_tabapay_builder_set_base_url_bound;

        internal static void dargah_tabapay_builder_set_base_url(TabaPayBuilderHandle builder, Utf8 url)
        {
            var nativeCall = dargah_tabapay_builder_set_base_url_bound ?? (dargah_tabapay_builder_set_base_url_bound = NativeLibrary.Bind<dargah_tabapay_builder_set_base_url_fn>("dargah_tabapay_builder_set_base_url"));
            var err = IntPtr.Zero;
            var nativeResult = nativeCall(DargahHandle.Open(builder) ?? TabaPayBuilderHandle.None, url.Bytes, url.Length, ref err);
            url.Wipe();
            NativeError.ThrowUnlessOk(nativeResult, err);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate uint dargah_tabapay_builder_set_timeout_ms_fn(TabaPayBuilderHandle builder, ulong timeout_ms, ref IntPtr err);

        private static dargah_tabapay_builder_set_timeout_ms_fn dargah_tabapay_builder_set_timeout_ms_bound;

        internal static void dargah_tabapay_builder_set_timeout_ms(TabaPayBuilderHandle builder, ulong timeout_ms)
        {
            var nativeCall = dargah_tabapay_builder_set_timeout_ms_bound ?? (dargah_tabapay_builder_set_timeout_ms_bound = NativeLibrary.Bind<dargah_tabapay_builder_set_timeout_ms_fn>("dargah_tabapay_builder_set_timeout_ms"));
            var err = IntPtr.Zero;
            var nativeResult = nativeCall(DargahHandle.Open(builder) ?? TabaPayBuilderHandle.None, timeout_ms, ref err);
            NativeError.ThrowUnlessOk(nativeResult, err);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate uint dargah_tabapay_builder_set_connect_timeout_ms_fn(TabaPayBuilderHandle builder, ulong timeout_ms, ref IntPtr err);

        private static dargah_tabapay_builder_set_connect_timeout_ms_fn dargah_tabapay_builder_set_connect_timeout_ms_bound;

        internal static void dargah_tabapay_builder_set_connect_timeout_ms(TabaPayBuilderHandle builder, ulong timeout_ms)
        {
            var nativeCall = dargah_tabapay_builder_set_connect_timeout_ms_bound ?? (dargah_tabapay_builder_set_connect_timeout_ms_bound = NativeLibrary.Bind<dargah_tabapay_builder_set_connect_timeout_ms_fn>("dargah_tabapay_builder_set_connect_timeout_ms"));
            var err = IntPtr.Zero;
            var nativeResult = nativeCall(DargahHandle.Open(builder) ?? TabaPayBuilderHandle.None, timeout_ms, ref err);
            NativeError.ThrowUnlessOk(nativeResult, err);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate uint dargah_tabapay_builder_set_network_fn(TabaPayBuilderHandle builder, NetworkHandle network, ref IntPtr err);

        private static dargah_tabapay_builder_set_network_fn dargah_tabapay_builder_set_network_bound;

        internal static void dargah_tabapay_builder_set_network(TabaPayBuilderHandle builder, NetworkHandle network)
        {
            var nativeCall = dargah_tabapay_builder_set_network_bound ?? (dargah_tabapay_builder_set_network_bound = NativeLibrary.Bind<dargah_tabapay_builder_set_network_fn>("dargah_tabapay_builder_set_network"));
            var err = IntPtr.Zero;
            var nativeResult = nativeCall(DargahHandle.Open(builder) ?? TabaPayBuilderHandle.None, DargahHandle.Open(network) ?? NetworkHandle.None, ref err);
            NativeError.ThrowUnlessOk(nativeResult, err);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate uint dargah_tabapay_builder_set_sandbox_accepts_tracking_code_fn(TabaPayBuilderHandle builder, [MarshalAs(UnmanagedType.I1)] bool accept, ref IntPtr err);

        private static dargah_tabapay_builder_set_sandbox_accepts_tracking_code_fn dargah_tabapay_builder_set_sandbox_accepts_tracking_code_bound;

        internal static void dargah_tabapay_builder_set_sandbox_accepts_tracking_code(TabaPayBuilderHandle builder, bool accept)
        {
            var nativeCall = dargah_tabapay_builder_set_sandbox_accepts_tracking_code_bound ?? (dargah_tabapay_builder_set_sandbox_accepts_tracking_code_bound = NativeLibrary.Bind<dargah_tabapay_builder_set_sandbox_accepts_tracking_code_fn>("dargah_tabapay_builder_set_sandbox_accepts_tracking_code"));
            var err = IntPtr.Zero;
            var nativeResult = nativeCall(DargahHandle.Open(builder) ?? TabaPayBuilderHandle.None, accept, ref err);
            NativeError.ThrowUnlessOk(nativeResult, err);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate uint dargah_tabapay_builder_set_events_fn(TabaPayBuilderHandle builder, EventFn on_event, IntPtr user, DropFn on_drop, ref IntPtr err);

        private static dargah_tabapay_builder_set_events_fn dargah_tabapay_builder_set_events_bound;

        internal static void dargah_tabapay_builder_set_events(TabaPayBuilderHandle builder, EventFn on_event, IntPtr user, DropFn on_drop)
        {
            var nativeCall = dargah_tabapay_builder_set_events_bound ?? (dargah_tabapay_builder_set_events_bound = NativeLibrary.Bind<dargah_tabapay_builder_set_events_fn>("dargah_tabapay_builder_set_events"));
            var err = IntPtr.Zero;
            var nativeResult = nativeCall(DargahHandle.Open(builder) ?? TabaPayBuilderHandle.None, on_event, user, on_drop, ref err);
            NativeError.ThrowUnlessOk(nativeResult, err);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate uint dargah_tabapay_builder_set_event_queue_fn(TabaPayBuilderHandle builder, EventQueueHandle queue, ref IntPtr err);

        private static dargah_tabapay_builder_set_event_queue_fn dargah_tabapay_builder_set_event_queue_bound;

        internal static void dargah_tabapay_builder_set_event_queue(TabaPayBuilderHandle builder, EventQueueHandle queue)
        {
            var nativeCall = dargah_tabapay_builder_set_event_queue_bound ?? (dargah_tabapay_builder_set_event_queue_bound = NativeLibrary.Bind<dargah_tabapay_builder_set_event_queue_fn>("dargah_tabapay_builder_set_event_queue"));
            var err = IntPtr.Zero;
            var nativeResult = nativeCall(DargahHandle.Open(builder) ?? TabaPayBuilderHandle.None, DargahHandle.Open(queue) ?? EventQueueHandle.None, ref err);
            NativeError.ThrowUnlessOk(nativeResult, err);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate uint dargah_tabapay_builder_build_fn(TabaPayBuilderHandle builder, ref IntPtr @out, ref IntPtr err);

        private static dargah_tabapay_builder_build_fn dargah_tabapay_builder_build_bound;

        internal static TabaPayHandle dargah_tabapay_builder_build(TabaPayBuilderHandle builder)
        {
            var nativeCall = dargah_tabapay_builder_build_bound ?? (dargah_tabapay_builder_build_bound = NativeLibrary.Bind<dargah_tabapay_builder_build_fn>("dargah_tabapay_builder_build"));
            var nativeMade = default(IntPtr);
            var err = IntPtr.Zero;
            var nativeResult = nativeCall(DargahHandle.Open(builder) ?? TabaPayBuilderHandle.None, ref nativeMade, ref err);
            NativeError.ThrowUnlessOk(nativeResult, err);
            return new TabaPayHandle(nativeMade, true);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate void dargah_tabapay_free_fn(IntPtr tabapay);

        private static dargah_tabapay_free_fn dargah_tabapay_free_bound;

        internal static void dargah_tabapay_free(IntPtr tabapay)
        {
            var nativeCall = dargah_tabapay_free_bound ?? (dargah_tabapay_free_bound = NativeLibrary.Bind<dargah_tabapay_free_fn>("dargah_tabapay_free"));
            nativeCall(tabapay);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate uint dargah_tabapay_request_new_fn(long amount, byte[] callback_url, UIntPtr callback_url_len, ref IntPtr @out, ref IntPtr err);

        private static dargah_tabapay_request_new_fn dargah_tabapay_request_new_bound;

        internal static TabaPayRequestHandle dargah_tabapay_request_new(long amount, Utf8 callback_url)
        {
            var nativeCall = dargah_tabapay_request_new_bound ?? (dargah_tabapay_request_new_bound = NativeLibrary.Bind<dargah_tabapay_request_new_fn>("dargah_tabapay_request_new"));
            var nativeMade = default(IntPtr);
            var err = IntPtr.Zero;
            var nativeResult = nativeCall(amount, callback_url.Bytes, callback_url.Length, ref nativeMade, ref err);
            callback_url.Wipe();
            NativeError.ThrowUnlessOk(nativeResult, err);
            return new TabaPayRequestHandle(nativeMade, true);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate void dargah_tabapay_request_free_fn(IntPtr request);

        private static dargah_tabapay_request_free_fn dargah_tabapay_request_free_bound;

        internal static void dargah_tabapay_request_free(IntPtr request)
        {
            var nativeCall = dargah_tabapay_request_free_bound ?? (dargah_tabapay_request_free_bound = NativeLibrary.Bind<dargah_tabapay_request_free_fn>("dargah_tabapay_request_free"));
            nativeCall(request);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate uint dargah_tabapay_request_set_mobile_fn(TabaPayRequestHandle request, byte[] mobile, UIntPtr mobile_len, ref IntPtr err);

        private static dargah_tabapay_request_set_mobile_fn dargah_tabapay_request_set_mobile_bound;

        internal static void dargah_tabapay_request_set_mobile(TabaPayRequestHandle request, Utf8 mobile)
        {
            var nativeCall = dargah_tabapay_request_set_mobile_bound ?? (dargah_tabapay_request_set_mobile_bound = NativeLibrary.Bind<dargah_tabapay_request_set_mobile_fn>("dargah_tabapay_request_set_mobile"));
            var err = IntPtr.Zero;
            var nativeResult = nativeCall(DargahHandle.Open(request) ?? TabaPayRequestHandle.None, mobile.Bytes, mobile.Length, ref err);
            mobile.Wipe();
            NativeError.ThrowUnlessOk(nativeResult, err);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate uint dargah_tabapay_request_set_email_fn(TabaPayRequestHandle request, byte[] email, UIntPtr email_len, ref IntPtr err);

        private static dargah_tabapay_request_set_email_fn dargah_tabapay_request_set_email_bound;

        internal static void dargah_tabapay_request_set_email(TabaPayRequestHandle request, Utf8 email)
        {
            var nativeCall = dargah_tabapay_request_set_email_bound ?? (dargah_tabapay_request_set_email_bound = NativeLibrary.Bind<dargah_tabapay_request_set_email_fn>("dargah_tabapay_request_set_email"));
            var err = IntPtr.Zero;
            var nativeResult = nativeCall(DargahHandle.Open(request) ?? TabaPayRequestHandle.None, email.Bytes, email.Length, ref err);
            email.Wipe();
            NativeError.ThrowUnlessOk(nativeResult, err);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate uint dargah_tabapay_request_set_name_fn(TabaPayRequestHandle request, byte[] name, UIntPtr name_len, ref IntPtr err);

        private static dargah_tabapay_request_set_name_fn dargah_tabapay_request_set_name_bound;

        internal static void dargah_tabapay_request_set_name(TabaPayRequestHandle request, Utf8 name)
        {
            var nativeCall = dargah_tabapay_request_set_name_bound ?? (dargah_tabapay_request_set_name_bound = NativeLibrary.Bind<dargah_tabapay_request_set_name_fn>("dargah_tabapay_request_set_name"));
            var err = IntPtr.Zero;
            var nativeResult = nativeCall(DargahHandle.Open(request) ?? TabaPayRequestHandle.None, name.Bytes, name.Length, ref err);
            name.Wipe();
            NativeError.ThrowUnlessOk(nativeResult, err);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate uint dargah_tabapay_request_set_card_number_fn(TabaPayRequestHandle request, byte[] card_number, UIntPtr card_number_len, ref IntPtr err);

        private static dargah_tabapay_request_set_card_number_fn dargah_tabapay_request_set_card_number_bound;

        internal static void dargah_tabapay_request_set_card_number(TabaPayRequestHandle request, Utf8 card_number)
        {
            var nativeCall = dargah_tabapay_request_set_card_number_bound ?? (dargah_tabapay_request_set_card_number_bound = NativeLibrary.Bind<dargah_tabapay_request_set_card_number_fn>("dargah_tabapay_request_set_card_number"));
            var err = IntPtr.Zero;
            var nativeResult = nativeCall(DargahHandle.Open(request) ?? TabaPayRequestHandle.None, card_number.Bytes, card_number.Length, ref err);
            card_number.Wipe();
            NativeError.ThrowUnlessOk(nativeResult, err);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate uint dargah_tabapay_request_set_national_code_fn(TabaPayRequestHandle request, byte[] national_code, UIntPtr national_code_len, ref IntPtr err);

        private static dargah_tabapay_request_set_national_code_fn dargah_tabapay_request_set_national_code_bound;

        internal static void dargah_tabapay_request_set_national_code(TabaPayRequestHandle request, Utf8 national_code)
        {
            var nativeCall = dargah_tabapay_request_set_national_code_bound ?? (dargah_tabapay_request_set_national_code_bound = NativeLibrary.Bind<dargah_tabapay_request_set_national_code_fn>("dargah_tabapay_request_set_national_code"));
            var err = IntPtr.Zero;
            var nativeResult = nativeCall(DargahHandle.Open(request) ?? TabaPayRequestHandle.None, national_code.Bytes, national_code.Length, ref err);
            national_code.Wipe();
            NativeError.ThrowUnlessOk(nativeResult, err);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate uint dargah_tabapay_request_set_additional_data_fn(TabaPayRequestHandle request, byte[] additional_data, UIntPtr additional_data_len, ref IntPtr err);

        private static dargah_tabapay_request_set_additional_data_fn dargah_tabapay_request_set_additional_data_bound;

        internal static void dargah_tabapay_request_set_additional_data(TabaPayRequestHandle request, Utf8 additional_data)
        {
            var nativeCall = dargah_tabapay_request_set_additional_data_bound ?? (dargah_tabapay_request_set_additional_data_bound = NativeLibrary.Bind<dargah_tabapay_request_set_additional_data_fn>("dargah_tabapay_request_set_additional_data"));
            var err = IntPtr.Zero;
            var nativeResult = nativeCall(DargahHandle.Open(request) ?? TabaPayRequestHandle.None, additional_data.Bytes, additional_data.Length, ref err);
            additional_data.Wipe();
            NativeError.ThrowUnlessOk(nativeResult, err);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate uint dargah_tabapay_request_set_description_fn(TabaPayRequestHandle request, byte[] description, UIntPtr description_len, ref IntPtr err);

        private static dargah_tabapay_request_set_description_fn dargah_tabapay_request_set_description_bound;

        internal static void dargah_tabapay_request_set_description(TabaPayRequestHandle request, Utf8 description)
        {
            var nativeCall = dargah_tabapay_request_set_description_bound ?? (dargah_tabapay_request_set_description_bound = NativeLibrary.Bind<dargah_tabapay_request_set_description_fn>("dargah_tabapay_request_set_description"));
            var err = IntPtr.Zero;
            var nativeResult = nativeCall(DargahHandle.Open(request) ?? TabaPayRequestHandle.None, description.Bytes, description.Length, ref err);
            description.Wipe();
            NativeError.ThrowUnlessOk(nativeResult, err);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate uint dargah_tabapay_request_set_sms_fn(TabaPayRequestHandle request, [MarshalAs(UnmanagedType.I1)] bool sms, ref IntPtr err);

        private static dargah_tabapay_request_set_sms_fn dargah_tabapay_request_set_sms_bound;

        internal static void dargah_tabapay_request_set_sms(TabaPayRequestHandle request, bool sms)
        {
            var nativeCall = dargah_tabapay_request_set_sms_bound ?? (dargah_tabapay_request_set_sms_bound = NativeLibrary.Bind<dargah_tabapay_request_set_sms_fn>("dargah_tabapay_request_set_sms"));
            var err = IntPtr.Zero;
            var nativeResult = nativeCall(DargahHandle.Open(request) ?? TabaPayRequestHandle.None, sms, ref err);
            NativeError.ThrowUnlessOk(nativeResult, err);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate uint dargah_tabapay_request_set_extra_json_fn(TabaPayRequestHandle request, byte[] json, UIntPtr json_len, ref IntPtr err);

        private static dargah_tabapay_request_set_extra_json_fn dargah_tabapay_request_set_extra_json_bound;

        internal static void dargah_tabapay_request_set_extra_json(TabaPayRequestHandle request, Utf8 json)
        {
            var nativeCall = dargah_tabapay_request_set_extra_json_bound ?? (dargah_tabapay_request_set_extra_json_bound = NativeLibrary.Bind<dargah_tabapay_request_set_extra_json_fn>("dargah_tabapay_request_set_extra_json"));
            var err = IntPtr.Zero;
            var nativeResult = nativeCall(DargahHandle.Open(request) ?? TabaPayRequestHandle.None, json.Bytes, json.Length, ref err);
            json.Wipe();
            NativeError.ThrowUnlessOk(nativeResult, err);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate uint dargah_tabapay_request_check_fn(TabaPayRequestHandle request, ref IntPtr err);

        private static dargah_tabapay_request_check_fn dargah_tabapay_request_check_bound;

        internal static void dargah_tabapay_request_check(TabaPayRequestHandle request)
        {
            var nativeCall = dargah_tabapay_request_check_bound ?? (dargah_tabapay_request_check_bound = NativeLibrary.Bind<dargah_tabapay_request_check_fn>("dargah_tabapay_request_check"));
            var err = IntPtr.Zero;
            var nativeResult = nativeCall(DargahHandle.Open(request) ?? TabaPayRequestHandle.None, ref err);
            NativeError.ThrowUnlessOk(nativeResult, err);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate uint dargah_tabapay_request_expected_fn(TabaPayRequestHandle request, byte[] token, UIntPtr token_len, ref IntPtr @out, ref IntPtr err);

        private static dargah_tabapay_request_expected_fn dargah_tabapay_request_expected_bound;

        internal static ExpectedHandle dargah_tabapay_request_expected(TabaPayRequestHandle request, Utf8 token)
        {
            var nativeCall = dargah_tabapay_request_expected_bound ?? (dargah_tabapay_request_expected_bound = NativeLibrary.Bind<dargah_tabapay_request_expected_fn>("dargah_tabapay_request_expected"));
            var nativeMade = default(IntPtr);
            var err = IntPtr.Zero;
            var nativeResult = nativeCall(DargahHandle.Open(request) ?? TabaPayRequestHandle.None, token.Bytes, token.Length, ref nativeMade, ref err);
            token.Wipe();
            NativeError.ThrowUnlessOk(nativeResult, err);
            return new ExpectedHandle(nativeMade, true);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate uint dargah_tabapay_create_fn(TabaPayHandle tabapay, TabaPayRequestHandle request, OptionsHandle options, ref IntPtr @out, ref IntPtr err);

        private static dargah_tabapay_create_fn dargah_tabapay_create_bound;

        internal static TabaPayCreatedHandle dargah_tabapay_create(TabaPayHandle tabapay, TabaPayRequestHandle request, OptionsHandle options)
        {
            var nativeCall = dargah_tabapay_create_bound ?? (dargah_tabapay_create_bound = NativeLibrary.Bind<dargah_tabapay_create_fn>("dargah_tabapay_create"));
            var nativeMade = default(IntPtr);
            var err = IntPtr.Zero;
            var nativeResult = nativeCall(DargahHandle.Open(tabapay) ?? TabaPayHandle.None, DargahHandle.Open(request) ?? TabaPayRequestHandle.None, DargahHandle.Open(options) ?? OptionsHandle.None, ref nativeMade, ref err);
            NativeError.ThrowUnlessOk(nativeResult, err);
            return new TabaPayCreatedHandle(nativeMade, true);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate uint dargah_tabapay_verify_fn(TabaPayHandle tabapay, ExpectedHandle expected, OptionsHandle options, ref IntPtr @out, ref IntPtr err);

        private static dargah_tabapay_verify_fn dargah_tabapay_verify_bound;

        internal static OutcomeHandle dargah_tabapay_verify(TabaPayHandle tabapay, ExpectedHandle expected, OptionsHandle options)
        {
            var nativeCall = dargah_tabapay_verify_bound ?? (dargah_tabapay_verify_bound = NativeLibrary.Bind<dargah_tabapay_verify_fn>("dargah_tabapay_verify"));
            var nativeMade = default(IntPtr);
            var err = IntPtr.Zero;
            var nativeResult = nativeCall(DargahHandle.Open(tabapay) ?? TabaPayHandle.None, DargahHandle.Open(expected) ?? ExpectedHandle.None, DargahHandle.Open(options) ?? OptionsHandle.None, ref nativeMade, ref err);
            NativeError.ThrowUnlessOk(nativeResult, err);
            return new OutcomeHandle(nativeMade, true);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate uint dargah_tabapay_verify_once_fn(TabaPayHandle tabapay, byte[] token, UIntPtr token_len, long amount, OptionsHandle options, ref IntPtr @out, ref IntPtr err);

        private static dargah_tabapay_verify_once_fn dargah_tabapay_verify_once_bound;

        internal static TabaPayVerifyAnswerHandle dargah_tabapay_verify_once(TabaPayHandle tabapay, Utf8 token, long amount, OptionsHandle options)
        {
            var nativeCall = dargah_tabapay_verify_once_bound ?? (dargah_tabapay_verify_once_bound = NativeLibrary.Bind<dargah_tabapay_verify_once_fn>("dargah_tabapay_verify_once"));
            var nativeMade = default(IntPtr);
            var err = IntPtr.Zero;
            var nativeResult = nativeCall(DargahHandle.Open(tabapay) ?? TabaPayHandle.None, token.Bytes, token.Length, amount, DargahHandle.Open(options) ?? OptionsHandle.None, ref nativeMade, ref err);
            token.Wipe();
            NativeError.ThrowUnlessOk(nativeResult, err);
            return new TabaPayVerifyAnswerHandle(nativeMade, true);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate void dargah_tabapay_created_free_fn(IntPtr created);

        private static dargah_tabapay_created_free_fn dargah_tabapay_created_free_bound;

        internal static void dargah_tabapay_created_free(IntPtr created)
        {
            var nativeCall = dargah_tabapay_created_free_bound ?? (dargah_tabapay_created_free_bound = NativeLibrary.Bind<dargah_tabapay_created_free_fn>("dargah_tabapay_created_free"));
            nativeCall(created);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate IntPtr dargah_tabapay_created_token_fn(TabaPayCreatedHandle created, ref UIntPtr len);

        private static dargah_tabapay_created_token_fn dargah_tabapay_created_token_bound;

        internal static string dargah_tabapay_created_token(TabaPayCreatedHandle created)
        {
            var nativeCall = dargah_tabapay_created_token_bound ?? (dargah_tabapay_created_token_bound = NativeLibrary.Bind<dargah_tabapay_created_token_fn>("dargah_tabapay_created_token"));
            var nativeMade = default(UIntPtr);
            var nativeResult = nativeCall(DargahHandle.Open(created) ?? TabaPayCreatedHandle.None, ref nativeMade);
            return NativeText.Borrowed(nativeResult, nativeMade);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate IntPtr dargah_tabapay_created_status_fn(TabaPayCreatedHandle created, ref UIntPtr len);

        private static dargah_tabapay_created_status_fn dargah_tabapay_created_status_bound;

        internal static string dargah_tabapay_created_status(TabaPayCreatedHandle created)
        {
            var nativeCall = dargah_tabapay_created_status_bound ?? (dargah_tabapay_created_status_bound = NativeLibrary.Bind<dargah_tabapay_created_status_fn>("dargah_tabapay_created_status"));
            var nativeMade = default(UIntPtr);
            var nativeResult = nativeCall(DargahHandle.Open(created) ?? TabaPayCreatedHandle.None, ref nativeMade);
            return NativeText.Borrowed(nativeResult, nativeMade);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate IntPtr dargah_tabapay_created_url_fn(TabaPayCreatedHandle created, ref UIntPtr len);

        private static dargah_tabapay_created_url_fn dargah_tabapay_created_url_bound;

        internal static string dargah_tabapay_created_url(TabaPayCreatedHandle created)
        {
            var nativeCall = dargah_tabapay_created_url_bound ?? (dargah_tabapay_created_url_bound = NativeLibrary.Bind<dargah_tabapay_created_url_fn>("dargah_tabapay_created_url"));
            var nativeMade = default(UIntPtr);
            var nativeResult = nativeCall(DargahHandle.Open(created) ?? TabaPayCreatedHandle.None, ref nativeMade);
            return NativeText.Borrowed(nativeResult, nativeMade);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate IntPtr dargah_tabapay_created_extra_json_fn(TabaPayCreatedHandle created, ref UIntPtr len);

        private static dargah_tabapay_created_extra_json_fn dargah_tabapay_created_extra_json_bound;

        internal static string dargah_tabapay_created_extra_json(TabaPayCreatedHandle created)
        {
            var nativeCall = dargah_tabapay_created_extra_json_bound ?? (dargah_tabapay_created_extra_json_bound = NativeLibrary.Bind<dargah_tabapay_created_extra_json_fn>("dargah_tabapay_created_extra_json"));
            var nativeMade = default(UIntPtr);
            var nativeResult = nativeCall(DargahHandle.Open(created) ?? TabaPayCreatedHandle.None, ref nativeMade);
            return NativeText.Borrowed(nativeResult, nativeMade);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate IntPtr dargah_tabapay_created_raw_fn(TabaPayCreatedHandle created, ref UIntPtr len);

        private static dargah_tabapay_created_raw_fn dargah_tabapay_created_raw_bound;

        internal static string dargah_tabapay_created_raw(TabaPayCreatedHandle created)
        {
            var nativeCall = dargah_tabapay_created_raw_bound ?? (dargah_tabapay_created_raw_bound = NativeLibrary.Bind<dargah_tabapay_created_raw_fn>("dargah_tabapay_created_raw"));
            var nativeMade = default(UIntPtr);
            var nativeResult = nativeCall(DargahHandle.Open(created) ?? TabaPayCreatedHandle.None, ref nativeMade);
            return NativeText.Borrowed(nativeResult, nativeMade);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate uint dargah_tabapay_created_redirect_fn(TabaPayCreatedHandle created, ref IntPtr @out, ref IntPtr err);

        private static dargah_tabapay_created_redirect_fn dargah_tabapay_created_redirect_bound;

        internal static RedirectHandle dargah_tabapay_created_redirect(TabaPayCreatedHandle created)
        {
            var nativeCall = dargah_tabapay_created_redirect_bound ?? (dargah_tabapay_created_redirect_bound = NativeLibrary.Bind<dargah_tabapay_created_redirect_fn>("dargah_tabapay_created_redirect"));
            var nativeMade = default(IntPtr);
            var err = IntPtr.Zero;
            var nativeResult = nativeCall(DargahHandle.Open(created) ?? TabaPayCreatedHandle.None, ref nativeMade, ref err);
            NativeError.ThrowUnlessOk(nativeResult, err);
            return new RedirectHandle(nativeMade, true);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate uint dargah_tabapay_created_http_status_fn(TabaPayCreatedHandle created);

        private static dargah_tabapay_created_http_status_fn dargah_tabapay_created_http_status_bound;

        internal static uint dargah_tabapay_created_http_status(TabaPayCreatedHandle created)
        {
            var nativeCall = dargah_tabapay_created_http_status_bound ?? (dargah_tabapay_created_http_status_bound = NativeLibrary.Bind<dargah_tabapay_created_http_status_fn>("dargah_tabapay_created_http_status"));
            var nativeResult = nativeCall(DargahHandle.Open(created) ?? TabaPayCreatedHandle.None);
            return nativeResult;
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate IntPtr dargah_tabapay_created_to_json_fn(TabaPayCreatedHandle created);

        private static dargah_tabapay_created_to_json_fn dargah_tabapay_created_to_json_bound;

        internal static string dargah_tabapay_created_to_json(TabaPayCreatedHandle created)
        {
            var nativeCall = dargah_tabapay_created_to_json_bound ?? (dargah_tabapay_created_to_json_bound = NativeLibrary.Bind<dargah_tabapay_created_to_json_fn>("dargah_tabapay_created_to_json"));
            var nativeResult = nativeCall(DargahHandle.Open(created) ?? TabaPayCreatedHandle.None);
            return NativeText.Owned(nativeResult);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate void dargah_tabapay_verify_answer_free_fn(IntPtr answer);

        private static dargah_tabapay_verify_answer_free_fn dargah_tabapay_verify_answer_free_bound;

        internal static void dargah_tabapay_verify_answer_free(IntPtr answer)
        {
            var nativeCall = dargah_tabapay_verify_answer_free_bound ?? (dargah_tabapay_verify_answer_free_bound = NativeLibrary.Bind<dargah_tabapay_verify_answer_free_fn>("dargah_tabapay_verify_answer_free"));
            nativeCall(answer);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate IntPtr dargah_tabapay_verify_answer_response_code_fn(TabaPayVerifyAnswerHandle answer, ref UIntPtr len);

        private static dargah_tabapay_verify_answer_response_code_fn dargah_tabapay_verify_answer_response_code_bound;

        internal static string dargah_tabapay_verify_answer_response_code(TabaPayVerifyAnswerHandle answer)
        {
            var nativeCall = dargah_tabapay_verify_answer_response_code_bound ?? (dargah_tabapay_verify_answer_response_code_bound = NativeLibrary.Bind<dargah_tabapay_verify_answer_response_code_fn>("dargah_tabapay_verify_answer_response_code"));
            var nativeMade = default(UIntPtr);
            var nativeResult = nativeCall(DargahHandle.Open(answer) ?? TabaPayVerifyAnswerHandle.None, ref nativeMade);
            return NativeText.Borrowed(nativeResult, nativeMade);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate IntPtr dargah_tabapay_verify_answer_status_fn(TabaPayVerifyAnswerHandle answer, ref UIntPtr len);

        private static dargah_tabapay_verify_answer_status_fn dargah_tabapay_verify_answer_status_bound;

        internal static string dargah_tabapay_verify_answer_status(TabaPayVerifyAnswerHandle answer)
        {
            var nativeCall = dargah_tabapay_verify_answer_status_bound ?? (dargah_tabapay_verify_answer_status_bound = NativeLibrary.Bind<dargah_tabapay_verify_answer_status_fn>("dargah_tabapay_verify_answer_status"));
            var nativeMade = default(UIntPtr);
            var nativeResult = nativeCall(DargahHandle.Open(answer) ?? TabaPayVerifyAnswerHandle.None, ref nativeMade);
            return NativeText.Borrowed(nativeResult, nativeMade);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate IntPtr dargah_tabapay_verify_answer_message_fn(TabaPayVerifyAnswerHandle answer, ref UIntPtr len);

        private static dargah_tabapay_verify_answer_message_fn dargah_tabapay_verify_answer_message_bound;

        internal static string dargah_tabapay_verify_answer_message(TabaPayVerifyAnswerHandle answer)
        {
            var nativeCall = dargah_tabapay_verify_answer_message_bound ?? (dargah_tabapay_verify_answer_message_bound = NativeLibrary.Bind<dargah_tabapay_verify_answer_message_fn>("dargah_tabapay_verify_answer_message"));
            var nativeMade = default(UIntPtr);
            var nativeResult = nativeCall(DargahHandle.Open(answer) ?? TabaPayVerifyAnswerHandle.None, ref nativeMade);
            return NativeText.Borrowed(nativeResult, nativeMade);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate IntPtr dargah_tabapay_verify_answer_token_fn(TabaPayVerifyAnswerHandle answer, ref UIntPtr len);

        private static dargah_tabapay_verify_answer_token_fn dargah_tabapay_verify_answer_token_bound;

        internal static string dargah_tabapay_verify_answer_token(TabaPayVerifyAnswerHandle answer)
        {
            var nativeCall = dargah_tabapay_verify_answer_token_bound ?? (dargah_tabapay_verify_answer_token_bound = NativeLibrary.Bind<dargah_tabapay_verify_answer_token_fn>("dargah_tabapay_verify_answer_token"));
            var nativeMade = default(UIntPtr);
            var nativeResult = nativeCall(DargahHandle.Open(answer) ?? TabaPayVerifyAnswerHandle.None, ref nativeMade);
            return NativeText.Borrowed(nativeResult, nativeMade);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate IntPtr dargah_tabapay_verify_answer_shaparak_ref_number_fn(TabaPayVerifyAnswerHandle answer, ref UIntPtr len);

        private static dargah_tabapay_verify_answer_shaparak_ref_number_fn dargah_tabapay_verify_answer_shaparak_ref_number_bound;

        internal static string dargah_tabapay_verify_answer_shaparak_ref_number(TabaPayVerifyAnswerHandle answer)
        {
            var nativeCall = dargah_tabapay_verify_answer_shaparak_ref_number_bound ?? (dargah_tabapay_verify_answer_shaparak_ref_number_bound = NativeLibrary.Bind<dargah_tabapay_verify_answer_shaparak_ref_number_fn>("dargah_tabapay_verify_answer_shaparak_ref_number"));
            var nativeMade = default(UIntPtr);
            var nativeResult = nativeCall(DargahHandle.Open(answer) ?? TabaPayVerifyAnswerHandle.None, ref nativeMade);
            return NativeText.Borrowed(nativeResult, nativeMade);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate IntPtr dargah_tabapay_verify_answer_tracking_code_fn(TabaPayVerifyAnswerHandle answer, ref UIntPtr len);

        private static dargah_tabapay_verify_answer_tracking_code_fn dargah_tabapay_verify_answer_tracking_code_bound;

        internal static string dargah_tabapay_verify_answer_tracking_code(TabaPayVerifyAnswerHandle answer)
        {
            var nativeCall = dargah_tabapay_verify_answer_tracking_code_bound ?? (dargah_tabapay_verify_answer_tracking_code_bound = NativeLibrary.Bind<dargah_tabapay_verify_answer_tracking_code_fn>("dargah_tabapay_verify_answer_tracking_code"));
            var nativeMade = default(UIntPtr);
            var nativeResult = nativeCall(DargahHandle.Open(answer) ?? TabaPayVerifyAnswerHandle.None, ref nativeMade);
            return NativeText.Borrowed(nativeResult, nativeMade);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate IntPtr dargah_tabapay_verify_answer_card_number_fn(TabaPayVerifyAnswerHandle answer, ref UIntPtr len);

        private static dargah_tabapay_verify_answer_card_number_fn dargah_tabapay_verify_answer_card_number_bound;

        internal static string dargah_tabapay_verify_answer_card_number(TabaPayVerifyAnswerHandle answer)
        {
            var nativeCall = dargah_tabapay_verify_answer_card_number_bound ?? (dargah_tabapay_verify_answer_card_number_bound = NativeLibrary.Bind<dargah_tabapay_verify_answer_card_number_fn>("dargah_tabapay_verify_answer_card_number"));
            var nativeMade = default(UIntPtr);
            var nativeResult = nativeCall(DargahHandle.Open(answer) ?? TabaPayVerifyAnswerHandle.None, ref nativeMade);
            return NativeText.Borrowed(nativeResult, nativeMade);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate IntPtr dargah_tabapay_verify_answer_hashed_card_number_fn(TabaPayVerifyAnswerHandle answer, ref UIntPtr len);

        private static dargah_tabapay_verify_answer_hashed_card_number_fn dargah_tabapay_verify_answer_hashed_card_number_bound;

        internal static string dargah_tabapay_verify_answer_hashed_card_number(TabaPayVerifyAnswerHandle answer)
        {
            var nativeCall = dargah_tabapay_verify_answer_hashed_card_number_bound ?? (dargah_tabapay_verify_answer_hashed_card_number_bound = NativeLibrary.Bind<dargah_tabapay_verify_answer_hashed_card_number_fn>("dargah_tabapay_verify_answer_hashed_card_number"));
            var nativeMade = default(UIntPtr);
            var nativeResult = nativeCall(DargahHandle.Open(answer) ?? TabaPayVerifyAnswerHandle.None, ref nativeMade);
            return NativeText.Borrowed(nativeResult, nativeMade);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate IntPtr dargah_tabapay_verify_answer_additional_data_fn(TabaPayVerifyAnswerHandle answer, ref UIntPtr len);

        private static dargah_tabapay_verify_answer_additional_data_fn dargah_tabapay_verify_answer_additional_data_bound;

        internal static string dargah_tabapay_verify_answer_additional_data(TabaPayVerifyAnswerHandle answer)
        {
            var nativeCall = dargah_tabapay_verify_answer_additional_data_bound ?? (dargah_tabapay_verify_answer_additional_data_bound = NativeLibrary.Bind<dargah_tabapay_verify_answer_additional_data_fn>("dargah_tabapay_verify_answer_additional_data"));
            var nativeMade = default(UIntPtr);
            var nativeResult = nativeCall(DargahHandle.Open(answer) ?? TabaPayVerifyAnswerHandle.None, ref nativeMade);
            return NativeText.Borrowed(nativeResult, nativeMade);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate IntPtr dargah_tabapay_verify_answer_ip_fn(TabaPayVerifyAnswerHandle answer, ref UIntPtr len);

        private static dargah_tabapay_verify_answer_ip_fn dargah_tabapay_verify_answer_ip_bound;

        internal static string dargah_tabapay_verify_answer_ip(TabaPayVerifyAnswerHandle answer)
        {
            var nativeCall = dargah_tabapay_verify_answer_ip_bound ?? (dargah_tabapay_verify_answer_ip_bound = NativeLibrary.Bind<dargah_tabapay_verify_answer_ip_fn>("dargah_tabapay_verify_answer_ip"));
            var nativeMade = default(UIntPtr);
            var nativeResult = nativeCall(DargahHandle.Open(answer) ?? TabaPayVerifyAnswerHandle.None, ref nativeMade);
            return NativeText.Borrowed(nativeResult, nativeMade);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate IntPtr dargah_tabapay_verify_answer_date_fn(TabaPayVerifyAnswerHandle answer, ref UIntPtr len);

        private static dargah_tabapay_verify_answer_date_fn dargah_tabapay_verify_answer_date_bound;

        internal static string dargah_tabapay_verify_answer_date(TabaPayVerifyAnswerHandle answer)
        {
            var nativeCall = dargah_tabapay_verify_answer_date_bound ?? (dargah_tabapay_verify_answer_date_bound = NativeLibrary.Bind<dargah_tabapay_verify_answer_date_fn>("dargah_tabapay_verify_answer_date"));
            var nativeMade = default(UIntPtr);
            var nativeResult = nativeCall(DargahHandle.Open(answer) ?? TabaPayVerifyAnswerHandle.None, ref nativeMade);
            return NativeText.Borrowed(nativeResult, nativeMade);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        [return: MarshalAs(UnmanagedType.I1)]
        private delegate bool dargah_tabapay_verify_answer_date_unix_fn(TabaPayVerifyAnswerHandle answer, ref long @out);

        private static dargah_tabapay_verify_answer_date_unix_fn dargah_tabapay_verify_answer_date_unix_bound;

        internal static long? dargah_tabapay_verify_answer_date_unix(TabaPayVerifyAnswerHandle answer)
        {
            var nativeCall = dargah_tabapay_verify_answer_date_unix_bound ?? (dargah_tabapay_verify_answer_date_unix_bound = NativeLibrary.Bind<dargah_tabapay_verify_answer_date_unix_fn>("dargah_tabapay_verify_answer_date_unix"));
            var nativeMade = default(long);
            var nativeResult = nativeCall(DargahHandle.Open(answer) ?? TabaPayVerifyAnswerHandle.None, ref nativeMade);
            return nativeResult ? nativeMade : default(long?);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate IntPtr dargah_tabapay_verify_answer_extra_json_fn(TabaPayVerifyAnswerHandle answer, ref UIntPtr len);

        private static dargah_tabapay_verify_answer_extra_json_fn dargah_tabapay_verify_answer_extra_json_bound;

        internal static string dargah_tabapay_verify_answer_extra_json(TabaPayVerifyAnswerHandle answer)
        {
            var nativeCall = dargah_tabapay_verify_answer_extra_json_bound ?? (dargah_tabapay_verify_answer_extra_json_bound = NativeLibrary.Bind<dargah_tabapay_verify_answer_extra_json_fn>("dargah_tabapay_verify_answer_extra_json"));
            var nativeMade = default(UIntPtr);
            var nativeResult = nativeCall(DargahHandle.Open(answer) ?? TabaPayVerifyAnswerHandle.None, ref nativeMade);
            return NativeText.Borrowed(nativeResult, nativeMade);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate IntPtr dargah_tabapay_verify_answer_raw_fn(TabaPayVerifyAnswerHandle answer, ref UIntPtr len);

        private static dargah_tabapay_verify_answer_raw_fn dargah_tabapay_verify_answer_raw_bound;

        internal static string dargah_tabapay_verify_answer_raw(TabaPayVerifyAnswerHandle answer)
        {
            var nativeCall = dargah_tabapay_verify_answer_raw_bound ?? (dargah_tabapay_verify_answer_raw_bound = NativeLibrary.Bind<dargah_tabapay_verify_answer_raw_fn>("dargah_tabapay_verify_answer_raw"));
            var nativeMade = default(UIntPtr);
            var nativeResult = nativeCall(DargahHandle.Open(answer) ?? TabaPayVerifyAnswerHandle.None, ref nativeMade);
            return NativeText.Borrowed(nativeResult, nativeMade);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        [return: MarshalAs(UnmanagedType.I1)]
        private delegate bool dargah_tabapay_verify_answer_amount_fn(TabaPayVerifyAnswerHandle answer, ref long @out);

        private static dargah_tabapay_verify_answer_amount_fn dargah_tabapay_verify_answer_amount_bound;

        internal static long? dargah_tabapay_verify_answer_amount(TabaPayVerifyAnswerHandle answer)
        {
            var nativeCall = dargah_tabapay_verify_answer_amount_bound ?? (dargah_tabapay_verify_answer_amount_bound = NativeLibrary.Bind<dargah_tabapay_verify_answer_amount_fn>("dargah_tabapay_verify_answer_amount"));
            var nativeMade = default(long);
            var nativeResult = nativeCall(DargahHandle.Open(answer) ?? TabaPayVerifyAnswerHandle.None, ref nativeMade);
            return nativeResult ? nativeMade : default(long?);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        [return: MarshalAs(UnmanagedType.I1)]
        private delegate bool dargah_tabapay_verify_answer_final_amount_fn(TabaPayVerifyAnswerHandle answer, ref long @out);

        private static dargah_tabapay_verify_answer_final_amount_fn dargah_tabapay_verify_answer_final_amount_bound;

        internal static long? dargah_tabapay_verify_answer_final_amount(TabaPayVerifyAnswerHandle answer)
        {
            var nativeCall = dargah_tabapay_verify_answer_final_amount_bound ?? (dargah_tabapay_verify_answer_final_amount_bound = NativeLibrary.Bind<dargah_tabapay_verify_answer_final_amount_fn>("dargah_tabapay_verify_answer_final_amount"));
            var nativeMade = default(long);
            var nativeResult = nativeCall(DargahHandle.Open(answer) ?? TabaPayVerifyAnswerHandle.None, ref nativeMade);
            return nativeResult ? nativeMade : default(long?);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate uint dargah_tabapay_verify_answer_http_status_fn(TabaPayVerifyAnswerHandle answer);

        private static dargah_tabapay_verify_answer_http_status_fn dargah_tabapay_verify_answer_http_status_bound;

        internal static uint dargah_tabapay_verify_answer_http_status(TabaPayVerifyAnswerHandle answer)
        {
            var nativeCall = dargah_tabapay_verify_answer_http_status_bound ?? (dargah_tabapay_verify_answer_http_status_bound = NativeLibrary.Bind<dargah_tabapay_verify_answer_http_status_fn>("dargah_tabapay_verify_answer_http_status"));
            var nativeResult = nativeCall(DargahHandle.Open(answer) ?? TabaPayVerifyAnswerHandle.None);
            return nativeResult;
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate IntPtr dargah_tabapay_verify_answer_to_json_fn(TabaPayVerifyAnswerHandle answer);

        private static dargah_tabapay_verify_answer_to_json_fn dargah_tabapay_verify_answer_to_json_bound;

        internal static string dargah_tabapay_verify_answer_to_json(TabaPayVerifyAnswerHandle answer)
        {
            var nativeCall = dargah_tabapay_verify_answer_to_json_bound ?? (dargah_tabapay_verify_answer_to_json_bound = NativeLibrary.Bind<dargah_tabapay_verify_answer_to_json_fn>("dargah_tabapay_verify_answer_to_json"));
            var nativeResult = nativeCall(DargahHandle.Open(answer) ?? TabaPayVerifyAnswerHandle.None);
            return NativeText.Owned(nativeResult);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate uint dargah_tara_builder_new_fn(byte[] username, UIntPtr username_len, byte[] password, UIntPtr password_len, ref IntPtr @out, ref IntPtr err);

        private static dargah_tara_builder_new_fn dargah_tara_builder_new_bound;

        internal static TaraBuilderHandle dargah_tara_builder_new(Utf8 username, Utf8 password)
        {
            var nativeCall = dargah_tara_builder_new_bound ?? (dargah_tara_builder_new_bound = NativeLibrary.Bind<dargah_tara_builder_new_fn>("dargah_tara_builder_new"));
            var nativeMade = default(IntPtr);
            var err = IntPtr.Zero;
            var nativeResult = nativeCall(username.Bytes, username.Length, password.Bytes, password.Length, ref nativeMade, ref err);
            username.Wipe();
            password.Wipe();
            NativeError.ThrowUnlessOk(nativeResult, err);
            return new TaraBuilderHandle(nativeMade, true);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate void dargah_tara_builder_free_fn(IntPtr builder);

        private static dargah_tara_builder_free_fn dargah_tara_builder_free_bound;

        internal static void dargah_tara_builder_free(IntPtr builder)
        {
            var nativeCall = dargah_tara_builder_free_bound ?? (dargah_tara_builder_free_bound = NativeLibrary.Bind<dargah_tara_builder_free_fn>("dargah_tara_builder_free"));
            nativeCall(builder);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate uint dargah_tara_builder_set_base_url_fn(TaraBuilderHandle builder, byte[] url, UIntPtr url_len, ref IntPtr err);

        private static dargah_tara_builder_set_base_url_fn dargah_tara_builder_set_base_url_bound;

        internal static void dargah_tara_builder_set_base_url(TaraBuilderHandle builder, Utf8 url)
        {
            var nativeCall = dargah_tara_builder_set_base_url_bound ?? (dargah_tara_builder_set_base_url_bound = NativeLibrary.Bind<dargah_tara_builder_set_base_url_fn>("dargah_tara_builder_set_base_url"));
            var err = IntPtr.Zero;
            var nativeResult = nativeCall(DargahHandle.Open(builder) ?? TaraBuilderHandle.None, url.Bytes, url.Length, ref err);
            url.Wipe();
            NativeError.ThrowUnlessOk(nativeResult, err);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate uint dargah_tara_builder_set_timeout_ms_fn(TaraBuilderHandle builder, ulong timeout_ms, ref IntPtr err);

        private static dargah_tara_builder_set_timeout_ms_fn dargah_tara_builder_set_timeout_ms_bound;

        internal static void dargah_tara_builder_set_timeout_ms(TaraBuilderHandle builder, ulong timeout_ms)
        {
            var nativeCall = dargah_tara_builder_set_timeout_ms_bound ?? (dargah_tara_builder_set_timeout_ms_bound = NativeLibrary.Bind<dargah_tara_builder_set_timeout_ms_fn>("dargah_tara_builder_set_timeout_ms"));
            var err = IntPtr.Zero;
            var nativeResult = nativeCall(DargahHandle.Open(builder) ?? TaraBuilderHandle.None, timeout_ms, ref err);
            NativeError.ThrowUnlessOk(nativeResult, err);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate uint dargah_tara_builder_set_connect_timeout_ms_fn(TaraBuilderHandle builder, ulong timeout_ms, ref IntPtr err);

        private static dargah_tara_builder_set_connect_timeout_ms_fn dargah_tara_builder_set_connect_timeout_ms_bound;

        internal static void dargah_tara_builder_set_connect_timeout_ms(TaraBuilderHandle builder, ulong timeout_ms)
        {
            var nativeCall = dargah_tara_builder_set_connect_timeout_ms_bound ?? (dargah_tara_builder_set_connect_timeout_ms_bound = NativeLibrary.Bind<dargah_tara_builder_set_connect_timeout_ms_fn>("dargah_tara_builder_set_connect_timeout_ms"));
            var err = IntPtr.Zero;
            var nativeResult = nativeCall(DargahHandle.Open(builder) ?? TaraBuilderHandle.None, timeout_ms, ref err);
            NativeError.ThrowUnlessOk(nativeResult, err);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate uint dargah_tara_builder_set_network_fn(TaraBuilderHandle builder, NetworkHandle network, ref IntPtr err);

        private static dargah_tara_builder_set_network_fn dargah_tara_builder_set_network_bound;

        internal static void dargah_tara_builder_set_network(TaraBuilderHandle builder, NetworkHandle network)
        {
            var nativeCall = dargah_tara_builder_set_network_bound ?? (dargah_tara_builder_set_network_bound = NativeLibrary.Bind<dargah_tara_builder_set_network_fn>("dargah_tara_builder_set_network"));
            var err = IntPtr.Zero;
            var nativeResult = nativeCall(DargahHandle.Open(builder) ?? TaraBuilderHandle.None, DargahHandle.Open(network) ?? NetworkHandle.None, ref err);
            NativeError.ThrowUnlessOk(nativeResult, err);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate uint dargah_tara_builder_set_groups_ttl_ms_fn(TaraBuilderHandle builder, ulong ttl_ms, ref IntPtr err);

        private static dargah_tara_builder_set_groups_ttl_ms_fn dargah_tara_builder_set_groups_ttl_ms_bound;

        internal static void dargah_tara_builder_set_groups_ttl_ms(TaraBuilderHandle builder, ulong ttl_ms)
        {
            var nativeCall = dargah_tara_builder_set_groups_ttl_ms_bound ?? (dargah_tara_builder_set_groups_ttl_ms_bound = NativeLibrary.Bind<dargah_tara_builder_set_groups_ttl_ms_fn>("dargah_tara_builder_set_groups_ttl_ms"));
            var err = IntPtr.Zero;
            var nativeResult = nativeCall(DargahHandle.Open(builder) ?? TaraBuilderHandle.None, ttl_ms, ref err);
            NativeError.ThrowUnlessOk(nativeResult, err);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate uint dargah_tara_builder_set_refund_fn(TaraBuilderHandle builder, byte[] principal, UIntPtr principal_len, byte[] password, UIntPtr password_len, byte[] base_url, UIntPtr base_url_len, ref IntPtr err);

        private static dargah_tara_builder_set_refund_fn dargah_tara_builder_set_refund_bound;

        internal static void dargah_tara_builder_set_refund(TaraBuilderHandle builder, Utf8 principal, Utf8 password, Utf8 base_url)
        {
            var nativeCall = dargah_tara_builder_set_refund_bound ?? (dargah_tara_builder_set_refund_bound = NativeLibrary.Bind<dargah_tara_builder_set_refund_fn>("dargah_tara_builder_set_refund"));
            var err = IntPtr.Zero;
            var nativeResult = nativeCall(DargahHandle.Open(builder) ?? TaraBuilderHandle.None, principal.Bytes, principal.Length, password.Bytes, password.Length, base_url.Bytes, base_url.Length, ref err);
            principal.Wipe();
            password.Wipe();
            base_url.Wipe();
            NativeError.ThrowUnlessOk(nativeResult, err);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate uint dargah_tara_builder_set_events_fn(TaraBuilderHandle builder, EventFn on_event, IntPtr user, DropFn on_drop, ref IntPtr err);

        private static dargah_tara_builder_set_events_fn dargah_tara_builder_set_events_bound;

        internal static void dargah_tara_builder_set_events(TaraBuilderHandle builder, EventFn on_event, IntPtr user, DropFn on_drop)
        {
            var nativeCall = dargah_tara_builder_set_events_bound ?? (dargah_tara_builder_set_events_bound = NativeLibrary.Bind<dargah_tara_builder_set_events_fn>("dargah_tara_builder_set_events"));
            var err = IntPtr.Zero;
            var nativeResult = nativeCall(DargahHandle.Open(builder) ?? TaraBuilderHandle.None, on_event, user, on_drop, ref err);
            NativeError.ThrowUnlessOk(nativeResult, err);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate uint dargah_tara_builder_set_event_queue_fn(TaraBuilderHandle builder, EventQueueHandle queue, ref IntPtr err);

        private static dargah_tara_builder_set_event_queue_fn dargah_tara_builder_set_event_queue_bound;

        internal static void dargah_tara_builder_set_event_queue(TaraBuilderHandle builder, EventQueueHandle queue)
        {
            var nativeCall = dargah_tara_builder_set_event_queue_bound ?? (dargah_tara_builder_set_event_queue_bound = NativeLibrary.Bind<dargah_tara_builder_set_event_queue_fn>("dargah_tara_builder_set_event_queue"));
            var err = IntPtr.Zero;
            var nativeResult = nativeCall(DargahHandle.Open(builder) ?? TaraBuilderHandle.None, DargahHandle.Open(queue) ?? EventQueueHandle.None, ref err);
            NativeError.ThrowUnlessOk(nativeResult, err);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate uint dargah_tara_builder_build_fn(TaraBuilderHandle builder, ref IntPtr @out, ref IntPtr err);

        private static dargah_tara_builder_build_fn dargah_tara_builder_build_bound;

        internal static TaraHandle dargah_tara_builder_build(TaraBuilderHandle builder)
        {
            var nativeCall = dargah_tara_builder_build_bound ?? (dargah_tara_builder_build_bound = NativeLibrary.Bind<dargah_tara_builder_build_fn>("dargah_tara_builder_build"));
            var nativeMade = default(IntPtr);
            var err = IntPtr.Zero;
            var nativeResult = nativeCall(DargahHandle.Open(builder) ?? TaraBuilderHandle.None, ref nativeMade, ref err);
            NativeError.ThrowUnlessOk(nativeResult, err);
            return new TaraHandle(nativeMade, true);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate void dargah_tara_free_fn(IntPtr tara);

        private static dargah_tara_free_fn dargah_tara_free_bound;

        internal static void dargah_tara_free(IntPtr tara)
        {
            var nativeCall = dargah_tara_free_bound ?? (dargah_tara_free_bound = NativeLibrary.Bind<dargah_tara_free_fn>("dargah_tara_free"));
            nativeCall(tara);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate uint dargah_tara_authenticate_fn(TaraHandle tara, OptionsHandle options, ref IntPtr @out, ref IntPtr err);

        private static dargah_tara_authenticate_fn dargah_tara_authenticate_bound;

        internal static TaraAuthenticationHandle dargah_tara_authenticate(TaraHandle tara, OptionsHandle options)
        {
            var nativeCall = dargah_tara_authenticate_bound ?? (dargah_tara_authenticate_bound = NativeLibrary.Bind<dargah_tara_authenticate_fn>("dargah_tara_authenticate"));
            var nativeMade = default(IntPtr);
            var err = IntPtr.Zero;
            var nativeResult = nativeCall(DargahHandle.Open(tara) ?? TaraHandle.None, DargahHandle.Open(options) ?? OptionsHandle.None, ref nativeMade, ref err);
            NativeError.ThrowUnlessOk(nativeResult, err);
            return new TaraAuthenticationHandle(nativeMade, true);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate uint dargah_tara_club_groups_fn(TaraHandle tara, OptionsHandle options, ref IntPtr @out, ref IntPtr err);

        private static dargah_tara_club_groups_fn dargah_tara_club_groups_bound;

        internal static TaraGroupsHandle dargah_tara_club_groups(TaraHandle tara, OptionsHandle options)
        {
            var nativeCall = dargah_tara_club_groups_bound ?? (dargah_tara_club_groups_bound = NativeLibrary.Bind<dargah_tara_club_groups_fn>("dargah_tara_club_groups"));
            var nativeMade = default(IntPtr);
            var err = IntPtr.Zero;
            var nativeResult = nativeCall(DargahHandle.Open(tara) ?? TaraHandle.None, DargahHandle.Open(options) ?? OptionsHandle.None, ref nativeMade, ref err);
            NativeError.ThrowUnlessOk(nativeResult, err);
            return new TaraGroupsHandle(nativeMade, true);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate uint dargah_tara_get_token_fn(TaraHandle tara, TaraOrderHandle order, OptionsHandle options, ref IntPtr @out, ref IntPtr err);

        private static dargah_tara_get_token_fn dargah_tara_get_token_bound;

        internal static TaraTokenHandle dargah_tara_get_token(TaraHandle tara, TaraOrderHandle order, OptionsHandle options)
        {
            var nativeCall = dargah_tara_get_token_bound ?? (dargah_tara_get_token_bound = NativeLibrary.Bind<dargah_tara_get_token_fn>("dargah_tara_get_token"));
            var nativeMade = default(IntPtr);
            var err = IntPtr.Zero;
            var nativeResult = nativeCall(DargahHandle.Open(tara) ?? TaraHandle.None, DargahHandle.Open(order) ?? TaraOrderHandle.None, DargahHandle.Open(options) ?? OptionsHandle.None, ref nativeMade, ref err);
            NativeError.ThrowUnlessOk(nativeResult, err);
            return new TaraTokenHandle(nativeMade, true);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate uint dargah_tara_purchase_form_fn(TaraHandle tara, byte[] token, UIntPtr token_len, ref IntPtr @out, ref IntPtr err);

        private static dargah_tara_purchase_form_fn dargah_tara_purchase_form_bound;

        internal static RedirectHandle dargah_tara_purchase_form(TaraHandle tara, Utf8 token)
        {
            var nativeCall = dargah_tara_purchase_form_bound ?? (dargah_tara_purchase_form_bound = NativeLibrary.Bind<dargah_tara_purchase_form_fn>("dargah_tara_purchase_form"));
            var nativeMade = default(IntPtr);
            var err = IntPtr.Zero;
            var nativeResult = nativeCall(DargahHandle.Open(tara) ?? TaraHandle.None, token.Bytes, token.Length, ref nativeMade, ref err);
            token.Wipe();
            NativeError.ThrowUnlessOk(nativeResult, err);
            return new RedirectHandle(nativeMade, true);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate uint dargah_tara_verify_fn(TaraHandle tara, ExpectedHandle expected, OptionsHandle options, ref IntPtr @out, ref IntPtr err);

        private static dargah_tara_verify_fn dargah_tara_verify_bound;

        internal static OutcomeHandle dargah_tara_verify(TaraHandle tara, ExpectedHandle expected, OptionsHandle options)
        {
            var nativeCall = dargah_tara_verify_bound ?? (dargah_tara_verify_bound = NativeLibrary.Bind<dargah_tara_verify_fn>("dargah_tara_verify"));
            var nativeMade = default(IntPtr);
            var err = IntPtr.Zero;
            var nativeResult = nativeCall(DargahHandle.Open(tara) ?? TaraHandle.None, DargahHandle.Open(expected) ?? ExpectedHandle.None, DargahHandle.Open(options) ?? OptionsHandle.None, ref nativeMade, ref err);
            NativeError.ThrowUnlessOk(nativeResult, err);
            return new OutcomeHandle(nativeMade, true);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate uint dargah_tara_purchase_verify_fn(TaraHandle tara, byte[] token, UIntPtr token_len, byte[] ip, UIntPtr ip_len, OptionsHandle options, ref IntPtr @out, ref IntPtr err);

        private static dargah_tara_purchase_verify_fn dargah_tara_purchase_verify_bound;

        internal static TaraVerifyAnswerHandle dargah_tara_purchase_verify(TaraHandle tara, Utf8 token, Utf8 ip, OptionsHandle options)
        {
            var nativeCall = dargah_tara_purchase_verify_bound ?? (dargah_tara_purchase_verify_bound = NativeLibrary.Bind<dargah_tara_purchase_verify_fn>("dargah_tara_purchase_verify"));
            var nativeMade = default(IntPtr);
            var err = IntPtr.Zero;
            var nativeResult = nativeCall(DargahHandle.Open(tara) ?? TaraHandle.None, token.Bytes, token.Length, ip.Bytes, ip.Length, DargahHandle.Open(options) ?? OptionsHandle.None, ref nativeMade, ref err);
            token.Wipe();
            ip.Wipe();
            NativeError.ThrowUnlessOk(nativeResult, err);
            return new TaraVerifyAnswerHandle(nativeMade, true);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate uint dargah_tara_inquire_fn(TaraHandle tara, byte[] token, UIntPtr token_len, byte[] ip, UIntPtr ip_len, OptionsHandle options, ref IntPtr @out, ref IntPtr err);

        private static dargah_tara_inquire_fn dargah_tara_inquire_bound;

        internal static TaraInquiryHandle dargah_tara_inquire(TaraHandle tara, Utf8 token, Utf8 ip, OptionsHandle options)
        {
            var nativeCall = dargah_tara_inquire_bound ?? (dargah_tara_inquire_bound = NativeLibrary.Bind<dargah_tara_inquire_fn>("dargah_tara_inquire"));
            var nativeMade = default(IntPtr);
            var err = IntPtr.Zero;
            var nativeResult = nativeCall(DargahHandle.Open(tara) ?? TaraHandle.None, token.Bytes, token.Length, ip.Bytes, ip.Length, DargahHandle.Open(options) ?? OptionsHandle.None, ref nativeMade, ref err);
            token.Wipe();
            ip.Wipe();
            NativeError.ThrowUnlessOk(nativeResult, err);
            return new TaraInquiryHandle(nativeMade, true);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate uint dargah_tara_refund_whole_fn(TaraHandle tara, byte[] rrn, UIntPtr rrn_len, byte[] description, UIntPtr description_len, OptionsHandle options, ref IntPtr @out, ref IntPtr err);

        private static dargah_tara_refund_whole_fn dargah_tara_refund_whole_bound;

        internal static TaraRefundHandle dargah_tara_refund_whole(TaraHandle tara, Utf8 rrn, Utf8 description, OptionsHandle options)
        {
            var nativeCall = dargah_tara_refund_whole_bound ?? (dargah_tara_refund_whole_bound = NativeLibrary.Bind<dargah_tara_refund_whole_fn>("dargah_tara_refund_whole"));
            var nativeMade = default(IntPtr);
            var err = IntPtr.Zero;
            var nativeResult = nativeCall(DargahHandle.Open(tara) ?? TaraHandle.None, rrn.Bytes, rrn.Length, description.Bytes, description.Length, DargahHandle.Open(options) ?? OptionsHandle.None, ref nativeMade, ref err);
            rrn.Wipe();
            description.Wipe();
            NativeError.ThrowUnlessOk(nativeResult, err);
            return new TaraRefundHandle(nativeMade, true);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate uint dargah_tara_refund_part_fn(TaraHandle tara, byte[] rrn, UIntPtr rrn_len, long amount, TaraItemsHandle items, byte[] description, UIntPtr description_len, OptionsHandle options, ref IntPtr @out, ref IntPtr err);

        private static dargah_tara_refund_part_fn dargah_tara_refund_part_bound;

        internal static TaraRefundHandle dargah_tara_refund_part(TaraHandle tara, Utf8 rrn, long amount, TaraItemsHandle items, Utf8 description, OptionsHandle options)
        {
            var nativeCall = dargah_tara_refund_part_bound ?? (dargah_tara_refund_part_bound = NativeLibrary.Bind<dargah_tara_refund_part_fn>("dargah_tara_refund_part"));
            var nativeMade = default(IntPtr);
            var err = IntPtr.Zero;
            var nativeResult = nativeCall(DargahHandle.Open(tara) ?? TaraHandle.None, rrn.Bytes, rrn.Length, amount, DargahHandle.Open(items) ?? TaraItemsHandle.None, description.Bytes, description.Length, DargahHandle.Open(options) ?? OptionsHandle.None, ref nativeMade, ref err);
            rrn.Wipe();
            description.Wipe();
            NativeError.ThrowUnlessOk(nativeResult, err);
            return new TaraRefundHandle(nativeMade, true);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate void dargah_tara_authentication_free_fn(IntPtr login);

        private static dargah_tara_authentication_free_fn dargah_tara_authentication_free_bound;

        internal static void dargah_tara_authentication_free(IntPtr login)
        {
            var nativeCall = dargah_tara_authentication_free_bound ?? (dargah_tara_authentication_free_bound = NativeLibrary.Bind<dargah_tara_authentication_free_fn>("dargah_tara_authentication_free"));
            nativeCall(login);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        [return: MarshalAs(UnmanagedType.I1)]
        private delegate bool dargah_tara_authentication_expire_time_fn(TaraAuthenticationHandle login, ref long @out);

        private static dargah_tara_authentication_expire_time_fn dargah_tara_authentication_expire_time_bound;

        internal static long? dargah_tara_authentication_expire_time(TaraAuthenticationHandle login)
        {
            var nativeCall = dargah_tara_authentication_expire_time_bound ?? (dargah_tara_authentication_expire_time_bound = NativeLibrary.Bind<dargah_tara_authentication_expire_time_fn>("dargah_tara_authentication_expire_time"));
            var nativeMade = default(long);
            var nativeResult = nativeCall(DargahHandle.Open(login) ?? TaraAuthenticationHandle.None, ref nativeMade);
            return nativeResult ? nativeMade : default(long?);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate ulong dargah_tara_authentication_trusted_for_ms_fn(TaraAuthenticationHandle login);

        private static dargah_tara_authentication_trusted_for_ms_fn dargah_tara_authentication_trusted_for_ms_bound;

        internal static ulong dargah_tara_authentication_trusted_for_ms(TaraAuthenticationHandle login)
        {
            var nativeCall = dargah_tara_authentication_trusted_for_ms_bound ?? (dargah_tara_authentication_trusted_for_ms_bound = NativeLibrary.Bind<dargah_tara_authentication_trusted_for_ms_fn>("dargah_tara_authentication_trusted_for_ms"));
            var nativeResult = nativeCall(DargahHandle.Open(login) ?? TaraAuthenticationHandle.None);
            return nativeResult;
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate IntPtr dargah_tara_authentication_description_fn(TaraAuthenticationHandle login, ref UIntPtr len);

        private static dargah_tara_authentication_description_fn dargah_tara_authentication_description_bound;

        internal static string dargah_tara_authentication_description(TaraAuthenticationHandle login)
        {
            var nativeCall = dargah_tara_authentication_description_bound ?? (dargah_tara_authentication_description_bound = NativeLibrary.Bind<dargah_tara_authentication_description_fn>("dargah_tara_authentication_description"));
            var nativeMade = default(UIntPtr);
            var nativeResult = nativeCall(DargahHandle.Open(login) ?? TaraAuthenticationHandle.None, ref nativeMade);
            return NativeText.Borrowed(nativeResult, nativeMade);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate IntPtr dargah_tara_authentication_do_time_fn(TaraAuthenticationHandle login, ref UIntPtr len);

        private static dargah_tara_authentication_do_time_fn dargah_tara_authentication_do_time_bound;

        internal static string dargah_tara_authentication_do_time(TaraAuthenticationHandle login)
        {
            var nativeCall = dargah_tara_authentication_do_time_bound ?? (dargah_tara_authentication_do_time_bound = NativeLibrary.Bind<dargah_tara_authentication_do_time_fn>("dargah_tara_authentication_do_time"));
            var nativeMade = default(UIntPtr);
            var nativeResult = nativeCall(DargahHandle.Open(login) ?? TaraAuthenticationHandle.None, ref nativeMade);
            return NativeText.Borrowed(nativeResult, nativeMade);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate IntPtr dargah_tara_authentication_extra_json_fn(TaraAuthenticationHandle login, ref UIntPtr len);

        private static dargah_tara_authentication_extra_json_fn dargah_tara_authentication_extra_json_bound;

        internal static string dargah_tara_authentication_extra_json(TaraAuthenticationHandle login)
        {
            var nativeCall = dargah_tara_authentication_extra_json_bound ?? (dargah_tara_authentication_extra_json_bound = NativeLibrary.Bind<dargah_tara_authentication_extra_json_fn>("dargah_tara_authentication_extra_json"));
            var nativeMade = default(UIntPtr);
            var nativeResult = nativeCall(DargahHandle.Open(login) ?? TaraAuthenticationHandle.None, ref nativeMade);
            return NativeText.Borrowed(nativeResult, nativeMade);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate IntPtr dargah_tara_authentication_to_json_fn(TaraAuthenticationHandle login);

        private static dargah_tara_authentication_to_json_fn dargah_tara_authentication_to_json_bound;

        internal static string dargah_tara_authentication_to_json(TaraAuthenticationHandle login)
        {
            var nativeCall = dargah_tara_authentication_to_json_bound ?? (dargah_tara_authentication_to_json_bound = NativeLibrary.Bind<dargah_tara_authentication_to_json_fn>("dargah_tara_authentication_to_json"));
            var nativeResult = nativeCall(DargahHandle.Open(login) ?? TaraAuthenticationHandle.None);
            return NativeText.Owned(nativeResult);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate void dargah_tara_token_free_fn(IntPtr token);

        private static dargah_tara_token_free_fn dargah_tara_token_free_bound;

        internal static void dargah_tara_token_free(IntPtr token)
        {
            var nativeCall = dargah_tara_token_free_bound ?? (dargah_tara_token_free_bound = NativeLibrary.Bind<dargah_tara_token_free_fn>("dargah_tara_token_free"));
            nativeCall(token);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate IntPtr dargah_tara_token_text_fn(TaraTokenHandle token, ref UIntPtr len);

        private static dargah_tara_token_text_fn dargah_tara_token_text_bound;

        internal static string dargah_tara_token_text(TaraTokenHandle token)
        {
            var nativeCall = dargah_tara_token_text_bound ?? (dargah_tara_token_text_bound = NativeLibrary.Bind<dargah_tara_token_text_fn>("dargah_tara_token_text"));
            var nativeMade = default(UIntPtr);
            var nativeResult = nativeCall(DargahHandle.Open(token) ?? TaraTokenHandle.None, ref nativeMade);
            return NativeText.Borrowed(nativeResult, nativeMade);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate IntPtr dargah_tara_token_result_fn(TaraTokenHandle token, ref UIntPtr len);

        private static dargah_tara_token_result_fn dargah_tara_token_result_bound;

        internal static string dargah_tara_token_result(TaraTokenHandle token)
        {
            var nativeCall = dargah_tara_token_result_bound ?? (dargah_tara_token_result_bound = NativeLibrary.Bind<dargah_tara_token_result_fn>("dargah_tara_token_result"));
            var nativeMade = default(UIntPtr);
            var nativeResult = nativeCall(DargahHandle.Open(token) ?? TaraTokenHandle.None, ref nativeMade);
            return NativeText.Borrowed(nativeResult, nativeMade);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate IntPtr dargah_tara_token_description_fn(TaraTokenHandle token, ref UIntPtr len);

        private static dargah_tara_token_description_fn dargah_tara_token_description_bound;

        internal static string dargah_tara_token_description(TaraTokenHandle token)
        {
            var nativeCall = dargah_tara_token_description_bound ?? (dargah_tara_token_description_bound = NativeLibrary.Bind<dargah_tara_token_description_fn>("dargah_tara_token_description"));
            var nativeMade = default(UIntPtr);
            var nativeResult = nativeCall(DargahHandle.Open(token) ?? TaraTokenHandle.None, ref nativeMade);
            return NativeText.Borrowed(nativeResult, nativeMade);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate IntPtr dargah_tara_token_do_time_fn(TaraTokenHandle token, ref UIntPtr len);

        private static dargah_tara_token_do_time_fn dargah_tara_token_do_time_bound;

        internal static string dargah_tara_token_do_time(TaraTokenHandle token)
        {
            var nativeCall = dargah_tara_token_do_time_bound ?? (dargah_tara_token_do_time_bound = NativeLibrary.Bind<dargah_tara_token_do_time_fn>("dargah_tara_token_do_time"));
            var nativeMade = default(UIntPtr);
            var nativeResult = nativeCall(DargahHandle.Open(token) ?? TaraTokenHandle.None, ref nativeMade);
            return NativeText.Borrowed(nativeResult, nativeMade);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate IntPtr dargah_tara_token_extra_json_fn(TaraTokenHandle token, ref UIntPtr len);

        private static dargah_tara_token_extra_json_fn dargah_tara_token_extra_json_bound;

        internal static string dargah_tara_token_extra_json(TaraTokenHandle token)
        {
            var nativeCall = dargah_tara_token_extra_json_bound ?? (dargah_tara_token_extra_json_bound = NativeLibrary.Bind<dargah_tara_token_extra_json_fn>("dargah_tara_token_extra_json"));
            var nativeMade = default(UIntPtr);
            var nativeResult = nativeCall(DargahHandle.Open(token) ?? TaraTokenHandle.None, ref nativeMade);
            return NativeText.Borrowed(nativeResult, nativeMade);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate IntPtr dargah_tara_token_raw_fn(TaraTokenHandle token, ref UIntPtr len);

        private static dargah_tara_token_raw_fn dargah_tara_token_raw_bound;

        internal static string dargah_tara_token_raw(TaraTokenHandle token)
        {
            var nativeCall = dargah_tara_token_raw_bound ?? (dargah_tara_token_raw_bound = NativeLibrary.Bind<dargah_tara_token_raw_fn>("dargah_tara_token_raw"));
            var nativeMade = default(UIntPtr);
            var nativeResult = nativeCall(DargahHandle.Open(token) ?? TaraTokenHandle.None, ref nativeMade);
            return NativeText.Borrowed(nativeResult, nativeMade);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate uint dargah_tara_token_http_status_fn(TaraTokenHandle token);

        private static dargah_tara_token_http_status_fn dargah_tara_token_http_status_bound;

        internal static uint dargah_tara_token_http_status(TaraTokenHandle token)
        {
            var nativeCall = dargah_tara_token_http_status_bound ?? (dargah_tara_token_http_status_bound = NativeLibrary.Bind<dargah_tara_token_http_status_fn>("dargah_tara_token_http_status"));
            var nativeResult = nativeCall(DargahHandle.Open(token) ?? TaraTokenHandle.None);
            return nativeResult;
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        [return: MarshalAs(UnmanagedType.I1)]
        private delegate bool dargah_tara_token_items_do_not_add_up_fn(TaraTokenHandle token, ref long items);

        private static dargah_tara_token_items_do_not_add_up_fn dargah_tara_token_items_do_not_add_up_bound;

        internal static long? dargah_tara_token_items_do_not_add_up(TaraTokenHandle token)
        {
            var nativeCall = dargah_tara_token_items_do_not_add_up_bound ?? (dargah_tara_token_items_do_not_add_up_bound = NativeLibrary.Bind<dargah_tara_token_items_do_not_add_up_fn>("dargah_tara_token_items_do_not_add_up"));
            var nativeMade = default(long);
            var nativeResult = nativeCall(DargahHandle.Open(token) ?? TaraTokenHandle.None, ref nativeMade);
            return nativeResult ? nativeMade : default(long?);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate IntPtr dargah_tara_token_to_json_fn(TaraTokenHandle token);

        private static dargah_tara_token_to_json_fn dargah_tara_token_to_json_bound;

        internal static string dargah_tara_token_to_json(TaraTokenHandle token)
        {
            var nativeCall = dargah_tara_token_to_json_bound ?? (dargah_tara_token_to_json_bound = NativeLibrary.Bind<dargah_tara_token_to_json_fn>("dargah_tara_token_to_json"));
            var nativeResult = nativeCall(DargahHandle.Open(token) ?? TaraTokenHandle.None);
            return NativeText.Owned(nativeResult);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate void dargah_tara_verify_answer_free_fn(IntPtr answer);

        private static dargah_tara_verify_answer_free_fn dargah_tara_verify_answer_free_bound;

        internal static void dargah_tara_verify_answer_free(IntPtr answer)
        {
            var nativeCall = dargah_tara_verify_answer_free_bound ?? (dargah_tara_verify_answer_free_bound = NativeLibrary.Bind<dargah_tara_verify_answer_free_fn>("dargah_tara_verify_answer_free"));
            nativeCall(answer);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate IntPtr dargah_tara_verify_answer_token_fn(TaraVerifyAnswerHandle answer, ref UIntPtr len);

        private static dargah_tara_verify_answer_token_fn dargah_tara_verify_answer_token_bound;

        internal static string dargah_tara_verify_answer_token(TaraVerifyAnswerHandle answer)
        {
            var nativeCall = dargah_tara_verify_answer_token_bound ?? (dargah_tara_verify_answer_token_bound = NativeLibrary.Bind<dargah_tara_verify_answer_token_fn>("dargah_tara_verify_answer_token"));
            var nativeMade = default(UIntPtr);
            var nativeResult = nativeCall(DargahHandle.Open(answer) ?? TaraVerifyAnswerHandle.None, ref nativeMade);
            return NativeText.Borrowed(nativeResult, nativeMade);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate IntPtr dargah_tara_verify_answer_result_fn(TaraVerifyAnswerHandle answer, ref UIntPtr len);

        private static dargah_tara_verify_answer_result_fn dargah_tara_verify_answer_result_bound;

        internal static string dargah_tara_verify_answer_result(TaraVerifyAnswerHandle answer)
        {
            var nativeCall = dargah_tara_verify_answer_result_bound ?? (dargah_tara_verify_answer_result_bound = NativeLibrary.Bind<dargah_tara_verify_answer_result_fn>("dargah_tara_verify_answer_result"));
            var nativeMade = default(UIntPtr);
            var nativeResult = nativeCall(DargahHandle.Open(answer) ?? TaraVerifyAnswerHandle.None, ref nativeMade);
            return NativeText.Borrowed(nativeResult, nativeMade);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate IntPtr dargah_tara_verify_answer_description_fn(TaraVerifyAnswerHandle answer, ref UIntPtr len);

        private static dargah_tara_verify_answer_description_fn dargah_tara_verify_answer_description_bound;

        internal static string dargah_tara_verify_answer_description(TaraVerifyAnswerHandle answer)
        {
            var nativeCall = dargah_tara_verify_answer_description_bound ?? (dargah_tara_verify_answer_description_bound = NativeLibrary.Bind<dargah_tara_verify_answer_description_fn>("dargah_tara_verify_answer_description"));
            var nativeMade = default(UIntPtr);
            var nativeResult = nativeCall(DargahHandle.Open(answer) ?? TaraVerifyAnswerHandle.None, ref nativeMade);
            return NativeText.Borrowed(nativeResult, nativeMade);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate IntPtr dargah_tara_verify_answer_do_time_fn(TaraVerifyAnswerHandle answer, ref UIntPtr len);

        private static dargah_tara_verify_answer_do_time_fn dargah_tara_verify_answer_do_time_bound;

        internal static string dargah_tara_verify_answer_do_time(TaraVerifyAnswerHandle answer)
        {
            var nativeCall = dargah_tara_verify_answer_do_time_bound ?? (dargah_tara_verify_answer_do_time_bound = NativeLibrary.Bind<dargah_tara_verify_answer_do_time_fn>("dargah_tara_verify_answer_do_time"));
            var nativeMade = default(UIntPtr);
            var nativeResult = nativeCall(DargahHandle.Open(answer) ?? TaraVerifyAnswerHandle.None, ref nativeMade);
            return NativeText.Borrowed(nativeResult, nativeMade);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate IntPtr dargah_tara_verify_answer_rrn_fn(TaraVerifyAnswerHandle answer, ref UIntPtr len);

        private static dargah_tara_verify_answer_rrn_fn dargah_tara_verify_answer_rrn_bound;

        internal static string dargah_tara_verify_answer_rrn(TaraVerifyAnswerHandle answer)
        {
            var nativeCall = dargah_tara_verify_answer_rrn_bound ?? (dargah_tara_verify_answer_rrn_bound = NativeLibrary.Bind<dargah_tara_verify_answer_rrn_fn>("dargah_tara_verify_answer_rrn"));
            var nativeMade = default(UIntPtr);
            var nativeResult = nativeCall(DargahHandle.Open(answer) ?? TaraVerifyAnswerHandle.None, ref nativeMade);
            return NativeText.Borrowed(nativeResult, nativeMade);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate IntPtr dargah_tara_verify_answer_type_fn(TaraVerifyAnswerHandle answer, ref UIntPtr len);

        private static dargah_tara_verify_answer_type_fn dargah_tara_verify_answer_type_bound;

        internal static string dargah_tara_verify_answer_type(TaraVerifyAnswerHandle answer)
        {
            var nativeCall = dargah_tara_verify_answer_type_bound ?? (dargah_tara_verify_answer_type_bound = NativeLibrary.Bind<dargah_tara_verify_answer_type_fn>("dargah_tara_verify_answer_type"));
            var nativeMade = default(UIntPtr);
            var nativeResult = nativeCall(DargahHandle.Open(answer) ?? TaraVerifyAnswerHandle.None, ref nativeMade);
            return NativeText.Borrowed(nativeResult, nativeMade);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate IntPtr dargah_tara_verify_answer_extra_json_fn(TaraVerifyAnswerHandle answer, ref UIntPtr len);

        private static dargah_tara_verify_answer_extra_json_fn dargah_tara_verify_answer_extra_json_bound;

        internal static string dargah_tara_verify_answer_extra_json(TaraVerifyAnswerHandle answer)
        {
            var nativeCall = dargah_tara_verify_answer_extra_json_bound ?? (dargah_tara_verify_answer_extra_json_bound = NativeLibrary.Bind<dargah_tara_verify_answer_extra_json_fn>("dargah_tara_verify_answer_extra_json"));
            var nativeMade = default(UIntPtr);
            var nativeResult = nativeCall(DargahHandle.Open(answer) ?? TaraVerifyAnswerHandle.None, ref nativeMade);
            return NativeText.Borrowed(nativeResult, nativeMade);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate IntPtr dargah_tara_verify_answer_raw_fn(TaraVerifyAnswerHandle answer, ref UIntPtr len);

        private static dargah_tara_verify_answer_raw_fn dargah_tara_verify_answer_raw_bound;

        internal static string dargah_tara_verify_answer_raw(TaraVerifyAnswerHandle answer)
        {
            var nativeCall = dargah_tara_verify_answer_raw_bound ?? (dargah_tara_verify_answer_raw_bound = NativeLibrary.Bind<dargah_tara_verify_answer_raw_fn>("dargah_tara_verify_answer_raw"));
            var nativeMade = default(UIntPtr);
            var nativeResult = nativeCall(DargahHandle.Open(answer) ?? TaraVerifyAnswerHandle.None, ref nativeMade);
            return NativeText.Borrowed(nativeResult, nativeMade);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        [return: MarshalAs(UnmanagedType.I1)]
        private delegate bool dargah_tara_verify_answer_amount_fn(TaraVerifyAnswerHandle answer, ref long @out);

        private static dargah_tara_verify_answer_amount_fn dargah_tara_verify_answer_amount_bound;

        internal static long? dargah_tara_verify_answer_amount(TaraVerifyAnswerHandle answer)
        {
            var nativeCall = dargah_tara_verify_answer_amount_bound ?? (dargah_tara_verify_answer_amount_bound = NativeLibrary.Bind<dargah_tara_verify_answer_amount_fn>("dargah_tara_verify_answer_amount"));
            var nativeMade = default(long);
            var nativeResult = nativeCall(DargahHandle.Open(answer) ?? TaraVerifyAnswerHandle.None, ref nativeMade);
            return nativeResult ? nativeMade : default(long?);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate UIntPtr dargah_tara_verify_answer_service_count_fn(TaraVerifyAnswerHandle answer);

        private static dargah_tara_verify_answer_service_count_fn dargah_tara_verify_answer_service_count_bound;

        internal static long dargah_tara_verify_answer_service_count(TaraVerifyAnswerHandle answer)
        {
            var nativeCall = dargah_tara_verify_answer_service_count_bound ?? (dargah_tara_verify_answer_service_count_bound = NativeLibrary.Bind<dargah_tara_verify_answer_service_count_fn>("dargah_tara_verify_answer_service_count"));
            var nativeResult = nativeCall(DargahHandle.Open(answer) ?? TaraVerifyAnswerHandle.None);
            return (long)nativeResult;
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        [return: MarshalAs(UnmanagedType.I1)]
        private delegate bool dargah_tara_verify_answer_service_id_at_fn(TaraVerifyAnswerHandle answer, UIntPtr index, ref long @out);

        private static dargah_tara_verify_answer_service_id_at_fn dargah_tara_verify_answer_service_id_at_bound;

        internal static long? dargah_tara_verify_answer_service_id_at(TaraVerifyAnswerHandle answer, long index)
        {
            var nativeCall = dargah_tara_verify_answer_service_id_at_bound ?? (dargah_tara_verify_answer_service_id_at_bound = NativeLibrary.Bind<dargah_tara_verify_answer_service_id_at_fn>("dargah_tara_verify_answer_service_id_at"));
            var nativeMade = default(long);
            var nativeResult = nativeCall(DargahHandle.Open(answer) ?? TaraVerifyAnswerHandle.None, (UIntPtr)(ulong)index, ref nativeMade);
            return nativeResult ? nativeMade : default(long?);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        [return: MarshalAs(UnmanagedType.I1)]
        private delegate bool dargah_tara_verify_answer_service_amount_at_fn(TaraVerifyAnswerHandle answer, UIntPtr index, ref long @out);

        private static dargah_tara_verify_answer_service_amount_at_fn dargah_tara_verify_answer_service_amount_at_bound;

        internal static long? dargah_tara_verify_answer_service_amount_at(TaraVerifyAnswerHandle answer, long index)
        {
            var nativeCall = dargah_tara_verify_answer_service_amount_at_bound ?? (dargah_tara_verify_answer_service_amount_at_bound = NativeLibrary.Bind<dargah_tara_verify_answer_service_amount_at_fn>("dargah_tara_verify_answer_service_amount_at"));
            var nativeMade = default(long);
            var nativeResult = nativeCall(DargahHandle.Open(answer) ?? TaraVerifyAnswerHandle.None, (UIntPtr)(ulong)index, ref nativeMade);
            return nativeResult ? nativeMade : default(long?);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        [return: MarshalAs(UnmanagedType.I1)]
        private delegate bool dargah_tara_verify_answer_is_from_inquiry_fn(TaraVerifyAnswerHandle answer);

        private static dargah_tara_verify_answer_is_from_inquiry_fn dargah_tara_verify_answer_is_from_inquiry_bound;

        internal static bool dargah_tara_verify_answer_is_from_inquiry(TaraVerifyAnswerHandle answer)
        {
            var nativeCall = dargah_tara_verify_answer_is_from_inquiry_bound ?? (dargah_tara_verify_answer_is_from_inquiry_bound = NativeLibrary.Bind<dargah_tara_verify_answer_is_from_inquiry_fn>("dargah_tara_verify_answer_is_from_inquiry"));
            var nativeResult = nativeCall(DargahHandle.Open(answer) ?? TaraVerifyAnswerHandle.None);
            return nativeResult;
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate uint dargah_tara_verify_answer_http_status_fn(TaraVerifyAnswerHandle answer);

        private static dargah_tara_verify_answer_http_status_fn dargah_tara_verify_answer_http_status_bound;

        internal static uint dargah_tara_verify_answer_http_status(TaraVerifyAnswerHandle answer)
        {
            var nativeCall = dargah_tara_verify_answer_http_status_bound ?? (dargah_tara_verify_answer_http_status_bound = NativeLibrary.Bind<dargah_tara_verify_answer_http_status_fn>("dargah_tara_verify_answer_http_status"));
            var nativeResult = nativeCall(DargahHandle.Open(answer) ?? TaraVerifyAnswerHandle.None);
            return nativeResult;
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate IntPtr dargah_tara_verify_answer_to_json_fn(TaraVerifyAnswerHandle answer);

        private static dargah_tara_verify_answer_to_json_fn dargah_tara_verify_answer_to_json_bound;

        internal static string dargah_tara_verify_answer_to_json(TaraVerifyAnswerHandle answer)
        {
            var nativeCall = dargah_tara_verify_answer_to_json_bound ?? (dargah_tara_verify_answer_to_json_bound = NativeLibrary.Bind<dargah_tara_verify_answer_to_json_fn>("dargah_tara_verify_answer_to_json"));
            var nativeResult = nativeCall(DargahHandle.Open(answer) ?? TaraVerifyAnswerHandle.None);
            return NativeText.Owned(nativeResult);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate void dargah_tara_groups_free_fn(IntPtr groups);

        private static dargah_tara_groups_free_fn dargah_tara_groups_free_bound;

        internal static void dargah_tara_groups_free(IntPtr groups)
        {
            var nativeCall = dargah_tara_groups_free_bound ?? (dargah_tara_groups_free_bound = NativeLibrary.Bind<dargah_tara_groups_free_fn>("dargah_tara_groups_free"));
            nativeCall(groups);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate UIntPtr dargah_tara_groups_count_fn(TaraGroupsHandle groups);

        private static dargah_tara_groups_count_fn dargah_tara_groups_count_bound;

        internal static long dargah_tara_groups_count(TaraGroupsHandle groups)
        {
            var nativeCall = dargah_tara_groups_count_bound ?? (dargah_tara_groups_count_bound = NativeLibrary.Bind<dargah_tara_groups_count_fn>("dargah_tara_groups_count"));
            var nativeResult = nativeCall(DargahHandle.Open(groups) ?? TaraGroupsHandle.None);
            return (long)nativeResult;
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        [return: MarshalAs(UnmanagedType.I1)]
        private delegate bool dargah_tara_groups_id_at_fn(TaraGroupsHandle groups, UIntPtr index, ref long @out);

        private static dargah_tara_groups_id_at_fn dargah_tara_groups_id_at_bound;

        internal static long? dargah_tara_groups_id_at(TaraGroupsHandle groups, long index)
        {
            var nativeCall = dargah_tara_groups_id_at_bound ?? (dargah_tara_groups_id_at_bound = NativeLibrary.Bind<dargah_tara_groups_id_at_fn>("dargah_tara_groups_id_at"));
            var nativeMade = default(long);
            var nativeResult = nativeCall(DargahHandle.Open(groups) ?? TaraGroupsHandle.None, (UIntPtr)(ulong)index, ref nativeMade);
            return nativeResult ? nativeMade : default(long?);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate IntPtr dargah_tara_groups_name_at_fn(TaraGroupsHandle groups, UIntPtr index, ref UIntPtr len);

        private static dargah_tara_groups_name_at_fn dargah_tara_groups_name_at_bound;

        internal static string dargah_tara_groups_name_at(TaraGroupsHandle groups, long index)
        {
            var nativeCall = dargah_tara_groups_name_at_bound ?? (dargah_tara_groups_name_at_bound = NativeLibrary.Bind<dargah_tara_groups_name_at_fn>("dargah_tara_groups_name_at"));
            var nativeMade = default(UIntPtr);
            var nativeResult = nativeCall(DargahHandle.Open(groups) ?? TaraGroupsHandle.None, (UIntPtr)(ulong)index, ref nativeMade);
            return NativeText.Borrowed(nativeResult, nativeMade);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate IntPtr dargah_tara_groups_title_at_fn(TaraGroupsHandle groups, UIntPtr index, ref UIntPtr len);

        private static dargah_tara_groups_title_at_fn dargah_tara_groups_title_at_bound;

        internal static string dargah_tara_groups_title_at(TaraGroupsHandle groups, long index)
        {
            var nativeCall = dargah_tara_groups_title_at_bound ?? (dargah_tara_groups_title_at_bound = NativeLibrary.Bind<dargah_tara_groups_title_at_fn>("dargah_tara_groups_title_at"));
            var nativeMade = default(UIntPtr);
            var nativeResult = nativeCall(DargahHandle.Open(groups) ?? TaraGroupsHandle.None, (UIntPtr)(ulong)index, ref nativeMade);
            return NativeText.Borrowed(nativeResult, nativeMade);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate IntPtr dargah_tara_groups_tag_at_fn(TaraGroupsHandle groups, UIntPtr index, ref UIntPtr len);

        private static dargah_tara_groups_tag_at_fn dargah_tara_groups_tag_at_bound;

        internal static string dargah_tara_groups_tag_at(TaraGroupsHandle groups, long index)
        {
            var nativeCall = dargah_tara_groups_tag_at_bound ?? (dargah_tara_groups_tag_at_bound = NativeLibrary.Bind<dargah_tara_groups_tag_at_fn>("dargah_tara_groups_tag_at"));
            var nativeMade = default(UIntPtr);
            var nativeResult = nativeCall(DargahHandle.Open(groups) ?? TaraGroupsHandle.None, (UIntPtr)(ulong)index, ref nativeMade);
            return NativeText.Borrowed(nativeResult, nativeMade);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        [return: MarshalAs(UnmanagedType.I1)]
        private delegate bool dargah_tara_groups_find_fn(TaraGroupsHandle groups, byte[] wanted, UIntPtr wanted_len, ref UIntPtr @out);

        private static dargah_tara_groups_find_fn dargah_tara_groups_find_bound;

        internal static long? dargah_tara_groups_find(TaraGroupsHandle groups, Utf8 wanted)
        {
            var nativeCall = dargah_tara_groups_find_bound ?? (dargah_tara_groups_find_bound = NativeLibrary.Bind<dargah_tara_groups_find_fn>("dargah_tara_groups_find"));
            var nativeMade = default(UIntPtr);
            var nativeResult = nativeCall(DargahHandle.Open(groups) ?? TaraGroupsHandle.None, wanted.Bytes, wanted.Length, ref nativeMade);
            wanted.Wipe();
            return nativeResult ? (long)nativeMade : default(long?);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate uint dargah_tara_group_map_new_fn(TaraGroupsHandle groups, long other, ref IntPtr @out, ref IntPtr err);

        private static dargah_tara_group_map_new_fn dargah_tara_group_map_new_bound;

        internal static TaraGroupMapHandle dargah_tara_group_map_new(TaraGroupsHandle groups, long other)
        {
            var nativeCall = dargah_tara_group_map_new_bound ?? (dargah_tara_group_map_new_bound = NativeLibrary.Bind<dargah_tara_group_map_new_fn>("dargah_tara_group_map_new"));
            var nativeMade = default(IntPtr);
            var err = IntPtr.Zero;
            var nativeResult = nativeCall(DargahHandle.Open(groups) ?? TaraGroupsHandle.None, other, ref nativeMade, ref err);
            NativeError.ThrowUnlessOk(nativeResult, err);
            return new TaraGroupMapHandle(nativeMade, true);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate void dargah_tara_group_map_free_fn(IntPtr map);

        private static dargah_tara_group_map_free_fn dargah_tara_group_map_free_bound;

        internal static void dargah_tara_group_map_free(IntPtr map)
        {
            var nativeCall = dargah_tara_group_map_free_bound ?? (dargah_tara_group_map_free_bound = NativeLibrary.Bind<dargah_tara_group_map_free_fn>("dargah_tara_group_map_free"));
            nativeCall(map);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate uint dargah_tara_group_map_add_fn(TaraGroupMapHandle map, byte[] category, UIntPtr category_len, long group, ref IntPtr err);

        private static dargah_tara_group_map_add_fn dargah_tara_group_map_add_bound;

        internal static void dargah_tara_group_map_add(TaraGroupMapHandle map, Utf8 category, long group)
        {
            var nativeCall = dargah_tara_group_map_add_bound ?? (dargah_tara_group_map_add_bound = NativeLibrary.Bind<dargah_tara_group_map_add_fn>("dargah_tara_group_map_add"));
            var err = IntPtr.Zero;
            var nativeResult = nativeCall(DargahHandle.Open(map) ?? TaraGroupMapHandle.None, category.Bytes, category.Length, group, ref err);
            category.Wipe();
            NativeError.ThrowUnlessOk(nativeResult, err);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate uint dargah_tara_group_map_get_fn(TaraGroupMapHandle map, byte[] category, UIntPtr category_len, ref UIntPtr @out, ref IntPtr err);

        private static dargah_tara_group_map_get_fn dargah_tara_group_map_get_bound;

        internal static long dargah_tara_group_map_get(TaraGroupMapHandle map, Utf8 category)
        {
            var nativeCall = dargah_tara_group_map_get_bound ?? (dargah_tara_group_map_get_bound = NativeLibrary.Bind<dargah_tara_group_map_get_fn>("dargah_tara_group_map_get"));
            var nativeMade = default(UIntPtr);
            var err = IntPtr.Zero;
            var nativeResult = nativeCall(DargahHandle.Open(map) ?? TaraGroupMapHandle.None, category.Bytes, category.Length, ref nativeMade, ref err);
            category.Wipe();
            NativeError.ThrowUnlessOk(nativeResult, err);
            return (long)nativeMade;
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate void dargah_tara_inquiry_free_fn(IntPtr inquiry);

        private static dargah_tara_inquiry_free_fn dargah_tara_inquiry_free_bound;

        internal static void dargah_tara_inquiry_free(IntPtr inquiry)
        {
            var nativeCall = dargah_tara_inquiry_free_bound ?? (dargah_tara_inquiry_free_bound = NativeLibrary.Bind<dargah_tara_inquiry_free_fn>("dargah_tara_inquiry_free"));
            nativeCall(inquiry);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate IntPtr dargah_tara_inquiry_result_fn(TaraInquiryHandle inquiry, ref UIntPtr len);

        private static dargah_tara_inquiry_result_fn dargah_tara_inquiry_result_bound;

        internal static string dargah_tara_inquiry_result(TaraInquiryHandle inquiry)
        {
            var nativeCall = dargah_tara_inquiry_result_bound ?? (dargah_tara_inquiry_result_bound = NativeLibrary.Bind<dargah_tara_inquiry_result_fn>("dargah_tara_inquiry_result"));
            var nativeMade = default(UIntPtr);
            var nativeResult = nativeCall(DargahHandle.Open(inquiry) ?? TaraInquiryHandle.None, ref nativeMade);
            return NativeText.Borrowed(nativeResult, nativeMade);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate IntPtr dargah_tara_inquiry_description_fn(TaraInquiryHandle inquiry, ref UIntPtr len);

        private static dargah_tara_inquiry_description_fn dargah_tara_inquiry_description_bound;

        internal static string dargah_tara_inquiry_description(TaraInquiryHandle inquiry)
        {
            var nativeCall = dargah_tara_inquiry_description_bound ?? (dargah_tara_inquiry_description_bound = NativeLibrary.Bind<dargah_tara_inquiry_description_fn>("dargah_tara_inquiry_description"));
            var nativeMade = default(UIntPtr);
            var nativeResult = nativeCall(DargahHandle.Open(inquiry) ?? TaraInquiryHandle.None, ref nativeMade);
            return NativeText.Borrowed(nativeResult, nativeMade);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate IntPtr dargah_tara_inquiry_do_time_fn(TaraInquiryHandle inquiry, ref UIntPtr len);

        private static dargah_tara_inquiry_do_time_fn dargah_tara_inquiry_do_time_bound;

        internal static string dargah_tara_inquiry_do_time(TaraInquiryHandle inquiry)
        {
            var nativeCall = dargah_tara_inquiry_do_time_bound ?? (dargah_tara_inquiry_do_time_bound = NativeLibrary.Bind<dargah_tara_inquiry_do_time_fn>("dargah_tara_inquiry_do_time"));
            var nativeMade = default(UIntPtr);
            var nativeResult = nativeCall(DargahHandle.Open(inquiry) ?? TaraInquiryHandle.None, ref nativeMade);
            return NativeText.Borrowed(nativeResult, nativeMade);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate IntPtr dargah_tara_inquiry_order_id_fn(TaraInquiryHandle inquiry, ref UIntPtr len);

        private static dargah_tara_inquiry_order_id_fn dargah_tara_inquiry_order_id_bound;

        internal static string dargah_tara_inquiry_order_id(TaraInquiryHandle inquiry)
        {
            var nativeCall = dargah_tara_inquiry_order_id_bound ?? (dargah_tara_inquiry_order_id_bound = NativeLibrary.Bind<dargah_tara_inquiry_order_id_fn>("dargah_tara_inquiry_order_id"));
            var nativeMade = default(UIntPtr);
            var nativeResult = nativeCall(DargahHandle.Open(inquiry) ?? TaraInquiryHandle.None, ref nativeMade);
            return NativeText.Borrowed(nativeResult, nativeMade);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate IntPtr dargah_tara_inquiry_extra_json_fn(TaraInquiryHandle inquiry, ref UIntPtr len);

        private static dargah_tara_inquiry_extra_json_fn dargah_tara_inquiry_extra_json_bound;

        internal static string dargah_tara_inquiry_extra_json(TaraInquiryHandle inquiry)
        {
            var nativeCall = dargah_tara_inquiry_extra_json_bound ?? (dargah_tara_inquiry_extra_json_bound = NativeLibrary.Bind<dargah_tara_inquiry_extra_json_fn>("dargah_tara_inquiry_extra_json"));
            var nativeMade = default(UIntPtr);
            var nativeResult = nativeCall(DargahHandle.Open(inquiry) ?? TaraInquiryHandle.None, ref nativeMade);
            return NativeText.Borrowed(nativeResult, nativeMade);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate IntPtr dargah_tara_inquiry_raw_fn(TaraInquiryHandle inquiry, ref UIntPtr len);

        private static dargah_tara_inquiry_raw_fn dargah_tara_inquiry_raw_bound;

        internal static string dargah_tara_inquiry_raw(TaraInquiryHandle inquiry)
        {
            var nativeCall = dargah_tara_inquiry_raw_bound ?? (dargah_tara_inquiry_raw_bound = NativeLibrary.Bind<dargah_tara_inquiry_raw_fn>("dargah_tara_inquiry_raw"));
            var nativeMade = default(UIntPtr);
            var nativeResult = nativeCall(DargahHandle.Open(inquiry) ?? TaraInquiryHandle.None, ref nativeMade);
            return NativeText.Borrowed(nativeResult, nativeMade);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate UIntPtr dargah_tara_inquiry_track_count_fn(TaraInquiryHandle inquiry);

        private static dargah_tara_inquiry_track_count_fn dargah_tara_inquiry_track_count_bound;

        internal static long dargah_tara_inquiry_track_count(TaraInquiryHandle inquiry)
        {
            var nativeCall = dargah_tara_inquiry_track_count_bound ?? (dargah_tara_inquiry_track_count_bound = NativeLibrary.Bind<dargah_tara_inquiry_track_count_fn>("dargah_tara_inquiry_track_count"));
            var nativeResult = nativeCall(DargahHandle.Open(inquiry) ?? TaraInquiryHandle.None);
            return (long)nativeResult;
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate IntPtr dargah_tara_inquiry_track_at_fn(TaraInquiryHandle inquiry, UIntPtr index);

        private static dargah_tara_inquiry_track_at_fn dargah_tara_inquiry_track_at_bound;

        internal static TaraVerifyAnswerHandle dargah_tara_inquiry_track_at(TaraInquiryHandle inquiry, long index)
        {
            var nativeCall = dargah_tara_inquiry_track_at_bound ?? (dargah_tara_inquiry_track_at_bound = NativeLibrary.Bind<dargah_tara_inquiry_track_at_fn>("dargah_tara_inquiry_track_at"));
            var nativeResult = nativeCall(DargahHandle.Open(inquiry) ?? TaraInquiryHandle.None, (UIntPtr)(ulong)index);
            return nativeResult == IntPtr.Zero ? null : new TaraVerifyAnswerHandle(nativeResult, false);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate uint dargah_tara_inquiry_http_status_fn(TaraInquiryHandle inquiry);

        private static dargah_tara_inquiry_http_status_fn dargah_tara_inquiry_http_status_bound;

        internal static uint dargah_tara_inquiry_http_status(TaraInquiryHandle inquiry)
        {
            var nativeCall = dargah_tara_inquiry_http_status_bound ?? (dargah_tara_inquiry_http_status_bound = NativeLibrary.Bind<dargah_tara_inquiry_http_status_fn>("dargah_tara_inquiry_http_status"));
            var nativeResult = nativeCall(DargahHandle.Open(inquiry) ?? TaraInquiryHandle.None);
            return nativeResult;
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate IntPtr dargah_tara_inquiry_to_json_fn(TaraInquiryHandle inquiry);

        private static dargah_tara_inquiry_to_json_fn dargah_tara_inquiry_to_json_bound;

        internal static string dargah_tara_inquiry_to_json(TaraInquiryHandle inquiry)
        {
            var nativeCall = dargah_tara_inquiry_to_json_bound ?? (dargah_tara_inquiry_to_json_bound = NativeLibrary.Bind<dargah_tara_inquiry_to_json_fn>("dargah_tara_inquiry_to_json"));
            var nativeResult = nativeCall(DargahHandle.Open(inquiry) ?? TaraInquiryHandle.None);
            return NativeText.Owned(nativeResult);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate uint dargah_tara_items_new_fn(ref IntPtr @out, ref IntPtr err);

        private static dargah_tara_items_new_fn dargah_tara_items_new_bound;

        internal static TaraItemsHandle dargah_tara_items_new()
        {
            var nativeCall = dargah_tara_items_new_bound ?? (dargah_tara_items_new_bound = NativeLibrary.Bind<dargah_tara_items_new_fn>("dargah_tara_items_new"));
            var nativeMade = default(IntPtr);
            var err = IntPtr.Zero;
            var nativeResult = nativeCall(ref nativeMade, ref err);
            NativeError.ThrowUnlessOk(nativeResult, err);
            return new TaraItemsHandle(nativeMade, true);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate void dargah_tara_items_free_fn(IntPtr items);

        private static dargah_tara_items_free_fn dargah_tara_items_free_bound;

        internal static void dargah_tara_items_free(IntPtr items)
        {
            var nativeCall = dargah_tara_items_free_bound ?? (dargah_tara_items_free_bound = NativeLibrary.Bind<dargah_tara_items_free_fn>("dargah_tara_items_free"));
            nativeCall(items);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate uint dargah_tara_items_add_fn(TaraItemsHandle items, byte[] name, UIntPtr name_len, byte[] code, UIntPtr code_len, long count, uint unit, long fee, byte[] group, UIntPtr group_len, byte[] group_title, UIntPtr group_title_len, ref IntPtr err);

        private static dargah_tara_items_add_fn dargah_tara_items_add_bound;

        internal static void dargah_tara_items_add(TaraItemsHandle items, Utf8 name, Utf8 code, long count, uint unit, long fee, Utf8 group, Utf8 group_title)
        {
            var nativeCall = dargah_tara_items_add_bound ?? (dargah_tara_items_add_bound = NativeLibrary.Bind<dargah_tara_items_add_fn>("dargah_tara_items_add"));
            var err = IntPtr.Zero;
            var nativeResult = nativeCall(DargahHandle.Open(items) ?? TaraItemsHandle.None, name.Bytes, name.Length, code.Bytes, code.Length, count, unit, fee, group.Bytes, group.Length, group_title.Bytes, group_title.Length, ref err);
            name.Wipe();
            code.Wipe();
            group.Wipe();
            group_title.Wipe();
            NativeError.ThrowUnlessOk(nativeResult, err);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate uint dargah_tara_items_set_data_fn(TaraItemsHandle items, byte[] data, UIntPtr data_len, ref IntPtr err);

        private static dargah_tara_items_set_data_fn dargah_tara_items_set_data_bound;

        internal static void dargah_tara_items_set_data(TaraItemsHandle items, Utf8 data)
        {
            var nativeCall = dargah_tara_items_set_data_bound ?? (dargah_tara_items_set_data_bound = NativeLibrary.Bind<dargah_tara_items_set_data_fn>("dargah_tara_items_set_data"));
            var err = IntPtr.Zero;
            var nativeResult = nativeCall(DargahHandle.Open(items) ?? TaraItemsHandle.None, data.Bytes, data.Length, ref err);
            data.Wipe();
            NativeError.ThrowUnlessOk(nativeResult, err);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate uint dargah_tara_items_set_extra_json_fn(TaraItemsHandle items, byte[] json, UIntPtr json_len, ref IntPtr err);

        private static dargah_tara_items_set_extra_json_fn dargah_tara_items_set_extra_json_bound;

        internal static void dargah_tara_items_set_extra_json(TaraItemsHandle items, Utf8 json)
        {
            var nativeCall = dargah_tara_items_set_extra_json_bound ?? (dargah_tara_items_set_extra_json_bound = NativeLibrary.Bind<dargah_tara_items_set_extra_json_fn>("dargah_tara_items_set_extra_json"));
            var err = IntPtr.Zero;
            var nativeResult = nativeCall(DargahHandle.Open(items) ?? TaraItemsHandle.None, json.Bytes, json.Length, ref err);
            json.Wipe();
            NativeError.ThrowUnlessOk(nativeResult, err);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate uint dargah_tara_order_new_fn(long amount, long service_id, byte[] ip, UIntPtr ip_len, byte[] call_back_url, UIntPtr call_back_url_len, ref IntPtr @out, ref IntPtr err);

        private static dargah_tara_order_new_fn dargah_tara_order_new_bound;

        internal static TaraOrderHandle dargah_tara_order_new(long amount, long service_id, Utf8 ip, Utf8 call_back_url)
        {
            var nativeCall = dargah_tara_order_new_bound ?? (dargah_tara_order_new_bound = NativeLibrary.Bind<dargah_tara_order_new_fn>("dargah_tara_order_new"));
            var nativeMade = default(IntPtr);
            var err = IntPtr.Zero;
            var nativeResult = nativeCall(amount, service_id, ip.Bytes, ip.Length, call_back_url.Bytes, call_back_url.Length, ref nativeMade, ref err);
            ip.Wipe();
            call_back_url.Wipe();
            NativeError.ThrowUnlessOk(nativeResult, err);
            return new TaraOrderHandle(nativeMade, true);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate void dargah_tara_order_free_fn(IntPtr order);

        private static dargah_tara_order_free_fn dargah_tara_order_free_bound;

        internal static void dargah_tara_order_free(IntPtr order)
        {
            var nativeCall = dargah_tara_order_free_bound ?? (dargah_tara_order_free_bound = NativeLibrary.Bind<dargah_tara_order_free_fn>("dargah_tara_order_free"));
            nativeCall(order);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate uint dargah_tara_order_set_order_id_fn(TaraOrderHandle order, byte[] order_id, UIntPtr order_id_len, ref IntPtr err);

        private static dargah_tara_order_set_order_id_fn dargah_tara_order_set_order_id_bound;

        internal static void dargah_tara_order_set_order_id(TaraOrderHandle order, Utf8 order_id)
        {
            var nativeCall = dargah_tara_order_set_order_id_bound ?? (dargah_tara_order_set_order_id_bound = NativeLibrary.Bind<dargah_tara_order_set_order_id_fn>("dargah_tara_order_set_order_id"));
            var err = IntPtr.Zero;
            var nativeResult = nativeCall(DargahHandle.Open(order) ?? TaraOrderHandle.None, order_id.Bytes, order_id.Length, ref err);
            order_id.Wipe();
            NativeError.ThrowUnlessOk(nativeResult, err);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate uint dargah_tara_order_set_mobile_fn(TaraOrderHandle order, byte[] mobile, UIntPtr mobile_len, ref IntPtr err);

        private static dargah_tara_order_set_mobile_fn dargah_tara_order_set_mobile_bound;

        internal static void dargah_tara_order_set_mobile(TaraOrderHandle order, Utf8 mobile)
        {
            var nativeCall = dargah_tara_order_set_mobile_bound ?? (dargah_tara_order_set_mobile_bound = NativeLibrary.Bind<dargah_tara_order_set_mobile_fn>("dargah_tara_order_set_mobile"));
            var err = IntPtr.Zero;
            var nativeResult = nativeCall(DargahHandle.Open(order) ?? TaraOrderHandle.None, mobile.Bytes, mobile.Length, ref err);
            mobile.Wipe();
            NativeError.ThrowUnlessOk(nativeResult, err);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate uint dargah_tara_order_set_additional_data_fn(TaraOrderHandle order, byte[] data, UIntPtr data_len, ref IntPtr err);

        private static dargah_tara_order_set_additional_data_fn dargah_tara_order_set_additional_data_bound;

        internal static void dargah_tara_order_set_additional_data(TaraOrderHandle order, Utf8 data)
        {
            var nativeCall = dargah_tara_order_set_additional_data_bound ?? (dargah_tara_order_set_additional_data_bound = NativeLibrary.Bind<dargah_tara_order_set_additional_data_fn>("dargah_tara_order_set_additional_data"));
            var err = IntPtr.Zero;
            var nativeResult = nativeCall(DargahHandle.Open(order) ?? TaraOrderHandle.None, data.Bytes, data.Length, ref err);
            data.Wipe();
            NativeError.ThrowUnlessOk(nativeResult, err);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate uint dargah_tara_order_set_vat_fn(TaraOrderHandle order, long vat, ref IntPtr err);

        private static dargah_tara_order_set_vat_fn dargah_tara_order_set_vat_bound;

        internal static void dargah_tara_order_set_vat(TaraOrderHandle order, long vat)
        {
            var nativeCall = dargah_tara_order_set_vat_bound ?? (dargah_tara_order_set_vat_bound = NativeLibrary.Bind<dargah_tara_order_set_vat_fn>("dargah_tara_order_set_vat"));
            var err = IntPtr.Zero;
            var nativeResult = nativeCall(DargahHandle.Open(order) ?? TaraOrderHandle.None, vat, ref err);
            NativeError.ThrowUnlessOk(nativeResult, err);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate uint dargah_tara_order_clear_service_amounts_fn(TaraOrderHandle order, ref IntPtr err);

        private static dargah_tara_order_clear_service_amounts_fn dargah_tara_order_clear_service_amounts_bound;

        internal static void dargah_tara_order_clear_service_amounts(TaraOrderHandle order)
        {
            var nativeCall = dargah_tara_order_clear_service_amounts_bound ?? (dargah_tara_order_clear_service_amounts_bound = NativeLibrary.Bind<dargah_tara_order_clear_service_amounts_fn>("dargah_tara_order_clear_service_amounts"));
            var err = IntPtr.Zero;
            var nativeResult = nativeCall(DargahHandle.Open(order) ?? TaraOrderHandle.None, ref err);
            NativeError.ThrowUnlessOk(nativeResult, err);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate uint dargah_tara_order_add_service_amount_fn(TaraOrderHandle order, long service_id, long amount, ref IntPtr err);

        private static dargah_tara_order_add_service_amount_fn dargah_tara_order_add_service_amount_bound;

        internal static void dargah_tara_order_add_service_amount(TaraOrderHandle order, long service_id, long amount)
        {
            var nativeCall = dargah_tara_order_add_service_amount_bound ?? (dargah_tara_order_add_service_amount_bound = NativeLibrary.Bind<dargah_tara_order_add_service_amount_fn>("dargah_tara_order_add_service_amount"));
            var err = IntPtr.Zero;
            var nativeResult = nativeCall(DargahHandle.Open(order) ?? TaraOrderHandle.None, service_id, amount, ref err);
            NativeError.ThrowUnlessOk(nativeResult, err);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate uint dargah_tara_order_set_items_fn(TaraOrderHandle order, TaraItemsHandle items, ref IntPtr err);

        private static dargah_tara_order_set_items_fn dargah_tara_order_set_items_bound;

        internal static void dargah_tara_order_set_items(TaraOrderHandle order, TaraItemsHandle items)
        {
            var nativeCall = dargah_tara_order_set_items_bound ?? (dargah_tara_order_set_items_bound = NativeLibrary.Bind<dargah_tara_order_set_items_fn>("dargah_tara_order_set_items"));
            var err = IntPtr.Zero;
            var nativeResult = nativeCall(DargahHandle.Open(order) ?? TaraOrderHandle.None, DargahHandle.Open(items) ?? TaraItemsHandle.None, ref err);
            NativeError.ThrowUnlessOk(nativeResult, err);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate uint dargah_tara_order_set_items_must_add_up_fn(TaraOrderHandle order, [MarshalAs(UnmanagedType.I1)] bool must, ref IntPtr err);

        private static dargah_tara_order_set_items_must_add_up_fn dargah_tara_order_set_items_must_add_up_bound;

        internal static void dargah_tara_order_set_items_must_add_up(TaraOrderHandle order, bool must)
        {
            var nativeCall = dargah_tara_order_set_items_must_add_up_bound ?? (dargah_tara_order_set_items_must_add_up_bound = NativeLibrary.Bind<dargah_tara_order_set_items_must_add_up_fn>("dargah_tara_order_set_items_must_add_up"));
            var err = IntPtr.Zero;
            var nativeResult = nativeCall(DargahHandle.Open(order) ?? TaraOrderHandle.None, must, ref err);
            NativeError.ThrowUnlessOk(nativeResult, err);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate uint dargah_tara_order_set_extra_json_fn(TaraOrderHandle order, byte[] json, UIntPtr json_len, ref IntPtr err);

        private static dargah_tara_order_set_extra_json_fn dargah_tara_order_set_extra_json_bound;

        internal static void dargah_tara_order_set_extra_json(TaraOrderHandle order, Utf8 json)
        {
            var nativeCall = dargah_tara_order_set_extra_json_bound ?? (dargah_tara_order_set_extra_json_bound = NativeLibrary.Bind<dargah_tara_order_set_extra_json_fn>("dargah_tara_order_set_extra_json"));
            var err = IntPtr.Zero;
            var nativeResult = nativeCall(DargahHandle.Open(order) ?? TaraOrderHandle.None, json.Bytes, json.Length, ref err);
            json.Wipe();
            NativeError.ThrowUnlessOk(nativeResult, err);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate uint dargah_tara_order_check_fn(TaraOrderHandle order, ref IntPtr err);

        private static dargah_tara_order_check_fn dargah_tara_order_check_bound;

        internal static void dargah_tara_order_check(TaraOrderHandle order)
        {
            var nativeCall = dargah_tara_order_check_bound ?? (dargah_tara_order_check_bound = NativeLibrary.Bind<dargah_tara_order_check_fn>("dargah_tara_order_check"));
            var err = IntPtr.Zero;
            var nativeResult = nativeCall(DargahHandle.Open(order) ?? TaraOrderHandle.None, ref err);
            NativeError.ThrowUnlessOk(nativeResult, err);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        [return: MarshalAs(UnmanagedType.I1)]
        private delegate bool dargah_tara_order_items_do_not_add_up_fn(TaraOrderHandle order, ref long items);

        private static dargah_tara_order_items_do_not_add_up_fn dargah_tara_order_items_do_not_add_up_bound;

        internal static long? dargah_tara_order_items_do_not_add_up(TaraOrderHandle order)
        {
            var nativeCall = dargah_tara_order_items_do_not_add_up_bound ?? (dargah_tara_order_items_do_not_add_up_bound = NativeLibrary.Bind<dargah_tara_order_items_do_not_add_up_fn>("dargah_tara_order_items_do_not_add_up"));
            var nativeMade = default(long);
            var nativeResult = nativeCall(DargahHandle.Open(order) ?? TaraOrderHandle.None, ref nativeMade);
            return nativeResult ? nativeMade : default(long?);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate uint dargah_tara_order_expected_fn(TaraOrderHandle order, byte[] token, UIntPtr token_len, ref IntPtr @out, ref IntPtr err);

        private static dargah_tara_order_expected_fn dargah_tara_order_expected_bound;

        internal static ExpectedHandle dargah_tara_order_expected(TaraOrderHandle order, Utf8 token)
        {
            var nativeCall = dargah_tara_order_expected_bound ?? (dargah_tara_order_expected_bound = NativeLibrary.Bind<dargah_tara_order_expected_fn>("dargah_tara_order_expected"));
            var nativeMade = default(IntPtr);
            var err = IntPtr.Zero;
            var nativeResult = nativeCall(DargahHandle.Open(order) ?? TaraOrderHandle.None, token.Bytes, token.Length, ref nativeMade, ref err);
            token.Wipe();
            NativeError.ThrowUnlessOk(nativeResult, err);
            return new ExpectedHandle(nativeMade, true);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate void dargah_tara_refund_free_fn(IntPtr refund);

        private static dargah_tara_refund_free_fn dargah_tara_refund_free_bound;

        internal static void dargah_tara_refund_free(IntPtr refund)
        {
            var nativeCall = dargah_tara_refund_free_bound ?? (dargah_tara_refund_free_bound = NativeLibrary.Bind<dargah_tara_refund_free_fn>("dargah_tara_refund_free"));
            nativeCall(refund);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate RefundKind dargah_tara_refund_get_kind_fn(TaraRefundHandle refund);

        private static dargah_tara_refund_get_kind_fn dargah_tara_refund_get_kind_bound;

        internal static RefundKind dargah_tara_refund_get_kind(TaraRefundHandle refund)
        {
            var nativeCall = dargah_tara_refund_get_kind_bound ?? (dargah_tara_refund_get_kind_bound = NativeLibrary.Bind<dargah_tara_refund_get_kind_fn>("dargah_tara_refund_get_kind"));
            var nativeResult = nativeCall(DargahHandle.Open(refund) ?? TaraRefundHandle.None);
            return nativeResult;
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate IntPtr dargah_tara_refund_get_error_fn(TaraRefundHandle refund);

        private static dargah_tara_refund_get_error_fn dargah_tara_refund_get_error_bound;

        internal static ErrorHandle dargah_tara_refund_get_error(TaraRefundHandle refund)
        {
            var nativeCall = dargah_tara_refund_get_error_bound ?? (dargah_tara_refund_get_error_bound = NativeLibrary.Bind<dargah_tara_refund_get_error_fn>("dargah_tara_refund_get_error"));
            var nativeResult = nativeCall(DargahHandle.Open(refund) ?? TaraRefundHandle.None);
            return nativeResult == IntPtr.Zero ? null : new ErrorHandle(nativeResult, false);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate IntPtr dargah_tara_refund_extra_json_fn(TaraRefundHandle refund, ref UIntPtr len);

        private static dargah_tara_refund_extra_json_fn dargah_tara_refund_extra_json_bound;

        internal static string dargah_tara_refund_extra_json(TaraRefundHandle refund)
        {
            var nativeCall = dargah_tara_refund_extra_json_bound ?? (dargah_tara_refund_extra_json_bound = NativeLibrary.Bind<dargah_tara_refund_extra_json_fn>("dargah_tara_refund_extra_json"));
            var nativeMade = default(UIntPtr);
            var nativeResult = nativeCall(DargahHandle.Open(refund) ?? TaraRefundHandle.None, ref nativeMade);
            return NativeText.Borrowed(nativeResult, nativeMade);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate IntPtr dargah_tara_refund_raw_fn(TaraRefundHandle refund, ref UIntPtr len);

        private static dargah_tara_refund_raw_fn dargah_tara_refund_raw_bound;

        internal static string dargah_tara_refund_raw(TaraRefundHandle refund)
        {
            var nativeCall = dargah_tara_refund_raw_bound ?? (dargah_tara_refund_raw_bound = NativeLibrary.Bind<dargah_tara_refund_raw_fn>("dargah_tara_refund_raw"));
            var nativeMade = default(UIntPtr);
            var nativeResult = nativeCall(DargahHandle.Open(refund) ?? TaraRefundHandle.None, ref nativeMade);
            return NativeText.Borrowed(nativeResult, nativeMade);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate uint dargah_tara_refund_http_status_fn(TaraRefundHandle refund);

        private static dargah_tara_refund_http_status_fn dargah_tara_refund_http_status_bound;

        internal static uint dargah_tara_refund_http_status(TaraRefundHandle refund)
        {
            var nativeCall = dargah_tara_refund_http_status_bound ?? (dargah_tara_refund_http_status_bound = NativeLibrary.Bind<dargah_tara_refund_http_status_fn>("dargah_tara_refund_http_status"));
            var nativeResult = nativeCall(DargahHandle.Open(refund) ?? TaraRefundHandle.None);
            return nativeResult;
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate IntPtr dargah_tara_refund_to_json_fn(TaraRefundHandle refund);

        private static dargah_tara_refund_to_json_fn dargah_tara_refund_to_json_bound;

        internal static string dargah_tara_refund_to_json(TaraRefundHandle refund)
        {
            var nativeCall = dargah_tara_refund_to_json_bound ?? (dargah_tara_refund_to_json_bound = NativeLibrary.Bind<dargah_tara_refund_to_json_fn>("dargah_tara_refund_to_json"));
            var nativeResult = nativeCall(DargahHandle.Open(refund) ?? TaraRefundHandle.None);
            return NativeText.Owned(nativeResult);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate uint dargah_testing_tara_callback_fn(byte[] token, UIntPtr token_len, byte[] result, UIntPtr result_len, byte[] fields, UIntPtr fields_len, ref IntPtr @out, ref IntPtr err);

        private static dargah_testing_tara_callback_fn dargah_testing_tara_callback_bound;

        internal static string dargah_testing_tara_callback(Utf8 token, Utf8 result, Utf8 fields)
        {
            var nativeCall = dargah_testing_tara_callback_bound ?? (dargah_testing_tara_callback_bound = NativeLibrary.Bind<dargah_testing_tara_callback_fn>("dargah_testing_tara_callback"));
            var nativeMade = default(IntPtr);
            var err = IntPtr.Zero;
            var nativeResult = nativeCall(token.Bytes, token.Length, result.Bytes, result.Length, fields.Bytes, fields.Length, ref nativeMade, ref err);
            token.Wipe();
            result.Wipe();
            fields.Wipe();
            NativeError.ThrowUnlessOk(nativeResult, err);
            return NativeText.Owned(nativeMade);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate uint dargah_testing_tabapay_callback_fn(byte[] token, UIntPtr token_len, long amount, byte[] response_code, UIntPtr response_code_len, byte[] fields, UIntPtr fields_len, ref IntPtr @out, ref IntPtr err);

        private static dargah_testing_tabapay_callback_fn dargah_testing_tabapay_callback_bound;

        internal static string dargah_testing_tabapay_callback(Utf8 token, long amount, Utf8 response_code, Utf8 fields)
        {
            var nativeCall = dargah_testing_tabapay_callback_bound ?? (dargah_testing_tabapay_callback_bound = NativeLibrary.Bind<dargah_testing_tabapay_callback_fn>("dargah_testing_tabapay_callback"));
            var nativeMade = default(IntPtr);
            var err = IntPtr.Zero;
            var nativeResult = nativeCall(token.Bytes, token.Length, amount, response_code.Bytes, response_code.Length, fields.Bytes, fields.Length, ref nativeMade, ref err);
            token.Wipe();
            response_code.Wipe();
            fields.Wipe();
            NativeError.ThrowUnlessOk(nativeResult, err);
            return NativeText.Owned(nativeMade);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate uint dargah_testing_tabapay_push_fn(byte[] token, UIntPtr token_len, long amount, byte[] fields, UIntPtr fields_len, ref IntPtr @out, ref IntPtr err);

        private static dargah_testing_tabapay_push_fn dargah_testing_tabapay_push_bound;

        internal static string dargah_testing_tabapay_push(Utf8 token, long amount, Utf8 fields)
        {
            var nativeCall = dargah_testing_tabapay_push_bound ?? (dargah_testing_tabapay_push_bound = NativeLibrary.Bind<dargah_testing_tabapay_push_fn>("dargah_testing_tabapay_push"));
            var nativeMade = default(IntPtr);
            var err = IntPtr.Zero;
            var nativeResult = nativeCall(token.Bytes, token.Length, amount, fields.Bytes, fields.Length, ref nativeMade, ref err);
            token.Wipe();
            fields.Wipe();
            NativeError.ThrowUnlessOk(nativeResult, err);
            return NativeText.Owned(nativeMade);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate uint dargah_testing_tabapay_authorize_fn(byte[] merchant, UIntPtr merchant_len, ref IntPtr @out, ref IntPtr err);

        private static dargah_testing_tabapay_authorize_fn dargah_testing_tabapay_authorize_bound;

        internal static string dargah_testing_tabapay_authorize(Utf8 merchant)
        {
            var nativeCall = dargah_testing_tabapay_authorize_bound ?? (dargah_testing_tabapay_authorize_bound = NativeLibrary.Bind<dargah_testing_tabapay_authorize_fn>("dargah_testing_tabapay_authorize"));
            var nativeMade = default(IntPtr);
            var err = IntPtr.Zero;
            var nativeResult = nativeCall(merchant.Bytes, merchant.Length, ref nativeMade, ref err);
            merchant.Wipe();
            NativeError.ThrowUnlessOk(nativeResult, err);
            return NativeText.Owned(nativeMade);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate void dargah_text_free_fn(IntPtr text);

        private static dargah_text_free_fn dargah_text_free_bound;

        internal static void dargah_text_free(IntPtr text)
        {
            var nativeCall = dargah_text_free_bound ?? (dargah_text_free_bound = NativeLibrary.Bind<dargah_text_free_fn>("dargah_text_free"));
            nativeCall(text);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate uint dargah_rial_parse_fn(byte[] amount, UIntPtr amount_len, ref long @out, ref IntPtr err);

        private static dargah_rial_parse_fn dargah_rial_parse_bound;

        internal static long dargah_rial_parse(Utf8 amount)
        {
            var nativeCall = dargah_rial_parse_bound ?? (dargah_rial_parse_bound = NativeLibrary.Bind<dargah_rial_parse_fn>("dargah_rial_parse"));
            var nativeMade = default(long);
            var err = IntPtr.Zero;
            var nativeResult = nativeCall(amount.Bytes, amount.Length, ref nativeMade, ref err);
            amount.Wipe();
            NativeError.ThrowUnlessOk(nativeResult, err);
            return nativeMade;
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate uint dargah_rial_parse_toman_fn(byte[] amount, UIntPtr amount_len, ref long @out, ref IntPtr err);

        private static dargah_rial_parse_toman_fn dargah_rial_parse_toman_bound;

        internal static long dargah_rial_parse_toman(Utf8 amount)
        {
            var nativeCall = dargah_rial_parse_toman_bound ?? (dargah_rial_parse_toman_bound = NativeLibrary.Bind<dargah_rial_parse_toman_fn>("dargah_rial_parse_toman"));
            var nativeMade = default(long);
            var err = IntPtr.Zero;
            var nativeResult = nativeCall(amount.Bytes, amount.Length, ref nativeMade, ref err);
            amount.Wipe();
            NativeError.ThrowUnlessOk(nativeResult, err);
            return nativeMade;
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate uint dargah_rial_parse_decimal_fn(byte[] amount, UIntPtr amount_len, ref long @out, ref IntPtr err);

        private static dargah_rial_parse_decimal_fn dargah_rial_parse_decimal_bound;

        internal static long dargah_rial_parse_decimal(Utf8 amount)
        {
            var nativeCall = dargah_rial_parse_decimal_bound ?? (dargah_rial_parse_decimal_bound = NativeLibrary.Bind<dargah_rial_parse_decimal_fn>("dargah_rial_parse_decimal"));
            var nativeMade = default(long);
            var err = IntPtr.Zero;
            var nativeResult = nativeCall(amount.Bytes, amount.Length, ref nativeMade, ref err);
            amount.Wipe();
            NativeError.ThrowUnlessOk(nativeResult, err);
            return nativeMade;
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate uint dargah_rial_from_toman_fn(long toman, ref long @out, ref IntPtr err);

        private static dargah_rial_from_toman_fn dargah_rial_from_toman_bound;

        internal static long dargah_rial_from_toman(long toman)
        {
            var nativeCall = dargah_rial_from_toman_bound ?? (dargah_rial_from_toman_bound = NativeLibrary.Bind<dargah_rial_from_toman_fn>("dargah_rial_from_toman"));
            var nativeMade = default(long);
            var err = IntPtr.Zero;
            var nativeResult = nativeCall(toman, ref nativeMade, ref err);
            NativeError.ThrowUnlessOk(nativeResult, err);
            return nativeMade;
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        [return: MarshalAs(UnmanagedType.I1)]
        private delegate bool dargah_rial_to_toman_fn(long rial, ref long @out);

        private static dargah_rial_to_toman_fn dargah_rial_to_toman_bound;

        internal static long? dargah_rial_to_toman(long rial)
        {
            var nativeCall = dargah_rial_to_toman_bound ?? (dargah_rial_to_toman_bound = NativeLibrary.Bind<dargah_rial_to_toman_fn>("dargah_rial_to_toman"));
            var nativeMade = default(long);
            var nativeResult = nativeCall(rial, ref nativeMade);
            return nativeResult ? nativeMade : default(long?);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate uint dargah_rial_to_persian_fn(long rial, ref IntPtr @out, ref IntPtr err);

        private static dargah_rial_to_persian_fn dargah_rial_to_persian_bound;

        internal static string dargah_rial_to_persian(long rial)
        {
            var nativeCall = dargah_rial_to_persian_bound ?? (dargah_rial_to_persian_bound = NativeLibrary.Bind<dargah_rial_to_persian_fn>("dargah_rial_to_persian"));
            var nativeMade = default(IntPtr);
            var err = IntPtr.Zero;
            var nativeResult = nativeCall(rial, ref nativeMade, ref err);
            NativeError.ThrowUnlessOk(nativeResult, err);
            return NativeText.Owned(nativeMade);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate uint dargah_check_mobile_fn(byte[] mobile, UIntPtr mobile_len, ref IntPtr @out, ref IntPtr err);

        private static dargah_check_mobile_fn dargah_check_mobile_bound;

        internal static string dargah_check_mobile(Utf8 mobile)
        {
            var nativeCall = dargah_check_mobile_bound ?? (dargah_check_mobile_bound = NativeLibrary.Bind<dargah_check_mobile_fn>("dargah_check_mobile"));
            var nativeMade = default(IntPtr);
            var err = IntPtr.Zero;
            var nativeResult = nativeCall(mobile.Bytes, mobile.Length, ref nativeMade, ref err);
            mobile.Wipe();
            NativeError.ThrowUnlessOk(nativeResult, err);
            return NativeText.Owned(nativeMade);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate uint dargah_check_national_code_fn(byte[] code, UIntPtr code_len, ref IntPtr @out, ref IntPtr err);

        private static dargah_check_national_code_fn dargah_check_national_code_bound;

        internal static string dargah_check_national_code(Utf8 code)
        {
            var nativeCall = dargah_check_national_code_bound ?? (dargah_check_national_code_bound = NativeLibrary.Bind<dargah_check_national_code_fn>("dargah_check_national_code"));
            var nativeMade = default(IntPtr);
            var err = IntPtr.Zero;
            var nativeResult = nativeCall(code.Bytes, code.Length, ref nativeMade, ref err);
            code.Wipe();
            NativeError.ThrowUnlessOk(nativeResult, err);
            return NativeText.Owned(nativeMade);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate uint dargah_check_card_number_fn(byte[] card, UIntPtr card_len, ref IntPtr @out, ref IntPtr err);

        private static dargah_check_card_number_fn dargah_check_card_number_bound;

        internal static string dargah_check_card_number(Utf8 card)
        {
            var nativeCall = dargah_check_card_number_bound ?? (dargah_check_card_number_bound = NativeLibrary.Bind<dargah_check_card_number_fn>("dargah_check_card_number"));
            var nativeMade = default(IntPtr);
            var err = IntPtr.Zero;
            var nativeResult = nativeCall(card.Bytes, card.Length, ref nativeMade, ref err);
            card.Wipe();
            NativeError.ThrowUnlessOk(nativeResult, err);
            return NativeText.Owned(nativeMade);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate UIntPtr dargah_code_count_fn();

        private static dargah_code_count_fn dargah_code_count_bound;

        internal static long dargah_code_count()
        {
            var nativeCall = dargah_code_count_bound ?? (dargah_code_count_bound = NativeLibrary.Bind<dargah_code_count_fn>("dargah_code_count"));
            var nativeResult = nativeCall();
            return (long)nativeResult;
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate IntPtr dargah_code_at_fn(UIntPtr index);

        private static dargah_code_at_fn dargah_code_at_bound;

        internal static CodeHandle dargah_code_at(long index)
        {
            var nativeCall = dargah_code_at_bound ?? (dargah_code_at_bound = NativeLibrary.Bind<dargah_code_at_fn>("dargah_code_at"));
            var nativeResult = nativeCall((UIntPtr)(ulong)index);
            return nativeResult == IntPtr.Zero ? null : new CodeHandle(nativeResult, false);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate IntPtr dargah_code_find_fn(byte[] gateway, UIntPtr gateway_len, byte[] code, UIntPtr code_len);

        private static dargah_code_find_fn dargah_code_find_bound;

        internal static CodeHandle dargah_code_find(Utf8 gateway, Utf8 code)
        {
            var nativeCall = dargah_code_find_bound ?? (dargah_code_find_bound = NativeLibrary.Bind<dargah_code_find_fn>("dargah_code_find"));
            var nativeResult = nativeCall(gateway.Bytes, gateway.Length, code.Bytes, code.Length);
            gateway.Wipe();
            code.Wipe();
            return nativeResult == IntPtr.Zero ? null : new CodeHandle(nativeResult, false);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate long dargah_code_number_fn(CodeHandle code);

        private static dargah_code_number_fn dargah_code_number_bound;

        internal static long dargah_code_number(CodeHandle code)
        {
            var nativeCall = dargah_code_number_bound ?? (dargah_code_number_bound = NativeLibrary.Bind<dargah_code_number_fn>("dargah_code_number"));
            var nativeResult = nativeCall(DargahHandle.Open(code) ?? CodeHandle.None);
            return nativeResult;
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate IntPtr dargah_code_gateway_fn(CodeHandle code, ref UIntPtr len);

        private static dargah_code_gateway_fn dargah_code_gateway_bound;

        internal static string dargah_code_gateway(CodeHandle code)
        {
            var nativeCall = dargah_code_gateway_bound ?? (dargah_code_gateway_bound = NativeLibrary.Bind<dargah_code_gateway_fn>("dargah_code_gateway"));
            var nativeMade = default(UIntPtr);
            var nativeResult = nativeCall(DargahHandle.Open(code) ?? CodeHandle.None, ref nativeMade);
            return NativeText.Borrowed(nativeResult, nativeMade);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate IntPtr dargah_code_name_fn(CodeHandle code, ref UIntPtr len);

        private static dargah_code_name_fn dargah_code_name_bound;

        internal static string dargah_code_name(CodeHandle code)
        {
            var nativeCall = dargah_code_name_bound ?? (dargah_code_name_bound = NativeLibrary.Bind<dargah_code_name_fn>("dargah_code_name"));
            var nativeMade = default(UIntPtr);
            var nativeResult = nativeCall(DargahHandle.Open(code) ?? CodeHandle.None, ref nativeMade);
            return NativeText.Borrowed(nativeResult, nativeMade);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate IntPtr dargah_code_text_fn(CodeHandle code, ref UIntPtr len);

        private static dargah_code_text_fn dargah_code_text_bound;

        internal static string dargah_code_text(CodeHandle code)
        {
            var nativeCall = dargah_code_text_bound ?? (dargah_code_text_bound = NativeLibrary.Bind<dargah_code_text_fn>("dargah_code_text"));
            var nativeMade = default(UIntPtr);
            var nativeResult = nativeCall(DargahHandle.Open(code) ?? CodeHandle.None, ref nativeMade);
            return NativeText.Borrowed(nativeResult, nativeMade);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate IntPtr dargah_code_text_fa_fn(CodeHandle code, ref UIntPtr len);

        private static dargah_code_text_fa_fn dargah_code_text_fa_bound;

        internal static string dargah_code_text_fa(CodeHandle code)
        {
            var nativeCall = dargah_code_text_fa_bound ?? (dargah_code_text_fa_bound = NativeLibrary.Bind<dargah_code_text_fa_fn>("dargah_code_text_fa"));
            var nativeMade = default(UIntPtr);
            var nativeResult = nativeCall(DargahHandle.Open(code) ?? CodeHandle.None, ref nativeMade);
            return NativeText.Borrowed(nativeResult, nativeMade);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate IntPtr dargah_code_field_fn(CodeHandle code, ref UIntPtr len);

        private static dargah_code_field_fn dargah_code_field_bound;

        internal static string dargah_code_field(CodeHandle code)
        {
            var nativeCall = dargah_code_field_bound ?? (dargah_code_field_bound = NativeLibrary.Bind<dargah_code_field_fn>("dargah_code_field"));
            var nativeMade = default(UIntPtr);
            var nativeResult = nativeCall(DargahHandle.Open(code) ?? CodeHandle.None, ref nativeMade);
            return NativeText.Borrowed(nativeResult, nativeMade);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate uint dargah_code_meaning_fn(byte[] gateway, UIntPtr gateway_len, byte[] call, UIntPtr call_len, byte[] code, UIntPtr code_len, ref uint @out, ref IntPtr err);

        private static dargah_code_meaning_fn dargah_code_meaning_bound;

        internal static uint dargah_code_meaning(Utf8 gateway, Utf8 call, Utf8 code)
        {
            var nativeCall = dargah_code_meaning_bound ?? (dargah_code_meaning_bound = NativeLibrary.Bind<dargah_code_meaning_fn>("dargah_code_meaning"));
            var nativeMade = default(uint);
            var err = IntPtr.Zero;
            var nativeResult = nativeCall(gateway.Bytes, gateway.Length, call.Bytes, call.Length, code.Bytes, code.Length, ref nativeMade, ref err);
            gateway.Wipe();
            call.Wipe();
            code.Wipe();
            NativeError.ThrowUnlessOk(nativeResult, err);
            return nativeMade;
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate IntPtr dargah_version_fn(ref UIntPtr len);

        private static dargah_version_fn dargah_version_bound;

        internal static string dargah_version()
        {
            var nativeCall = dargah_version_bound ?? (dargah_version_bound = NativeLibrary.Bind<dargah_version_fn>("dargah_version"));
            var nativeMade = default(UIntPtr);
            var nativeResult = nativeCall(ref nativeMade);
            return NativeText.Borrowed(nativeResult, nativeMade);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate uint dargah_abi_major_fn();

        private static dargah_abi_major_fn dargah_abi_major_bound;

        internal static uint dargah_abi_major()
        {
            var nativeCall = dargah_abi_major_bound ?? (dargah_abi_major_bound = NativeLibrary.Bind<dargah_abi_major_fn>("dargah_abi_major"));
            var nativeResult = nativeCall();
            return nativeResult;
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate uint dargah_abi_minor_fn();

        private static dargah_abi_minor_fn dargah_abi_minor_bound;

        internal static uint dargah_abi_minor()
        {
            var nativeCall = dargah_abi_minor_bound ?? (dargah_abi_minor_bound = NativeLibrary.Bind<dargah_abi_minor_fn>("dargah_abi_minor"));
            var nativeResult = nativeCall();
            return nativeResult;
        }
    }
}
