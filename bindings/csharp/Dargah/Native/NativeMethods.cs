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

        protected override bool ReleaseHandle() { return true; }
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
            "dargah_expected_new",
            "dargah_expected_free",
            "dargah_expected_set_order_id",
            "dargah_expected_set_ip",
            "dargah_expected_set_verified_before",
            "dargah_expected_after_tara_callback",
            "dargah_expected_after_tabapay_callback",
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
            "dargah_tara_refund_free",
            "dargah_tara_refund_get_kind",
            "dargah_tara_refund_get_error",
            "dargah_tara_refund_extra_json",
            "dargah_tara_refund_raw",
            "dargah_tara_refund_http_status",
            "dargah_tara_refund_to_json",
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
            "dargah_tara_order_expected",
            "dargah_text_free",
            "dargah_rial_parse",
            "dargah_rial_from_toman",
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
            var bound = dargah_tara_callback_parse_bound ?? (dargah_tara_callback_parse_bound = NativeLibrary.Bind<dargah_tara_callback_parse_fn>("dargah_tara_callback_parse"));
            var made = default(IntPtr);
            var err = IntPtr.Zero;
            var result = bound(query.Bytes, query.Length, body.Bytes, body.Length, ref made, ref err);
            query.Wipe();
            body.Wipe();
            NativeError.ThrowUnlessOk(result, err);
            return new TaraCallbackHandle(made, true);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate void dargah_tara_callback_free_fn(IntPtr callback);

        private static dargah_tara_callback_free_fn dargah_tara_callback_free_bound;

        internal static void dargah_tara_callback_free(IntPtr callback)
        {
            var bound = dargah_tara_callback_free_bound ?? (dargah_tara_callback_free_bound = NativeLibrary.Bind<dargah_tara_callback_free_fn>("dargah_tara_callback_free"));
            bound(callback);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        [return: MarshalAs(UnmanagedType.I1)]
        private delegate bool dargah_tara_callback_is_positive_fn(TaraCallbackHandle callback);

        private static dargah_tara_callback_is_positive_fn dargah_tara_callback_is_positive_bound;

        internal static bool dargah_tara_callback_is_positive(TaraCallbackHandle callback)
        {
            var bound = dargah_tara_callback_is_positive_bound ?? (dargah_tara_callback_is_positive_bound = NativeLibrary.Bind<dargah_tara_callback_is_positive_fn>("dargah_tara_callback_is_positive"));
            var result = bound(DargahHandle.Open(callback) ?? TaraCallbackHandle.None);
            return result;
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate IntPtr dargah_tara_callback_result_fn(TaraCallbackHandle callback, ref UIntPtr len);

        private static dargah_tara_callback_result_fn dargah_tara_callback_result_bound;

        internal static string dargah_tara_callback_result(TaraCallbackHandle callback)
        {
            var bound = dargah_tara_callback_result_bound ?? (dargah_tara_callback_result_bound = NativeLibrary.Bind<dargah_tara_callback_result_fn>("dargah_tara_callback_result"));
            var made = default(UIntPtr);
            var result = bound(DargahHandle.Open(callback) ?? TaraCallbackHandle.None, ref made);
            return NativeText.Borrowed(result, made);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate IntPtr dargah_tara_callback_desc_fn(TaraCallbackHandle callback, ref UIntPtr len);

        private static dargah_tara_callback_desc_fn dargah_tara_callback_desc_bound;

        internal static string dargah_tara_callback_desc(TaraCallbackHandle callback)
        {
            var bound = dargah_tara_callback_desc_bound ?? (dargah_tara_callback_desc_bound = NativeLibrary.Bind<dargah_tara_callback_desc_fn>("dargah_tara_callback_desc"));
            var made = default(UIntPtr);
            var result = bound(DargahHandle.Open(callback) ?? TaraCallbackHandle.None, ref made);
            return NativeText.Borrowed(result, made);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate IntPtr dargah_tara_callback_token_fn(TaraCallbackHandle callback, ref UIntPtr len);

        private static dargah_tara_callback_token_fn dargah_tara_callback_token_bound;

        internal static string dargah_tara_callback_token(TaraCallbackHandle callback)
        {
            var bound = dargah_tara_callback_token_bound ?? (dargah_tara_callback_token_bound = NativeLibrary.Bind<dargah_tara_callback_token_fn>("dargah_tara_callback_token"));
            var made = default(UIntPtr);
            var result = bound(DargahHandle.Open(callback) ?? TaraCallbackHandle.None, ref made);
            return NativeText.Borrowed(result, made);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate IntPtr dargah_tara_callback_channel_ref_number_fn(TaraCallbackHandle callback, ref UIntPtr len);

        private static dargah_tara_callback_channel_ref_number_fn dargah_tara_callback_channel_ref_number_bound;

        internal static string dargah_tara_callback_channel_ref_number(TaraCallbackHandle callback)
        {
            var bound = dargah_tara_callback_channel_ref_number_bound ?? (dargah_tara_callback_channel_ref_number_bound = NativeLibrary.Bind<dargah_tara_callback_channel_ref_number_fn>("dargah_tara_callback_channel_ref_number"));
            var made = default(UIntPtr);
            var result = bound(DargahHandle.Open(callback) ?? TaraCallbackHandle.None, ref made);
            return NativeText.Borrowed(result, made);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate IntPtr dargah_tara_callback_additional_data_fn(TaraCallbackHandle callback, ref UIntPtr len);

        private static dargah_tara_callback_additional_data_fn dargah_tara_callback_additional_data_bound;

        internal static string dargah_tara_callback_additional_data(TaraCallbackHandle callback)
        {
            var bound = dargah_tara_callback_additional_data_bound ?? (dargah_tara_callback_additional_data_bound = NativeLibrary.Bind<dargah_tara_callback_additional_data_fn>("dargah_tara_callback_additional_data"));
            var made = default(UIntPtr);
            var result = bound(DargahHandle.Open(callback) ?? TaraCallbackHandle.None, ref made);
            return NativeText.Borrowed(result, made);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate IntPtr dargah_tara_callback_order_id_fn(TaraCallbackHandle callback, ref UIntPtr len);

        private static dargah_tara_callback_order_id_fn dargah_tara_callback_order_id_bound;

        internal static string dargah_tara_callback_order_id(TaraCallbackHandle callback)
        {
            var bound = dargah_tara_callback_order_id_bound ?? (dargah_tara_callback_order_id_bound = NativeLibrary.Bind<dargah_tara_callback_order_id_fn>("dargah_tara_callback_order_id"));
            var made = default(UIntPtr);
            var result = bound(DargahHandle.Open(callback) ?? TaraCallbackHandle.None, ref made);
            return NativeText.Borrowed(result, made);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate IntPtr dargah_tara_callback_pan_fn(TaraCallbackHandle callback, ref UIntPtr len);

        private static dargah_tara_callback_pan_fn dargah_tara_callback_pan_bound;

        internal static string dargah_tara_callback_pan(TaraCallbackHandle callback)
        {
            var bound = dargah_tara_callback_pan_bound ?? (dargah_tara_callback_pan_bound = NativeLibrary.Bind<dargah_tara_callback_pan_fn>("dargah_tara_callback_pan"));
            var made = default(UIntPtr);
            var result = bound(DargahHandle.Open(callback) ?? TaraCallbackHandle.None, ref made);
            return NativeText.Borrowed(result, made);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate UIntPtr dargah_tara_callback_extra_count_fn(TaraCallbackHandle callback);

        private static dargah_tara_callback_extra_count_fn dargah_tara_callback_extra_count_bound;

        internal static long dargah_tara_callback_extra_count(TaraCallbackHandle callback)
        {
            var bound = dargah_tara_callback_extra_count_bound ?? (dargah_tara_callback_extra_count_bound = NativeLibrary.Bind<dargah_tara_callback_extra_count_fn>("dargah_tara_callback_extra_count"));
            var result = bound(DargahHandle.Open(callback) ?? TaraCallbackHandle.None);
            return (long)result;
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate IntPtr dargah_tara_callback_extra_name_at_fn(TaraCallbackHandle callback, UIntPtr index, ref UIntPtr len);

        private static dargah_tara_callback_extra_name_at_fn dargah_tara_callback_extra_name_at_bound;

        internal static string dargah_tara_callback_extra_name_at(TaraCallbackHandle callback, long index)
        {
            var bound = dargah_tara_callback_extra_name_at_bound ?? (dargah_tara_callback_extra_name_at_bound = NativeLibrary.Bind<dargah_tara_callback_extra_name_at_fn>("dargah_tara_callback_extra_name_at"));
            var made = default(UIntPtr);
            var result = bound(DargahHandle.Open(callback) ?? TaraCallbackHandle.None, (UIntPtr)(ulong)index, ref made);
            return NativeText.Borrowed(result, made);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate IntPtr dargah_tara_callback_extra_value_at_fn(TaraCallbackHandle callback, UIntPtr index, ref UIntPtr len);

        private static dargah_tara_callback_extra_value_at_fn dargah_tara_callback_extra_value_at_bound;

        internal static string dargah_tara_callback_extra_value_at(TaraCallbackHandle callback, long index)
        {
            var bound = dargah_tara_callback_extra_value_at_bound ?? (dargah_tara_callback_extra_value_at_bound = NativeLibrary.Bind<dargah_tara_callback_extra_value_at_fn>("dargah_tara_callback_extra_value_at"));
            var made = default(UIntPtr);
            var result = bound(DargahHandle.Open(callback) ?? TaraCallbackHandle.None, (UIntPtr)(ulong)index, ref made);
            return NativeText.Borrowed(result, made);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate uint dargah_tabapay_callback_parse_fn(byte[] query, UIntPtr query_len, byte[] body, UIntPtr body_len, ref IntPtr @out, ref IntPtr err);

        private static dargah_tabapay_callback_parse_fn dargah_tabapay_callback_parse_bound;

        internal static TabaPayCallbackHandle dargah_tabapay_callback_parse(Utf8 query, Utf8 body)
        {
            var bound = dargah_tabapay_callback_parse_bound ?? (dargah_tabapay_callback_parse_bound = NativeLibrary.Bind<dargah_tabapay_callback_parse_fn>("dargah_tabapay_callback_parse"));
            var made = default(IntPtr);
            var err = IntPtr.Zero;
            var result = bound(query.Bytes, query.Length, body.Bytes, body.Length, ref made, ref err);
            query.Wipe();
            body.Wipe();
            NativeError.ThrowUnlessOk(result, err);
            return new TabaPayCallbackHandle(made, true);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate void dargah_tabapay_callback_free_fn(IntPtr callback);

        private static dargah_tabapay_callback_free_fn dargah_tabapay_callback_free_bound;

        internal static void dargah_tabapay_callback_free(IntPtr callback)
        {
            var bound = dargah_tabapay_callback_free_bound ?? (dargah_tabapay_callback_free_bound = NativeLibrary.Bind<dargah_tabapay_callback_free_fn>("dargah_tabapay_callback_free"));
            bound(callback);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        [return: MarshalAs(UnmanagedType.I1)]
        private delegate bool dargah_tabapay_callback_is_positive_fn(TabaPayCallbackHandle callback);

        private static dargah_tabapay_callback_is_positive_fn dargah_tabapay_callback_is_positive_bound;

        internal static bool dargah_tabapay_callback_is_positive(TabaPayCallbackHandle callback)
        {
            var bound = dargah_tabapay_callback_is_positive_bound ?? (dargah_tabapay_callback_is_positive_bound = NativeLibrary.Bind<dargah_tabapay_callback_is_positive_fn>("dargah_tabapay_callback_is_positive"));
            var result = bound(DargahHandle.Open(callback) ?? TabaPayCallbackHandle.None);
            return result;
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate IntPtr dargah_tabapay_callback_response_code_fn(TabaPayCallbackHandle callback, ref UIntPtr len);

        private static dargah_tabapay_callback_response_code_fn dargah_tabapay_callback_response_code_bound;

        internal static string dargah_tabapay_callback_response_code(TabaPayCallbackHandle callback)
        {
            var bound = dargah_tabapay_callback_response_code_bound ?? (dargah_tabapay_callback_response_code_bound = NativeLibrary.Bind<dargah_tabapay_callback_response_code_fn>("dargah_tabapay_callback_response_code"));
            var made = default(UIntPtr);
            var result = bound(DargahHandle.Open(callback) ?? TabaPayCallbackHandle.None, ref made);
            return NativeText.Borrowed(result, made);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate IntPtr dargah_tabapay_callback_status_fn(TabaPayCallbackHandle callback, ref UIntPtr len);

        private static dargah_tabapay_callback_status_fn dargah_tabapay_callback_status_bound;

        internal static string dargah_tabapay_callback_status(TabaPayCallbackHandle callback)
        {
            var bound = dargah_tabapay_callback_status_bound ?? (dargah_tabapay_callback_status_bound = NativeLibrary.Bind<dargah_tabapay_callback_status_fn>("dargah_tabapay_callback_status"));
            var made = default(UIntPtr);
            var result = bound(DargahHandle.Open(callback) ?? TabaPayCallbackHandle.None, ref made);
            return NativeText.Borrowed(result, made);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate IntPtr dargah_tabapay_callback_token_fn(TabaPayCallbackHandle callback, ref UIntPtr len);

        private static dargah_tabapay_callback_token_fn dargah_tabapay_callback_token_bound;

        internal static string dargah_tabapay_callback_token(TabaPayCallbackHandle callback)
        {
            var bound = dargah_tabapay_callback_token_bound ?? (dargah_tabapay_callback_token_bound = NativeLibrary.Bind<dargah_tabapay_callback_token_fn>("dargah_tabapay_callback_token"));
            var made = default(UIntPtr);
            var result = bound(DargahHandle.Open(callback) ?? TabaPayCallbackHandle.None, ref made);
            return NativeText.Borrowed(result, made);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        [return: MarshalAs(UnmanagedType.I1)]
        private delegate bool dargah_tabapay_callback_amount_fn(TabaPayCallbackHandle callback, ref long @out);

        private static dargah_tabapay_callback_amount_fn dargah_tabapay_callback_amount_bound;

        internal static long? dargah_tabapay_callback_amount(TabaPayCallbackHandle callback)
        {
            var bound = dargah_tabapay_callback_amount_bound ?? (dargah_tabapay_callback_amount_bound = NativeLibrary.Bind<dargah_tabapay_callback_amount_fn>("dargah_tabapay_callback_amount"));
            var made = default(long);
            var result = bound(DargahHandle.Open(callback) ?? TabaPayCallbackHandle.None, ref made);
            return result ? made : default(long?);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate UIntPtr dargah_tabapay_callback_extra_count_fn(TabaPayCallbackHandle callback);

        private static dargah_tabapay_callback_extra_count_fn dargah_tabapay_callback_extra_count_bound;

        internal static long dargah_tabapay_callback_extra_count(TabaPayCallbackHandle callback)
        {
            var bound = dargah_tabapay_callback_extra_count_bound ?? (dargah_tabapay_callback_extra_count_bound = NativeLibrary.Bind<dargah_tabapay_callback_extra_count_fn>("dargah_tabapay_callback_extra_count"));
            var result = bound(DargahHandle.Open(callback) ?? TabaPayCallbackHandle.None);
            return (long)result;
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate IntPtr dargah_tabapay_callback_extra_name_at_fn(TabaPayCallbackHandle callback, UIntPtr index, ref UIntPtr len);

        private static dargah_tabapay_callback_extra_name_at_fn dargah_tabapay_callback_extra_name_at_bound;

        internal static string dargah_tabapay_callback_extra_name_at(TabaPayCallbackHandle callback, long index)
        {
            var bound = dargah_tabapay_callback_extra_name_at_bound ?? (dargah_tabapay_callback_extra_name_at_bound = NativeLibrary.Bind<dargah_tabapay_callback_extra_name_at_fn>("dargah_tabapay_callback_extra_name_at"));
            var made = default(UIntPtr);
            var result = bound(DargahHandle.Open(callback) ?? TabaPayCallbackHandle.None, (UIntPtr)(ulong)index, ref made);
            return NativeText.Borrowed(result, made);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate IntPtr dargah_tabapay_callback_extra_value_at_fn(TabaPayCallbackHandle callback, UIntPtr index, ref UIntPtr len);

        private static dargah_tabapay_callback_extra_value_at_fn dargah_tabapay_callback_extra_value_at_bound;

        internal static string dargah_tabapay_callback_extra_value_at(TabaPayCallbackHandle callback, long index)
        {
            var bound = dargah_tabapay_callback_extra_value_at_bound ?? (dargah_tabapay_callback_extra_value_at_bound = NativeLibrary.Bind<dargah_tabapay_callback_extra_value_at_fn>("dargah_tabapay_callback_extra_value_at"));
            var made = default(UIntPtr);
            var result = bound(DargahHandle.Open(callback) ?? TabaPayCallbackHandle.None, (UIntPtr)(ulong)index, ref made);
            return NativeText.Borrowed(result, made);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate void dargah_checkout_free_fn(IntPtr checkout);

        private static dargah_checkout_free_fn dargah_checkout_free_bound;

        internal static void dargah_checkout_free(IntPtr checkout)
        {
            var bound = dargah_checkout_free_bound ?? (dargah_checkout_free_bound = NativeLibrary.Bind<dargah_checkout_free_fn>("dargah_checkout_free"));
            bound(checkout);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate void dargah_started_free_fn(IntPtr started);

        private static dargah_started_free_fn dargah_started_free_bound;

        internal static void dargah_started_free(IntPtr started)
        {
            var bound = dargah_started_free_bound ?? (dargah_started_free_bound = NativeLibrary.Bind<dargah_started_free_fn>("dargah_started_free"));
            bound(started);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate IntPtr dargah_started_payment_fn(StartedHandle started);

        private static dargah_started_payment_fn dargah_started_payment_bound;

        internal static PaymentHandle dargah_started_payment(StartedHandle started)
        {
            var bound = dargah_started_payment_bound ?? (dargah_started_payment_bound = NativeLibrary.Bind<dargah_started_payment_fn>("dargah_started_payment"));
            var result = bound(DargahHandle.Open(started) ?? StartedHandle.None);
            return result == IntPtr.Zero ? null : new PaymentHandle(result, false);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate IntPtr dargah_started_redirect_fn(StartedHandle started);

        private static dargah_started_redirect_fn dargah_started_redirect_bound;

        internal static RedirectHandle dargah_started_redirect(StartedHandle started)
        {
            var bound = dargah_started_redirect_bound ?? (dargah_started_redirect_bound = NativeLibrary.Bind<dargah_started_redirect_fn>("dargah_started_redirect"));
            var result = bound(DargahHandle.Open(started) ?? StartedHandle.None);
            return result == IntPtr.Zero ? null : new RedirectHandle(result, false);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        [return: MarshalAs(UnmanagedType.I1)]
        private delegate bool dargah_started_is_resumed_fn(StartedHandle started);

        private static dargah_started_is_resumed_fn dargah_started_is_resumed_bound;

        internal static bool dargah_started_is_resumed(StartedHandle started)
        {
            var bound = dargah_started_is_resumed_bound ?? (dargah_started_is_resumed_bound = NativeLibrary.Bind<dargah_started_is_resumed_fn>("dargah_started_is_resumed"));
            var result = bound(DargahHandle.Open(started) ?? StartedHandle.None);
            return result;
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate uint dargah_checkout_begin_tara_fn(CheckoutHandle checkout, byte[] account, UIntPtr account_len, TaraOrderHandle order, uint again, OptionsHandle options, ref IntPtr @out, ref IntPtr err);

        private static dargah_checkout_begin_tara_fn dargah_checkout_begin_tara_bound;

        internal static StartedHandle dargah_checkout_begin_tara(CheckoutHandle checkout, Utf8 account, TaraOrderHandle order, uint again, OptionsHandle options)
        {
            var bound = dargah_checkout_begin_tara_bound ?? (dargah_checkout_begin_tara_bound = NativeLibrary.Bind<dargah_checkout_begin_tara_fn>("dargah_checkout_begin_tara"));
            var made = default(IntPtr);
            var err = IntPtr.Zero;
            var result = bound(DargahHandle.Open(checkout) ?? CheckoutHandle.None, account.Bytes, account.Length, DargahHandle.Open(order) ?? TaraOrderHandle.None, again, DargahHandle.Open(options) ?? OptionsHandle.None, ref made, ref err);
            account.Wipe();
            NativeError.ThrowUnlessOk(result, err);
            return new StartedHandle(made, true);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate uint dargah_checkout_begin_tabapay_fn(CheckoutHandle checkout, byte[] account, UIntPtr account_len, byte[] order_id, UIntPtr order_id_len, TabaPayRequestHandle request, uint again, OptionsHandle options, ref IntPtr @out, ref IntPtr err);

        private static dargah_checkout_begin_tabapay_fn dargah_checkout_begin_tabapay_bound;

        internal static StartedHandle dargah_checkout_begin_tabapay(CheckoutHandle checkout, Utf8 account, Utf8 order_id, TabaPayRequestHandle request, uint again, OptionsHandle options)
        {
            var bound = dargah_checkout_begin_tabapay_bound ?? (dargah_checkout_begin_tabapay_bound = NativeLibrary.Bind<dargah_checkout_begin_tabapay_fn>("dargah_checkout_begin_tabapay"));
            var made = default(IntPtr);
            var err = IntPtr.Zero;
            var result = bound(DargahHandle.Open(checkout) ?? CheckoutHandle.None, account.Bytes, account.Length, order_id.Bytes, order_id.Length, DargahHandle.Open(request) ?? TabaPayRequestHandle.None, again, DargahHandle.Open(options) ?? OptionsHandle.None, ref made, ref err);
            account.Wipe();
            order_id.Wipe();
            NativeError.ThrowUnlessOk(result, err);
            return new StartedHandle(made, true);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate void dargah_completed_free_fn(IntPtr completed);

        private static dargah_completed_free_fn dargah_completed_free_bound;

        internal static void dargah_completed_free(IntPtr completed)
        {
            var bound = dargah_completed_free_bound ?? (dargah_completed_free_bound = NativeLibrary.Bind<dargah_completed_free_fn>("dargah_completed_free"));
            bound(completed);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate IntPtr dargah_completed_payment_fn(CompletedHandle completed);

        private static dargah_completed_payment_fn dargah_completed_payment_bound;

        internal static PaymentHandle dargah_completed_payment(CompletedHandle completed)
        {
            var bound = dargah_completed_payment_bound ?? (dargah_completed_payment_bound = NativeLibrary.Bind<dargah_completed_payment_fn>("dargah_completed_payment"));
            var result = bound(DargahHandle.Open(completed) ?? CompletedHandle.None);
            return result == IntPtr.Zero ? null : new PaymentHandle(result, false);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        [return: MarshalAs(UnmanagedType.I1)]
        private delegate bool dargah_completed_is_first_time_fn(CompletedHandle completed);

        private static dargah_completed_is_first_time_fn dargah_completed_is_first_time_bound;

        internal static bool dargah_completed_is_first_time(CompletedHandle completed)
        {
            var bound = dargah_completed_is_first_time_bound ?? (dargah_completed_is_first_time_bound = NativeLibrary.Bind<dargah_completed_is_first_time_fn>("dargah_completed_is_first_time"));
            var result = bound(DargahHandle.Open(completed) ?? CompletedHandle.None);
            return result;
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        [return: MarshalAs(UnmanagedType.I1)]
        private delegate bool dargah_completed_is_authorized_fn(CompletedHandle completed);

        private static dargah_completed_is_authorized_fn dargah_completed_is_authorized_bound;

        internal static bool dargah_completed_is_authorized(CompletedHandle completed)
        {
            var bound = dargah_completed_is_authorized_bound ?? (dargah_completed_is_authorized_bound = NativeLibrary.Bind<dargah_completed_is_authorized_fn>("dargah_completed_is_authorized"));
            var result = bound(DargahHandle.Open(completed) ?? CompletedHandle.None);
            return result;
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate uint dargah_checkout_complete_fn(CheckoutHandle checkout, byte[] account, UIntPtr account_len, byte[] query, UIntPtr query_len, byte[] body, UIntPtr body_len, OptionsHandle options, ref IntPtr @out, ref IntPtr err);

        private static dargah_checkout_complete_fn dargah_checkout_complete_bound;

        internal static CompletedHandle dargah_checkout_complete(CheckoutHandle checkout, Utf8 account, Utf8 query, Utf8 body, OptionsHandle options)
        {
            var bound = dargah_checkout_complete_bound ?? (dargah_checkout_complete_bound = NativeLibrary.Bind<dargah_checkout_complete_fn>("dargah_checkout_complete"));
            var made = default(IntPtr);
            var err = IntPtr.Zero;
            var result = bound(DargahHandle.Open(checkout) ?? CheckoutHandle.None, account.Bytes, account.Length, query.Bytes, query.Length, body.Bytes, body.Length, DargahHandle.Open(options) ?? OptionsHandle.None, ref made, ref err);
            account.Wipe();
            query.Wipe();
            body.Wipe();
            NativeError.ThrowUnlessOk(result, err);
            return new CompletedHandle(made, true);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate uint dargah_checkout_push_fn(CheckoutHandle checkout, byte[] account, UIntPtr account_len, byte[] authorize, UIntPtr authorize_len, byte[] query, UIntPtr query_len, byte[] body, UIntPtr body_len, OptionsHandle options, ref IntPtr @out, ref IntPtr err);

        private static dargah_checkout_push_fn dargah_checkout_push_bound;

        internal static CompletedHandle dargah_checkout_push(CheckoutHandle checkout, Utf8 account, Utf8 authorize, Utf8 query, Utf8 body, OptionsHandle options)
        {
            var bound = dargah_checkout_push_bound ?? (dargah_checkout_push_bound = NativeLibrary.Bind<dargah_checkout_push_fn>("dargah_checkout_push"));
            var made = default(IntPtr);
            var err = IntPtr.Zero;
            var result = bound(DargahHandle.Open(checkout) ?? CheckoutHandle.None, account.Bytes, account.Length, authorize.Bytes, authorize.Length, query.Bytes, query.Length, body.Bytes, body.Length, DargahHandle.Open(options) ?? OptionsHandle.None, ref made, ref err);
            account.Wipe();
            authorize.Wipe();
            query.Wipe();
            body.Wipe();
            NativeError.ThrowUnlessOk(result, err);
            return new CompletedHandle(made, true);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate uint dargah_checkout_acknowledge_fn(CheckoutHandle checkout, long payment_id, ref IntPtr err);

        private static dargah_checkout_acknowledge_fn dargah_checkout_acknowledge_bound;

        internal static void dargah_checkout_acknowledge(CheckoutHandle checkout, long payment_id)
        {
            var bound = dargah_checkout_acknowledge_bound ?? (dargah_checkout_acknowledge_bound = NativeLibrary.Bind<dargah_checkout_acknowledge_fn>("dargah_checkout_acknowledge"));
            var err = IntPtr.Zero;
            var result = bound(DargahHandle.Open(checkout) ?? CheckoutHandle.None, payment_id, ref err);
            NativeError.ThrowUnlessOk(result, err);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate uint dargah_checkout_close_fn(CheckoutHandle checkout, long payment_id, byte[] reason, UIntPtr reason_len, ref IntPtr @out, ref IntPtr err);

        private static dargah_checkout_close_fn dargah_checkout_close_bound;

        internal static PaymentHandle dargah_checkout_close(CheckoutHandle checkout, long payment_id, Utf8 reason)
        {
            var bound = dargah_checkout_close_bound ?? (dargah_checkout_close_bound = NativeLibrary.Bind<dargah_checkout_close_fn>("dargah_checkout_close"));
            var made = default(IntPtr);
            var err = IntPtr.Zero;
            var result = bound(DargahHandle.Open(checkout) ?? CheckoutHandle.None, payment_id, reason.Bytes, reason.Length, ref made, ref err);
            reason.Wipe();
            NativeError.ThrowUnlessOk(result, err);
            return new PaymentHandle(made, true);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate uint dargah_checkout_refund_rest_fn(CheckoutHandle checkout, long payment_id, byte[] description, UIntPtr description_len, OptionsHandle options, ref uint number, ref IntPtr @out, ref IntPtr err);

        private static dargah_checkout_refund_rest_fn dargah_checkout_refund_rest_bound;

        internal static PaymentHandle dargah_checkout_refund_rest(CheckoutHandle checkout, long payment_id, Utf8 description, OptionsHandle options, out uint number)
        {
            var bound = dargah_checkout_refund_rest_bound ?? (dargah_checkout_refund_rest_bound = NativeLibrary.Bind<dargah_checkout_refund_rest_fn>("dargah_checkout_refund_rest"));
            number = default(uint);
            var made = default(IntPtr);
            var err = IntPtr.Zero;
            var result = bound(DargahHandle.Open(checkout) ?? CheckoutHandle.None, payment_id, description.Bytes, description.Length, DargahHandle.Open(options) ?? OptionsHandle.None, ref number, ref made, ref err);
            description.Wipe();
            NativeError.ThrowUnlessOk(result, err);
            return new PaymentHandle(made, true);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate uint dargah_checkout_refund_part_fn(CheckoutHandle checkout, long payment_id, long amount, TaraItemsHandle items, byte[] description, UIntPtr description_len, OptionsHandle options, ref uint number, ref IntPtr @out, ref IntPtr err);

        private static dargah_checkout_refund_part_fn dargah_checkout_refund_part_bound;

        internal static PaymentHandle dargah_checkout_refund_part(CheckoutHandle checkout, long payment_id, long amount, TaraItemsHandle items, Utf8 description, OptionsHandle options, out uint number)
        {
            var bound = dargah_checkout_refund_part_bound ?? (dargah_checkout_refund_part_bound = NativeLibrary.Bind<dargah_checkout_refund_part_fn>("dargah_checkout_refund_part"));
            number = default(uint);
            var made = default(IntPtr);
            var err = IntPtr.Zero;
            var result = bound(DargahHandle.Open(checkout) ?? CheckoutHandle.None, payment_id, amount, DargahHandle.Open(items) ?? TaraItemsHandle.None, description.Bytes, description.Length, DargahHandle.Open(options) ?? OptionsHandle.None, ref number, ref made, ref err);
            description.Wipe();
            NativeError.ThrowUnlessOk(result, err);
            return new PaymentHandle(made, true);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate uint dargah_checkout_settle_refund_fn(CheckoutHandle checkout, long payment_id, uint number, [MarshalAs(UnmanagedType.I1)] bool done, byte[] reason, UIntPtr reason_len, ref IntPtr @out, ref IntPtr err);

        private static dargah_checkout_settle_refund_fn dargah_checkout_settle_refund_bound;

        internal static PaymentHandle dargah_checkout_settle_refund(CheckoutHandle checkout, long payment_id, uint number, bool done, Utf8 reason)
        {
            var bound = dargah_checkout_settle_refund_bound ?? (dargah_checkout_settle_refund_bound = NativeLibrary.Bind<dargah_checkout_settle_refund_fn>("dargah_checkout_settle_refund"));
            var made = default(IntPtr);
            var err = IntPtr.Zero;
            var result = bound(DargahHandle.Open(checkout) ?? CheckoutHandle.None, payment_id, number, done, reason.Bytes, reason.Length, ref made, ref err);
            reason.Wipe();
            NativeError.ThrowUnlessOk(result, err);
            return new PaymentHandle(made, true);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate uint dargah_checkout_return_state_fn(CheckoutHandle checkout, byte[] query, UIntPtr query_len, byte[] body, UIntPtr body_len, ref IntPtr @out, ref IntPtr err);

        private static dargah_checkout_return_state_fn dargah_checkout_return_state_bound;

        internal static ReturnStateHandle dargah_checkout_return_state(CheckoutHandle checkout, Utf8 query, Utf8 body)
        {
            var bound = dargah_checkout_return_state_bound ?? (dargah_checkout_return_state_bound = NativeLibrary.Bind<dargah_checkout_return_state_fn>("dargah_checkout_return_state"));
            var made = default(IntPtr);
            var err = IntPtr.Zero;
            var result = bound(DargahHandle.Open(checkout) ?? CheckoutHandle.None, query.Bytes, query.Length, body.Bytes, body.Length, ref made, ref err);
            query.Wipe();
            body.Wipe();
            NativeError.ThrowUnlessOk(result, err);
            return new ReturnStateHandle(made, true);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate void dargah_return_state_free_fn(IntPtr state);

        private static dargah_return_state_free_fn dargah_return_state_free_bound;

        internal static void dargah_return_state_free(IntPtr state)
        {
            var bound = dargah_return_state_free_bound ?? (dargah_return_state_free_bound = NativeLibrary.Bind<dargah_return_state_free_fn>("dargah_return_state_free"));
            bound(state);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate IntPtr dargah_return_state_order_id_fn(ReturnStateHandle state, ref UIntPtr len);

        private static dargah_return_state_order_id_fn dargah_return_state_order_id_bound;

        internal static string dargah_return_state_order_id(ReturnStateHandle state)
        {
            var bound = dargah_return_state_order_id_bound ?? (dargah_return_state_order_id_bound = NativeLibrary.Bind<dargah_return_state_order_id_fn>("dargah_return_state_order_id"));
            var made = default(UIntPtr);
            var result = bound(DargahHandle.Open(state) ?? ReturnStateHandle.None, ref made);
            return NativeText.Borrowed(result, made);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate ulong dargah_return_state_expires_ms_fn(ReturnStateHandle state);

        private static dargah_return_state_expires_ms_fn dargah_return_state_expires_ms_bound;

        internal static ulong dargah_return_state_expires_ms(ReturnStateHandle state)
        {
            var bound = dargah_return_state_expires_ms_bound ?? (dargah_return_state_expires_ms_bound = NativeLibrary.Bind<dargah_return_state_expires_ms_fn>("dargah_return_state_expires_ms"));
            var result = bound(DargahHandle.Open(state) ?? ReturnStateHandle.None);
            return result;
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate uint dargah_checkout_export_line_fn(CheckoutHandle checkout, long payment_id, ref IntPtr @out, ref IntPtr err);

        private static dargah_checkout_export_line_fn dargah_checkout_export_line_bound;

        internal static string dargah_checkout_export_line(CheckoutHandle checkout, long payment_id)
        {
            var bound = dargah_checkout_export_line_bound ?? (dargah_checkout_export_line_bound = NativeLibrary.Bind<dargah_checkout_export_line_fn>("dargah_checkout_export_line"));
            var made = default(IntPtr);
            var err = IntPtr.Zero;
            var result = bound(DargahHandle.Open(checkout) ?? CheckoutHandle.None, payment_id, ref made, ref err);
            NativeError.ThrowUnlessOk(result, err);
            return NativeText.Owned(made);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate uint dargah_checkout_builder_new_fn(byte[] journal, UIntPtr journal_len, ref IntPtr @out, ref IntPtr err);

        private static dargah_checkout_builder_new_fn dargah_checkout_builder_new_bound;

        internal static CheckoutBuilderHandle dargah_checkout_builder_new(Utf8 journal)
        {
            var bound = dargah_checkout_builder_new_bound ?? (dargah_checkout_builder_new_bound = NativeLibrary.Bind<dargah_checkout_builder_new_fn>("dargah_checkout_builder_new"));
            var made = default(IntPtr);
            var err = IntPtr.Zero;
            var result = bound(journal.Bytes, journal.Length, ref made, ref err);
            journal.Wipe();
            NativeError.ThrowUnlessOk(result, err);
            return new CheckoutBuilderHandle(made, true);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate void dargah_checkout_builder_free_fn(IntPtr builder);

        private static dargah_checkout_builder_free_fn dargah_checkout_builder_free_bound;

        internal static void dargah_checkout_builder_free(IntPtr builder)
        {
            var bound = dargah_checkout_builder_free_bound ?? (dargah_checkout_builder_free_bound = NativeLibrary.Bind<dargah_checkout_builder_free_fn>("dargah_checkout_builder_free"));
            bound(builder);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate uint dargah_checkout_builder_set_journal_ca_file_fn(CheckoutBuilderHandle builder, byte[] path, UIntPtr path_len, ref IntPtr err);

        private static dargah_checkout_builder_set_journal_ca_file_fn dargah_checkout_builder_set_journal_ca_file_bound;

        internal static void dargah_checkout_builder_set_journal_ca_file(CheckoutBuilderHandle builder, Utf8 path)
        {
            var bound = dargah_checkout_builder_set_journal_ca_file_bound ?? (dargah_checkout_builder_set_journal_ca_file_bound = NativeLibrary.Bind<dargah_checkout_builder_set_journal_ca_file_fn>("dargah_checkout_builder_set_journal_ca_file"));
            var err = IntPtr.Zero;
            var result = bound(DargahHandle.Open(builder) ?? CheckoutBuilderHandle.None, path.Bytes, path.Length, ref err);
            path.Wipe();
            NativeError.ThrowUnlessOk(result, err);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate uint dargah_checkout_builder_set_journal_ca_pem_fn(CheckoutBuilderHandle builder, byte[] pem, UIntPtr pem_len, ref IntPtr err);

        private static dargah_checkout_builder_set_journal_ca_pem_fn dargah_checkout_builder_set_journal_ca_pem_bound;

        internal static void dargah_checkout_builder_set_journal_ca_pem(CheckoutBuilderHandle builder, Utf8 pem)
        {
            var bound = dargah_checkout_builder_set_journal_ca_pem_bound ?? (dargah_checkout_builder_set_journal_ca_pem_bound = NativeLibrary.Bind<dargah_checkout_builder_set_journal_ca_pem_fn>("dargah_checkout_builder_set_journal_ca_pem"));
            var err = IntPtr.Zero;
            var result = bound(DargahHandle.Open(builder) ?? CheckoutBuilderHandle.None, pem.Bytes, pem.Length, ref err);
            pem.Wipe();
            NativeError.ThrowUnlessOk(result, err);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate uint dargah_checkout_builder_set_journal_only_own_ca_fn(CheckoutBuilderHandle builder, [MarshalAs(UnmanagedType.I1)] bool only_own_ca, ref IntPtr err);

        private static dargah_checkout_builder_set_journal_only_own_ca_fn dargah_checkout_builder_set_journal_only_own_ca_bound;

        internal static void dargah_checkout_builder_set_journal_only_own_ca(CheckoutBuilderHandle builder, bool only_own_ca)
        {
            var bound = dargah_checkout_builder_set_journal_only_own_ca_bound ?? (dargah_checkout_builder_set_journal_only_own_ca_bound = NativeLibrary.Bind<dargah_checkout_builder_set_journal_only_own_ca_fn>("dargah_checkout_builder_set_journal_only_own_ca"));
            var err = IntPtr.Zero;
            var result = bound(DargahHandle.Open(builder) ?? CheckoutBuilderHandle.None, only_own_ca, ref err);
            NativeError.ThrowUnlessOk(result, err);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate uint dargah_checkout_builder_set_journal_connect_timeout_ms_fn(CheckoutBuilderHandle builder, ulong timeout_ms, ref IntPtr err);

        private static dargah_checkout_builder_set_journal_connect_timeout_ms_fn dargah_checkout_builder_set_journal_connect_timeout_ms_bound;

        internal static void dargah_checkout_builder_set_journal_connect_timeout_ms(CheckoutBuilderHandle builder, ulong timeout_ms)
        {
            var bound = dargah_checkout_builder_set_journal_connect_timeout_ms_bound ?? (dargah_checkout_builder_set_journal_connect_timeout_ms_bound = NativeLibrary.Bind<dargah_checkout_builder_set_journal_connect_timeout_ms_fn>("dargah_checkout_builder_set_journal_connect_timeout_ms"));
            var err = IntPtr.Zero;
            var result = bound(DargahHandle.Open(builder) ?? CheckoutBuilderHandle.None, timeout_ms, ref err);
            NativeError.ThrowUnlessOk(result, err);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate uint dargah_checkout_builder_set_journal_timeout_ms_fn(CheckoutBuilderHandle builder, ulong timeout_ms, ref IntPtr err);

        private static dargah_checkout_builder_set_journal_timeout_ms_fn dargah_checkout_builder_set_journal_timeout_ms_bound;

        internal static void dargah_checkout_builder_set_journal_timeout_ms(CheckoutBuilderHandle builder, ulong timeout_ms)
        {
            var bound = dargah_checkout_builder_set_journal_timeout_ms_bound ?? (dargah_checkout_builder_set_journal_timeout_ms_bound = NativeLibrary.Bind<dargah_checkout_builder_set_journal_timeout_ms_fn>("dargah_checkout_builder_set_journal_timeout_ms"));
            var err = IntPtr.Zero;
            var result = bound(DargahHandle.Open(builder) ?? CheckoutBuilderHandle.None, timeout_ms, ref err);
            NativeError.ThrowUnlessOk(result, err);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate uint dargah_checkout_builder_set_journal_connections_fn(CheckoutBuilderHandle builder, UIntPtr connections, ref IntPtr err);

        private static dargah_checkout_builder_set_journal_connections_fn dargah_checkout_builder_set_journal_connections_bound;

        internal static void dargah_checkout_builder_set_journal_connections(CheckoutBuilderHandle builder, long connections)
        {
            var bound = dargah_checkout_builder_set_journal_connections_bound ?? (dargah_checkout_builder_set_journal_connections_bound = NativeLibrary.Bind<dargah_checkout_builder_set_journal_connections_fn>("dargah_checkout_builder_set_journal_connections"));
            var err = IntPtr.Zero;
            var result = bound(DargahHandle.Open(builder) ?? CheckoutBuilderHandle.None, (UIntPtr)(ulong)connections, ref err);
            NativeError.ThrowUnlessOk(result, err);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate uint dargah_checkout_builder_add_tara_fn(CheckoutBuilderHandle builder, byte[] account, UIntPtr account_len, TaraHandle tara, ref IntPtr err);

        private static dargah_checkout_builder_add_tara_fn dargah_checkout_builder_add_tara_bound;

        internal static void dargah_checkout_builder_add_tara(CheckoutBuilderHandle builder, Utf8 account, TaraHandle tara)
        {
            var bound = dargah_checkout_builder_add_tara_bound ?? (dargah_checkout_builder_add_tara_bound = NativeLibrary.Bind<dargah_checkout_builder_add_tara_fn>("dargah_checkout_builder_add_tara"));
            var err = IntPtr.Zero;
            var result = bound(DargahHandle.Open(builder) ?? CheckoutBuilderHandle.None, account.Bytes, account.Length, DargahHandle.Open(tara) ?? TaraHandle.None, ref err);
            account.Wipe();
            NativeError.ThrowUnlessOk(result, err);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate uint dargah_checkout_builder_add_tabapay_fn(CheckoutBuilderHandle builder, byte[] account, UIntPtr account_len, TabaPayHandle tabapay, ref IntPtr err);

        private static dargah_checkout_builder_add_tabapay_fn dargah_checkout_builder_add_tabapay_bound;

        internal static void dargah_checkout_builder_add_tabapay(CheckoutBuilderHandle builder, Utf8 account, TabaPayHandle tabapay)
        {
            var bound = dargah_checkout_builder_add_tabapay_bound ?? (dargah_checkout_builder_add_tabapay_bound = NativeLibrary.Bind<dargah_checkout_builder_add_tabapay_fn>("dargah_checkout_builder_add_tabapay"));
            var err = IntPtr.Zero;
            var result = bound(DargahHandle.Open(builder) ?? CheckoutBuilderHandle.None, account.Bytes, account.Length, DargahHandle.Open(tabapay) ?? TabaPayHandle.None, ref err);
            account.Wipe();
            NativeError.ThrowUnlessOk(result, err);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate uint dargah_checkout_builder_set_lease_ms_fn(CheckoutBuilderHandle builder, ulong lease_ms, ref IntPtr err);

        private static dargah_checkout_builder_set_lease_ms_fn dargah_checkout_builder_set_lease_ms_bound;

        internal static void dargah_checkout_builder_set_lease_ms(CheckoutBuilderHandle builder, ulong lease_ms)
        {
            var bound = dargah_checkout_builder_set_lease_ms_bound ?? (dargah_checkout_builder_set_lease_ms_bound = NativeLibrary.Bind<dargah_checkout_builder_set_lease_ms_fn>("dargah_checkout_builder_set_lease_ms"));
            var err = IntPtr.Zero;
            var result = bound(DargahHandle.Open(builder) ?? CheckoutBuilderHandle.None, lease_ms, ref err);
            NativeError.ThrowUnlessOk(result, err);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate uint dargah_checkout_builder_set_payer_ms_fn(CheckoutBuilderHandle builder, ulong payer_ms, ref IntPtr err);

        private static dargah_checkout_builder_set_payer_ms_fn dargah_checkout_builder_set_payer_ms_bound;

        internal static void dargah_checkout_builder_set_payer_ms(CheckoutBuilderHandle builder, ulong payer_ms)
        {
            var bound = dargah_checkout_builder_set_payer_ms_bound ?? (dargah_checkout_builder_set_payer_ms_bound = NativeLibrary.Bind<dargah_checkout_builder_set_payer_ms_fn>("dargah_checkout_builder_set_payer_ms"));
            var err = IntPtr.Zero;
            var result = bound(DargahHandle.Open(builder) ?? CheckoutBuilderHandle.None, payer_ms, ref err);
            NativeError.ThrowUnlessOk(result, err);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate uint dargah_checkout_builder_set_window_ms_fn(CheckoutBuilderHandle builder, ulong window_ms, ref IntPtr err);

        private static dargah_checkout_builder_set_window_ms_fn dargah_checkout_builder_set_window_ms_bound;

        internal static void dargah_checkout_builder_set_window_ms(CheckoutBuilderHandle builder, ulong window_ms)
        {
            var bound = dargah_checkout_builder_set_window_ms_bound ?? (dargah_checkout_builder_set_window_ms_bound = NativeLibrary.Bind<dargah_checkout_builder_set_window_ms_fn>("dargah_checkout_builder_set_window_ms"));
            var err = IntPtr.Zero;
            var result = bound(DargahHandle.Open(builder) ?? CheckoutBuilderHandle.None, window_ms, ref err);
            NativeError.ThrowUnlessOk(result, err);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate uint dargah_checkout_builder_set_ask_again_ms_fn(CheckoutBuilderHandle builder, ulong ask_again_ms, ref IntPtr err);

        private static dargah_checkout_builder_set_ask_again_ms_fn dargah_checkout_builder_set_ask_again_ms_bound;

        internal static void dargah_checkout_builder_set_ask_again_ms(CheckoutBuilderHandle builder, ulong ask_again_ms)
        {
            var bound = dargah_checkout_builder_set_ask_again_ms_bound ?? (dargah_checkout_builder_set_ask_again_ms_bound = NativeLibrary.Bind<dargah_checkout_builder_set_ask_again_ms_fn>("dargah_checkout_builder_set_ask_again_ms"));
            var err = IntPtr.Zero;
            var result = bound(DargahHandle.Open(builder) ?? CheckoutBuilderHandle.None, ask_again_ms, ref err);
            NativeError.ThrowUnlessOk(result, err);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate uint dargah_checkout_builder_add_state_key_fn(CheckoutBuilderHandle builder, byte[] name, UIntPtr name_len, byte[] key, UIntPtr key_len, ref IntPtr err);

        private static dargah_checkout_builder_add_state_key_fn dargah_checkout_builder_add_state_key_bound;

        internal static void dargah_checkout_builder_add_state_key(CheckoutBuilderHandle builder, Utf8 name, Utf8 key)
        {
            var bound = dargah_checkout_builder_add_state_key_bound ?? (dargah_checkout_builder_add_state_key_bound = NativeLibrary.Bind<dargah_checkout_builder_add_state_key_fn>("dargah_checkout_builder_add_state_key"));
            var err = IntPtr.Zero;
            var result = bound(DargahHandle.Open(builder) ?? CheckoutBuilderHandle.None, name.Bytes, name.Length, key.Bytes, key.Length, ref err);
            name.Wipe();
            key.Wipe();
            NativeError.ThrowUnlessOk(result, err);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate uint dargah_checkout_builder_set_state_ttl_ms_fn(CheckoutBuilderHandle builder, ulong ttl_ms, ref IntPtr err);

        private static dargah_checkout_builder_set_state_ttl_ms_fn dargah_checkout_builder_set_state_ttl_ms_bound;

        internal static void dargah_checkout_builder_set_state_ttl_ms(CheckoutBuilderHandle builder, ulong ttl_ms)
        {
            var bound = dargah_checkout_builder_set_state_ttl_ms_bound ?? (dargah_checkout_builder_set_state_ttl_ms_bound = NativeLibrary.Bind<dargah_checkout_builder_set_state_ttl_ms_fn>("dargah_checkout_builder_set_state_ttl_ms"));
            var err = IntPtr.Zero;
            var result = bound(DargahHandle.Open(builder) ?? CheckoutBuilderHandle.None, ttl_ms, ref err);
            NativeError.ThrowUnlessOk(result, err);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate uint dargah_checkout_builder_build_fn(CheckoutBuilderHandle builder, ref IntPtr @out, ref IntPtr err);

        private static dargah_checkout_builder_build_fn dargah_checkout_builder_build_bound;

        internal static CheckoutHandle dargah_checkout_builder_build(CheckoutBuilderHandle builder)
        {
            var bound = dargah_checkout_builder_build_bound ?? (dargah_checkout_builder_build_bound = NativeLibrary.Bind<dargah_checkout_builder_build_fn>("dargah_checkout_builder_build"));
            var made = default(IntPtr);
            var err = IntPtr.Zero;
            var result = bound(DargahHandle.Open(builder) ?? CheckoutBuilderHandle.None, ref made, ref err);
            NativeError.ThrowUnlessOk(result, err);
            return new CheckoutHandle(made, true);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate uint dargah_filter_new_fn(ref IntPtr @out, ref IntPtr err);

        private static dargah_filter_new_fn dargah_filter_new_bound;

        internal static FilterHandle dargah_filter_new()
        {
            var bound = dargah_filter_new_bound ?? (dargah_filter_new_bound = NativeLibrary.Bind<dargah_filter_new_fn>("dargah_filter_new"));
            var made = default(IntPtr);
            var err = IntPtr.Zero;
            var result = bound(ref made, ref err);
            NativeError.ThrowUnlessOk(result, err);
            return new FilterHandle(made, true);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate void dargah_filter_free_fn(IntPtr filter);

        private static dargah_filter_free_fn dargah_filter_free_bound;

        internal static void dargah_filter_free(IntPtr filter)
        {
            var bound = dargah_filter_free_bound ?? (dargah_filter_free_bound = NativeLibrary.Bind<dargah_filter_free_fn>("dargah_filter_free"));
            bound(filter);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate uint dargah_filter_add_state_fn(FilterHandle filter, uint state, ref IntPtr err);

        private static dargah_filter_add_state_fn dargah_filter_add_state_bound;

        internal static void dargah_filter_add_state(FilterHandle filter, uint state)
        {
            var bound = dargah_filter_add_state_bound ?? (dargah_filter_add_state_bound = NativeLibrary.Bind<dargah_filter_add_state_fn>("dargah_filter_add_state"));
            var err = IntPtr.Zero;
            var result = bound(DargahHandle.Open(filter) ?? FilterHandle.None, state, ref err);
            NativeError.ThrowUnlessOk(result, err);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate uint dargah_filter_set_order_id_fn(FilterHandle filter, byte[] order_id, UIntPtr order_id_len, ref IntPtr err);

        private static dargah_filter_set_order_id_fn dargah_filter_set_order_id_bound;

        internal static void dargah_filter_set_order_id(FilterHandle filter, Utf8 order_id)
        {
            var bound = dargah_filter_set_order_id_bound ?? (dargah_filter_set_order_id_bound = NativeLibrary.Bind<dargah_filter_set_order_id_fn>("dargah_filter_set_order_id"));
            var err = IntPtr.Zero;
            var result = bound(DargahHandle.Open(filter) ?? FilterHandle.None, order_id.Bytes, order_id.Length, ref err);
            order_id.Wipe();
            NativeError.ThrowUnlessOk(result, err);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate uint dargah_filter_set_account_fn(FilterHandle filter, byte[] account, UIntPtr account_len, ref IntPtr err);

        private static dargah_filter_set_account_fn dargah_filter_set_account_bound;

        internal static void dargah_filter_set_account(FilterHandle filter, Utf8 account)
        {
            var bound = dargah_filter_set_account_bound ?? (dargah_filter_set_account_bound = NativeLibrary.Bind<dargah_filter_set_account_fn>("dargah_filter_set_account"));
            var err = IntPtr.Zero;
            var result = bound(DargahHandle.Open(filter) ?? FilterHandle.None, account.Bytes, account.Length, ref err);
            account.Wipe();
            NativeError.ThrowUnlessOk(result, err);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate uint dargah_filter_set_from_ms_fn(FilterHandle filter, ulong from_ms, ref IntPtr err);

        private static dargah_filter_set_from_ms_fn dargah_filter_set_from_ms_bound;

        internal static void dargah_filter_set_from_ms(FilterHandle filter, ulong from_ms)
        {
            var bound = dargah_filter_set_from_ms_bound ?? (dargah_filter_set_from_ms_bound = NativeLibrary.Bind<dargah_filter_set_from_ms_fn>("dargah_filter_set_from_ms"));
            var err = IntPtr.Zero;
            var result = bound(DargahHandle.Open(filter) ?? FilterHandle.None, from_ms, ref err);
            NativeError.ThrowUnlessOk(result, err);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate uint dargah_filter_set_before_ms_fn(FilterHandle filter, ulong before_ms, ref IntPtr err);

        private static dargah_filter_set_before_ms_fn dargah_filter_set_before_ms_bound;

        internal static void dargah_filter_set_before_ms(FilterHandle filter, ulong before_ms)
        {
            var bound = dargah_filter_set_before_ms_bound ?? (dargah_filter_set_before_ms_bound = NativeLibrary.Bind<dargah_filter_set_before_ms_fn>("dargah_filter_set_before_ms"));
            var err = IntPtr.Zero;
            var result = bound(DargahHandle.Open(filter) ?? FilterHandle.None, before_ms, ref err);
            NativeError.ThrowUnlessOk(result, err);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate uint dargah_filter_set_attention_fn(FilterHandle filter, [MarshalAs(UnmanagedType.I1)] bool attention, ref IntPtr err);

        private static dargah_filter_set_attention_fn dargah_filter_set_attention_bound;

        internal static void dargah_filter_set_attention(FilterHandle filter, bool attention)
        {
            var bound = dargah_filter_set_attention_bound ?? (dargah_filter_set_attention_bound = NativeLibrary.Bind<dargah_filter_set_attention_fn>("dargah_filter_set_attention"));
            var err = IntPtr.Zero;
            var result = bound(DargahHandle.Open(filter) ?? FilterHandle.None, attention, ref err);
            NativeError.ThrowUnlessOk(result, err);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate uint dargah_filter_set_after_fn(FilterHandle filter, long payment_id, ref IntPtr err);

        private static dargah_filter_set_after_fn dargah_filter_set_after_bound;

        internal static void dargah_filter_set_after(FilterHandle filter, long payment_id)
        {
            var bound = dargah_filter_set_after_bound ?? (dargah_filter_set_after_bound = NativeLibrary.Bind<dargah_filter_set_after_fn>("dargah_filter_set_after"));
            var err = IntPtr.Zero;
            var result = bound(DargahHandle.Open(filter) ?? FilterHandle.None, payment_id, ref err);
            NativeError.ThrowUnlessOk(result, err);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate uint dargah_checkout_payment_fn(CheckoutHandle checkout, long payment_id, ref IntPtr @out, ref IntPtr err);

        private static dargah_checkout_payment_fn dargah_checkout_payment_bound;

        internal static PaymentHandle dargah_checkout_payment(CheckoutHandle checkout, long payment_id)
        {
            var bound = dargah_checkout_payment_bound ?? (dargah_checkout_payment_bound = NativeLibrary.Bind<dargah_checkout_payment_fn>("dargah_checkout_payment"));
            var made = default(IntPtr);
            var err = IntPtr.Zero;
            var result = bound(DargahHandle.Open(checkout) ?? CheckoutHandle.None, payment_id, ref made, ref err);
            NativeError.ThrowUnlessOk(result, err);
            return new PaymentHandle(made, true);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate uint dargah_checkout_find_fn(CheckoutHandle checkout, byte[] order_id, UIntPtr order_id_len, ref IntPtr @out, ref IntPtr err);

        private static dargah_checkout_find_fn dargah_checkout_find_bound;

        internal static PaymentsHandle dargah_checkout_find(CheckoutHandle checkout, Utf8 order_id)
        {
            var bound = dargah_checkout_find_bound ?? (dargah_checkout_find_bound = NativeLibrary.Bind<dargah_checkout_find_fn>("dargah_checkout_find"));
            var made = default(IntPtr);
            var err = IntPtr.Zero;
            var result = bound(DargahHandle.Open(checkout) ?? CheckoutHandle.None, order_id.Bytes, order_id.Length, ref made, ref err);
            order_id.Wipe();
            NativeError.ThrowUnlessOk(result, err);
            return new PaymentsHandle(made, true);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate uint dargah_checkout_list_fn(CheckoutHandle checkout, FilterHandle filter, UIntPtr most, ref IntPtr @out, ref IntPtr err);

        private static dargah_checkout_list_fn dargah_checkout_list_bound;

        internal static PaymentsHandle dargah_checkout_list(CheckoutHandle checkout, FilterHandle filter, long most)
        {
            var bound = dargah_checkout_list_bound ?? (dargah_checkout_list_bound = NativeLibrary.Bind<dargah_checkout_list_fn>("dargah_checkout_list"));
            var made = default(IntPtr);
            var err = IntPtr.Zero;
            var result = bound(DargahHandle.Open(checkout) ?? CheckoutHandle.None, DargahHandle.Open(filter) ?? FilterHandle.None, (UIntPtr)(ulong)most, ref made, ref err);
            NativeError.ThrowUnlessOk(result, err);
            return new PaymentsHandle(made, true);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate uint dargah_checkout_unacknowledged_fn(CheckoutHandle checkout, UIntPtr most, ref IntPtr @out, ref IntPtr err);

        private static dargah_checkout_unacknowledged_fn dargah_checkout_unacknowledged_bound;

        internal static PaymentsHandle dargah_checkout_unacknowledged(CheckoutHandle checkout, long most)
        {
            var bound = dargah_checkout_unacknowledged_bound ?? (dargah_checkout_unacknowledged_bound = NativeLibrary.Bind<dargah_checkout_unacknowledged_fn>("dargah_checkout_unacknowledged"));
            var made = default(IntPtr);
            var err = IntPtr.Zero;
            var result = bound(DargahHandle.Open(checkout) ?? CheckoutHandle.None, (UIntPtr)(ulong)most, ref made, ref err);
            NativeError.ThrowUnlessOk(result, err);
            return new PaymentsHandle(made, true);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate uint dargah_checkout_history_fn(CheckoutHandle checkout, long payment_id, ref IntPtr @out, ref IntPtr err);

        private static dargah_checkout_history_fn dargah_checkout_history_bound;

        internal static HistoryHandle dargah_checkout_history(CheckoutHandle checkout, long payment_id)
        {
            var bound = dargah_checkout_history_bound ?? (dargah_checkout_history_bound = NativeLibrary.Bind<dargah_checkout_history_fn>("dargah_checkout_history"));
            var made = default(IntPtr);
            var err = IntPtr.Zero;
            var result = bound(DargahHandle.Open(checkout) ?? CheckoutHandle.None, payment_id, ref made, ref err);
            NativeError.ThrowUnlessOk(result, err);
            return new HistoryHandle(made, true);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate void dargah_history_free_fn(IntPtr history);

        private static dargah_history_free_fn dargah_history_free_bound;

        internal static void dargah_history_free(IntPtr history)
        {
            var bound = dargah_history_free_bound ?? (dargah_history_free_bound = NativeLibrary.Bind<dargah_history_free_fn>("dargah_history_free"));
            bound(history);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate UIntPtr dargah_history_count_fn(HistoryHandle history);

        private static dargah_history_count_fn dargah_history_count_bound;

        internal static long dargah_history_count(HistoryHandle history)
        {
            var bound = dargah_history_count_bound ?? (dargah_history_count_bound = NativeLibrary.Bind<dargah_history_count_fn>("dargah_history_count"));
            var result = bound(DargahHandle.Open(history) ?? HistoryHandle.None);
            return (long)result;
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate ulong dargah_history_ms_at_fn(HistoryHandle history, UIntPtr index);

        private static dargah_history_ms_at_fn dargah_history_ms_at_bound;

        internal static ulong dargah_history_ms_at(HistoryHandle history, long index)
        {
            var bound = dargah_history_ms_at_bound ?? (dargah_history_ms_at_bound = NativeLibrary.Bind<dargah_history_ms_at_fn>("dargah_history_ms_at"));
            var result = bound(DargahHandle.Open(history) ?? HistoryHandle.None, (UIntPtr)(ulong)index);
            return result;
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate IntPtr dargah_history_what_at_fn(HistoryHandle history, UIntPtr index, ref UIntPtr len);

        private static dargah_history_what_at_fn dargah_history_what_at_bound;

        internal static string dargah_history_what_at(HistoryHandle history, long index)
        {
            var bound = dargah_history_what_at_bound ?? (dargah_history_what_at_bound = NativeLibrary.Bind<dargah_history_what_at_fn>("dargah_history_what_at"));
            var made = default(UIntPtr);
            var result = bound(DargahHandle.Open(history) ?? HistoryHandle.None, (UIntPtr)(ulong)index, ref made);
            return NativeText.Borrowed(result, made);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate IntPtr dargah_history_detail_json_at_fn(HistoryHandle history, UIntPtr index, ref UIntPtr len);

        private static dargah_history_detail_json_at_fn dargah_history_detail_json_at_bound;

        internal static string dargah_history_detail_json_at(HistoryHandle history, long index)
        {
            var bound = dargah_history_detail_json_at_bound ?? (dargah_history_detail_json_at_bound = NativeLibrary.Bind<dargah_history_detail_json_at_fn>("dargah_history_detail_json_at"));
            var made = default(UIntPtr);
            var result = bound(DargahHandle.Open(history) ?? HistoryHandle.None, (UIntPtr)(ulong)index, ref made);
            return NativeText.Borrowed(result, made);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate uint dargah_checkout_reconcile_fn(CheckoutHandle checkout, UIntPtr threads, OptionsHandle options, ProgressFn progress, IntPtr user, ref IntPtr @out, ref IntPtr err);

        private static dargah_checkout_reconcile_fn dargah_checkout_reconcile_bound;

        internal static ReportHandle dargah_checkout_reconcile(CheckoutHandle checkout, long threads, OptionsHandle options, ProgressFn progress, IntPtr user)
        {
            var bound = dargah_checkout_reconcile_bound ?? (dargah_checkout_reconcile_bound = NativeLibrary.Bind<dargah_checkout_reconcile_fn>("dargah_checkout_reconcile"));
            var made = default(IntPtr);
            var err = IntPtr.Zero;
            var result = bound(DargahHandle.Open(checkout) ?? CheckoutHandle.None, (UIntPtr)(ulong)threads, DargahHandle.Open(options) ?? OptionsHandle.None, progress, user, ref made, ref err);
            NativeError.ThrowUnlessOk(result, err);
            return new ReportHandle(made, true);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate void dargah_report_free_fn(IntPtr report);

        private static dargah_report_free_fn dargah_report_free_bound;

        internal static void dargah_report_free(IntPtr report)
        {
            var bound = dargah_report_free_bound ?? (dargah_report_free_bound = NativeLibrary.Bind<dargah_report_free_fn>("dargah_report_free"));
            bound(report);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate UIntPtr dargah_report_looked_fn(ReportHandle report);

        private static dargah_report_looked_fn dargah_report_looked_bound;

        internal static long dargah_report_looked(ReportHandle report)
        {
            var bound = dargah_report_looked_bound ?? (dargah_report_looked_bound = NativeLibrary.Bind<dargah_report_looked_fn>("dargah_report_looked"));
            var result = bound(DargahHandle.Open(report) ?? ReportHandle.None);
            return (long)result;
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate IntPtr dargah_report_paid_fn(ReportHandle report);

        private static dargah_report_paid_fn dargah_report_paid_bound;

        internal static PaymentsHandle dargah_report_paid(ReportHandle report)
        {
            var bound = dargah_report_paid_bound ?? (dargah_report_paid_bound = NativeLibrary.Bind<dargah_report_paid_fn>("dargah_report_paid"));
            var result = bound(DargahHandle.Open(report) ?? ReportHandle.None);
            return result == IntPtr.Zero ? null : new PaymentsHandle(result, false);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate IntPtr dargah_report_others_fn(ReportHandle report);

        private static dargah_report_others_fn dargah_report_others_bound;

        internal static PaymentsHandle dargah_report_others(ReportHandle report)
        {
            var bound = dargah_report_others_bound ?? (dargah_report_others_bound = NativeLibrary.Bind<dargah_report_others_fn>("dargah_report_others"));
            var result = bound(DargahHandle.Open(report) ?? ReportHandle.None);
            return result == IntPtr.Zero ? null : new PaymentsHandle(result, false);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate IntPtr dargah_report_unacknowledged_fn(ReportHandle report);

        private static dargah_report_unacknowledged_fn dargah_report_unacknowledged_bound;

        internal static PaymentsHandle dargah_report_unacknowledged(ReportHandle report)
        {
            var bound = dargah_report_unacknowledged_bound ?? (dargah_report_unacknowledged_bound = NativeLibrary.Bind<dargah_report_unacknowledged_fn>("dargah_report_unacknowledged"));
            var result = bound(DargahHandle.Open(report) ?? ReportHandle.None);
            return result == IntPtr.Zero ? null : new PaymentsHandle(result, false);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate IntPtr dargah_report_attention_fn(ReportHandle report);

        private static dargah_report_attention_fn dargah_report_attention_bound;

        internal static PaymentsHandle dargah_report_attention(ReportHandle report)
        {
            var bound = dargah_report_attention_bound ?? (dargah_report_attention_bound = NativeLibrary.Bind<dargah_report_attention_fn>("dargah_report_attention"));
            var result = bound(DargahHandle.Open(report) ?? ReportHandle.None);
            return result == IntPtr.Zero ? null : new PaymentsHandle(result, false);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate UIntPtr dargah_report_error_count_fn(ReportHandle report);

        private static dargah_report_error_count_fn dargah_report_error_count_bound;

        internal static long dargah_report_error_count(ReportHandle report)
        {
            var bound = dargah_report_error_count_bound ?? (dargah_report_error_count_bound = NativeLibrary.Bind<dargah_report_error_count_fn>("dargah_report_error_count"));
            var result = bound(DargahHandle.Open(report) ?? ReportHandle.None);
            return (long)result;
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate long dargah_report_error_payment_at_fn(ReportHandle report, UIntPtr index);

        private static dargah_report_error_payment_at_fn dargah_report_error_payment_at_bound;

        internal static long dargah_report_error_payment_at(ReportHandle report, long index)
        {
            var bound = dargah_report_error_payment_at_bound ?? (dargah_report_error_payment_at_bound = NativeLibrary.Bind<dargah_report_error_payment_at_fn>("dargah_report_error_payment_at"));
            var result = bound(DargahHandle.Open(report) ?? ReportHandle.None, (UIntPtr)(ulong)index);
            return result;
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate IntPtr dargah_report_error_at_fn(ReportHandle report, UIntPtr index);

        private static dargah_report_error_at_fn dargah_report_error_at_bound;

        internal static ErrorHandle dargah_report_error_at(ReportHandle report, long index)
        {
            var bound = dargah_report_error_at_bound ?? (dargah_report_error_at_bound = NativeLibrary.Bind<dargah_report_error_at_fn>("dargah_report_error_at"));
            var result = bound(DargahHandle.Open(report) ?? ReportHandle.None, (UIntPtr)(ulong)index);
            return result == IntPtr.Zero ? null : new ErrorHandle(result, false);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate IntPtr dargah_report_to_json_fn(ReportHandle report);

        private static dargah_report_to_json_fn dargah_report_to_json_bound;

        internal static string dargah_report_to_json(ReportHandle report)
        {
            var bound = dargah_report_to_json_bound ?? (dargah_report_to_json_bound = NativeLibrary.Bind<dargah_report_to_json_fn>("dargah_report_to_json"));
            var result = bound(DargahHandle.Open(report) ?? ReportHandle.None);
            return NativeText.Owned(result);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate void dargah_error_free_fn(IntPtr error);

        private static dargah_error_free_fn dargah_error_free_bound;

        internal static void dargah_error_free(IntPtr error)
        {
            var bound = dargah_error_free_bound ?? (dargah_error_free_bound = NativeLibrary.Bind<dargah_error_free_fn>("dargah_error_free"));
            bound(error);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate uint dargah_error_get_kind_fn(ErrorHandle error);

        private static dargah_error_get_kind_fn dargah_error_get_kind_bound;

        internal static uint dargah_error_get_kind(ErrorHandle error)
        {
            var bound = dargah_error_get_kind_bound ?? (dargah_error_get_kind_bound = NativeLibrary.Bind<dargah_error_get_kind_fn>("dargah_error_get_kind"));
            var result = bound(DargahHandle.Open(error) ?? ErrorHandle.None);
            return result;
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate IntPtr dargah_error_message_fn(ErrorHandle error, ref UIntPtr len);

        private static dargah_error_message_fn dargah_error_message_bound;

        internal static string dargah_error_message(ErrorHandle error)
        {
            var bound = dargah_error_message_bound ?? (dargah_error_message_bound = NativeLibrary.Bind<dargah_error_message_fn>("dargah_error_message"));
            var made = default(UIntPtr);
            var result = bound(DargahHandle.Open(error) ?? ErrorHandle.None, ref made);
            return NativeText.Borrowed(result, made);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate IntPtr dargah_error_message_fa_fn(ErrorHandle error, ref UIntPtr len);

        private static dargah_error_message_fa_fn dargah_error_message_fa_bound;

        internal static string dargah_error_message_fa(ErrorHandle error)
        {
            var bound = dargah_error_message_fa_bound ?? (dargah_error_message_fa_bound = NativeLibrary.Bind<dargah_error_message_fa_fn>("dargah_error_message_fa"));
            var made = default(UIntPtr);
            var result = bound(DargahHandle.Open(error) ?? ErrorHandle.None, ref made);
            return NativeText.Borrowed(result, made);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate IntPtr dargah_error_detail_fn(ErrorHandle error, ref UIntPtr len);

        private static dargah_error_detail_fn dargah_error_detail_bound;

        internal static string dargah_error_detail(ErrorHandle error)
        {
            var bound = dargah_error_detail_bound ?? (dargah_error_detail_bound = NativeLibrary.Bind<dargah_error_detail_fn>("dargah_error_detail"));
            var made = default(UIntPtr);
            var result = bound(DargahHandle.Open(error) ?? ErrorHandle.None, ref made);
            return NativeText.Borrowed(result, made);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate IntPtr dargah_error_code_fn(ErrorHandle error, ref UIntPtr len);

        private static dargah_error_code_fn dargah_error_code_bound;

        internal static string dargah_error_code(ErrorHandle error)
        {
            var bound = dargah_error_code_bound ?? (dargah_error_code_bound = NativeLibrary.Bind<dargah_error_code_fn>("dargah_error_code"));
            var made = default(UIntPtr);
            var result = bound(DargahHandle.Open(error) ?? ErrorHandle.None, ref made);
            return NativeText.Borrowed(result, made);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        [return: MarshalAs(UnmanagedType.I1)]
        private delegate bool dargah_error_code_number_fn(ErrorHandle error, ref long @out);

        private static dargah_error_code_number_fn dargah_error_code_number_bound;

        internal static long? dargah_error_code_number(ErrorHandle error)
        {
            var bound = dargah_error_code_number_bound ?? (dargah_error_code_number_bound = NativeLibrary.Bind<dargah_error_code_number_fn>("dargah_error_code_number"));
            var made = default(long);
            var result = bound(DargahHandle.Open(error) ?? ErrorHandle.None, ref made);
            return result ? made : default(long?);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate IntPtr dargah_error_field_fn(ErrorHandle error, ref UIntPtr len);

        private static dargah_error_field_fn dargah_error_field_bound;

        internal static string dargah_error_field(ErrorHandle error)
        {
            var bound = dargah_error_field_bound ?? (dargah_error_field_bound = NativeLibrary.Bind<dargah_error_field_fn>("dargah_error_field"));
            var made = default(UIntPtr);
            var result = bound(DargahHandle.Open(error) ?? ErrorHandle.None, ref made);
            return NativeText.Borrowed(result, made);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate IntPtr dargah_error_gateway_fn(ErrorHandle error, ref UIntPtr len);

        private static dargah_error_gateway_fn dargah_error_gateway_bound;

        internal static string dargah_error_gateway(ErrorHandle error)
        {
            var bound = dargah_error_gateway_bound ?? (dargah_error_gateway_bound = NativeLibrary.Bind<dargah_error_gateway_fn>("dargah_error_gateway"));
            var made = default(UIntPtr);
            var result = bound(DargahHandle.Open(error) ?? ErrorHandle.None, ref made);
            return NativeText.Borrowed(result, made);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate IntPtr dargah_error_operation_fn(ErrorHandle error, ref UIntPtr len);

        private static dargah_error_operation_fn dargah_error_operation_bound;

        internal static string dargah_error_operation(ErrorHandle error)
        {
            var bound = dargah_error_operation_bound ?? (dargah_error_operation_bound = NativeLibrary.Bind<dargah_error_operation_fn>("dargah_error_operation"));
            var made = default(UIntPtr);
            var result = bound(DargahHandle.Open(error) ?? ErrorHandle.None, ref made);
            return NativeText.Borrowed(result, made);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        [return: MarshalAs(UnmanagedType.I1)]
        private delegate bool dargah_error_http_status_fn(ErrorHandle error, ref uint @out);

        private static dargah_error_http_status_fn dargah_error_http_status_bound;

        internal static uint? dargah_error_http_status(ErrorHandle error)
        {
            var bound = dargah_error_http_status_bound ?? (dargah_error_http_status_bound = NativeLibrary.Bind<dargah_error_http_status_fn>("dargah_error_http_status"));
            var made = default(uint);
            var result = bound(DargahHandle.Open(error) ?? ErrorHandle.None, ref made);
            return result ? made : default(uint?);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        [return: MarshalAs(UnmanagedType.I1)]
        private delegate bool dargah_error_tls_problem_fn(ErrorHandle error, ref uint @out);

        private static dargah_error_tls_problem_fn dargah_error_tls_problem_bound;

        internal static uint? dargah_error_tls_problem(ErrorHandle error)
        {
            var bound = dargah_error_tls_problem_bound ?? (dargah_error_tls_problem_bound = NativeLibrary.Bind<dargah_error_tls_problem_fn>("dargah_error_tls_problem"));
            var made = default(uint);
            var result = bound(DargahHandle.Open(error) ?? ErrorHandle.None, ref made);
            return result ? made : default(uint?);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate Progress dargah_error_progress_fn(ErrorHandle error);

        private static dargah_error_progress_fn dargah_error_progress_bound;

        internal static Progress dargah_error_progress(ErrorHandle error)
        {
            var bound = dargah_error_progress_bound ?? (dargah_error_progress_bound = NativeLibrary.Bind<dargah_error_progress_fn>("dargah_error_progress"));
            var result = bound(DargahHandle.Open(error) ?? ErrorHandle.None);
            return result;
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        [return: MarshalAs(UnmanagedType.I1)]
        private delegate bool dargah_error_is_retryable_fn(ErrorHandle error);

        private static dargah_error_is_retryable_fn dargah_error_is_retryable_bound;

        internal static bool dargah_error_is_retryable(ErrorHandle error)
        {
            var bound = dargah_error_is_retryable_bound ?? (dargah_error_is_retryable_bound = NativeLibrary.Bind<dargah_error_is_retryable_fn>("dargah_error_is_retryable"));
            var result = bound(DargahHandle.Open(error) ?? ErrorHandle.None);
            return result;
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        [return: MarshalAs(UnmanagedType.I1)]
        private delegate bool dargah_error_money_may_have_moved_fn(ErrorHandle error);

        private static dargah_error_money_may_have_moved_fn dargah_error_money_may_have_moved_bound;

        internal static bool dargah_error_money_may_have_moved(ErrorHandle error)
        {
            var bound = dargah_error_money_may_have_moved_bound ?? (dargah_error_money_may_have_moved_bound = NativeLibrary.Bind<dargah_error_money_may_have_moved_fn>("dargah_error_money_may_have_moved"));
            var result = bound(DargahHandle.Open(error) ?? ErrorHandle.None);
            return result;
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate IntPtr dargah_error_to_json_fn(ErrorHandle error);

        private static dargah_error_to_json_fn dargah_error_to_json_bound;

        internal static string dargah_error_to_json(ErrorHandle error)
        {
            var bound = dargah_error_to_json_bound ?? (dargah_error_to_json_bound = NativeLibrary.Bind<dargah_error_to_json_fn>("dargah_error_to_json"));
            var result = bound(DargahHandle.Open(error) ?? ErrorHandle.None);
            return NativeText.Owned(result);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate IntPtr dargah_error_kind_text_fn(uint kind, ref UIntPtr len);

        private static dargah_error_kind_text_fn dargah_error_kind_text_bound;

        internal static string dargah_error_kind_text(uint kind)
        {
            var bound = dargah_error_kind_text_bound ?? (dargah_error_kind_text_bound = NativeLibrary.Bind<dargah_error_kind_text_fn>("dargah_error_kind_text"));
            var made = default(UIntPtr);
            var result = bound(kind, ref made);
            return NativeText.Borrowed(result, made);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate IntPtr dargah_error_kind_text_fa_fn(uint kind, ref UIntPtr len);

        private static dargah_error_kind_text_fa_fn dargah_error_kind_text_fa_bound;

        internal static string dargah_error_kind_text_fa(uint kind)
        {
            var bound = dargah_error_kind_text_fa_bound ?? (dargah_error_kind_text_fa_bound = NativeLibrary.Bind<dargah_error_kind_text_fa_fn>("dargah_error_kind_text_fa"));
            var made = default(UIntPtr);
            var result = bound(kind, ref made);
            return NativeText.Borrowed(result, made);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate IntPtr dargah_tls_problem_text_fn(uint problem, ref UIntPtr len);

        private static dargah_tls_problem_text_fn dargah_tls_problem_text_bound;

        internal static string dargah_tls_problem_text(uint problem)
        {
            var bound = dargah_tls_problem_text_bound ?? (dargah_tls_problem_text_bound = NativeLibrary.Bind<dargah_tls_problem_text_fn>("dargah_tls_problem_text"));
            var made = default(UIntPtr);
            var result = bound(problem, ref made);
            return NativeText.Borrowed(result, made);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate IntPtr dargah_event_gateway_fn(EventHandle @event, ref UIntPtr len);

        private static dargah_event_gateway_fn dargah_event_gateway_bound;

        internal static string dargah_event_gateway(EventHandle @event)
        {
            var bound = dargah_event_gateway_bound ?? (dargah_event_gateway_bound = NativeLibrary.Bind<dargah_event_gateway_fn>("dargah_event_gateway"));
            var made = default(UIntPtr);
            var result = bound(DargahHandle.Open(@event) ?? EventHandle.None, ref made);
            return NativeText.Borrowed(result, made);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate IntPtr dargah_event_operation_fn(EventHandle @event, ref UIntPtr len);

        private static dargah_event_operation_fn dargah_event_operation_bound;

        internal static string dargah_event_operation(EventHandle @event)
        {
            var bound = dargah_event_operation_bound ?? (dargah_event_operation_bound = NativeLibrary.Bind<dargah_event_operation_fn>("dargah_event_operation"));
            var made = default(UIntPtr);
            var result = bound(DargahHandle.Open(@event) ?? EventHandle.None, ref made);
            return NativeText.Borrowed(result, made);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate uint dargah_event_attempt_fn(EventHandle @event);

        private static dargah_event_attempt_fn dargah_event_attempt_bound;

        internal static uint dargah_event_attempt(EventHandle @event)
        {
            var bound = dargah_event_attempt_bound ?? (dargah_event_attempt_bound = NativeLibrary.Bind<dargah_event_attempt_fn>("dargah_event_attempt"));
            var result = bound(DargahHandle.Open(@event) ?? EventHandle.None);
            return result;
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate Progress dargah_event_progress_fn(EventHandle @event);

        private static dargah_event_progress_fn dargah_event_progress_bound;

        internal static Progress dargah_event_progress(EventHandle @event)
        {
            var bound = dargah_event_progress_bound ?? (dargah_event_progress_bound = NativeLibrary.Bind<dargah_event_progress_fn>("dargah_event_progress"));
            var result = bound(DargahHandle.Open(@event) ?? EventHandle.None);
            return result;
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate ConnectionUse dargah_event_connection_fn(EventHandle @event);

        private static dargah_event_connection_fn dargah_event_connection_bound;

        internal static ConnectionUse dargah_event_connection(EventHandle @event)
        {
            var bound = dargah_event_connection_bound ?? (dargah_event_connection_bound = NativeLibrary.Bind<dargah_event_connection_fn>("dargah_event_connection"));
            var result = bound(DargahHandle.Open(@event) ?? EventHandle.None);
            return result;
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        [return: MarshalAs(UnmanagedType.I1)]
        private delegate bool dargah_event_failure_fn(EventHandle @event, ref uint @out);

        private static dargah_event_failure_fn dargah_event_failure_bound;

        internal static uint? dargah_event_failure(EventHandle @event)
        {
            var bound = dargah_event_failure_bound ?? (dargah_event_failure_bound = NativeLibrary.Bind<dargah_event_failure_fn>("dargah_event_failure"));
            var made = default(uint);
            var result = bound(DargahHandle.Open(@event) ?? EventHandle.None, ref made);
            return result ? made : default(uint?);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        [return: MarshalAs(UnmanagedType.I1)]
        private delegate bool dargah_event_http_status_fn(EventHandle @event, ref uint @out);

        private static dargah_event_http_status_fn dargah_event_http_status_bound;

        internal static uint? dargah_event_http_status(EventHandle @event)
        {
            var bound = dargah_event_http_status_bound ?? (dargah_event_http_status_bound = NativeLibrary.Bind<dargah_event_http_status_fn>("dargah_event_http_status"));
            var made = default(uint);
            var result = bound(DargahHandle.Open(@event) ?? EventHandle.None, ref made);
            return result ? made : default(uint?);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate ulong dargah_event_total_us_fn(EventHandle @event);

        private static dargah_event_total_us_fn dargah_event_total_us_bound;

        internal static ulong dargah_event_total_us(EventHandle @event)
        {
            var bound = dargah_event_total_us_bound ?? (dargah_event_total_us_bound = NativeLibrary.Bind<dargah_event_total_us_fn>("dargah_event_total_us"));
            var result = bound(DargahHandle.Open(@event) ?? EventHandle.None);
            return result;
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        [return: MarshalAs(UnmanagedType.I1)]
        private delegate bool dargah_event_resolve_us_fn(EventHandle @event, ref ulong @out);

        private static dargah_event_resolve_us_fn dargah_event_resolve_us_bound;

        internal static ulong? dargah_event_resolve_us(EventHandle @event)
        {
            var bound = dargah_event_resolve_us_bound ?? (dargah_event_resolve_us_bound = NativeLibrary.Bind<dargah_event_resolve_us_fn>("dargah_event_resolve_us"));
            var made = default(ulong);
            var result = bound(DargahHandle.Open(@event) ?? EventHandle.None, ref made);
            return result ? made : default(ulong?);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        [return: MarshalAs(UnmanagedType.I1)]
        private delegate bool dargah_event_connect_us_fn(EventHandle @event, ref ulong @out);

        private static dargah_event_connect_us_fn dargah_event_connect_us_bound;

        internal static ulong? dargah_event_connect_us(EventHandle @event)
        {
            var bound = dargah_event_connect_us_bound ?? (dargah_event_connect_us_bound = NativeLibrary.Bind<dargah_event_connect_us_fn>("dargah_event_connect_us"));
            var made = default(ulong);
            var result = bound(DargahHandle.Open(@event) ?? EventHandle.None, ref made);
            return result ? made : default(ulong?);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        [return: MarshalAs(UnmanagedType.I1)]
        private delegate bool dargah_event_wait_us_fn(EventHandle @event, ref ulong @out);

        private static dargah_event_wait_us_fn dargah_event_wait_us_bound;

        internal static ulong? dargah_event_wait_us(EventHandle @event)
        {
            var bound = dargah_event_wait_us_bound ?? (dargah_event_wait_us_bound = NativeLibrary.Bind<dargah_event_wait_us_fn>("dargah_event_wait_us"));
            var made = default(ulong);
            var result = bound(DargahHandle.Open(@event) ?? EventHandle.None, ref made);
            return result ? made : default(ulong?);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        [return: MarshalAs(UnmanagedType.I1)]
        private delegate bool dargah_event_read_us_fn(EventHandle @event, ref ulong @out);

        private static dargah_event_read_us_fn dargah_event_read_us_bound;

        internal static ulong? dargah_event_read_us(EventHandle @event)
        {
            var bound = dargah_event_read_us_bound ?? (dargah_event_read_us_bound = NativeLibrary.Bind<dargah_event_read_us_fn>("dargah_event_read_us"));
            var made = default(ulong);
            var result = bound(DargahHandle.Open(@event) ?? EventHandle.None, ref made);
            return result ? made : default(ulong?);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate IntPtr dargah_event_to_json_fn(EventHandle @event);

        private static dargah_event_to_json_fn dargah_event_to_json_bound;

        internal static string dargah_event_to_json(EventHandle @event)
        {
            var bound = dargah_event_to_json_bound ?? (dargah_event_to_json_bound = NativeLibrary.Bind<dargah_event_to_json_fn>("dargah_event_to_json"));
            var result = bound(DargahHandle.Open(@event) ?? EventHandle.None);
            return NativeText.Owned(result);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate uint dargah_expected_new_fn(byte[] token, UIntPtr token_len, long amount, ref IntPtr @out, ref IntPtr err);

        private static dargah_expected_new_fn dargah_expected_new_bound;

        internal static ExpectedHandle dargah_expected_new(Utf8 token, long amount)
        {
            var bound = dargah_expected_new_bound ?? (dargah_expected_new_bound = NativeLibrary.Bind<dargah_expected_new_fn>("dargah_expected_new"));
            var made = default(IntPtr);
            var err = IntPtr.Zero;
            var result = bound(token.Bytes, token.Length, amount, ref made, ref err);
            token.Wipe();
            NativeError.ThrowUnlessOk(result, err);
            return new ExpectedHandle(made, true);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate void dargah_expected_free_fn(IntPtr expected);

        private static dargah_expected_free_fn dargah_expected_free_bound;

        internal static void dargah_expected_free(IntPtr expected)
        {
            var bound = dargah_expected_free_bound ?? (dargah_expected_free_bound = NativeLibrary.Bind<dargah_expected_free_fn>("dargah_expected_free"));
            bound(expected);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate uint dargah_expected_set_order_id_fn(ExpectedHandle expected, byte[] order_id, UIntPtr order_id_len, ref IntPtr err);

        private static dargah_expected_set_order_id_fn dargah_expected_set_order_id_bound;

        internal static void dargah_expected_set_order_id(ExpectedHandle expected, Utf8 order_id)
        {
            var bound = dargah_expected_set_order_id_bound ?? (dargah_expected_set_order_id_bound = NativeLibrary.Bind<dargah_expected_set_order_id_fn>("dargah_expected_set_order_id"));
            var err = IntPtr.Zero;
            var result = bound(DargahHandle.Open(expected) ?? ExpectedHandle.None, order_id.Bytes, order_id.Length, ref err);
            order_id.Wipe();
            NativeError.ThrowUnlessOk(result, err);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate uint dargah_expected_set_ip_fn(ExpectedHandle expected, byte[] ip, UIntPtr ip_len, ref IntPtr err);

        private static dargah_expected_set_ip_fn dargah_expected_set_ip_bound;

        internal static void dargah_expected_set_ip(ExpectedHandle expected, Utf8 ip)
        {
            var bound = dargah_expected_set_ip_bound ?? (dargah_expected_set_ip_bound = NativeLibrary.Bind<dargah_expected_set_ip_fn>("dargah_expected_set_ip"));
            var err = IntPtr.Zero;
            var result = bound(DargahHandle.Open(expected) ?? ExpectedHandle.None, ip.Bytes, ip.Length, ref err);
            ip.Wipe();
            NativeError.ThrowUnlessOk(result, err);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate uint dargah_expected_set_verified_before_fn(ExpectedHandle expected, [MarshalAs(UnmanagedType.I1)] bool verified_before, ref IntPtr err);

        private static dargah_expected_set_verified_before_fn dargah_expected_set_verified_before_bound;

        internal static void dargah_expected_set_verified_before(ExpectedHandle expected, bool verified_before)
        {
            var bound = dargah_expected_set_verified_before_bound ?? (dargah_expected_set_verified_before_bound = NativeLibrary.Bind<dargah_expected_set_verified_before_fn>("dargah_expected_set_verified_before"));
            var err = IntPtr.Zero;
            var result = bound(DargahHandle.Open(expected) ?? ExpectedHandle.None, verified_before, ref err);
            NativeError.ThrowUnlessOk(result, err);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate uint dargah_expected_after_tara_callback_fn(ExpectedHandle expected, TaraCallbackHandle callback, ref IntPtr err);

        private static dargah_expected_after_tara_callback_fn dargah_expected_after_tara_callback_bound;

        internal static void dargah_expected_after_tara_callback(ExpectedHandle expected, TaraCallbackHandle callback)
        {
            var bound = dargah_expected_after_tara_callback_bound ?? (dargah_expected_after_tara_callback_bound = NativeLibrary.Bind<dargah_expected_after_tara_callback_fn>("dargah_expected_after_tara_callback"));
            var err = IntPtr.Zero;
            var result = bound(DargahHandle.Open(expected) ?? ExpectedHandle.None, DargahHandle.Open(callback) ?? TaraCallbackHandle.None, ref err);
            NativeError.ThrowUnlessOk(result, err);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate uint dargah_expected_after_tabapay_callback_fn(ExpectedHandle expected, TabaPayCallbackHandle callback, ref IntPtr err);

        private static dargah_expected_after_tabapay_callback_fn dargah_expected_after_tabapay_callback_bound;

        internal static void dargah_expected_after_tabapay_callback(ExpectedHandle expected, TabaPayCallbackHandle callback)
        {
            var bound = dargah_expected_after_tabapay_callback_bound ?? (dargah_expected_after_tabapay_callback_bound = NativeLibrary.Bind<dargah_expected_after_tabapay_callback_fn>("dargah_expected_after_tabapay_callback"));
            var err = IntPtr.Zero;
            var result = bound(DargahHandle.Open(expected) ?? ExpectedHandle.None, DargahHandle.Open(callback) ?? TabaPayCallbackHandle.None, ref err);
            NativeError.ThrowUnlessOk(result, err);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate void dargah_outcome_free_fn(IntPtr outcome);

        private static dargah_outcome_free_fn dargah_outcome_free_bound;

        internal static void dargah_outcome_free(IntPtr outcome)
        {
            var bound = dargah_outcome_free_bound ?? (dargah_outcome_free_bound = NativeLibrary.Bind<dargah_outcome_free_fn>("dargah_outcome_free"));
            bound(outcome);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate OutcomeKind dargah_outcome_get_kind_fn(OutcomeHandle outcome);

        private static dargah_outcome_get_kind_fn dargah_outcome_get_kind_bound;

        internal static OutcomeKind dargah_outcome_get_kind(OutcomeHandle outcome)
        {
            var bound = dargah_outcome_get_kind_bound ?? (dargah_outcome_get_kind_bound = NativeLibrary.Bind<dargah_outcome_get_kind_fn>("dargah_outcome_get_kind"));
            var result = bound(DargahHandle.Open(outcome) ?? OutcomeHandle.None);
            return result;
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        [return: MarshalAs(UnmanagedType.I1)]
        private delegate bool dargah_outcome_amount_fn(OutcomeHandle outcome, ref long @out);

        private static dargah_outcome_amount_fn dargah_outcome_amount_bound;

        internal static long? dargah_outcome_amount(OutcomeHandle outcome)
        {
            var bound = dargah_outcome_amount_bound ?? (dargah_outcome_amount_bound = NativeLibrary.Bind<dargah_outcome_amount_fn>("dargah_outcome_amount"));
            var made = default(long);
            var result = bound(DargahHandle.Open(outcome) ?? OutcomeHandle.None, ref made);
            return result ? made : default(long?);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        [return: MarshalAs(UnmanagedType.I1)]
        private delegate bool dargah_outcome_expected_amount_fn(OutcomeHandle outcome, ref long @out);

        private static dargah_outcome_expected_amount_fn dargah_outcome_expected_amount_bound;

        internal static long? dargah_outcome_expected_amount(OutcomeHandle outcome)
        {
            var bound = dargah_outcome_expected_amount_bound ?? (dargah_outcome_expected_amount_bound = NativeLibrary.Bind<dargah_outcome_expected_amount_fn>("dargah_outcome_expected_amount"));
            var made = default(long);
            var result = bound(DargahHandle.Open(outcome) ?? OutcomeHandle.None, ref made);
            return result ? made : default(long?);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate IntPtr dargah_outcome_reference_number_fn(OutcomeHandle outcome, ref UIntPtr len);

        private static dargah_outcome_reference_number_fn dargah_outcome_reference_number_bound;

        internal static string dargah_outcome_reference_number(OutcomeHandle outcome)
        {
            var bound = dargah_outcome_reference_number_bound ?? (dargah_outcome_reference_number_bound = NativeLibrary.Bind<dargah_outcome_reference_number_fn>("dargah_outcome_reference_number"));
            var made = default(UIntPtr);
            var result = bound(DargahHandle.Open(outcome) ?? OutcomeHandle.None, ref made);
            return NativeText.Borrowed(result, made);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate IntPtr dargah_outcome_code_fn(OutcomeHandle outcome, ref UIntPtr len);

        private static dargah_outcome_code_fn dargah_outcome_code_bound;

        internal static string dargah_outcome_code(OutcomeHandle outcome)
        {
            var bound = dargah_outcome_code_bound ?? (dargah_outcome_code_bound = NativeLibrary.Bind<dargah_outcome_code_fn>("dargah_outcome_code"));
            var made = default(UIntPtr);
            var result = bound(DargahHandle.Open(outcome) ?? OutcomeHandle.None, ref made);
            return NativeText.Borrowed(result, made);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate IntPtr dargah_outcome_text_fn(OutcomeHandle outcome, ref UIntPtr len);

        private static dargah_outcome_text_fn dargah_outcome_text_bound;

        internal static string dargah_outcome_text(OutcomeHandle outcome)
        {
            var bound = dargah_outcome_text_bound ?? (dargah_outcome_text_bound = NativeLibrary.Bind<dargah_outcome_text_fn>("dargah_outcome_text"));
            var made = default(UIntPtr);
            var result = bound(DargahHandle.Open(outcome) ?? OutcomeHandle.None, ref made);
            return NativeText.Borrowed(result, made);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate IntPtr dargah_outcome_text_fa_fn(OutcomeHandle outcome, ref UIntPtr len);

        private static dargah_outcome_text_fa_fn dargah_outcome_text_fa_bound;

        internal static string dargah_outcome_text_fa(OutcomeHandle outcome)
        {
            var bound = dargah_outcome_text_fa_bound ?? (dargah_outcome_text_fa_bound = NativeLibrary.Bind<dargah_outcome_text_fa_fn>("dargah_outcome_text_fa"));
            var made = default(UIntPtr);
            var result = bound(DargahHandle.Open(outcome) ?? OutcomeHandle.None, ref made);
            return NativeText.Borrowed(result, made);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        [return: MarshalAs(UnmanagedType.I1)]
        private delegate bool dargah_outcome_is_final_fn(OutcomeHandle outcome);

        private static dargah_outcome_is_final_fn dargah_outcome_is_final_bound;

        internal static bool dargah_outcome_is_final(OutcomeHandle outcome)
        {
            var bound = dargah_outcome_is_final_bound ?? (dargah_outcome_is_final_bound = NativeLibrary.Bind<dargah_outcome_is_final_fn>("dargah_outcome_is_final"));
            var result = bound(DargahHandle.Open(outcome) ?? OutcomeHandle.None);
            return result;
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate Progress dargah_outcome_progress_fn(OutcomeHandle outcome);

        private static dargah_outcome_progress_fn dargah_outcome_progress_bound;

        internal static Progress dargah_outcome_progress(OutcomeHandle outcome)
        {
            var bound = dargah_outcome_progress_bound ?? (dargah_outcome_progress_bound = NativeLibrary.Bind<dargah_outcome_progress_fn>("dargah_outcome_progress"));
            var result = bound(DargahHandle.Open(outcome) ?? OutcomeHandle.None);
            return result;
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate IntPtr dargah_outcome_get_error_fn(OutcomeHandle outcome);

        private static dargah_outcome_get_error_fn dargah_outcome_get_error_bound;

        internal static ErrorHandle dargah_outcome_get_error(OutcomeHandle outcome)
        {
            var bound = dargah_outcome_get_error_bound ?? (dargah_outcome_get_error_bound = NativeLibrary.Bind<dargah_outcome_get_error_fn>("dargah_outcome_get_error"));
            var result = bound(DargahHandle.Open(outcome) ?? OutcomeHandle.None);
            return result == IntPtr.Zero ? null : new ErrorHandle(result, false);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate IntPtr dargah_outcome_tara_answer_fn(OutcomeHandle outcome);

        private static dargah_outcome_tara_answer_fn dargah_outcome_tara_answer_bound;

        internal static TaraVerifyAnswerHandle dargah_outcome_tara_answer(OutcomeHandle outcome)
        {
            var bound = dargah_outcome_tara_answer_bound ?? (dargah_outcome_tara_answer_bound = NativeLibrary.Bind<dargah_outcome_tara_answer_fn>("dargah_outcome_tara_answer"));
            var result = bound(DargahHandle.Open(outcome) ?? OutcomeHandle.None);
            return result == IntPtr.Zero ? null : new TaraVerifyAnswerHandle(result, false);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate IntPtr dargah_outcome_tabapay_answer_fn(OutcomeHandle outcome);

        private static dargah_outcome_tabapay_answer_fn dargah_outcome_tabapay_answer_bound;

        internal static TabaPayVerifyAnswerHandle dargah_outcome_tabapay_answer(OutcomeHandle outcome)
        {
            var bound = dargah_outcome_tabapay_answer_bound ?? (dargah_outcome_tabapay_answer_bound = NativeLibrary.Bind<dargah_outcome_tabapay_answer_fn>("dargah_outcome_tabapay_answer"));
            var result = bound(DargahHandle.Open(outcome) ?? OutcomeHandle.None);
            return result == IntPtr.Zero ? null : new TabaPayVerifyAnswerHandle(result, false);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate IntPtr dargah_outcome_to_json_fn(OutcomeHandle outcome);

        private static dargah_outcome_to_json_fn dargah_outcome_to_json_bound;

        internal static string dargah_outcome_to_json(OutcomeHandle outcome)
        {
            var bound = dargah_outcome_to_json_bound ?? (dargah_outcome_to_json_bound = NativeLibrary.Bind<dargah_outcome_to_json_fn>("dargah_outcome_to_json"));
            var result = bound(DargahHandle.Open(outcome) ?? OutcomeHandle.None);
            return NativeText.Owned(result);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate void dargah_payment_free_fn(IntPtr payment);

        private static dargah_payment_free_fn dargah_payment_free_bound;

        internal static void dargah_payment_free(IntPtr payment)
        {
            var bound = dargah_payment_free_bound ?? (dargah_payment_free_bound = NativeLibrary.Bind<dargah_payment_free_fn>("dargah_payment_free"));
            bound(payment);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate long dargah_payment_id_fn(PaymentHandle payment);

        private static dargah_payment_id_fn dargah_payment_id_bound;

        internal static long dargah_payment_id(PaymentHandle payment)
        {
            var bound = dargah_payment_id_bound ?? (dargah_payment_id_bound = NativeLibrary.Bind<dargah_payment_id_fn>("dargah_payment_id"));
            var result = bound(DargahHandle.Open(payment) ?? PaymentHandle.None);
            return result;
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate IntPtr dargah_payment_order_id_fn(PaymentHandle payment, ref UIntPtr len);

        private static dargah_payment_order_id_fn dargah_payment_order_id_bound;

        internal static string dargah_payment_order_id(PaymentHandle payment)
        {
            var bound = dargah_payment_order_id_bound ?? (dargah_payment_order_id_bound = NativeLibrary.Bind<dargah_payment_order_id_fn>("dargah_payment_order_id"));
            var made = default(UIntPtr);
            var result = bound(DargahHandle.Open(payment) ?? PaymentHandle.None, ref made);
            return NativeText.Borrowed(result, made);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate uint dargah_payment_attempt_fn(PaymentHandle payment);

        private static dargah_payment_attempt_fn dargah_payment_attempt_bound;

        internal static uint dargah_payment_attempt(PaymentHandle payment)
        {
            var bound = dargah_payment_attempt_bound ?? (dargah_payment_attempt_bound = NativeLibrary.Bind<dargah_payment_attempt_fn>("dargah_payment_attempt"));
            var result = bound(DargahHandle.Open(payment) ?? PaymentHandle.None);
            return result;
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate IntPtr dargah_payment_gateway_fn(PaymentHandle payment, ref UIntPtr len);

        private static dargah_payment_gateway_fn dargah_payment_gateway_bound;

        internal static string dargah_payment_gateway(PaymentHandle payment)
        {
            var bound = dargah_payment_gateway_bound ?? (dargah_payment_gateway_bound = NativeLibrary.Bind<dargah_payment_gateway_fn>("dargah_payment_gateway"));
            var made = default(UIntPtr);
            var result = bound(DargahHandle.Open(payment) ?? PaymentHandle.None, ref made);
            return NativeText.Borrowed(result, made);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate IntPtr dargah_payment_environment_fn(PaymentHandle payment, ref UIntPtr len);

        private static dargah_payment_environment_fn dargah_payment_environment_bound;

        internal static string dargah_payment_environment(PaymentHandle payment)
        {
            var bound = dargah_payment_environment_bound ?? (dargah_payment_environment_bound = NativeLibrary.Bind<dargah_payment_environment_fn>("dargah_payment_environment"));
            var made = default(UIntPtr);
            var result = bound(DargahHandle.Open(payment) ?? PaymentHandle.None, ref made);
            return NativeText.Borrowed(result, made);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate IntPtr dargah_payment_account_fn(PaymentHandle payment, ref UIntPtr len);

        private static dargah_payment_account_fn dargah_payment_account_bound;

        internal static string dargah_payment_account(PaymentHandle payment)
        {
            var bound = dargah_payment_account_bound ?? (dargah_payment_account_bound = NativeLibrary.Bind<dargah_payment_account_fn>("dargah_payment_account"));
            var made = default(UIntPtr);
            var result = bound(DargahHandle.Open(payment) ?? PaymentHandle.None, ref made);
            return NativeText.Borrowed(result, made);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate long dargah_payment_amount_fn(PaymentHandle payment);

        private static dargah_payment_amount_fn dargah_payment_amount_bound;

        internal static long dargah_payment_amount(PaymentHandle payment)
        {
            var bound = dargah_payment_amount_bound ?? (dargah_payment_amount_bound = NativeLibrary.Bind<dargah_payment_amount_fn>("dargah_payment_amount"));
            var result = bound(DargahHandle.Open(payment) ?? PaymentHandle.None);
            return result;
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate IntPtr dargah_payment_ip_fn(PaymentHandle payment, ref UIntPtr len);

        private static dargah_payment_ip_fn dargah_payment_ip_bound;

        internal static string dargah_payment_ip(PaymentHandle payment)
        {
            var bound = dargah_payment_ip_bound ?? (dargah_payment_ip_bound = NativeLibrary.Bind<dargah_payment_ip_fn>("dargah_payment_ip"));
            var made = default(UIntPtr);
            var result = bound(DargahHandle.Open(payment) ?? PaymentHandle.None, ref made);
            return NativeText.Borrowed(result, made);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate IntPtr dargah_payment_callback_url_fn(PaymentHandle payment, ref UIntPtr len);

        private static dargah_payment_callback_url_fn dargah_payment_callback_url_bound;

        internal static string dargah_payment_callback_url(PaymentHandle payment)
        {
            var bound = dargah_payment_callback_url_bound ?? (dargah_payment_callback_url_bound = NativeLibrary.Bind<dargah_payment_callback_url_fn>("dargah_payment_callback_url"));
            var made = default(UIntPtr);
            var result = bound(DargahHandle.Open(payment) ?? PaymentHandle.None, ref made);
            return NativeText.Borrowed(result, made);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate IntPtr dargah_payment_token_fn(PaymentHandle payment, ref UIntPtr len);

        private static dargah_payment_token_fn dargah_payment_token_bound;

        internal static string dargah_payment_token(PaymentHandle payment)
        {
            var bound = dargah_payment_token_bound ?? (dargah_payment_token_bound = NativeLibrary.Bind<dargah_payment_token_fn>("dargah_payment_token"));
            var made = default(UIntPtr);
            var result = bound(DargahHandle.Open(payment) ?? PaymentHandle.None, ref made);
            return NativeText.Borrowed(result, made);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate IntPtr dargah_payment_page_fn(PaymentHandle payment, ref UIntPtr len);

        private static dargah_payment_page_fn dargah_payment_page_bound;

        internal static string dargah_payment_page(PaymentHandle payment)
        {
            var bound = dargah_payment_page_bound ?? (dargah_payment_page_bound = NativeLibrary.Bind<dargah_payment_page_fn>("dargah_payment_page"));
            var made = default(UIntPtr);
            var result = bound(DargahHandle.Open(payment) ?? PaymentHandle.None, ref made);
            return NativeText.Borrowed(result, made);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate PaymentState dargah_payment_get_state_fn(PaymentHandle payment);

        private static dargah_payment_get_state_fn dargah_payment_get_state_bound;

        internal static PaymentState dargah_payment_get_state(PaymentHandle payment)
        {
            var bound = dargah_payment_get_state_bound ?? (dargah_payment_get_state_bound = NativeLibrary.Bind<dargah_payment_get_state_fn>("dargah_payment_get_state"));
            var result = bound(DargahHandle.Open(payment) ?? PaymentHandle.None);
            return result;
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate ulong dargah_payment_started_ms_fn(PaymentHandle payment);

        private static dargah_payment_started_ms_fn dargah_payment_started_ms_bound;

        internal static ulong dargah_payment_started_ms(PaymentHandle payment)
        {
            var bound = dargah_payment_started_ms_bound ?? (dargah_payment_started_ms_bound = NativeLibrary.Bind<dargah_payment_started_ms_fn>("dargah_payment_started_ms"));
            var result = bound(DargahHandle.Open(payment) ?? PaymentHandle.None);
            return result;
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate ulong dargah_payment_window_ends_ms_fn(PaymentHandle payment);

        private static dargah_payment_window_ends_ms_fn dargah_payment_window_ends_ms_bound;

        internal static ulong dargah_payment_window_ends_ms(PaymentHandle payment)
        {
            var bound = dargah_payment_window_ends_ms_bound ?? (dargah_payment_window_ends_ms_bound = NativeLibrary.Bind<dargah_payment_window_ends_ms_fn>("dargah_payment_window_ends_ms"));
            var result = bound(DargahHandle.Open(payment) ?? PaymentHandle.None);
            return result;
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        [return: MarshalAs(UnmanagedType.I1)]
        private delegate bool dargah_payment_ask_again_ms_fn(PaymentHandle payment, ref ulong @out);

        private static dargah_payment_ask_again_ms_fn dargah_payment_ask_again_ms_bound;

        internal static ulong? dargah_payment_ask_again_ms(PaymentHandle payment)
        {
            var bound = dargah_payment_ask_again_ms_bound ?? (dargah_payment_ask_again_ms_bound = NativeLibrary.Bind<dargah_payment_ask_again_ms_fn>("dargah_payment_ask_again_ms"));
            var made = default(ulong);
            var result = bound(DargahHandle.Open(payment) ?? PaymentHandle.None, ref made);
            return result ? made : default(ulong?);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        [return: MarshalAs(UnmanagedType.I1)]
        private delegate bool dargah_payment_had_positive_callback_fn(PaymentHandle payment);

        private static dargah_payment_had_positive_callback_fn dargah_payment_had_positive_callback_bound;

        internal static bool dargah_payment_had_positive_callback(PaymentHandle payment)
        {
            var bound = dargah_payment_had_positive_callback_bound ?? (dargah_payment_had_positive_callback_bound = NativeLibrary.Bind<dargah_payment_had_positive_callback_fn>("dargah_payment_had_positive_callback"));
            var result = bound(DargahHandle.Open(payment) ?? PaymentHandle.None);
            return result;
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        [return: MarshalAs(UnmanagedType.I1)]
        private delegate bool dargah_payment_is_verified_fn(PaymentHandle payment);

        private static dargah_payment_is_verified_fn dargah_payment_is_verified_bound;

        internal static bool dargah_payment_is_verified(PaymentHandle payment)
        {
            var bound = dargah_payment_is_verified_bound ?? (dargah_payment_is_verified_bound = NativeLibrary.Bind<dargah_payment_is_verified_fn>("dargah_payment_is_verified"));
            var result = bound(DargahHandle.Open(payment) ?? PaymentHandle.None);
            return result;
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate IntPtr dargah_payment_reference_number_fn(PaymentHandle payment, ref UIntPtr len);

        private static dargah_payment_reference_number_fn dargah_payment_reference_number_bound;

        internal static string dargah_payment_reference_number(PaymentHandle payment)
        {
            var bound = dargah_payment_reference_number_bound ?? (dargah_payment_reference_number_bound = NativeLibrary.Bind<dargah_payment_reference_number_fn>("dargah_payment_reference_number"));
            var made = default(UIntPtr);
            var result = bound(DargahHandle.Open(payment) ?? PaymentHandle.None, ref made);
            return NativeText.Borrowed(result, made);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        [return: MarshalAs(UnmanagedType.I1)]
        private delegate bool dargah_payment_reported_amount_fn(PaymentHandle payment, ref long @out);

        private static dargah_payment_reported_amount_fn dargah_payment_reported_amount_bound;

        internal static long? dargah_payment_reported_amount(PaymentHandle payment)
        {
            var bound = dargah_payment_reported_amount_bound ?? (dargah_payment_reported_amount_bound = NativeLibrary.Bind<dargah_payment_reported_amount_fn>("dargah_payment_reported_amount"));
            var made = default(long);
            var result = bound(DargahHandle.Open(payment) ?? PaymentHandle.None, ref made);
            return result ? made : default(long?);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate IntPtr dargah_payment_code_fn(PaymentHandle payment, ref UIntPtr len);

        private static dargah_payment_code_fn dargah_payment_code_bound;

        internal static string dargah_payment_code(PaymentHandle payment)
        {
            var bound = dargah_payment_code_bound ?? (dargah_payment_code_bound = NativeLibrary.Bind<dargah_payment_code_fn>("dargah_payment_code"));
            var made = default(UIntPtr);
            var result = bound(DargahHandle.Open(payment) ?? PaymentHandle.None, ref made);
            return NativeText.Borrowed(result, made);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate IntPtr dargah_payment_text_fn(PaymentHandle payment, ref UIntPtr len);

        private static dargah_payment_text_fn dargah_payment_text_bound;

        internal static string dargah_payment_text(PaymentHandle payment)
        {
            var bound = dargah_payment_text_bound ?? (dargah_payment_text_bound = NativeLibrary.Bind<dargah_payment_text_fn>("dargah_payment_text"));
            var made = default(UIntPtr);
            var result = bound(DargahHandle.Open(payment) ?? PaymentHandle.None, ref made);
            return NativeText.Borrowed(result, made);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        [return: MarshalAs(UnmanagedType.I1)]
        private delegate bool dargah_payment_duplicate_of_fn(PaymentHandle payment, ref long @out);

        private static dargah_payment_duplicate_of_fn dargah_payment_duplicate_of_bound;

        internal static long? dargah_payment_duplicate_of(PaymentHandle payment)
        {
            var bound = dargah_payment_duplicate_of_bound ?? (dargah_payment_duplicate_of_bound = NativeLibrary.Bind<dargah_payment_duplicate_of_fn>("dargah_payment_duplicate_of"));
            var made = default(long);
            var result = bound(DargahHandle.Open(payment) ?? PaymentHandle.None, ref made);
            return result ? made : default(long?);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        [return: MarshalAs(UnmanagedType.I1)]
        private delegate bool dargah_payment_is_acknowledged_fn(PaymentHandle payment);

        private static dargah_payment_is_acknowledged_fn dargah_payment_is_acknowledged_bound;

        internal static bool dargah_payment_is_acknowledged(PaymentHandle payment)
        {
            var bound = dargah_payment_is_acknowledged_bound ?? (dargah_payment_is_acknowledged_bound = NativeLibrary.Bind<dargah_payment_is_acknowledged_fn>("dargah_payment_is_acknowledged"));
            var result = bound(DargahHandle.Open(payment) ?? PaymentHandle.None);
            return result;
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        [return: MarshalAs(UnmanagedType.I1)]
        private delegate bool dargah_payment_needs_attention_fn(PaymentHandle payment);

        private static dargah_payment_needs_attention_fn dargah_payment_needs_attention_bound;

        internal static bool dargah_payment_needs_attention(PaymentHandle payment)
        {
            var bound = dargah_payment_needs_attention_bound ?? (dargah_payment_needs_attention_bound = NativeLibrary.Bind<dargah_payment_needs_attention_fn>("dargah_payment_needs_attention"));
            var result = bound(DargahHandle.Open(payment) ?? PaymentHandle.None);
            return result;
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate IntPtr dargah_payment_closed_because_fn(PaymentHandle payment, ref UIntPtr len);

        private static dargah_payment_closed_because_fn dargah_payment_closed_because_bound;

        internal static string dargah_payment_closed_because(PaymentHandle payment)
        {
            var bound = dargah_payment_closed_because_bound ?? (dargah_payment_closed_because_bound = NativeLibrary.Bind<dargah_payment_closed_because_fn>("dargah_payment_closed_because"));
            var made = default(UIntPtr);
            var result = bound(DargahHandle.Open(payment) ?? PaymentHandle.None, ref made);
            return NativeText.Borrowed(result, made);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate long dargah_payment_refunded_amount_fn(PaymentHandle payment);

        private static dargah_payment_refunded_amount_fn dargah_payment_refunded_amount_bound;

        internal static long dargah_payment_refunded_amount(PaymentHandle payment)
        {
            var bound = dargah_payment_refunded_amount_bound ?? (dargah_payment_refunded_amount_bound = NativeLibrary.Bind<dargah_payment_refunded_amount_fn>("dargah_payment_refunded_amount"));
            var result = bound(DargahHandle.Open(payment) ?? PaymentHandle.None);
            return result;
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate UIntPtr dargah_payment_refund_count_fn(PaymentHandle payment);

        private static dargah_payment_refund_count_fn dargah_payment_refund_count_bound;

        internal static long dargah_payment_refund_count(PaymentHandle payment)
        {
            var bound = dargah_payment_refund_count_bound ?? (dargah_payment_refund_count_bound = NativeLibrary.Bind<dargah_payment_refund_count_fn>("dargah_payment_refund_count"));
            var result = bound(DargahHandle.Open(payment) ?? PaymentHandle.None);
            return (long)result;
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate uint dargah_payment_refund_number_at_fn(PaymentHandle payment, UIntPtr index);

        private static dargah_payment_refund_number_at_fn dargah_payment_refund_number_at_bound;

        internal static uint dargah_payment_refund_number_at(PaymentHandle payment, long index)
        {
            var bound = dargah_payment_refund_number_at_bound ?? (dargah_payment_refund_number_at_bound = NativeLibrary.Bind<dargah_payment_refund_number_at_fn>("dargah_payment_refund_number_at"));
            var result = bound(DargahHandle.Open(payment) ?? PaymentHandle.None, (UIntPtr)(ulong)index);
            return result;
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate long dargah_payment_refund_amount_at_fn(PaymentHandle payment, UIntPtr index);

        private static dargah_payment_refund_amount_at_fn dargah_payment_refund_amount_at_bound;

        internal static long dargah_payment_refund_amount_at(PaymentHandle payment, long index)
        {
            var bound = dargah_payment_refund_amount_at_bound ?? (dargah_payment_refund_amount_at_bound = NativeLibrary.Bind<dargah_payment_refund_amount_at_fn>("dargah_payment_refund_amount_at"));
            var result = bound(DargahHandle.Open(payment) ?? PaymentHandle.None, (UIntPtr)(ulong)index);
            return result;
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate RefundState dargah_payment_refund_state_at_fn(PaymentHandle payment, UIntPtr index);

        private static dargah_payment_refund_state_at_fn dargah_payment_refund_state_at_bound;

        internal static RefundState dargah_payment_refund_state_at(PaymentHandle payment, long index)
        {
            var bound = dargah_payment_refund_state_at_bound ?? (dargah_payment_refund_state_at_bound = NativeLibrary.Bind<dargah_payment_refund_state_at_fn>("dargah_payment_refund_state_at"));
            var result = bound(DargahHandle.Open(payment) ?? PaymentHandle.None, (UIntPtr)(ulong)index);
            return result;
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate ulong dargah_payment_refund_ms_at_fn(PaymentHandle payment, UIntPtr index);

        private static dargah_payment_refund_ms_at_fn dargah_payment_refund_ms_at_bound;

        internal static ulong dargah_payment_refund_ms_at(PaymentHandle payment, long index)
        {
            var bound = dargah_payment_refund_ms_at_bound ?? (dargah_payment_refund_ms_at_bound = NativeLibrary.Bind<dargah_payment_refund_ms_at_fn>("dargah_payment_refund_ms_at"));
            var result = bound(DargahHandle.Open(payment) ?? PaymentHandle.None, (UIntPtr)(ulong)index);
            return result;
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate IntPtr dargah_payment_refund_code_at_fn(PaymentHandle payment, UIntPtr index, ref UIntPtr len);

        private static dargah_payment_refund_code_at_fn dargah_payment_refund_code_at_bound;

        internal static string dargah_payment_refund_code_at(PaymentHandle payment, long index)
        {
            var bound = dargah_payment_refund_code_at_bound ?? (dargah_payment_refund_code_at_bound = NativeLibrary.Bind<dargah_payment_refund_code_at_fn>("dargah_payment_refund_code_at"));
            var made = default(UIntPtr);
            var result = bound(DargahHandle.Open(payment) ?? PaymentHandle.None, (UIntPtr)(ulong)index, ref made);
            return NativeText.Borrowed(result, made);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate IntPtr dargah_payment_refund_text_at_fn(PaymentHandle payment, UIntPtr index, ref UIntPtr len);

        private static dargah_payment_refund_text_at_fn dargah_payment_refund_text_at_bound;

        internal static string dargah_payment_refund_text_at(PaymentHandle payment, long index)
        {
            var bound = dargah_payment_refund_text_at_bound ?? (dargah_payment_refund_text_at_bound = NativeLibrary.Bind<dargah_payment_refund_text_at_fn>("dargah_payment_refund_text_at"));
            var made = default(UIntPtr);
            var result = bound(DargahHandle.Open(payment) ?? PaymentHandle.None, (UIntPtr)(ulong)index, ref made);
            return NativeText.Borrowed(result, made);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate IntPtr dargah_payment_to_json_fn(PaymentHandle payment);

        private static dargah_payment_to_json_fn dargah_payment_to_json_bound;

        internal static string dargah_payment_to_json(PaymentHandle payment)
        {
            var bound = dargah_payment_to_json_bound ?? (dargah_payment_to_json_bound = NativeLibrary.Bind<dargah_payment_to_json_fn>("dargah_payment_to_json"));
            var result = bound(DargahHandle.Open(payment) ?? PaymentHandle.None);
            return NativeText.Owned(result);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate void dargah_payments_free_fn(IntPtr payments);

        private static dargah_payments_free_fn dargah_payments_free_bound;

        internal static void dargah_payments_free(IntPtr payments)
        {
            var bound = dargah_payments_free_bound ?? (dargah_payments_free_bound = NativeLibrary.Bind<dargah_payments_free_fn>("dargah_payments_free"));
            bound(payments);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate UIntPtr dargah_payments_count_fn(PaymentsHandle payments);

        private static dargah_payments_count_fn dargah_payments_count_bound;

        internal static long dargah_payments_count(PaymentsHandle payments)
        {
            var bound = dargah_payments_count_bound ?? (dargah_payments_count_bound = NativeLibrary.Bind<dargah_payments_count_fn>("dargah_payments_count"));
            var result = bound(DargahHandle.Open(payments) ?? PaymentsHandle.None);
            return (long)result;
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate IntPtr dargah_payments_at_fn(PaymentsHandle payments, UIntPtr index);

        private static dargah_payments_at_fn dargah_payments_at_bound;

        internal static PaymentHandle dargah_payments_at(PaymentsHandle payments, long index)
        {
            var bound = dargah_payments_at_bound ?? (dargah_payments_at_bound = NativeLibrary.Bind<dargah_payments_at_fn>("dargah_payments_at"));
            var result = bound(DargahHandle.Open(payments) ?? PaymentsHandle.None, (UIntPtr)(ulong)index);
            return result == IntPtr.Zero ? null : new PaymentHandle(result, false);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate uint dargah_tabapay_push_parse_fn(TabaPayHandle tabapay, byte[] authorize, UIntPtr authorize_len, byte[] query, UIntPtr query_len, byte[] body, UIntPtr body_len, ref IntPtr @out, ref IntPtr err);

        private static dargah_tabapay_push_parse_fn dargah_tabapay_push_parse_bound;

        internal static TabaPayPushHandle dargah_tabapay_push_parse(TabaPayHandle tabapay, Utf8 authorize, Utf8 query, Utf8 body)
        {
            var bound = dargah_tabapay_push_parse_bound ?? (dargah_tabapay_push_parse_bound = NativeLibrary.Bind<dargah_tabapay_push_parse_fn>("dargah_tabapay_push_parse"));
            var made = default(IntPtr);
            var err = IntPtr.Zero;
            var result = bound(DargahHandle.Open(tabapay) ?? TabaPayHandle.None, authorize.Bytes, authorize.Length, query.Bytes, query.Length, body.Bytes, body.Length, ref made, ref err);
            authorize.Wipe();
            query.Wipe();
            body.Wipe();
            NativeError.ThrowUnlessOk(result, err);
            return new TabaPayPushHandle(made, true);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate void dargah_tabapay_push_free_fn(IntPtr push);

        private static dargah_tabapay_push_free_fn dargah_tabapay_push_free_bound;

        internal static void dargah_tabapay_push_free(IntPtr push)
        {
            var bound = dargah_tabapay_push_free_bound ?? (dargah_tabapay_push_free_bound = NativeLibrary.Bind<dargah_tabapay_push_free_fn>("dargah_tabapay_push_free"));
            bound(push);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate IntPtr dargah_tabapay_push_get_callback_fn(TabaPayPushHandle push);

        private static dargah_tabapay_push_get_callback_fn dargah_tabapay_push_get_callback_bound;

        internal static TabaPayCallbackHandle dargah_tabapay_push_get_callback(TabaPayPushHandle push)
        {
            var bound = dargah_tabapay_push_get_callback_bound ?? (dargah_tabapay_push_get_callback_bound = NativeLibrary.Bind<dargah_tabapay_push_get_callback_fn>("dargah_tabapay_push_get_callback"));
            var result = bound(DargahHandle.Open(push) ?? TabaPayPushHandle.None);
            return result == IntPtr.Zero ? null : new TabaPayCallbackHandle(result, false);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        [return: MarshalAs(UnmanagedType.I1)]
        private delegate bool dargah_tabapay_push_is_authorized_fn(TabaPayPushHandle push);

        private static dargah_tabapay_push_is_authorized_fn dargah_tabapay_push_is_authorized_bound;

        internal static bool dargah_tabapay_push_is_authorized(TabaPayPushHandle push)
        {
            var bound = dargah_tabapay_push_is_authorized_bound ?? (dargah_tabapay_push_is_authorized_bound = NativeLibrary.Bind<dargah_tabapay_push_is_authorized_fn>("dargah_tabapay_push_is_authorized"));
            var result = bound(DargahHandle.Open(push) ?? TabaPayPushHandle.None);
            return result;
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate IntPtr dargah_tabapay_push_tracking_code_fn(TabaPayPushHandle push, ref UIntPtr len);

        private static dargah_tabapay_push_tracking_code_fn dargah_tabapay_push_tracking_code_bound;

        internal static string dargah_tabapay_push_tracking_code(TabaPayPushHandle push)
        {
            var bound = dargah_tabapay_push_tracking_code_bound ?? (dargah_tabapay_push_tracking_code_bound = NativeLibrary.Bind<dargah_tabapay_push_tracking_code_fn>("dargah_tabapay_push_tracking_code"));
            var made = default(UIntPtr);
            var result = bound(DargahHandle.Open(push) ?? TabaPayPushHandle.None, ref made);
            return NativeText.Borrowed(result, made);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate IntPtr dargah_tabapay_push_card_number_fn(TabaPayPushHandle push, ref UIntPtr len);

        private static dargah_tabapay_push_card_number_fn dargah_tabapay_push_card_number_bound;

        internal static string dargah_tabapay_push_card_number(TabaPayPushHandle push)
        {
            var bound = dargah_tabapay_push_card_number_bound ?? (dargah_tabapay_push_card_number_bound = NativeLibrary.Bind<dargah_tabapay_push_card_number_fn>("dargah_tabapay_push_card_number"));
            var made = default(UIntPtr);
            var result = bound(DargahHandle.Open(push) ?? TabaPayPushHandle.None, ref made);
            return NativeText.Borrowed(result, made);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate IntPtr dargah_tabapay_push_ip_fn(TabaPayPushHandle push, ref UIntPtr len);

        private static dargah_tabapay_push_ip_fn dargah_tabapay_push_ip_bound;

        internal static string dargah_tabapay_push_ip(TabaPayPushHandle push)
        {
            var bound = dargah_tabapay_push_ip_bound ?? (dargah_tabapay_push_ip_bound = NativeLibrary.Bind<dargah_tabapay_push_ip_fn>("dargah_tabapay_push_ip"));
            var made = default(UIntPtr);
            var result = bound(DargahHandle.Open(push) ?? TabaPayPushHandle.None, ref made);
            return NativeText.Borrowed(result, made);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate IntPtr dargah_tabapay_push_date_fn(TabaPayPushHandle push, ref UIntPtr len);

        private static dargah_tabapay_push_date_fn dargah_tabapay_push_date_bound;

        internal static string dargah_tabapay_push_date(TabaPayPushHandle push)
        {
            var bound = dargah_tabapay_push_date_bound ?? (dargah_tabapay_push_date_bound = NativeLibrary.Bind<dargah_tabapay_push_date_fn>("dargah_tabapay_push_date"));
            var made = default(UIntPtr);
            var result = bound(DargahHandle.Open(push) ?? TabaPayPushHandle.None, ref made);
            return NativeText.Borrowed(result, made);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate IntPtr dargah_tabapay_push_answer_fn(ref UIntPtr len);

        private static dargah_tabapay_push_answer_fn dargah_tabapay_push_answer_bound;

        internal static string dargah_tabapay_push_answer()
        {
            var bound = dargah_tabapay_push_answer_bound ?? (dargah_tabapay_push_answer_bound = NativeLibrary.Bind<dargah_tabapay_push_answer_fn>("dargah_tabapay_push_answer"));
            var made = default(UIntPtr);
            var result = bound(ref made);
            return NativeText.Borrowed(result, made);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate void dargah_redirect_free_fn(IntPtr redirect);

        private static dargah_redirect_free_fn dargah_redirect_free_bound;

        internal static void dargah_redirect_free(IntPtr redirect)
        {
            var bound = dargah_redirect_free_bound ?? (dargah_redirect_free_bound = NativeLibrary.Bind<dargah_redirect_free_fn>("dargah_redirect_free"));
            bound(redirect);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate RedirectMethod dargah_redirect_get_method_fn(RedirectHandle redirect);

        private static dargah_redirect_get_method_fn dargah_redirect_get_method_bound;

        internal static RedirectMethod dargah_redirect_get_method(RedirectHandle redirect)
        {
            var bound = dargah_redirect_get_method_bound ?? (dargah_redirect_get_method_bound = NativeLibrary.Bind<dargah_redirect_get_method_fn>("dargah_redirect_get_method"));
            var result = bound(DargahHandle.Open(redirect) ?? RedirectHandle.None);
            return result;
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate IntPtr dargah_redirect_url_fn(RedirectHandle redirect, ref UIntPtr len);

        private static dargah_redirect_url_fn dargah_redirect_url_bound;

        internal static string dargah_redirect_url(RedirectHandle redirect)
        {
            var bound = dargah_redirect_url_bound ?? (dargah_redirect_url_bound = NativeLibrary.Bind<dargah_redirect_url_fn>("dargah_redirect_url"));
            var made = default(UIntPtr);
            var result = bound(DargahHandle.Open(redirect) ?? RedirectHandle.None, ref made);
            return NativeText.Borrowed(result, made);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate UIntPtr dargah_redirect_field_count_fn(RedirectHandle redirect);

        private static dargah_redirect_field_count_fn dargah_redirect_field_count_bound;

        internal static long dargah_redirect_field_count(RedirectHandle redirect)
        {
            var bound = dargah_redirect_field_count_bound ?? (dargah_redirect_field_count_bound = NativeLibrary.Bind<dargah_redirect_field_count_fn>("dargah_redirect_field_count"));
            var result = bound(DargahHandle.Open(redirect) ?? RedirectHandle.None);
            return (long)result;
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate IntPtr dargah_redirect_field_name_at_fn(RedirectHandle redirect, UIntPtr index, ref UIntPtr len);

        private static dargah_redirect_field_name_at_fn dargah_redirect_field_name_at_bound;

        internal static string dargah_redirect_field_name_at(RedirectHandle redirect, long index)
        {
            var bound = dargah_redirect_field_name_at_bound ?? (dargah_redirect_field_name_at_bound = NativeLibrary.Bind<dargah_redirect_field_name_at_fn>("dargah_redirect_field_name_at"));
            var made = default(UIntPtr);
            var result = bound(DargahHandle.Open(redirect) ?? RedirectHandle.None, (UIntPtr)(ulong)index, ref made);
            return NativeText.Borrowed(result, made);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate IntPtr dargah_redirect_field_value_at_fn(RedirectHandle redirect, UIntPtr index, ref UIntPtr len);

        private static dargah_redirect_field_value_at_fn dargah_redirect_field_value_at_bound;

        internal static string dargah_redirect_field_value_at(RedirectHandle redirect, long index)
        {
            var bound = dargah_redirect_field_value_at_bound ?? (dargah_redirect_field_value_at_bound = NativeLibrary.Bind<dargah_redirect_field_value_at_fn>("dargah_redirect_field_value_at"));
            var made = default(UIntPtr);
            var result = bound(DargahHandle.Open(redirect) ?? RedirectHandle.None, (UIntPtr)(ulong)index, ref made);
            return NativeText.Borrowed(result, made);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate uint dargah_redirect_html_fn(RedirectHandle redirect, byte[] csp_nonce, UIntPtr csp_nonce_len, ref IntPtr @out, ref IntPtr err);

        private static dargah_redirect_html_fn dargah_redirect_html_bound;

        internal static string dargah_redirect_html(RedirectHandle redirect, Utf8 csp_nonce)
        {
            var bound = dargah_redirect_html_bound ?? (dargah_redirect_html_bound = NativeLibrary.Bind<dargah_redirect_html_fn>("dargah_redirect_html"));
            var made = default(IntPtr);
            var err = IntPtr.Zero;
            var result = bound(DargahHandle.Open(redirect) ?? RedirectHandle.None, csp_nonce.Bytes, csp_nonce.Length, ref made, ref err);
            csp_nonce.Wipe();
            NativeError.ThrowUnlessOk(result, err);
            return NativeText.Owned(made);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate uint dargah_cancel_new_fn(ref IntPtr @out, ref IntPtr err);

        private static dargah_cancel_new_fn dargah_cancel_new_bound;

        internal static CancelHandle dargah_cancel_new()
        {
            var bound = dargah_cancel_new_bound ?? (dargah_cancel_new_bound = NativeLibrary.Bind<dargah_cancel_new_fn>("dargah_cancel_new"));
            var made = default(IntPtr);
            var err = IntPtr.Zero;
            var result = bound(ref made, ref err);
            NativeError.ThrowUnlessOk(result, err);
            return new CancelHandle(made, true);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate void dargah_cancel_cancel_fn(CancelHandle cancel);

        private static dargah_cancel_cancel_fn dargah_cancel_cancel_bound;

        internal static void dargah_cancel_cancel(CancelHandle cancel)
        {
            var bound = dargah_cancel_cancel_bound ?? (dargah_cancel_cancel_bound = NativeLibrary.Bind<dargah_cancel_cancel_fn>("dargah_cancel_cancel"));
            bound(DargahHandle.Open(cancel) ?? CancelHandle.None);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        [return: MarshalAs(UnmanagedType.I1)]
        private delegate bool dargah_cancel_is_cancelled_fn(CancelHandle cancel);

        private static dargah_cancel_is_cancelled_fn dargah_cancel_is_cancelled_bound;

        internal static bool dargah_cancel_is_cancelled(CancelHandle cancel)
        {
            var bound = dargah_cancel_is_cancelled_bound ?? (dargah_cancel_is_cancelled_bound = NativeLibrary.Bind<dargah_cancel_is_cancelled_fn>("dargah_cancel_is_cancelled"));
            var result = bound(DargahHandle.Open(cancel) ?? CancelHandle.None);
            return result;
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate void dargah_cancel_free_fn(IntPtr cancel);

        private static dargah_cancel_free_fn dargah_cancel_free_bound;

        internal static void dargah_cancel_free(IntPtr cancel)
        {
            var bound = dargah_cancel_free_bound ?? (dargah_cancel_free_bound = NativeLibrary.Bind<dargah_cancel_free_fn>("dargah_cancel_free"));
            bound(cancel);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate uint dargah_options_new_fn(ref IntPtr @out, ref IntPtr err);

        private static dargah_options_new_fn dargah_options_new_bound;

        internal static OptionsHandle dargah_options_new()
        {
            var bound = dargah_options_new_bound ?? (dargah_options_new_bound = NativeLibrary.Bind<dargah_options_new_fn>("dargah_options_new"));
            var made = default(IntPtr);
            var err = IntPtr.Zero;
            var result = bound(ref made, ref err);
            NativeError.ThrowUnlessOk(result, err);
            return new OptionsHandle(made, true);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate void dargah_options_free_fn(IntPtr options);

        private static dargah_options_free_fn dargah_options_free_bound;

        internal static void dargah_options_free(IntPtr options)
        {
            var bound = dargah_options_free_bound ?? (dargah_options_free_bound = NativeLibrary.Bind<dargah_options_free_fn>("dargah_options_free"));
            bound(options);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate uint dargah_options_set_timeout_ms_fn(OptionsHandle options, ulong timeout_ms, ref IntPtr err);

        private static dargah_options_set_timeout_ms_fn dargah_options_set_timeout_ms_bound;

        internal static void dargah_options_set_timeout_ms(OptionsHandle options, ulong timeout_ms)
        {
            var bound = dargah_options_set_timeout_ms_bound ?? (dargah_options_set_timeout_ms_bound = NativeLibrary.Bind<dargah_options_set_timeout_ms_fn>("dargah_options_set_timeout_ms"));
            var err = IntPtr.Zero;
            var result = bound(DargahHandle.Open(options) ?? OptionsHandle.None, timeout_ms, ref err);
            NativeError.ThrowUnlessOk(result, err);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate uint dargah_options_set_connect_timeout_ms_fn(OptionsHandle options, ulong timeout_ms, ref IntPtr err);

        private static dargah_options_set_connect_timeout_ms_fn dargah_options_set_connect_timeout_ms_bound;

        internal static void dargah_options_set_connect_timeout_ms(OptionsHandle options, ulong timeout_ms)
        {
            var bound = dargah_options_set_connect_timeout_ms_bound ?? (dargah_options_set_connect_timeout_ms_bound = NativeLibrary.Bind<dargah_options_set_connect_timeout_ms_fn>("dargah_options_set_connect_timeout_ms"));
            var err = IntPtr.Zero;
            var result = bound(DargahHandle.Open(options) ?? OptionsHandle.None, timeout_ms, ref err);
            NativeError.ThrowUnlessOk(result, err);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate uint dargah_options_set_cancel_fn(OptionsHandle options, CancelHandle cancel, ref IntPtr err);

        private static dargah_options_set_cancel_fn dargah_options_set_cancel_bound;

        internal static void dargah_options_set_cancel(OptionsHandle options, CancelHandle cancel)
        {
            var bound = dargah_options_set_cancel_bound ?? (dargah_options_set_cancel_bound = NativeLibrary.Bind<dargah_options_set_cancel_fn>("dargah_options_set_cancel"));
            var err = IntPtr.Zero;
            var result = bound(DargahHandle.Open(options) ?? OptionsHandle.None, DargahHandle.Open(cancel) ?? CancelHandle.None, ref err);
            NativeError.ThrowUnlessOk(result, err);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate uint dargah_network_new_fn(ref IntPtr @out, ref IntPtr err);

        private static dargah_network_new_fn dargah_network_new_bound;

        internal static NetworkHandle dargah_network_new()
        {
            var bound = dargah_network_new_bound ?? (dargah_network_new_bound = NativeLibrary.Bind<dargah_network_new_fn>("dargah_network_new"));
            var made = default(IntPtr);
            var err = IntPtr.Zero;
            var result = bound(ref made, ref err);
            NativeError.ThrowUnlessOk(result, err);
            return new NetworkHandle(made, true);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate void dargah_network_free_fn(IntPtr network);

        private static dargah_network_free_fn dargah_network_free_bound;

        internal static void dargah_network_free(IntPtr network)
        {
            var bound = dargah_network_free_bound ?? (dargah_network_free_bound = NativeLibrary.Bind<dargah_network_free_fn>("dargah_network_free"));
            bound(network);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate uint dargah_network_set_ca_file_fn(NetworkHandle network, byte[] path, UIntPtr path_len, ref IntPtr err);

        private static dargah_network_set_ca_file_fn dargah_network_set_ca_file_bound;

        internal static void dargah_network_set_ca_file(NetworkHandle network, Utf8 path)
        {
            var bound = dargah_network_set_ca_file_bound ?? (dargah_network_set_ca_file_bound = NativeLibrary.Bind<dargah_network_set_ca_file_fn>("dargah_network_set_ca_file"));
            var err = IntPtr.Zero;
            var result = bound(DargahHandle.Open(network) ?? NetworkHandle.None, path.Bytes, path.Length, ref err);
            path.Wipe();
            NativeError.ThrowUnlessOk(result, err);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate uint dargah_network_set_ca_pem_fn(NetworkHandle network, byte[] pem, UIntPtr pem_len, ref IntPtr err);

        private static dargah_network_set_ca_pem_fn dargah_network_set_ca_pem_bound;

        internal static void dargah_network_set_ca_pem(NetworkHandle network, Utf8 pem)
        {
            var bound = dargah_network_set_ca_pem_bound ?? (dargah_network_set_ca_pem_bound = NativeLibrary.Bind<dargah_network_set_ca_pem_fn>("dargah_network_set_ca_pem"));
            var err = IntPtr.Zero;
            var result = bound(DargahHandle.Open(network) ?? NetworkHandle.None, pem.Bytes, pem.Length, ref err);
            pem.Wipe();
            NativeError.ThrowUnlessOk(result, err);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate uint dargah_network_set_only_own_ca_fn(NetworkHandle network, [MarshalAs(UnmanagedType.I1)] bool only_own_ca, ref IntPtr err);

        private static dargah_network_set_only_own_ca_fn dargah_network_set_only_own_ca_bound;

        internal static void dargah_network_set_only_own_ca(NetworkHandle network, bool only_own_ca)
        {
            var bound = dargah_network_set_only_own_ca_bound ?? (dargah_network_set_only_own_ca_bound = NativeLibrary.Bind<dargah_network_set_only_own_ca_fn>("dargah_network_set_only_own_ca"));
            var err = IntPtr.Zero;
            var result = bound(DargahHandle.Open(network) ?? NetworkHandle.None, only_own_ca, ref err);
            NativeError.ThrowUnlessOk(result, err);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate uint dargah_network_set_proxy_fn(NetworkHandle network, byte[] proxy, UIntPtr proxy_len, ref IntPtr err);

        private static dargah_network_set_proxy_fn dargah_network_set_proxy_bound;

        internal static void dargah_network_set_proxy(NetworkHandle network, Utf8 proxy)
        {
            var bound = dargah_network_set_proxy_bound ?? (dargah_network_set_proxy_bound = NativeLibrary.Bind<dargah_network_set_proxy_fn>("dargah_network_set_proxy"));
            var err = IntPtr.Zero;
            var result = bound(DargahHandle.Open(network) ?? NetworkHandle.None, proxy.Bytes, proxy.Length, ref err);
            proxy.Wipe();
            NativeError.ThrowUnlessOk(result, err);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate uint dargah_network_set_user_agent_fn(NetworkHandle network, byte[] user_agent, UIntPtr user_agent_len, ref IntPtr err);

        private static dargah_network_set_user_agent_fn dargah_network_set_user_agent_bound;

        internal static void dargah_network_set_user_agent(NetworkHandle network, Utf8 user_agent)
        {
            var bound = dargah_network_set_user_agent_bound ?? (dargah_network_set_user_agent_bound = NativeLibrary.Bind<dargah_network_set_user_agent_fn>("dargah_network_set_user_agent"));
            var err = IntPtr.Zero;
            var result = bound(DargahHandle.Open(network) ?? NetworkHandle.None, user_agent.Bytes, user_agent.Length, ref err);
            user_agent.Wipe();
            NativeError.ThrowUnlessOk(result, err);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate uint dargah_network_set_max_answer_bytes_fn(NetworkHandle network, UIntPtr bytes, ref IntPtr err);

        private static dargah_network_set_max_answer_bytes_fn dargah_network_set_max_answer_bytes_bound;

        internal static void dargah_network_set_max_answer_bytes(NetworkHandle network, long bytes)
        {
            var bound = dargah_network_set_max_answer_bytes_bound ?? (dargah_network_set_max_answer_bytes_bound = NativeLibrary.Bind<dargah_network_set_max_answer_bytes_fn>("dargah_network_set_max_answer_bytes"));
            var err = IntPtr.Zero;
            var result = bound(DargahHandle.Open(network) ?? NetworkHandle.None, (UIntPtr)(ulong)bytes, ref err);
            NativeError.ThrowUnlessOk(result, err);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate uint dargah_network_set_idle_timeout_ms_fn(NetworkHandle network, ulong timeout_ms, ref IntPtr err);

        private static dargah_network_set_idle_timeout_ms_fn dargah_network_set_idle_timeout_ms_bound;

        internal static void dargah_network_set_idle_timeout_ms(NetworkHandle network, ulong timeout_ms)
        {
            var bound = dargah_network_set_idle_timeout_ms_bound ?? (dargah_network_set_idle_timeout_ms_bound = NativeLibrary.Bind<dargah_network_set_idle_timeout_ms_fn>("dargah_network_set_idle_timeout_ms"));
            var err = IntPtr.Zero;
            var result = bound(DargahHandle.Open(network) ?? NetworkHandle.None, timeout_ms, ref err);
            NativeError.ThrowUnlessOk(result, err);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate uint dargah_tabapay_builder_new_fn(byte[] merchant, UIntPtr merchant_len, uint environment, ref IntPtr @out, ref IntPtr err);

        private static dargah_tabapay_builder_new_fn dargah_tabapay_builder_new_bound;

        internal static TabaPayBuilderHandle dargah_tabapay_builder_new(Utf8 merchant, uint environment)
        {
            var bound = dargah_tabapay_builder_new_bound ?? (dargah_tabapay_builder_new_bound = NativeLibrary.Bind<dargah_tabapay_builder_new_fn>("dargah_tabapay_builder_new"));
            var made = default(IntPtr);
            var err = IntPtr.Zero;
            var result = bound(merchant.Bytes, merchant.Length, environment, ref made, ref err);
            merchant.Wipe();
            NativeError.ThrowUnlessOk(result, err);
            return new TabaPayBuilderHandle(made, true);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate void dargah_tabapay_builder_free_fn(IntPtr builder);

        private static dargah_tabapay_builder_free_fn dargah_tabapay_builder_free_bound;

        internal static void dargah_tabapay_builder_free(IntPtr builder)
        {
            var bound = dargah_tabapay_builder_free_bound ?? (dargah_tabapay_builder_free_bound = NativeLibrary.Bind<dargah_tabapay_builder_free_fn>("dargah_tabapay_builder_free"));
            bound(builder);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate uint dargah_tabapay_builder_set_base_url_fn(TabaPayBuilderHandle builder, byte[] url, UIntPtr url_len, ref IntPtr err);

        private static dargah_tabapay_builder_set_base_url_fn dargah_tabapay_builder_set_base_url_bound;

        internal static void dargah_tabapay_builder_set_base_url(TabaPayBuilderHandle builder, Utf8 url)
        {
            var bound = dargah_tabapay_builder_set_base_url_bound ?? (dargah_tabapay_builder_set_base_url_bound = NativeLibrary.Bind<dargah_tabapay_builder_set_base_url_fn>("dargah_tabapay_builder_set_base_url"));
            var err = IntPtr.Zero;
            var result = bound(DargahHandle.Open(builder) ?? TabaPayBuilderHandle.None, url.Bytes, url.Length, ref err);
            url.Wipe();
            NativeError.ThrowUnlessOk(result, err);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate uint dargah_tabapay_builder_set_timeout_ms_fn(TabaPayBuilderHandle builder, ulong timeout_ms, ref IntPtr err);

        private static dargah_tabapay_builder_set_timeout_ms_fn dargah_tabapay_builder_set_timeout_ms_bound;

        internal static void dargah_tabapay_builder_set_timeout_ms(TabaPayBuilderHandle builder, ulong timeout_ms)
        {
            var bound = dargah_tabapay_builder_set_timeout_ms_bound ?? (dargah_tabapay_builder_set_timeout_ms_bound = NativeLibrary.Bind<dargah_tabapay_builder_set_timeout_ms_fn>("dargah_tabapay_builder_set_timeout_ms"));
            var err = IntPtr.Zero;
            var result = bound(DargahHandle.Open(builder) ?? TabaPayBuilderHandle.None, timeout_ms, ref err);
            NativeError.ThrowUnlessOk(result, err);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate uint dargah_tabapay_builder_set_connect_timeout_ms_fn(TabaPayBuilderHandle builder, ulong timeout_ms, ref IntPtr err);

        private static dargah_tabapay_builder_set_connect_timeout_ms_fn dargah_tabapay_builder_set_connect_timeout_ms_bound;

        internal static void dargah_tabapay_builder_set_connect_timeout_ms(TabaPayBuilderHandle builder, ulong timeout_ms)
        {
            var bound = dargah_tabapay_builder_set_connect_timeout_ms_bound ?? (dargah_tabapay_builder_set_connect_timeout_ms_bound = NativeLibrary.Bind<dargah_tabapay_builder_set_connect_timeout_ms_fn>("dargah_tabapay_builder_set_connect_timeout_ms"));
            var err = IntPtr.Zero;
            var result = bound(DargahHandle.Open(builder) ?? TabaPayBuilderHandle.None, timeout_ms, ref err);
            NativeError.ThrowUnlessOk(result, err);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate uint dargah_tabapay_builder_set_network_fn(TabaPayBuilderHandle builder, NetworkHandle network, ref IntPtr err);

        private static dargah_tabapay_builder_set_network_fn dargah_tabapay_builder_set_network_bound;

        internal static void dargah_tabapay_builder_set_network(TabaPayBuilderHandle builder, NetworkHandle network)
        {
            var bound = dargah_tabapay_builder_set_network_bound ?? (dargah_tabapay_builder_set_network_bound = NativeLibrary.Bind<dargah_tabapay_builder_set_network_fn>("dargah_tabapay_builder_set_network"));
            var err = IntPtr.Zero;
            var result = bound(DargahHandle.Open(builder) ?? TabaPayBuilderHandle.None, DargahHandle.Open(network) ?? NetworkHandle.None, ref err);
            NativeError.ThrowUnlessOk(result, err);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate uint dargah_tabapay_builder_set_sandbox_accepts_tracking_code_fn(TabaPayBuilderHandle builder, [MarshalAs(UnmanagedType.I1)] bool accept, ref IntPtr err);

        private static dargah_tabapay_builder_set_sandbox_accepts_tracking_code_fn dargah_tabapay_builder_set_sandbox_accepts_tracking_code_bound;

        internal static void dargah_tabapay_builder_set_sandbox_accepts_tracking_code(TabaPayBuilderHandle builder, bool accept)
        {
            var bound = dargah_tabapay_builder_set_sandbox_accepts_tracking_code_bound ?? (dargah_tabapay_builder_set_sandbox_accepts_tracking_code_bound = NativeLibrary.Bind<dargah_tabapay_builder_set_sandbox_accepts_tracking_code_fn>("dargah_tabapay_builder_set_sandbox_accepts_tracking_code"));
            var err = IntPtr.Zero;
            var result = bound(DargahHandle.Open(builder) ?? TabaPayBuilderHandle.None, accept, ref err);
            NativeError.ThrowUnlessOk(result, err);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate uint dargah_tabapay_builder_set_events_fn(TabaPayBuilderHandle builder, EventFn on_event, IntPtr user, DropFn on_drop, ref IntPtr err);

        private static dargah_tabapay_builder_set_events_fn dargah_tabapay_builder_set_events_bound;

        internal static void dargah_tabapay_builder_set_events(TabaPayBuilderHandle builder, EventFn on_event, IntPtr user, DropFn on_drop)
        {
            var bound = dargah_tabapay_builder_set_events_bound ?? (dargah_tabapay_builder_set_events_bound = NativeLibrary.Bind<dargah_tabapay_builder_set_events_fn>("dargah_tabapay_builder_set_events"));
            var err = IntPtr.Zero;
            var result = bound(DargahHandle.Open(builder) ?? TabaPayBuilderHandle.None, on_event, user, on_drop, ref err);
            NativeError.ThrowUnlessOk(result, err);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate uint dargah_tabapay_builder_build_fn(TabaPayBuilderHandle builder, ref IntPtr @out, ref IntPtr err);

        private static dargah_tabapay_builder_build_fn dargah_tabapay_builder_build_bound;

        internal static TabaPayHandle dargah_tabapay_builder_build(TabaPayBuilderHandle builder)
        {
            var bound = dargah_tabapay_builder_build_bound ?? (dargah_tabapay_builder_build_bound = NativeLibrary.Bind<dargah_tabapay_builder_build_fn>("dargah_tabapay_builder_build"));
            var made = default(IntPtr);
            var err = IntPtr.Zero;
            var result = bound(DargahHandle.Open(builder) ?? TabaPayBuilderHandle.None, ref made, ref err);
            NativeError.ThrowUnlessOk(result, err);
            return new TabaPayHandle(made, true);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate void dargah_tabapay_free_fn(IntPtr tabapay);

        private static dargah_tabapay_free_fn dargah_tabapay_free_bound;

        internal static void dargah_tabapay_free(IntPtr tabapay)
        {
            var bound = dargah_tabapay_free_bound ?? (dargah_tabapay_free_bound = NativeLibrary.Bind<dargah_tabapay_free_fn>("dargah_tabapay_free"));
            bound(tabapay);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate uint dargah_tabapay_request_new_fn(long amount, byte[] callback_url, UIntPtr callback_url_len, ref IntPtr @out, ref IntPtr err);

        private static dargah_tabapay_request_new_fn dargah_tabapay_request_new_bound;

        internal static TabaPayRequestHandle dargah_tabapay_request_new(long amount, Utf8 callback_url)
        {
            var bound = dargah_tabapay_request_new_bound ?? (dargah_tabapay_request_new_bound = NativeLibrary.Bind<dargah_tabapay_request_new_fn>("dargah_tabapay_request_new"));
            var made = default(IntPtr);
            var err = IntPtr.Zero;
            var result = bound(amount, callback_url.Bytes, callback_url.Length, ref made, ref err);
            callback_url.Wipe();
            NativeError.ThrowUnlessOk(result, err);
            return new TabaPayRequestHandle(made, true);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate void dargah_tabapay_request_free_fn(IntPtr request);

        private static dargah_tabapay_request_free_fn dargah_tabapay_request_free_bound;

        internal static void dargah_tabapay_request_free(IntPtr request)
        {
            var bound = dargah_tabapay_request_free_bound ?? (dargah_tabapay_request_free_bound = NativeLibrary.Bind<dargah_tabapay_request_free_fn>("dargah_tabapay_request_free"));
            bound(request);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate uint dargah_tabapay_request_set_mobile_fn(TabaPayRequestHandle request, byte[] mobile, UIntPtr mobile_len, ref IntPtr err);

        private static dargah_tabapay_request_set_mobile_fn dargah_tabapay_request_set_mobile_bound;

        internal static void dargah_tabapay_request_set_mobile(TabaPayRequestHandle request, Utf8 mobile)
        {
            var bound = dargah_tabapay_request_set_mobile_bound ?? (dargah_tabapay_request_set_mobile_bound = NativeLibrary.Bind<dargah_tabapay_request_set_mobile_fn>("dargah_tabapay_request_set_mobile"));
            var err = IntPtr.Zero;
            var result = bound(DargahHandle.Open(request) ?? TabaPayRequestHandle.None, mobile.Bytes, mobile.Length, ref err);
            mobile.Wipe();
            NativeError.ThrowUnlessOk(result, err);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate uint dargah_tabapay_request_set_email_fn(TabaPayRequestHandle request, byte[] email, UIntPtr email_len, ref IntPtr err);

        private static dargah_tabapay_request_set_email_fn dargah_tabapay_request_set_email_bound;

        internal static void dargah_tabapay_request_set_email(TabaPayRequestHandle request, Utf8 email)
        {
            var bound = dargah_tabapay_request_set_email_bound ?? (dargah_tabapay_request_set_email_bound = NativeLibrary.Bind<dargah_tabapay_request_set_email_fn>("dargah_tabapay_request_set_email"));
            var err = IntPtr.Zero;
            var result = bound(DargahHandle.Open(request) ?? TabaPayRequestHandle.None, email.Bytes, email.Length, ref err);
            email.Wipe();
            NativeError.ThrowUnlessOk(result, err);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate uint dargah_tabapay_request_set_name_fn(TabaPayRequestHandle request, byte[] name, UIntPtr name_len, ref IntPtr err);

        private static dargah_tabapay_request_set_name_fn dargah_tabapay_request_set_name_bound;

        internal static void dargah_tabapay_request_set_name(TabaPayRequestHandle request, Utf8 name)
        {
            var bound = dargah_tabapay_request_set_name_bound ?? (dargah_tabapay_request_set_name_bound = NativeLibrary.Bind<dargah_tabapay_request_set_name_fn>("dargah_tabapay_request_set_name"));
            var err = IntPtr.Zero;
            var result = bound(DargahHandle.Open(request) ?? TabaPayRequestHandle.None, name.Bytes, name.Length, ref err);
            name.Wipe();
            NativeError.ThrowUnlessOk(result, err);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate uint dargah_tabapay_request_set_card_number_fn(TabaPayRequestHandle request, byte[] card_number, UIntPtr card_number_len, ref IntPtr err);

        private static dargah_tabapay_request_set_card_number_fn dargah_tabapay_request_set_card_number_bound;

        internal static void dargah_tabapay_request_set_card_number(TabaPayRequestHandle request, Utf8 card_number)
        {
            var bound = dargah_tabapay_request_set_card_number_bound ?? (dargah_tabapay_request_set_card_number_bound = NativeLibrary.Bind<dargah_tabapay_request_set_card_number_fn>("dargah_tabapay_request_set_card_number"));
            var err = IntPtr.Zero;
            var result = bound(DargahHandle.Open(request) ?? TabaPayRequestHandle.None, card_number.Bytes, card_number.Length, ref err);
            card_number.Wipe();
            NativeError.ThrowUnlessOk(result, err);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate uint dargah_tabapay_request_set_national_code_fn(TabaPayRequestHandle request, byte[] national_code, UIntPtr national_code_len, ref IntPtr err);

        private static dargah_tabapay_request_set_national_code_fn dargah_tabapay_request_set_national_code_bound;

        internal static void dargah_tabapay_request_set_national_code(TabaPayRequestHandle request, Utf8 national_code)
        {
            var bound = dargah_tabapay_request_set_national_code_bound ?? (dargah_tabapay_request_set_national_code_bound = NativeLibrary.Bind<dargah_tabapay_request_set_national_code_fn>("dargah_tabapay_request_set_national_code"));
            var err = IntPtr.Zero;
            var result = bound(DargahHandle.Open(request) ?? TabaPayRequestHandle.None, national_code.Bytes, national_code.Length, ref err);
            national_code.Wipe();
            NativeError.ThrowUnlessOk(result, err);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate uint dargah_tabapay_request_set_additional_data_fn(TabaPayRequestHandle request, byte[] additional_data, UIntPtr additional_data_len, ref IntPtr err);

        private static dargah_tabapay_request_set_additional_data_fn dargah_tabapay_request_set_additional_data_bound;

        internal static void dargah_tabapay_request_set_additional_data(TabaPayRequestHandle request, Utf8 additional_data)
        {
            var bound = dargah_tabapay_request_set_additional_data_bound ?? (dargah_tabapay_request_set_additional_data_bound = NativeLibrary.Bind<dargah_tabapay_request_set_additional_data_fn>("dargah_tabapay_request_set_additional_data"));
            var err = IntPtr.Zero;
            var result = bound(DargahHandle.Open(request) ?? TabaPayRequestHandle.None, additional_data.Bytes, additional_data.Length, ref err);
            additional_data.Wipe();
            NativeError.ThrowUnlessOk(result, err);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate uint dargah_tabapay_request_set_description_fn(TabaPayRequestHandle request, byte[] description, UIntPtr description_len, ref IntPtr err);

        private static dargah_tabapay_request_set_description_fn dargah_tabapay_request_set_description_bound;

        internal static void dargah_tabapay_request_set_description(TabaPayRequestHandle request, Utf8 description)
        {
            var bound = dargah_tabapay_request_set_description_bound ?? (dargah_tabapay_request_set_description_bound = NativeLibrary.Bind<dargah_tabapay_request_set_description_fn>("dargah_tabapay_request_set_description"));
            var err = IntPtr.Zero;
            var result = bound(DargahHandle.Open(request) ?? TabaPayRequestHandle.None, description.Bytes, description.Length, ref err);
            description.Wipe();
            NativeError.ThrowUnlessOk(result, err);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate uint dargah_tabapay_request_set_sms_fn(TabaPayRequestHandle request, [MarshalAs(UnmanagedType.I1)] bool sms, ref IntPtr err);

        private static dargah_tabapay_request_set_sms_fn dargah_tabapay_request_set_sms_bound;

        internal static void dargah_tabapay_request_set_sms(TabaPayRequestHandle request, bool sms)
        {
            var bound = dargah_tabapay_request_set_sms_bound ?? (dargah_tabapay_request_set_sms_bound = NativeLibrary.Bind<dargah_tabapay_request_set_sms_fn>("dargah_tabapay_request_set_sms"));
            var err = IntPtr.Zero;
            var result = bound(DargahHandle.Open(request) ?? TabaPayRequestHandle.None, sms, ref err);
            NativeError.ThrowUnlessOk(result, err);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate uint dargah_tabapay_request_set_extra_json_fn(TabaPayRequestHandle request, byte[] json, UIntPtr json_len, ref IntPtr err);

        private static dargah_tabapay_request_set_extra_json_fn dargah_tabapay_request_set_extra_json_bound;

        internal static void dargah_tabapay_request_set_extra_json(TabaPayRequestHandle request, Utf8 json)
        {
            var bound = dargah_tabapay_request_set_extra_json_bound ?? (dargah_tabapay_request_set_extra_json_bound = NativeLibrary.Bind<dargah_tabapay_request_set_extra_json_fn>("dargah_tabapay_request_set_extra_json"));
            var err = IntPtr.Zero;
            var result = bound(DargahHandle.Open(request) ?? TabaPayRequestHandle.None, json.Bytes, json.Length, ref err);
            json.Wipe();
            NativeError.ThrowUnlessOk(result, err);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate uint dargah_tabapay_request_check_fn(TabaPayRequestHandle request, ref IntPtr err);

        private static dargah_tabapay_request_check_fn dargah_tabapay_request_check_bound;

        internal static void dargah_tabapay_request_check(TabaPayRequestHandle request)
        {
            var bound = dargah_tabapay_request_check_bound ?? (dargah_tabapay_request_check_bound = NativeLibrary.Bind<dargah_tabapay_request_check_fn>("dargah_tabapay_request_check"));
            var err = IntPtr.Zero;
            var result = bound(DargahHandle.Open(request) ?? TabaPayRequestHandle.None, ref err);
            NativeError.ThrowUnlessOk(result, err);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate uint dargah_tabapay_request_expected_fn(TabaPayRequestHandle request, byte[] token, UIntPtr token_len, ref IntPtr @out, ref IntPtr err);

        private static dargah_tabapay_request_expected_fn dargah_tabapay_request_expected_bound;

        internal static ExpectedHandle dargah_tabapay_request_expected(TabaPayRequestHandle request, Utf8 token)
        {
            var bound = dargah_tabapay_request_expected_bound ?? (dargah_tabapay_request_expected_bound = NativeLibrary.Bind<dargah_tabapay_request_expected_fn>("dargah_tabapay_request_expected"));
            var made = default(IntPtr);
            var err = IntPtr.Zero;
            var result = bound(DargahHandle.Open(request) ?? TabaPayRequestHandle.None, token.Bytes, token.Length, ref made, ref err);
            token.Wipe();
            NativeError.ThrowUnlessOk(result, err);
            return new ExpectedHandle(made, true);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate uint dargah_tabapay_create_fn(TabaPayHandle tabapay, TabaPayRequestHandle request, OptionsHandle options, ref IntPtr @out, ref IntPtr err);

        private static dargah_tabapay_create_fn dargah_tabapay_create_bound;

        internal static TabaPayCreatedHandle dargah_tabapay_create(TabaPayHandle tabapay, TabaPayRequestHandle request, OptionsHandle options)
        {
            var bound = dargah_tabapay_create_bound ?? (dargah_tabapay_create_bound = NativeLibrary.Bind<dargah_tabapay_create_fn>("dargah_tabapay_create"));
            var made = default(IntPtr);
            var err = IntPtr.Zero;
            var result = bound(DargahHandle.Open(tabapay) ?? TabaPayHandle.None, DargahHandle.Open(request) ?? TabaPayRequestHandle.None, DargahHandle.Open(options) ?? OptionsHandle.None, ref made, ref err);
            NativeError.ThrowUnlessOk(result, err);
            return new TabaPayCreatedHandle(made, true);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate uint dargah_tabapay_verify_fn(TabaPayHandle tabapay, ExpectedHandle expected, OptionsHandle options, ref IntPtr @out, ref IntPtr err);

        private static dargah_tabapay_verify_fn dargah_tabapay_verify_bound;

        internal static OutcomeHandle dargah_tabapay_verify(TabaPayHandle tabapay, ExpectedHandle expected, OptionsHandle options)
        {
            var bound = dargah_tabapay_verify_bound ?? (dargah_tabapay_verify_bound = NativeLibrary.Bind<dargah_tabapay_verify_fn>("dargah_tabapay_verify"));
            var made = default(IntPtr);
            var err = IntPtr.Zero;
            var result = bound(DargahHandle.Open(tabapay) ?? TabaPayHandle.None, DargahHandle.Open(expected) ?? ExpectedHandle.None, DargahHandle.Open(options) ?? OptionsHandle.None, ref made, ref err);
            NativeError.ThrowUnlessOk(result, err);
            return new OutcomeHandle(made, true);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate uint dargah_tabapay_verify_once_fn(TabaPayHandle tabapay, byte[] token, UIntPtr token_len, long amount, OptionsHandle options, ref IntPtr @out, ref IntPtr err);

        private static dargah_tabapay_verify_once_fn dargah_tabapay_verify_once_bound;

        internal static TabaPayVerifyAnswerHandle dargah_tabapay_verify_once(TabaPayHandle tabapay, Utf8 token, long amount, OptionsHandle options)
        {
            var bound = dargah_tabapay_verify_once_bound ?? (dargah_tabapay_verify_once_bound = NativeLibrary.Bind<dargah_tabapay_verify_once_fn>("dargah_tabapay_verify_once"));
            var made = default(IntPtr);
            var err = IntPtr.Zero;
            var result = bound(DargahHandle.Open(tabapay) ?? TabaPayHandle.None, token.Bytes, token.Length, amount, DargahHandle.Open(options) ?? OptionsHandle.None, ref made, ref err);
            token.Wipe();
            NativeError.ThrowUnlessOk(result, err);
            return new TabaPayVerifyAnswerHandle(made, true);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate void dargah_tabapay_created_free_fn(IntPtr created);

        private static dargah_tabapay_created_free_fn dargah_tabapay_created_free_bound;

        internal static void dargah_tabapay_created_free(IntPtr created)
        {
            var bound = dargah_tabapay_created_free_bound ?? (dargah_tabapay_created_free_bound = NativeLibrary.Bind<dargah_tabapay_created_free_fn>("dargah_tabapay_created_free"));
            bound(created);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate IntPtr dargah_tabapay_created_token_fn(TabaPayCreatedHandle created, ref UIntPtr len);

        private static dargah_tabapay_created_token_fn dargah_tabapay_created_token_bound;

        internal static string dargah_tabapay_created_token(TabaPayCreatedHandle created)
        {
            var bound = dargah_tabapay_created_token_bound ?? (dargah_tabapay_created_token_bound = NativeLibrary.Bind<dargah_tabapay_created_token_fn>("dargah_tabapay_created_token"));
            var made = default(UIntPtr);
            var result = bound(DargahHandle.Open(created) ?? TabaPayCreatedHandle.None, ref made);
            return NativeText.Borrowed(result, made);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate IntPtr dargah_tabapay_created_status_fn(TabaPayCreatedHandle created, ref UIntPtr len);

        private static dargah_tabapay_created_status_fn dargah_tabapay_created_status_bound;

        internal static string dargah_tabapay_created_status(TabaPayCreatedHandle created)
        {
            var bound = dargah_tabapay_created_status_bound ?? (dargah_tabapay_created_status_bound = NativeLibrary.Bind<dargah_tabapay_created_status_fn>("dargah_tabapay_created_status"));
            var made = default(UIntPtr);
            var result = bound(DargahHandle.Open(created) ?? TabaPayCreatedHandle.None, ref made);
            return NativeText.Borrowed(result, made);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate IntPtr dargah_tabapay_created_url_fn(TabaPayCreatedHandle created, ref UIntPtr len);

        private static dargah_tabapay_created_url_fn dargah_tabapay_created_url_bound;

        internal static string dargah_tabapay_created_url(TabaPayCreatedHandle created)
        {
            var bound = dargah_tabapay_created_url_bound ?? (dargah_tabapay_created_url_bound = NativeLibrary.Bind<dargah_tabapay_created_url_fn>("dargah_tabapay_created_url"));
            var made = default(UIntPtr);
            var result = bound(DargahHandle.Open(created) ?? TabaPayCreatedHandle.None, ref made);
            return NativeText.Borrowed(result, made);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate IntPtr dargah_tabapay_created_extra_json_fn(TabaPayCreatedHandle created, ref UIntPtr len);

        private static dargah_tabapay_created_extra_json_fn dargah_tabapay_created_extra_json_bound;

        internal static string dargah_tabapay_created_extra_json(TabaPayCreatedHandle created)
        {
            var bound = dargah_tabapay_created_extra_json_bound ?? (dargah_tabapay_created_extra_json_bound = NativeLibrary.Bind<dargah_tabapay_created_extra_json_fn>("dargah_tabapay_created_extra_json"));
            var made = default(UIntPtr);
            var result = bound(DargahHandle.Open(created) ?? TabaPayCreatedHandle.None, ref made);
            return NativeText.Borrowed(result, made);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate IntPtr dargah_tabapay_created_raw_fn(TabaPayCreatedHandle created, ref UIntPtr len);

        private static dargah_tabapay_created_raw_fn dargah_tabapay_created_raw_bound;

        internal static string dargah_tabapay_created_raw(TabaPayCreatedHandle created)
        {
            var bound = dargah_tabapay_created_raw_bound ?? (dargah_tabapay_created_raw_bound = NativeLibrary.Bind<dargah_tabapay_created_raw_fn>("dargah_tabapay_created_raw"));
            var made = default(UIntPtr);
            var result = bound(DargahHandle.Open(created) ?? TabaPayCreatedHandle.None, ref made);
            return NativeText.Borrowed(result, made);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate uint dargah_tabapay_created_redirect_fn(TabaPayCreatedHandle created, ref IntPtr @out, ref IntPtr err);

        private static dargah_tabapay_created_redirect_fn dargah_tabapay_created_redirect_bound;

        internal static RedirectHandle dargah_tabapay_created_redirect(TabaPayCreatedHandle created)
        {
            var bound = dargah_tabapay_created_redirect_bound ?? (dargah_tabapay_created_redirect_bound = NativeLibrary.Bind<dargah_tabapay_created_redirect_fn>("dargah_tabapay_created_redirect"));
            var made = default(IntPtr);
            var err = IntPtr.Zero;
            var result = bound(DargahHandle.Open(created) ?? TabaPayCreatedHandle.None, ref made, ref err);
            NativeError.ThrowUnlessOk(result, err);
            return new RedirectHandle(made, true);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate uint dargah_tabapay_created_http_status_fn(TabaPayCreatedHandle created);

        private static dargah_tabapay_created_http_status_fn dargah_tabapay_created_http_status_bound;

        internal static uint dargah_tabapay_created_http_status(TabaPayCreatedHandle created)
        {
            var bound = dargah_tabapay_created_http_status_bound ?? (dargah_tabapay_created_http_status_bound = NativeLibrary.Bind<dargah_tabapay_created_http_status_fn>("dargah_tabapay_created_http_status"));
            var result = bound(DargahHandle.Open(created) ?? TabaPayCreatedHandle.None);
            return result;
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate IntPtr dargah_tabapay_created_to_json_fn(TabaPayCreatedHandle created);

        private static dargah_tabapay_created_to_json_fn dargah_tabapay_created_to_json_bound;

        internal static string dargah_tabapay_created_to_json(TabaPayCreatedHandle created)
        {
            var bound = dargah_tabapay_created_to_json_bound ?? (dargah_tabapay_created_to_json_bound = NativeLibrary.Bind<dargah_tabapay_created_to_json_fn>("dargah_tabapay_created_to_json"));
            var result = bound(DargahHandle.Open(created) ?? TabaPayCreatedHandle.None);
            return NativeText.Owned(result);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate void dargah_tabapay_verify_answer_free_fn(IntPtr answer);

        private static dargah_tabapay_verify_answer_free_fn dargah_tabapay_verify_answer_free_bound;

        internal static void dargah_tabapay_verify_answer_free(IntPtr answer)
        {
            var bound = dargah_tabapay_verify_answer_free_bound ?? (dargah_tabapay_verify_answer_free_bound = NativeLibrary.Bind<dargah_tabapay_verify_answer_free_fn>("dargah_tabapay_verify_answer_free"));
            bound(answer);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate IntPtr dargah_tabapay_verify_answer_response_code_fn(TabaPayVerifyAnswerHandle answer, ref UIntPtr len);

        private static dargah_tabapay_verify_answer_response_code_fn dargah_tabapay_verify_answer_response_code_bound;

        internal static string dargah_tabapay_verify_answer_response_code(TabaPayVerifyAnswerHandle answer)
        {
            var bound = dargah_tabapay_verify_answer_response_code_bound ?? (dargah_tabapay_verify_answer_response_code_bound = NativeLibrary.Bind<dargah_tabapay_verify_answer_response_code_fn>("dargah_tabapay_verify_answer_response_code"));
            var made = default(UIntPtr);
            var result = bound(DargahHandle.Open(answer) ?? TabaPayVerifyAnswerHandle.None, ref made);
            return NativeText.Borrowed(result, made);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate IntPtr dargah_tabapay_verify_answer_status_fn(TabaPayVerifyAnswerHandle answer, ref UIntPtr len);

        private static dargah_tabapay_verify_answer_status_fn dargah_tabapay_verify_answer_status_bound;

        internal static string dargah_tabapay_verify_answer_status(TabaPayVerifyAnswerHandle answer)
        {
            var bound = dargah_tabapay_verify_answer_status_bound ?? (dargah_tabapay_verify_answer_status_bound = NativeLibrary.Bind<dargah_tabapay_verify_answer_status_fn>("dargah_tabapay_verify_answer_status"));
            var made = default(UIntPtr);
            var result = bound(DargahHandle.Open(answer) ?? TabaPayVerifyAnswerHandle.None, ref made);
            return NativeText.Borrowed(result, made);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate IntPtr dargah_tabapay_verify_answer_message_fn(TabaPayVerifyAnswerHandle answer, ref UIntPtr len);

        private static dargah_tabapay_verify_answer_message_fn dargah_tabapay_verify_answer_message_bound;

        internal static string dargah_tabapay_verify_answer_message(TabaPayVerifyAnswerHandle answer)
        {
            var bound = dargah_tabapay_verify_answer_message_bound ?? (dargah_tabapay_verify_answer_message_bound = NativeLibrary.Bind<dargah_tabapay_verify_answer_message_fn>("dargah_tabapay_verify_answer_message"));
            var made = default(UIntPtr);
            var result = bound(DargahHandle.Open(answer) ?? TabaPayVerifyAnswerHandle.None, ref made);
            return NativeText.Borrowed(result, made);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate IntPtr dargah_tabapay_verify_answer_token_fn(TabaPayVerifyAnswerHandle answer, ref UIntPtr len);

        private static dargah_tabapay_verify_answer_token_fn dargah_tabapay_verify_answer_token_bound;

        internal static string dargah_tabapay_verify_answer_token(TabaPayVerifyAnswerHandle answer)
        {
            var bound = dargah_tabapay_verify_answer_token_bound ?? (dargah_tabapay_verify_answer_token_bound = NativeLibrary.Bind<dargah_tabapay_verify_answer_token_fn>("dargah_tabapay_verify_answer_token"));
            var made = default(UIntPtr);
            var result = bound(DargahHandle.Open(answer) ?? TabaPayVerifyAnswerHandle.None, ref made);
            return NativeText.Borrowed(result, made);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate IntPtr dargah_tabapay_verify_answer_shaparak_ref_number_fn(TabaPayVerifyAnswerHandle answer, ref UIntPtr len);

        private static dargah_tabapay_verify_answer_shaparak_ref_number_fn dargah_tabapay_verify_answer_shaparak_ref_number_bound;

        internal static string dargah_tabapay_verify_answer_shaparak_ref_number(TabaPayVerifyAnswerHandle answer)
        {
            var bound = dargah_tabapay_verify_answer_shaparak_ref_number_bound ?? (dargah_tabapay_verify_answer_shaparak_ref_number_bound = NativeLibrary.Bind<dargah_tabapay_verify_answer_shaparak_ref_number_fn>("dargah_tabapay_verify_answer_shaparak_ref_number"));
            var made = default(UIntPtr);
            var result = bound(DargahHandle.Open(answer) ?? TabaPayVerifyAnswerHandle.None, ref made);
            return NativeText.Borrowed(result, made);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate IntPtr dargah_tabapay_verify_answer_tracking_code_fn(TabaPayVerifyAnswerHandle answer, ref UIntPtr len);

        private static dargah_tabapay_verify_answer_tracking_code_fn dargah_tabapay_verify_answer_tracking_code_bound;

        internal static string dargah_tabapay_verify_answer_tracking_code(TabaPayVerifyAnswerHandle answer)
        {
            var bound = dargah_tabapay_verify_answer_tracking_code_bound ?? (dargah_tabapay_verify_answer_tracking_code_bound = NativeLibrary.Bind<dargah_tabapay_verify_answer_tracking_code_fn>("dargah_tabapay_verify_answer_tracking_code"));
            var made = default(UIntPtr);
            var result = bound(DargahHandle.Open(answer) ?? TabaPayVerifyAnswerHandle.None, ref made);
            return NativeText.Borrowed(result, made);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate IntPtr dargah_tabapay_verify_answer_card_number_fn(TabaPayVerifyAnswerHandle answer, ref UIntPtr len);

        private static dargah_tabapay_verify_answer_card_number_fn dargah_tabapay_verify_answer_card_number_bound;

        internal static string dargah_tabapay_verify_answer_card_number(TabaPayVerifyAnswerHandle answer)
        {
            var bound = dargah_tabapay_verify_answer_card_number_bound ?? (dargah_tabapay_verify_answer_card_number_bound = NativeLibrary.Bind<dargah_tabapay_verify_answer_card_number_fn>("dargah_tabapay_verify_answer_card_number"));
            var made = default(UIntPtr);
            var result = bound(DargahHandle.Open(answer) ?? TabaPayVerifyAnswerHandle.None, ref made);
            return NativeText.Borrowed(result, made);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate IntPtr dargah_tabapay_verify_answer_hashed_card_number_fn(TabaPayVerifyAnswerHandle answer, ref UIntPtr len);

        private static dargah_tabapay_verify_answer_hashed_card_number_fn dargah_tabapay_verify_answer_hashed_card_number_bound;

        internal static string dargah_tabapay_verify_answer_hashed_card_number(TabaPayVerifyAnswerHandle answer)
        {
            var bound = dargah_tabapay_verify_answer_hashed_card_number_bound ?? (dargah_tabapay_verify_answer_hashed_card_number_bound = NativeLibrary.Bind<dargah_tabapay_verify_answer_hashed_card_number_fn>("dargah_tabapay_verify_answer_hashed_card_number"));
            var made = default(UIntPtr);
            var result = bound(DargahHandle.Open(answer) ?? TabaPayVerifyAnswerHandle.None, ref made);
            return NativeText.Borrowed(result, made);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate IntPtr dargah_tabapay_verify_answer_additional_data_fn(TabaPayVerifyAnswerHandle answer, ref UIntPtr len);

        private static dargah_tabapay_verify_answer_additional_data_fn dargah_tabapay_verify_answer_additional_data_bound;

        internal static string dargah_tabapay_verify_answer_additional_data(TabaPayVerifyAnswerHandle answer)
        {
            var bound = dargah_tabapay_verify_answer_additional_data_bound ?? (dargah_tabapay_verify_answer_additional_data_bound = NativeLibrary.Bind<dargah_tabapay_verify_answer_additional_data_fn>("dargah_tabapay_verify_answer_additional_data"));
            var made = default(UIntPtr);
            var result = bound(DargahHandle.Open(answer) ?? TabaPayVerifyAnswerHandle.None, ref made);
            return NativeText.Borrowed(result, made);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate IntPtr dargah_tabapay_verify_answer_ip_fn(TabaPayVerifyAnswerHandle answer, ref UIntPtr len);

        private static dargah_tabapay_verify_answer_ip_fn dargah_tabapay_verify_answer_ip_bound;

        internal static string dargah_tabapay_verify_answer_ip(TabaPayVerifyAnswerHandle answer)
        {
            var bound = dargah_tabapay_verify_answer_ip_bound ?? (dargah_tabapay_verify_answer_ip_bound = NativeLibrary.Bind<dargah_tabapay_verify_answer_ip_fn>("dargah_tabapay_verify_answer_ip"));
            var made = default(UIntPtr);
            var result = bound(DargahHandle.Open(answer) ?? TabaPayVerifyAnswerHandle.None, ref made);
            return NativeText.Borrowed(result, made);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate IntPtr dargah_tabapay_verify_answer_date_fn(TabaPayVerifyAnswerHandle answer, ref UIntPtr len);

        private static dargah_tabapay_verify_answer_date_fn dargah_tabapay_verify_answer_date_bound;

        internal static string dargah_tabapay_verify_answer_date(TabaPayVerifyAnswerHandle answer)
        {
            var bound = dargah_tabapay_verify_answer_date_bound ?? (dargah_tabapay_verify_answer_date_bound = NativeLibrary.Bind<dargah_tabapay_verify_answer_date_fn>("dargah_tabapay_verify_answer_date"));
            var made = default(UIntPtr);
            var result = bound(DargahHandle.Open(answer) ?? TabaPayVerifyAnswerHandle.None, ref made);
            return NativeText.Borrowed(result, made);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate IntPtr dargah_tabapay_verify_answer_extra_json_fn(TabaPayVerifyAnswerHandle answer, ref UIntPtr len);

        private static dargah_tabapay_verify_answer_extra_json_fn dargah_tabapay_verify_answer_extra_json_bound;

        internal static string dargah_tabapay_verify_answer_extra_json(TabaPayVerifyAnswerHandle answer)
        {
            var bound = dargah_tabapay_verify_answer_extra_json_bound ?? (dargah_tabapay_verify_answer_extra_json_bound = NativeLibrary.Bind<dargah_tabapay_verify_answer_extra_json_fn>("dargah_tabapay_verify_answer_extra_json"));
            var made = default(UIntPtr);
            var result = bound(DargahHandle.Open(answer) ?? TabaPayVerifyAnswerHandle.None, ref made);
            return NativeText.Borrowed(result, made);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate IntPtr dargah_tabapay_verify_answer_raw_fn(TabaPayVerifyAnswerHandle answer, ref UIntPtr len);

        private static dargah_tabapay_verify_answer_raw_fn dargah_tabapay_verify_answer_raw_bound;

        internal static string dargah_tabapay_verify_answer_raw(TabaPayVerifyAnswerHandle answer)
        {
            var bound = dargah_tabapay_verify_answer_raw_bound ?? (dargah_tabapay_verify_answer_raw_bound = NativeLibrary.Bind<dargah_tabapay_verify_answer_raw_fn>("dargah_tabapay_verify_answer_raw"));
            var made = default(UIntPtr);
            var result = bound(DargahHandle.Open(answer) ?? TabaPayVerifyAnswerHandle.None, ref made);
            return NativeText.Borrowed(result, made);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        [return: MarshalAs(UnmanagedType.I1)]
        private delegate bool dargah_tabapay_verify_answer_amount_fn(TabaPayVerifyAnswerHandle answer, ref long @out);

        private static dargah_tabapay_verify_answer_amount_fn dargah_tabapay_verify_answer_amount_bound;

        internal static long? dargah_tabapay_verify_answer_amount(TabaPayVerifyAnswerHandle answer)
        {
            var bound = dargah_tabapay_verify_answer_amount_bound ?? (dargah_tabapay_verify_answer_amount_bound = NativeLibrary.Bind<dargah_tabapay_verify_answer_amount_fn>("dargah_tabapay_verify_answer_amount"));
            var made = default(long);
            var result = bound(DargahHandle.Open(answer) ?? TabaPayVerifyAnswerHandle.None, ref made);
            return result ? made : default(long?);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        [return: MarshalAs(UnmanagedType.I1)]
        private delegate bool dargah_tabapay_verify_answer_final_amount_fn(TabaPayVerifyAnswerHandle answer, ref long @out);

        private static dargah_tabapay_verify_answer_final_amount_fn dargah_tabapay_verify_answer_final_amount_bound;

        internal static long? dargah_tabapay_verify_answer_final_amount(TabaPayVerifyAnswerHandle answer)
        {
            var bound = dargah_tabapay_verify_answer_final_amount_bound ?? (dargah_tabapay_verify_answer_final_amount_bound = NativeLibrary.Bind<dargah_tabapay_verify_answer_final_amount_fn>("dargah_tabapay_verify_answer_final_amount"));
            var made = default(long);
            var result = bound(DargahHandle.Open(answer) ?? TabaPayVerifyAnswerHandle.None, ref made);
            return result ? made : default(long?);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate uint dargah_tabapay_verify_answer_http_status_fn(TabaPayVerifyAnswerHandle answer);

        private static dargah_tabapay_verify_answer_http_status_fn dargah_tabapay_verify_answer_http_status_bound;

        internal static uint dargah_tabapay_verify_answer_http_status(TabaPayVerifyAnswerHandle answer)
        {
            var bound = dargah_tabapay_verify_answer_http_status_bound ?? (dargah_tabapay_verify_answer_http_status_bound = NativeLibrary.Bind<dargah_tabapay_verify_answer_http_status_fn>("dargah_tabapay_verify_answer_http_status"));
            var result = bound(DargahHandle.Open(answer) ?? TabaPayVerifyAnswerHandle.None);
            return result;
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate IntPtr dargah_tabapay_verify_answer_to_json_fn(TabaPayVerifyAnswerHandle answer);

        private static dargah_tabapay_verify_answer_to_json_fn dargah_tabapay_verify_answer_to_json_bound;

        internal static string dargah_tabapay_verify_answer_to_json(TabaPayVerifyAnswerHandle answer)
        {
            var bound = dargah_tabapay_verify_answer_to_json_bound ?? (dargah_tabapay_verify_answer_to_json_bound = NativeLibrary.Bind<dargah_tabapay_verify_answer_to_json_fn>("dargah_tabapay_verify_answer_to_json"));
            var result = bound(DargahHandle.Open(answer) ?? TabaPayVerifyAnswerHandle.None);
            return NativeText.Owned(result);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate uint dargah_tara_builder_new_fn(byte[] username, UIntPtr username_len, byte[] password, UIntPtr password_len, ref IntPtr @out, ref IntPtr err);

        private static dargah_tara_builder_new_fn dargah_tara_builder_new_bound;

        internal static TaraBuilderHandle dargah_tara_builder_new(Utf8 username, Utf8 password)
        {
            var bound = dargah_tara_builder_new_bound ?? (dargah_tara_builder_new_bound = NativeLibrary.Bind<dargah_tara_builder_new_fn>("dargah_tara_builder_new"));
            var made = default(IntPtr);
            var err = IntPtr.Zero;
            var result = bound(username.Bytes, username.Length, password.Bytes, password.Length, ref made, ref err);
            username.Wipe();
            password.Wipe();
            NativeError.ThrowUnlessOk(result, err);
            return new TaraBuilderHandle(made, true);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate void dargah_tara_builder_free_fn(IntPtr builder);

        private static dargah_tara_builder_free_fn dargah_tara_builder_free_bound;

        internal static void dargah_tara_builder_free(IntPtr builder)
        {
            var bound = dargah_tara_builder_free_bound ?? (dargah_tara_builder_free_bound = NativeLibrary.Bind<dargah_tara_builder_free_fn>("dargah_tara_builder_free"));
            bound(builder);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate uint dargah_tara_builder_set_base_url_fn(TaraBuilderHandle builder, byte[] url, UIntPtr url_len, ref IntPtr err);

        private static dargah_tara_builder_set_base_url_fn dargah_tara_builder_set_base_url_bound;

        internal static void dargah_tara_builder_set_base_url(TaraBuilderHandle builder, Utf8 url)
        {
            var bound = dargah_tara_builder_set_base_url_bound ?? (dargah_tara_builder_set_base_url_bound = NativeLibrary.Bind<dargah_tara_builder_set_base_url_fn>("dargah_tara_builder_set_base_url"));
            var err = IntPtr.Zero;
            var result = bound(DargahHandle.Open(builder) ?? TaraBuilderHandle.None, url.Bytes, url.Length, ref err);
            url.Wipe();
            NativeError.ThrowUnlessOk(result, err);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate uint dargah_tara_builder_set_timeout_ms_fn(TaraBuilderHandle builder, ulong timeout_ms, ref IntPtr err);

        private static dargah_tara_builder_set_timeout_ms_fn dargah_tara_builder_set_timeout_ms_bound;

        internal static void dargah_tara_builder_set_timeout_ms(TaraBuilderHandle builder, ulong timeout_ms)
        {
            var bound = dargah_tara_builder_set_timeout_ms_bound ?? (dargah_tara_builder_set_timeout_ms_bound = NativeLibrary.Bind<dargah_tara_builder_set_timeout_ms_fn>("dargah_tara_builder_set_timeout_ms"));
            var err = IntPtr.Zero;
            var result = bound(DargahHandle.Open(builder) ?? TaraBuilderHandle.None, timeout_ms, ref err);
            NativeError.ThrowUnlessOk(result, err);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate uint dargah_tara_builder_set_connect_timeout_ms_fn(TaraBuilderHandle builder, ulong timeout_ms, ref IntPtr err);

        private static dargah_tara_builder_set_connect_timeout_ms_fn dargah_tara_builder_set_connect_timeout_ms_bound;

        internal static void dargah_tara_builder_set_connect_timeout_ms(TaraBuilderHandle builder, ulong timeout_ms)
        {
            var bound = dargah_tara_builder_set_connect_timeout_ms_bound ?? (dargah_tara_builder_set_connect_timeout_ms_bound = NativeLibrary.Bind<dargah_tara_builder_set_connect_timeout_ms_fn>("dargah_tara_builder_set_connect_timeout_ms"));
            var err = IntPtr.Zero;
            var result = bound(DargahHandle.Open(builder) ?? TaraBuilderHandle.None, timeout_ms, ref err);
            NativeError.ThrowUnlessOk(result, err);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate uint dargah_tara_builder_set_network_fn(TaraBuilderHandle builder, NetworkHandle network, ref IntPtr err);

        private static dargah_tara_builder_set_network_fn dargah_tara_builder_set_network_bound;

        internal static void dargah_tara_builder_set_network(TaraBuilderHandle builder, NetworkHandle network)
        {
            var bound = dargah_tara_builder_set_network_bound ?? (dargah_tara_builder_set_network_bound = NativeLibrary.Bind<dargah_tara_builder_set_network_fn>("dargah_tara_builder_set_network"));
            var err = IntPtr.Zero;
            var result = bound(DargahHandle.Open(builder) ?? TaraBuilderHandle.None, DargahHandle.Open(network) ?? NetworkHandle.None, ref err);
            NativeError.ThrowUnlessOk(result, err);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate uint dargah_tara_builder_set_groups_ttl_ms_fn(TaraBuilderHandle builder, ulong ttl_ms, ref IntPtr err);

        private static dargah_tara_builder_set_groups_ttl_ms_fn dargah_tara_builder_set_groups_ttl_ms_bound;

        internal static void dargah_tara_builder_set_groups_ttl_ms(TaraBuilderHandle builder, ulong ttl_ms)
        {
            var bound = dargah_tara_builder_set_groups_ttl_ms_bound ?? (dargah_tara_builder_set_groups_ttl_ms_bound = NativeLibrary.Bind<dargah_tara_builder_set_groups_ttl_ms_fn>("dargah_tara_builder_set_groups_ttl_ms"));
            var err = IntPtr.Zero;
            var result = bound(DargahHandle.Open(builder) ?? TaraBuilderHandle.None, ttl_ms, ref err);
            NativeError.ThrowUnlessOk(result, err);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate uint dargah_tara_builder_set_refund_fn(TaraBuilderHandle builder, byte[] principal, UIntPtr principal_len, byte[] password, UIntPtr password_len, byte[] base_url, UIntPtr base_url_len, ref IntPtr err);

        private static dargah_tara_builder_set_refund_fn dargah_tara_builder_set_refund_bound;

        internal static void dargah_tara_builder_set_refund(TaraBuilderHandle builder, Utf8 principal, Utf8 password, Utf8 base_url)
        {
            var bound = dargah_tara_builder_set_refund_bound ?? (dargah_tara_builder_set_refund_bound = NativeLibrary.Bind<dargah_tara_builder_set_refund_fn>("dargah_tara_builder_set_refund"));
            var err = IntPtr.Zero;
            var result = bound(DargahHandle.Open(builder) ?? TaraBuilderHandle.None, principal.Bytes, principal.Length, password.Bytes, password.Length, base_url.Bytes, base_url.Length, ref err);
            principal.Wipe();
            password.Wipe();
            base_url.Wipe();
            NativeError.ThrowUnlessOk(result, err);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate uint dargah_tara_builder_set_events_fn(TaraBuilderHandle builder, EventFn on_event, IntPtr user, DropFn on_drop, ref IntPtr err);

        private static dargah_tara_builder_set_events_fn dargah_tara_builder_set_events_bound;

        internal static void dargah_tara_builder_set_events(TaraBuilderHandle builder, EventFn on_event, IntPtr user, DropFn on_drop)
        {
            var bound = dargah_tara_builder_set_events_bound ?? (dargah_tara_builder_set_events_bound = NativeLibrary.Bind<dargah_tara_builder_set_events_fn>("dargah_tara_builder_set_events"));
            var err = IntPtr.Zero;
            var result = bound(DargahHandle.Open(builder) ?? TaraBuilderHandle.None, on_event, user, on_drop, ref err);
            NativeError.ThrowUnlessOk(result, err);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate uint dargah_tara_builder_build_fn(TaraBuilderHandle builder, ref IntPtr @out, ref IntPtr err);

        private static dargah_tara_builder_build_fn dargah_tara_builder_build_bound;

        internal static TaraHandle dargah_tara_builder_build(TaraBuilderHandle builder)
        {
            var bound = dargah_tara_builder_build_bound ?? (dargah_tara_builder_build_bound = NativeLibrary.Bind<dargah_tara_builder_build_fn>("dargah_tara_builder_build"));
            var made = default(IntPtr);
            var err = IntPtr.Zero;
            var result = bound(DargahHandle.Open(builder) ?? TaraBuilderHandle.None, ref made, ref err);
            NativeError.ThrowUnlessOk(result, err);
            return new TaraHandle(made, true);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate void dargah_tara_free_fn(IntPtr tara);

        private static dargah_tara_free_fn dargah_tara_free_bound;

        internal static void dargah_tara_free(IntPtr tara)
        {
            var bound = dargah_tara_free_bound ?? (dargah_tara_free_bound = NativeLibrary.Bind<dargah_tara_free_fn>("dargah_tara_free"));
            bound(tara);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate uint dargah_tara_authenticate_fn(TaraHandle tara, OptionsHandle options, ref IntPtr @out, ref IntPtr err);

        private static dargah_tara_authenticate_fn dargah_tara_authenticate_bound;

        internal static TaraAuthenticationHandle dargah_tara_authenticate(TaraHandle tara, OptionsHandle options)
        {
            var bound = dargah_tara_authenticate_bound ?? (dargah_tara_authenticate_bound = NativeLibrary.Bind<dargah_tara_authenticate_fn>("dargah_tara_authenticate"));
            var made = default(IntPtr);
            var err = IntPtr.Zero;
            var result = bound(DargahHandle.Open(tara) ?? TaraHandle.None, DargahHandle.Open(options) ?? OptionsHandle.None, ref made, ref err);
            NativeError.ThrowUnlessOk(result, err);
            return new TaraAuthenticationHandle(made, true);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate uint dargah_tara_club_groups_fn(TaraHandle tara, OptionsHandle options, ref IntPtr @out, ref IntPtr err);

        private static dargah_tara_club_groups_fn dargah_tara_club_groups_bound;

        internal static TaraGroupsHandle dargah_tara_club_groups(TaraHandle tara, OptionsHandle options)
        {
            var bound = dargah_tara_club_groups_bound ?? (dargah_tara_club_groups_bound = NativeLibrary.Bind<dargah_tara_club_groups_fn>("dargah_tara_club_groups"));
            var made = default(IntPtr);
            var err = IntPtr.Zero;
            var result = bound(DargahHandle.Open(tara) ?? TaraHandle.None, DargahHandle.Open(options) ?? OptionsHandle.None, ref made, ref err);
            NativeError.ThrowUnlessOk(result, err);
            return new TaraGroupsHandle(made, true);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate uint dargah_tara_get_token_fn(TaraHandle tara, TaraOrderHandle order, OptionsHandle options, ref IntPtr @out, ref IntPtr err);

        private static dargah_tara_get_token_fn dargah_tara_get_token_bound;

        internal static TaraTokenHandle dargah_tara_get_token(TaraHandle tara, TaraOrderHandle order, OptionsHandle options)
        {
            var bound = dargah_tara_get_token_bound ?? (dargah_tara_get_token_bound = NativeLibrary.Bind<dargah_tara_get_token_fn>("dargah_tara_get_token"));
            var made = default(IntPtr);
            var err = IntPtr.Zero;
            var result = bound(DargahHandle.Open(tara) ?? TaraHandle.None, DargahHandle.Open(order) ?? TaraOrderHandle.None, DargahHandle.Open(options) ?? OptionsHandle.None, ref made, ref err);
            NativeError.ThrowUnlessOk(result, err);
            return new TaraTokenHandle(made, true);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate uint dargah_tara_purchase_form_fn(TaraHandle tara, byte[] token, UIntPtr token_len, ref IntPtr @out, ref IntPtr err);

        private static dargah_tara_purchase_form_fn dargah_tara_purchase_form_bound;

        internal static RedirectHandle dargah_tara_purchase_form(TaraHandle tara, Utf8 token)
        {
            var bound = dargah_tara_purchase_form_bound ?? (dargah_tara_purchase_form_bound = NativeLibrary.Bind<dargah_tara_purchase_form_fn>("dargah_tara_purchase_form"));
            var made = default(IntPtr);
            var err = IntPtr.Zero;
            var result = bound(DargahHandle.Open(tara) ?? TaraHandle.None, token.Bytes, token.Length, ref made, ref err);
            token.Wipe();
            NativeError.ThrowUnlessOk(result, err);
            return new RedirectHandle(made, true);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate uint dargah_tara_verify_fn(TaraHandle tara, ExpectedHandle expected, OptionsHandle options, ref IntPtr @out, ref IntPtr err);

        private static dargah_tara_verify_fn dargah_tara_verify_bound;

        internal static OutcomeHandle dargah_tara_verify(TaraHandle tara, ExpectedHandle expected, OptionsHandle options)
        {
            var bound = dargah_tara_verify_bound ?? (dargah_tara_verify_bound = NativeLibrary.Bind<dargah_tara_verify_fn>("dargah_tara_verify"));
            var made = default(IntPtr);
            var err = IntPtr.Zero;
            var result = bound(DargahHandle.Open(tara) ?? TaraHandle.None, DargahHandle.Open(expected) ?? ExpectedHandle.None, DargahHandle.Open(options) ?? OptionsHandle.None, ref made, ref err);
            NativeError.ThrowUnlessOk(result, err);
            return new OutcomeHandle(made, true);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate uint dargah_tara_purchase_verify_fn(TaraHandle tara, byte[] token, UIntPtr token_len, byte[] ip, UIntPtr ip_len, OptionsHandle options, ref IntPtr @out, ref IntPtr err);

        private static dargah_tara_purchase_verify_fn dargah_tara_purchase_verify_bound;

        internal static TaraVerifyAnswerHandle dargah_tara_purchase_verify(TaraHandle tara, Utf8 token, Utf8 ip, OptionsHandle options)
        {
            var bound = dargah_tara_purchase_verify_bound ?? (dargah_tara_purchase_verify_bound = NativeLibrary.Bind<dargah_tara_purchase_verify_fn>("dargah_tara_purchase_verify"));
            var made = default(IntPtr);
            var err = IntPtr.Zero;
            var result = bound(DargahHandle.Open(tara) ?? TaraHandle.None, token.Bytes, token.Length, ip.Bytes, ip.Length, DargahHandle.Open(options) ?? OptionsHandle.None, ref made, ref err);
            token.Wipe();
            ip.Wipe();
            NativeError.ThrowUnlessOk(result, err);
            return new TaraVerifyAnswerHandle(made, true);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate uint dargah_tara_inquire_fn(TaraHandle tara, byte[] token, UIntPtr token_len, byte[] ip, UIntPtr ip_len, OptionsHandle options, ref IntPtr @out, ref IntPtr err);

        private static dargah_tara_inquire_fn dargah_tara_inquire_bound;

        internal static TaraInquiryHandle dargah_tara_inquire(TaraHandle tara, Utf8 token, Utf8 ip, OptionsHandle options)
        {
            var bound = dargah_tara_inquire_bound ?? (dargah_tara_inquire_bound = NativeLibrary.Bind<dargah_tara_inquire_fn>("dargah_tara_inquire"));
            var made = default(IntPtr);
            var err = IntPtr.Zero;
            var result = bound(DargahHandle.Open(tara) ?? TaraHandle.None, token.Bytes, token.Length, ip.Bytes, ip.Length, DargahHandle.Open(options) ?? OptionsHandle.None, ref made, ref err);
            token.Wipe();
            ip.Wipe();
            NativeError.ThrowUnlessOk(result, err);
            return new TaraInquiryHandle(made, true);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate uint dargah_tara_refund_whole_fn(TaraHandle tara, byte[] rrn, UIntPtr rrn_len, byte[] description, UIntPtr description_len, OptionsHandle options, ref IntPtr @out, ref IntPtr err);

        private static dargah_tara_refund_whole_fn dargah_tara_refund_whole_bound;

        internal static TaraRefundHandle dargah_tara_refund_whole(TaraHandle tara, Utf8 rrn, Utf8 description, OptionsHandle options)
        {
            var bound = dargah_tara_refund_whole_bound ?? (dargah_tara_refund_whole_bound = NativeLibrary.Bind<dargah_tara_refund_whole_fn>("dargah_tara_refund_whole"));
            var made = default(IntPtr);
            var err = IntPtr.Zero;
            var result = bound(DargahHandle.Open(tara) ?? TaraHandle.None, rrn.Bytes, rrn.Length, description.Bytes, description.Length, DargahHandle.Open(options) ?? OptionsHandle.None, ref made, ref err);
            rrn.Wipe();
            description.Wipe();
            NativeError.ThrowUnlessOk(result, err);
            return new TaraRefundHandle(made, true);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate uint dargah_tara_refund_part_fn(TaraHandle tara, byte[] rrn, UIntPtr rrn_len, long amount, TaraItemsHandle items, byte[] description, UIntPtr description_len, OptionsHandle options, ref IntPtr @out, ref IntPtr err);

        private static dargah_tara_refund_part_fn dargah_tara_refund_part_bound;

        internal static TaraRefundHandle dargah_tara_refund_part(TaraHandle tara, Utf8 rrn, long amount, TaraItemsHandle items, Utf8 description, OptionsHandle options)
        {
            var bound = dargah_tara_refund_part_bound ?? (dargah_tara_refund_part_bound = NativeLibrary.Bind<dargah_tara_refund_part_fn>("dargah_tara_refund_part"));
            var made = default(IntPtr);
            var err = IntPtr.Zero;
            var result = bound(DargahHandle.Open(tara) ?? TaraHandle.None, rrn.Bytes, rrn.Length, amount, DargahHandle.Open(items) ?? TaraItemsHandle.None, description.Bytes, description.Length, DargahHandle.Open(options) ?? OptionsHandle.None, ref made, ref err);
            rrn.Wipe();
            description.Wipe();
            NativeError.ThrowUnlessOk(result, err);
            return new TaraRefundHandle(made, true);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate void dargah_tara_authentication_free_fn(IntPtr login);

        private static dargah_tara_authentication_free_fn dargah_tara_authentication_free_bound;

        internal static void dargah_tara_authentication_free(IntPtr login)
        {
            var bound = dargah_tara_authentication_free_bound ?? (dargah_tara_authentication_free_bound = NativeLibrary.Bind<dargah_tara_authentication_free_fn>("dargah_tara_authentication_free"));
            bound(login);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        [return: MarshalAs(UnmanagedType.I1)]
        private delegate bool dargah_tara_authentication_expire_time_fn(TaraAuthenticationHandle login, ref long @out);

        private static dargah_tara_authentication_expire_time_fn dargah_tara_authentication_expire_time_bound;

        internal static long? dargah_tara_authentication_expire_time(TaraAuthenticationHandle login)
        {
            var bound = dargah_tara_authentication_expire_time_bound ?? (dargah_tara_authentication_expire_time_bound = NativeLibrary.Bind<dargah_tara_authentication_expire_time_fn>("dargah_tara_authentication_expire_time"));
            var made = default(long);
            var result = bound(DargahHandle.Open(login) ?? TaraAuthenticationHandle.None, ref made);
            return result ? made : default(long?);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate ulong dargah_tara_authentication_trusted_for_ms_fn(TaraAuthenticationHandle login);

        private static dargah_tara_authentication_trusted_for_ms_fn dargah_tara_authentication_trusted_for_ms_bound;

        internal static ulong dargah_tara_authentication_trusted_for_ms(TaraAuthenticationHandle login)
        {
            var bound = dargah_tara_authentication_trusted_for_ms_bound ?? (dargah_tara_authentication_trusted_for_ms_bound = NativeLibrary.Bind<dargah_tara_authentication_trusted_for_ms_fn>("dargah_tara_authentication_trusted_for_ms"));
            var result = bound(DargahHandle.Open(login) ?? TaraAuthenticationHandle.None);
            return result;
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate IntPtr dargah_tara_authentication_description_fn(TaraAuthenticationHandle login, ref UIntPtr len);

        private static dargah_tara_authentication_description_fn dargah_tara_authentication_description_bound;

        internal static string dargah_tara_authentication_description(TaraAuthenticationHandle login)
        {
            var bound = dargah_tara_authentication_description_bound ?? (dargah_tara_authentication_description_bound = NativeLibrary.Bind<dargah_tara_authentication_description_fn>("dargah_tara_authentication_description"));
            var made = default(UIntPtr);
            var result = bound(DargahHandle.Open(login) ?? TaraAuthenticationHandle.None, ref made);
            return NativeText.Borrowed(result, made);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate IntPtr dargah_tara_authentication_do_time_fn(TaraAuthenticationHandle login, ref UIntPtr len);

        private static dargah_tara_authentication_do_time_fn dargah_tara_authentication_do_time_bound;

        internal static string dargah_tara_authentication_do_time(TaraAuthenticationHandle login)
        {
            var bound = dargah_tara_authentication_do_time_bound ?? (dargah_tara_authentication_do_time_bound = NativeLibrary.Bind<dargah_tara_authentication_do_time_fn>("dargah_tara_authentication_do_time"));
            var made = default(UIntPtr);
            var result = bound(DargahHandle.Open(login) ?? TaraAuthenticationHandle.None, ref made);
            return NativeText.Borrowed(result, made);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate IntPtr dargah_tara_authentication_extra_json_fn(TaraAuthenticationHandle login, ref UIntPtr len);

        private static dargah_tara_authentication_extra_json_fn dargah_tara_authentication_extra_json_bound;

        internal static string dargah_tara_authentication_extra_json(TaraAuthenticationHandle login)
        {
            var bound = dargah_tara_authentication_extra_json_bound ?? (dargah_tara_authentication_extra_json_bound = NativeLibrary.Bind<dargah_tara_authentication_extra_json_fn>("dargah_tara_authentication_extra_json"));
            var made = default(UIntPtr);
            var result = bound(DargahHandle.Open(login) ?? TaraAuthenticationHandle.None, ref made);
            return NativeText.Borrowed(result, made);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate void dargah_tara_token_free_fn(IntPtr token);

        private static dargah_tara_token_free_fn dargah_tara_token_free_bound;

        internal static void dargah_tara_token_free(IntPtr token)
        {
            var bound = dargah_tara_token_free_bound ?? (dargah_tara_token_free_bound = NativeLibrary.Bind<dargah_tara_token_free_fn>("dargah_tara_token_free"));
            bound(token);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate IntPtr dargah_tara_token_text_fn(TaraTokenHandle token, ref UIntPtr len);

        private static dargah_tara_token_text_fn dargah_tara_token_text_bound;

        internal static string dargah_tara_token_text(TaraTokenHandle token)
        {
            var bound = dargah_tara_token_text_bound ?? (dargah_tara_token_text_bound = NativeLibrary.Bind<dargah_tara_token_text_fn>("dargah_tara_token_text"));
            var made = default(UIntPtr);
            var result = bound(DargahHandle.Open(token) ?? TaraTokenHandle.None, ref made);
            return NativeText.Borrowed(result, made);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate IntPtr dargah_tara_token_result_fn(TaraTokenHandle token, ref UIntPtr len);

        private static dargah_tara_token_result_fn dargah_tara_token_result_bound;

        internal static string dargah_tara_token_result(TaraTokenHandle token)
        {
            var bound = dargah_tara_token_result_bound ?? (dargah_tara_token_result_bound = NativeLibrary.Bind<dargah_tara_token_result_fn>("dargah_tara_token_result"));
            var made = default(UIntPtr);
            var result = bound(DargahHandle.Open(token) ?? TaraTokenHandle.None, ref made);
            return NativeText.Borrowed(result, made);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate IntPtr dargah_tara_token_description_fn(TaraTokenHandle token, ref UIntPtr len);

        private static dargah_tara_token_description_fn dargah_tara_token_description_bound;

        internal static string dargah_tara_token_description(TaraTokenHandle token)
        {
            var bound = dargah_tara_token_description_bound ?? (dargah_tara_token_description_bound = NativeLibrary.Bind<dargah_tara_token_description_fn>("dargah_tara_token_description"));
            var made = default(UIntPtr);
            var result = bound(DargahHandle.Open(token) ?? TaraTokenHandle.None, ref made);
            return NativeText.Borrowed(result, made);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate IntPtr dargah_tara_token_do_time_fn(TaraTokenHandle token, ref UIntPtr len);

        private static dargah_tara_token_do_time_fn dargah_tara_token_do_time_bound;

        internal static string dargah_tara_token_do_time(TaraTokenHandle token)
        {
            var bound = dargah_tara_token_do_time_bound ?? (dargah_tara_token_do_time_bound = NativeLibrary.Bind<dargah_tara_token_do_time_fn>("dargah_tara_token_do_time"));
            var made = default(UIntPtr);
            var result = bound(DargahHandle.Open(token) ?? TaraTokenHandle.None, ref made);
            return NativeText.Borrowed(result, made);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate IntPtr dargah_tara_token_extra_json_fn(TaraTokenHandle token, ref UIntPtr len);

        private static dargah_tara_token_extra_json_fn dargah_tara_token_extra_json_bound;

        internal static string dargah_tara_token_extra_json(TaraTokenHandle token)
        {
            var bound = dargah_tara_token_extra_json_bound ?? (dargah_tara_token_extra_json_bound = NativeLibrary.Bind<dargah_tara_token_extra_json_fn>("dargah_tara_token_extra_json"));
            var made = default(UIntPtr);
            var result = bound(DargahHandle.Open(token) ?? TaraTokenHandle.None, ref made);
            return NativeText.Borrowed(result, made);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate IntPtr dargah_tara_token_raw_fn(TaraTokenHandle token, ref UIntPtr len);

        private static dargah_tara_token_raw_fn dargah_tara_token_raw_bound;

        internal static string dargah_tara_token_raw(TaraTokenHandle token)
        {
            var bound = dargah_tara_token_raw_bound ?? (dargah_tara_token_raw_bound = NativeLibrary.Bind<dargah_tara_token_raw_fn>("dargah_tara_token_raw"));
            var made = default(UIntPtr);
            var result = bound(DargahHandle.Open(token) ?? TaraTokenHandle.None, ref made);
            return NativeText.Borrowed(result, made);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate uint dargah_tara_token_http_status_fn(TaraTokenHandle token);

        private static dargah_tara_token_http_status_fn dargah_tara_token_http_status_bound;

        internal static uint dargah_tara_token_http_status(TaraTokenHandle token)
        {
            var bound = dargah_tara_token_http_status_bound ?? (dargah_tara_token_http_status_bound = NativeLibrary.Bind<dargah_tara_token_http_status_fn>("dargah_tara_token_http_status"));
            var result = bound(DargahHandle.Open(token) ?? TaraTokenHandle.None);
            return result;
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        [return: MarshalAs(UnmanagedType.I1)]
        private delegate bool dargah_tara_token_items_do_not_add_up_fn(TaraTokenHandle token, ref long items);

        private static dargah_tara_token_items_do_not_add_up_fn dargah_tara_token_items_do_not_add_up_bound;

        internal static long? dargah_tara_token_items_do_not_add_up(TaraTokenHandle token)
        {
            var bound = dargah_tara_token_items_do_not_add_up_bound ?? (dargah_tara_token_items_do_not_add_up_bound = NativeLibrary.Bind<dargah_tara_token_items_do_not_add_up_fn>("dargah_tara_token_items_do_not_add_up"));
            var made = default(long);
            var result = bound(DargahHandle.Open(token) ?? TaraTokenHandle.None, ref made);
            return result ? made : default(long?);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate IntPtr dargah_tara_token_to_json_fn(TaraTokenHandle token);

        private static dargah_tara_token_to_json_fn dargah_tara_token_to_json_bound;

        internal static string dargah_tara_token_to_json(TaraTokenHandle token)
        {
            var bound = dargah_tara_token_to_json_bound ?? (dargah_tara_token_to_json_bound = NativeLibrary.Bind<dargah_tara_token_to_json_fn>("dargah_tara_token_to_json"));
            var result = bound(DargahHandle.Open(token) ?? TaraTokenHandle.None);
            return NativeText.Owned(result);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate void dargah_tara_verify_answer_free_fn(IntPtr answer);

        private static dargah_tara_verify_answer_free_fn dargah_tara_verify_answer_free_bound;

        internal static void dargah_tara_verify_answer_free(IntPtr answer)
        {
            var bound = dargah_tara_verify_answer_free_bound ?? (dargah_tara_verify_answer_free_bound = NativeLibrary.Bind<dargah_tara_verify_answer_free_fn>("dargah_tara_verify_answer_free"));
            bound(answer);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate IntPtr dargah_tara_verify_answer_token_fn(TaraVerifyAnswerHandle answer, ref UIntPtr len);

        private static dargah_tara_verify_answer_token_fn dargah_tara_verify_answer_token_bound;

        internal static string dargah_tara_verify_answer_token(TaraVerifyAnswerHandle answer)
        {
            var bound = dargah_tara_verify_answer_token_bound ?? (dargah_tara_verify_answer_token_bound = NativeLibrary.Bind<dargah_tara_verify_answer_token_fn>("dargah_tara_verify_answer_token"));
            var made = default(UIntPtr);
            var result = bound(DargahHandle.Open(answer) ?? TaraVerifyAnswerHandle.None, ref made);
            return NativeText.Borrowed(result, made);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate IntPtr dargah_tara_verify_answer_result_fn(TaraVerifyAnswerHandle answer, ref UIntPtr len);

        private static dargah_tara_verify_answer_result_fn dargah_tara_verify_answer_result_bound;

        internal static string dargah_tara_verify_answer_result(TaraVerifyAnswerHandle answer)
        {
            var bound = dargah_tara_verify_answer_result_bound ?? (dargah_tara_verify_answer_result_bound = NativeLibrary.Bind<dargah_tara_verify_answer_result_fn>("dargah_tara_verify_answer_result"));
            var made = default(UIntPtr);
            var result = bound(DargahHandle.Open(answer) ?? TaraVerifyAnswerHandle.None, ref made);
            return NativeText.Borrowed(result, made);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate IntPtr dargah_tara_verify_answer_description_fn(TaraVerifyAnswerHandle answer, ref UIntPtr len);

        private static dargah_tara_verify_answer_description_fn dargah_tara_verify_answer_description_bound;

        internal static string dargah_tara_verify_answer_description(TaraVerifyAnswerHandle answer)
        {
            var bound = dargah_tara_verify_answer_description_bound ?? (dargah_tara_verify_answer_description_bound = NativeLibrary.Bind<dargah_tara_verify_answer_description_fn>("dargah_tara_verify_answer_description"));
            var made = default(UIntPtr);
            var result = bound(DargahHandle.Open(answer) ?? TaraVerifyAnswerHandle.None, ref made);
            return NativeText.Borrowed(result, made);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate IntPtr dargah_tara_verify_answer_do_time_fn(TaraVerifyAnswerHandle answer, ref UIntPtr len);

        private static dargah_tara_verify_answer_do_time_fn dargah_tara_verify_answer_do_time_bound;

        internal static string dargah_tara_verify_answer_do_time(TaraVerifyAnswerHandle answer)
        {
            var bound = dargah_tara_verify_answer_do_time_bound ?? (dargah_tara_verify_answer_do_time_bound = NativeLibrary.Bind<dargah_tara_verify_answer_do_time_fn>("dargah_tara_verify_answer_do_time"));
            var made = default(UIntPtr);
            var result = bound(DargahHandle.Open(answer) ?? TaraVerifyAnswerHandle.None, ref made);
            return NativeText.Borrowed(result, made);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate IntPtr dargah_tara_verify_answer_rrn_fn(TaraVerifyAnswerHandle answer, ref UIntPtr len);

        private static dargah_tara_verify_answer_rrn_fn dargah_tara_verify_answer_rrn_bound;

        internal static string dargah_tara_verify_answer_rrn(TaraVerifyAnswerHandle answer)
        {
            var bound = dargah_tara_verify_answer_rrn_bound ?? (dargah_tara_verify_answer_rrn_bound = NativeLibrary.Bind<dargah_tara_verify_answer_rrn_fn>("dargah_tara_verify_answer_rrn"));
            var made = default(UIntPtr);
            var result = bound(DargahHandle.Open(answer) ?? TaraVerifyAnswerHandle.None, ref made);
            return NativeText.Borrowed(result, made);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate IntPtr dargah_tara_verify_answer_type_fn(TaraVerifyAnswerHandle answer, ref UIntPtr len);

        private static dargah_tara_verify_answer_type_fn dargah_tara_verify_answer_type_bound;

        internal static string dargah_tara_verify_answer_type(TaraVerifyAnswerHandle answer)
        {
            var bound = dargah_tara_verify_answer_type_bound ?? (dargah_tara_verify_answer_type_bound = NativeLibrary.Bind<dargah_tara_verify_answer_type_fn>("dargah_tara_verify_answer_type"));
            var made = default(UIntPtr);
            var result = bound(DargahHandle.Open(answer) ?? TaraVerifyAnswerHandle.None, ref made);
            return NativeText.Borrowed(result, made);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate IntPtr dargah_tara_verify_answer_extra_json_fn(TaraVerifyAnswerHandle answer, ref UIntPtr len);

        private static dargah_tara_verify_answer_extra_json_fn dargah_tara_verify_answer_extra_json_bound;

        internal static string dargah_tara_verify_answer_extra_json(TaraVerifyAnswerHandle answer)
        {
            var bound = dargah_tara_verify_answer_extra_json_bound ?? (dargah_tara_verify_answer_extra_json_bound = NativeLibrary.Bind<dargah_tara_verify_answer_extra_json_fn>("dargah_tara_verify_answer_extra_json"));
            var made = default(UIntPtr);
            var result = bound(DargahHandle.Open(answer) ?? TaraVerifyAnswerHandle.None, ref made);
            return NativeText.Borrowed(result, made);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate IntPtr dargah_tara_verify_answer_raw_fn(TaraVerifyAnswerHandle answer, ref UIntPtr len);

        private static dargah_tara_verify_answer_raw_fn dargah_tara_verify_answer_raw_bound;

        internal static string dargah_tara_verify_answer_raw(TaraVerifyAnswerHandle answer)
        {
            var bound = dargah_tara_verify_answer_raw_bound ?? (dargah_tara_verify_answer_raw_bound = NativeLibrary.Bind<dargah_tara_verify_answer_raw_fn>("dargah_tara_verify_answer_raw"));
            var made = default(UIntPtr);
            var result = bound(DargahHandle.Open(answer) ?? TaraVerifyAnswerHandle.None, ref made);
            return NativeText.Borrowed(result, made);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        [return: MarshalAs(UnmanagedType.I1)]
        private delegate bool dargah_tara_verify_answer_amount_fn(TaraVerifyAnswerHandle answer, ref long @out);

        private static dargah_tara_verify_answer_amount_fn dargah_tara_verify_answer_amount_bound;

        internal static long? dargah_tara_verify_answer_amount(TaraVerifyAnswerHandle answer)
        {
            var bound = dargah_tara_verify_answer_amount_bound ?? (dargah_tara_verify_answer_amount_bound = NativeLibrary.Bind<dargah_tara_verify_answer_amount_fn>("dargah_tara_verify_answer_amount"));
            var made = default(long);
            var result = bound(DargahHandle.Open(answer) ?? TaraVerifyAnswerHandle.None, ref made);
            return result ? made : default(long?);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate UIntPtr dargah_tara_verify_answer_service_count_fn(TaraVerifyAnswerHandle answer);

        private static dargah_tara_verify_answer_service_count_fn dargah_tara_verify_answer_service_count_bound;

        internal static long dargah_tara_verify_answer_service_count(TaraVerifyAnswerHandle answer)
        {
            var bound = dargah_tara_verify_answer_service_count_bound ?? (dargah_tara_verify_answer_service_count_bound = NativeLibrary.Bind<dargah_tara_verify_answer_service_count_fn>("dargah_tara_verify_answer_service_count"));
            var result = bound(DargahHandle.Open(answer) ?? TaraVerifyAnswerHandle.None);
            return (long)result;
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        [return: MarshalAs(UnmanagedType.I1)]
        private delegate bool dargah_tara_verify_answer_service_id_at_fn(TaraVerifyAnswerHandle answer, UIntPtr index, ref long @out);

        private static dargah_tara_verify_answer_service_id_at_fn dargah_tara_verify_answer_service_id_at_bound;

        internal static long? dargah_tara_verify_answer_service_id_at(TaraVerifyAnswerHandle answer, long index)
        {
            var bound = dargah_tara_verify_answer_service_id_at_bound ?? (dargah_tara_verify_answer_service_id_at_bound = NativeLibrary.Bind<dargah_tara_verify_answer_service_id_at_fn>("dargah_tara_verify_answer_service_id_at"));
            var made = default(long);
            var result = bound(DargahHandle.Open(answer) ?? TaraVerifyAnswerHandle.None, (UIntPtr)(ulong)index, ref made);
            return result ? made : default(long?);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        [return: MarshalAs(UnmanagedType.I1)]
        private delegate bool dargah_tara_verify_answer_service_amount_at_fn(TaraVerifyAnswerHandle answer, UIntPtr index, ref long @out);

        private static dargah_tara_verify_answer_service_amount_at_fn dargah_tara_verify_answer_service_amount_at_bound;

        internal static long? dargah_tara_verify_answer_service_amount_at(TaraVerifyAnswerHandle answer, long index)
        {
            var bound = dargah_tara_verify_answer_service_amount_at_bound ?? (dargah_tara_verify_answer_service_amount_at_bound = NativeLibrary.Bind<dargah_tara_verify_answer_service_amount_at_fn>("dargah_tara_verify_answer_service_amount_at"));
            var made = default(long);
            var result = bound(DargahHandle.Open(answer) ?? TaraVerifyAnswerHandle.None, (UIntPtr)(ulong)index, ref made);
            return result ? made : default(long?);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        [return: MarshalAs(UnmanagedType.I1)]
        private delegate bool dargah_tara_verify_answer_is_from_inquiry_fn(TaraVerifyAnswerHandle answer);

        private static dargah_tara_verify_answer_is_from_inquiry_fn dargah_tara_verify_answer_is_from_inquiry_bound;

        internal static bool dargah_tara_verify_answer_is_from_inquiry(TaraVerifyAnswerHandle answer)
        {
            var bound = dargah_tara_verify_answer_is_from_inquiry_bound ?? (dargah_tara_verify_answer_is_from_inquiry_bound = NativeLibrary.Bind<dargah_tara_verify_answer_is_from_inquiry_fn>("dargah_tara_verify_answer_is_from_inquiry"));
            var result = bound(DargahHandle.Open(answer) ?? TaraVerifyAnswerHandle.None);
            return result;
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate uint dargah_tara_verify_answer_http_status_fn(TaraVerifyAnswerHandle answer);

        private static dargah_tara_verify_answer_http_status_fn dargah_tara_verify_answer_http_status_bound;

        internal static uint dargah_tara_verify_answer_http_status(TaraVerifyAnswerHandle answer)
        {
            var bound = dargah_tara_verify_answer_http_status_bound ?? (dargah_tara_verify_answer_http_status_bound = NativeLibrary.Bind<dargah_tara_verify_answer_http_status_fn>("dargah_tara_verify_answer_http_status"));
            var result = bound(DargahHandle.Open(answer) ?? TaraVerifyAnswerHandle.None);
            return result;
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate IntPtr dargah_tara_verify_answer_to_json_fn(TaraVerifyAnswerHandle answer);

        private static dargah_tara_verify_answer_to_json_fn dargah_tara_verify_answer_to_json_bound;

        internal static string dargah_tara_verify_answer_to_json(TaraVerifyAnswerHandle answer)
        {
            var bound = dargah_tara_verify_answer_to_json_bound ?? (dargah_tara_verify_answer_to_json_bound = NativeLibrary.Bind<dargah_tara_verify_answer_to_json_fn>("dargah_tara_verify_answer_to_json"));
            var result = bound(DargahHandle.Open(answer) ?? TaraVerifyAnswerHandle.None);
            return NativeText.Owned(result);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate void dargah_tara_inquiry_free_fn(IntPtr inquiry);

        private static dargah_tara_inquiry_free_fn dargah_tara_inquiry_free_bound;

        internal static void dargah_tara_inquiry_free(IntPtr inquiry)
        {
            var bound = dargah_tara_inquiry_free_bound ?? (dargah_tara_inquiry_free_bound = NativeLibrary.Bind<dargah_tara_inquiry_free_fn>("dargah_tara_inquiry_free"));
            bound(inquiry);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate IntPtr dargah_tara_inquiry_result_fn(TaraInquiryHandle inquiry, ref UIntPtr len);

        private static dargah_tara_inquiry_result_fn dargah_tara_inquiry_result_bound;

        internal static string dargah_tara_inquiry_result(TaraInquiryHandle inquiry)
        {
            var bound = dargah_tara_inquiry_result_bound ?? (dargah_tara_inquiry_result_bound = NativeLibrary.Bind<dargah_tara_inquiry_result_fn>("dargah_tara_inquiry_result"));
            var made = default(UIntPtr);
            var result = bound(DargahHandle.Open(inquiry) ?? TaraInquiryHandle.None, ref made);
            return NativeText.Borrowed(result, made);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate IntPtr dargah_tara_inquiry_description_fn(TaraInquiryHandle inquiry, ref UIntPtr len);

        private static dargah_tara_inquiry_description_fn dargah_tara_inquiry_description_bound;

        internal static string dargah_tara_inquiry_description(TaraInquiryHandle inquiry)
        {
            var bound = dargah_tara_inquiry_description_bound ?? (dargah_tara_inquiry_description_bound = NativeLibrary.Bind<dargah_tara_inquiry_description_fn>("dargah_tara_inquiry_description"));
            var made = default(UIntPtr);
            var result = bound(DargahHandle.Open(inquiry) ?? TaraInquiryHandle.None, ref made);
            return NativeText.Borrowed(result, made);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate IntPtr dargah_tara_inquiry_do_time_fn(TaraInquiryHandle inquiry, ref UIntPtr len);

        private static dargah_tara_inquiry_do_time_fn dargah_tara_inquiry_do_time_bound;

        internal static string dargah_tara_inquiry_do_time(TaraInquiryHandle inquiry)
        {
            var bound = dargah_tara_inquiry_do_time_bound ?? (dargah_tara_inquiry_do_time_bound = NativeLibrary.Bind<dargah_tara_inquiry_do_time_fn>("dargah_tara_inquiry_do_time"));
            var made = default(UIntPtr);
            var result = bound(DargahHandle.Open(inquiry) ?? TaraInquiryHandle.None, ref made);
            return NativeText.Borrowed(result, made);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate IntPtr dargah_tara_inquiry_order_id_fn(TaraInquiryHandle inquiry, ref UIntPtr len);

        private static dargah_tara_inquiry_order_id_fn dargah_tara_inquiry_order_id_bound;

        internal static string dargah_tara_inquiry_order_id(TaraInquiryHandle inquiry)
        {
            var bound = dargah_tara_inquiry_order_id_bound ?? (dargah_tara_inquiry_order_id_bound = NativeLibrary.Bind<dargah_tara_inquiry_order_id_fn>("dargah_tara_inquiry_order_id"));
            var made = default(UIntPtr);
            var result = bound(DargahHandle.Open(inquiry) ?? TaraInquiryHandle.None, ref made);
            return NativeText.Borrowed(result, made);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate IntPtr dargah_tara_inquiry_extra_json_fn(TaraInquiryHandle inquiry, ref UIntPtr len);

        private static dargah_tara_inquiry_extra_json_fn dargah_tara_inquiry_extra_json_bound;

        internal static string dargah_tara_inquiry_extra_json(TaraInquiryHandle inquiry)
        {
            var bound = dargah_tara_inquiry_extra_json_bound ?? (dargah_tara_inquiry_extra_json_bound = NativeLibrary.Bind<dargah_tara_inquiry_extra_json_fn>("dargah_tara_inquiry_extra_json"));
            var made = default(UIntPtr);
            var result = bound(DargahHandle.Open(inquiry) ?? TaraInquiryHandle.None, ref made);
            return NativeText.Borrowed(result, made);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate IntPtr dargah_tara_inquiry_raw_fn(TaraInquiryHandle inquiry, ref UIntPtr len);

        private static dargah_tara_inquiry_raw_fn dargah_tara_inquiry_raw_bound;

        internal static string dargah_tara_inquiry_raw(TaraInquiryHandle inquiry)
        {
            var bound = dargah_tara_inquiry_raw_bound ?? (dargah_tara_inquiry_raw_bound = NativeLibrary.Bind<dargah_tara_inquiry_raw_fn>("dargah_tara_inquiry_raw"));
            var made = default(UIntPtr);
            var result = bound(DargahHandle.Open(inquiry) ?? TaraInquiryHandle.None, ref made);
            return NativeText.Borrowed(result, made);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate UIntPtr dargah_tara_inquiry_track_count_fn(TaraInquiryHandle inquiry);

        private static dargah_tara_inquiry_track_count_fn dargah_tara_inquiry_track_count_bound;

        internal static long dargah_tara_inquiry_track_count(TaraInquiryHandle inquiry)
        {
            var bound = dargah_tara_inquiry_track_count_bound ?? (dargah_tara_inquiry_track_count_bound = NativeLibrary.Bind<dargah_tara_inquiry_track_count_fn>("dargah_tara_inquiry_track_count"));
            var result = bound(DargahHandle.Open(inquiry) ?? TaraInquiryHandle.None);
            return (long)result;
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate IntPtr dargah_tara_inquiry_track_at_fn(TaraInquiryHandle inquiry, UIntPtr index);

        private static dargah_tara_inquiry_track_at_fn dargah_tara_inquiry_track_at_bound;

        internal static TaraVerifyAnswerHandle dargah_tara_inquiry_track_at(TaraInquiryHandle inquiry, long index)
        {
            var bound = dargah_tara_inquiry_track_at_bound ?? (dargah_tara_inquiry_track_at_bound = NativeLibrary.Bind<dargah_tara_inquiry_track_at_fn>("dargah_tara_inquiry_track_at"));
            var result = bound(DargahHandle.Open(inquiry) ?? TaraInquiryHandle.None, (UIntPtr)(ulong)index);
            return result == IntPtr.Zero ? null : new TaraVerifyAnswerHandle(result, false);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate uint dargah_tara_inquiry_http_status_fn(TaraInquiryHandle inquiry);

        private static dargah_tara_inquiry_http_status_fn dargah_tara_inquiry_http_status_bound;

        internal static uint dargah_tara_inquiry_http_status(TaraInquiryHandle inquiry)
        {
            var bound = dargah_tara_inquiry_http_status_bound ?? (dargah_tara_inquiry_http_status_bound = NativeLibrary.Bind<dargah_tara_inquiry_http_status_fn>("dargah_tara_inquiry_http_status"));
            var result = bound(DargahHandle.Open(inquiry) ?? TaraInquiryHandle.None);
            return result;
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate IntPtr dargah_tara_inquiry_to_json_fn(TaraInquiryHandle inquiry);

        private static dargah_tara_inquiry_to_json_fn dargah_tara_inquiry_to_json_bound;

        internal static string dargah_tara_inquiry_to_json(TaraInquiryHandle inquiry)
        {
            var bound = dargah_tara_inquiry_to_json_bound ?? (dargah_tara_inquiry_to_json_bound = NativeLibrary.Bind<dargah_tara_inquiry_to_json_fn>("dargah_tara_inquiry_to_json"));
            var result = bound(DargahHandle.Open(inquiry) ?? TaraInquiryHandle.None);
            return NativeText.Owned(result);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate void dargah_tara_groups_free_fn(IntPtr groups);

        private static dargah_tara_groups_free_fn dargah_tara_groups_free_bound;

        internal static void dargah_tara_groups_free(IntPtr groups)
        {
            var bound = dargah_tara_groups_free_bound ?? (dargah_tara_groups_free_bound = NativeLibrary.Bind<dargah_tara_groups_free_fn>("dargah_tara_groups_free"));
            bound(groups);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate UIntPtr dargah_tara_groups_count_fn(TaraGroupsHandle groups);

        private static dargah_tara_groups_count_fn dargah_tara_groups_count_bound;

        internal static long dargah_tara_groups_count(TaraGroupsHandle groups)
        {
            var bound = dargah_tara_groups_count_bound ?? (dargah_tara_groups_count_bound = NativeLibrary.Bind<dargah_tara_groups_count_fn>("dargah_tara_groups_count"));
            var result = bound(DargahHandle.Open(groups) ?? TaraGroupsHandle.None);
            return (long)result;
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        [return: MarshalAs(UnmanagedType.I1)]
        private delegate bool dargah_tara_groups_id_at_fn(TaraGroupsHandle groups, UIntPtr index, ref long @out);

        private static dargah_tara_groups_id_at_fn dargah_tara_groups_id_at_bound;

        internal static long? dargah_tara_groups_id_at(TaraGroupsHandle groups, long index)
        {
            var bound = dargah_tara_groups_id_at_bound ?? (dargah_tara_groups_id_at_bound = NativeLibrary.Bind<dargah_tara_groups_id_at_fn>("dargah_tara_groups_id_at"));
            var made = default(long);
            var result = bound(DargahHandle.Open(groups) ?? TaraGroupsHandle.None, (UIntPtr)(ulong)index, ref made);
            return result ? made : default(long?);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate IntPtr dargah_tara_groups_name_at_fn(TaraGroupsHandle groups, UIntPtr index, ref UIntPtr len);

        private static dargah_tara_groups_name_at_fn dargah_tara_groups_name_at_bound;

        internal static string dargah_tara_groups_name_at(TaraGroupsHandle groups, long index)
        {
            var bound = dargah_tara_groups_name_at_bound ?? (dargah_tara_groups_name_at_bound = NativeLibrary.Bind<dargah_tara_groups_name_at_fn>("dargah_tara_groups_name_at"));
            var made = default(UIntPtr);
            var result = bound(DargahHandle.Open(groups) ?? TaraGroupsHandle.None, (UIntPtr)(ulong)index, ref made);
            return NativeText.Borrowed(result, made);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate IntPtr dargah_tara_groups_title_at_fn(TaraGroupsHandle groups, UIntPtr index, ref UIntPtr len);

        private static dargah_tara_groups_title_at_fn dargah_tara_groups_title_at_bound;

        internal static string dargah_tara_groups_title_at(TaraGroupsHandle groups, long index)
        {
            var bound = dargah_tara_groups_title_at_bound ?? (dargah_tara_groups_title_at_bound = NativeLibrary.Bind<dargah_tara_groups_title_at_fn>("dargah_tara_groups_title_at"));
            var made = default(UIntPtr);
            var result = bound(DargahHandle.Open(groups) ?? TaraGroupsHandle.None, (UIntPtr)(ulong)index, ref made);
            return NativeText.Borrowed(result, made);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate IntPtr dargah_tara_groups_tag_at_fn(TaraGroupsHandle groups, UIntPtr index, ref UIntPtr len);

        private static dargah_tara_groups_tag_at_fn dargah_tara_groups_tag_at_bound;

        internal static string dargah_tara_groups_tag_at(TaraGroupsHandle groups, long index)
        {
            var bound = dargah_tara_groups_tag_at_bound ?? (dargah_tara_groups_tag_at_bound = NativeLibrary.Bind<dargah_tara_groups_tag_at_fn>("dargah_tara_groups_tag_at"));
            var made = default(UIntPtr);
            var result = bound(DargahHandle.Open(groups) ?? TaraGroupsHandle.None, (UIntPtr)(ulong)index, ref made);
            return NativeText.Borrowed(result, made);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        [return: MarshalAs(UnmanagedType.I1)]
        private delegate bool dargah_tara_groups_find_fn(TaraGroupsHandle groups, byte[] wanted, UIntPtr wanted_len, ref UIntPtr @out);

        private static dargah_tara_groups_find_fn dargah_tara_groups_find_bound;

        internal static long? dargah_tara_groups_find(TaraGroupsHandle groups, Utf8 wanted)
        {
            var bound = dargah_tara_groups_find_bound ?? (dargah_tara_groups_find_bound = NativeLibrary.Bind<dargah_tara_groups_find_fn>("dargah_tara_groups_find"));
            var made = default(UIntPtr);
            var result = bound(DargahHandle.Open(groups) ?? TaraGroupsHandle.None, wanted.Bytes, wanted.Length, ref made);
            wanted.Wipe();
            return result ? (long)made : default(long?);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate uint dargah_tara_group_map_new_fn(TaraGroupsHandle groups, long other, ref IntPtr @out, ref IntPtr err);

        private static dargah_tara_group_map_new_fn dargah_tara_group_map_new_bound;

        internal static TaraGroupMapHandle dargah_tara_group_map_new(TaraGroupsHandle groups, long other)
        {
            var bound = dargah_tara_group_map_new_bound ?? (dargah_tara_group_map_new_bound = NativeLibrary.Bind<dargah_tara_group_map_new_fn>("dargah_tara_group_map_new"));
            var made = default(IntPtr);
            var err = IntPtr.Zero;
            var result = bound(DargahHandle.Open(groups) ?? TaraGroupsHandle.None, other, ref made, ref err);
            NativeError.ThrowUnlessOk(result, err);
            return new TaraGroupMapHandle(made, true);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate void dargah_tara_group_map_free_fn(IntPtr map);

        private static dargah_tara_group_map_free_fn dargah_tara_group_map_free_bound;

        internal static void dargah_tara_group_map_free(IntPtr map)
        {
            var bound = dargah_tara_group_map_free_bound ?? (dargah_tara_group_map_free_bound = NativeLibrary.Bind<dargah_tara_group_map_free_fn>("dargah_tara_group_map_free"));
            bound(map);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate uint dargah_tara_group_map_add_fn(TaraGroupMapHandle map, byte[] category, UIntPtr category_len, long group, ref IntPtr err);

        private static dargah_tara_group_map_add_fn dargah_tara_group_map_add_bound;

        internal static void dargah_tara_group_map_add(TaraGroupMapHandle map, Utf8 category, long group)
        {
            var bound = dargah_tara_group_map_add_bound ?? (dargah_tara_group_map_add_bound = NativeLibrary.Bind<dargah_tara_group_map_add_fn>("dargah_tara_group_map_add"));
            var err = IntPtr.Zero;
            var result = bound(DargahHandle.Open(map) ?? TaraGroupMapHandle.None, category.Bytes, category.Length, group, ref err);
            category.Wipe();
            NativeError.ThrowUnlessOk(result, err);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate uint dargah_tara_group_map_get_fn(TaraGroupMapHandle map, byte[] category, UIntPtr category_len, ref UIntPtr @out, ref IntPtr err);

        private static dargah_tara_group_map_get_fn dargah_tara_group_map_get_bound;

        internal static long dargah_tara_group_map_get(TaraGroupMapHandle map, Utf8 category)
        {
            var bound = dargah_tara_group_map_get_bound ?? (dargah_tara_group_map_get_bound = NativeLibrary.Bind<dargah_tara_group_map_get_fn>("dargah_tara_group_map_get"));
            var made = default(UIntPtr);
            var err = IntPtr.Zero;
            var result = bound(DargahHandle.Open(map) ?? TaraGroupMapHandle.None, category.Bytes, category.Length, ref made, ref err);
            category.Wipe();
            NativeError.ThrowUnlessOk(result, err);
            return (long)made;
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate void dargah_tara_refund_free_fn(IntPtr refund);

        private static dargah_tara_refund_free_fn dargah_tara_refund_free_bound;

        internal static void dargah_tara_refund_free(IntPtr refund)
        {
            var bound = dargah_tara_refund_free_bound ?? (dargah_tara_refund_free_bound = NativeLibrary.Bind<dargah_tara_refund_free_fn>("dargah_tara_refund_free"));
            bound(refund);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate RefundKind dargah_tara_refund_get_kind_fn(TaraRefundHandle refund);

        private static dargah_tara_refund_get_kind_fn dargah_tara_refund_get_kind_bound;

        internal static RefundKind dargah_tara_refund_get_kind(TaraRefundHandle refund)
        {
            var bound = dargah_tara_refund_get_kind_bound ?? (dargah_tara_refund_get_kind_bound = NativeLibrary.Bind<dargah_tara_refund_get_kind_fn>("dargah_tara_refund_get_kind"));
            var result = bound(DargahHandle.Open(refund) ?? TaraRefundHandle.None);
            return result;
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate IntPtr dargah_tara_refund_get_error_fn(TaraRefundHandle refund);

        private static dargah_tara_refund_get_error_fn dargah_tara_refund_get_error_bound;

        internal static ErrorHandle dargah_tara_refund_get_error(TaraRefundHandle refund)
        {
            var bound = dargah_tara_refund_get_error_bound ?? (dargah_tara_refund_get_error_bound = NativeLibrary.Bind<dargah_tara_refund_get_error_fn>("dargah_tara_refund_get_error"));
            var result = bound(DargahHandle.Open(refund) ?? TaraRefundHandle.None);
            return result == IntPtr.Zero ? null : new ErrorHandle(result, false);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate IntPtr dargah_tara_refund_extra_json_fn(TaraRefundHandle refund, ref UIntPtr len);

        private static dargah_tara_refund_extra_json_fn dargah_tara_refund_extra_json_bound;

        internal static string dargah_tara_refund_extra_json(TaraRefundHandle refund)
        {
            var bound = dargah_tara_refund_extra_json_bound ?? (dargah_tara_refund_extra_json_bound = NativeLibrary.Bind<dargah_tara_refund_extra_json_fn>("dargah_tara_refund_extra_json"));
            var made = default(UIntPtr);
            var result = bound(DargahHandle.Open(refund) ?? TaraRefundHandle.None, ref made);
            return NativeText.Borrowed(result, made);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate IntPtr dargah_tara_refund_raw_fn(TaraRefundHandle refund, ref UIntPtr len);

        private static dargah_tara_refund_raw_fn dargah_tara_refund_raw_bound;

        internal static string dargah_tara_refund_raw(TaraRefundHandle refund)
        {
            var bound = dargah_tara_refund_raw_bound ?? (dargah_tara_refund_raw_bound = NativeLibrary.Bind<dargah_tara_refund_raw_fn>("dargah_tara_refund_raw"));
            var made = default(UIntPtr);
            var result = bound(DargahHandle.Open(refund) ?? TaraRefundHandle.None, ref made);
            return NativeText.Borrowed(result, made);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate uint dargah_tara_refund_http_status_fn(TaraRefundHandle refund);

        private static dargah_tara_refund_http_status_fn dargah_tara_refund_http_status_bound;

        internal static uint dargah_tara_refund_http_status(TaraRefundHandle refund)
        {
            var bound = dargah_tara_refund_http_status_bound ?? (dargah_tara_refund_http_status_bound = NativeLibrary.Bind<dargah_tara_refund_http_status_fn>("dargah_tara_refund_http_status"));
            var result = bound(DargahHandle.Open(refund) ?? TaraRefundHandle.None);
            return result;
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate IntPtr dargah_tara_refund_to_json_fn(TaraRefundHandle refund);

        private static dargah_tara_refund_to_json_fn dargah_tara_refund_to_json_bound;

        internal static string dargah_tara_refund_to_json(TaraRefundHandle refund)
        {
            var bound = dargah_tara_refund_to_json_bound ?? (dargah_tara_refund_to_json_bound = NativeLibrary.Bind<dargah_tara_refund_to_json_fn>("dargah_tara_refund_to_json"));
            var result = bound(DargahHandle.Open(refund) ?? TaraRefundHandle.None);
            return NativeText.Owned(result);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate uint dargah_tara_items_new_fn(ref IntPtr @out, ref IntPtr err);

        private static dargah_tara_items_new_fn dargah_tara_items_new_bound;

        internal static TaraItemsHandle dargah_tara_items_new()
        {
            var bound = dargah_tara_items_new_bound ?? (dargah_tara_items_new_bound = NativeLibrary.Bind<dargah_tara_items_new_fn>("dargah_tara_items_new"));
            var made = default(IntPtr);
            var err = IntPtr.Zero;
            var result = bound(ref made, ref err);
            NativeError.ThrowUnlessOk(result, err);
            return new TaraItemsHandle(made, true);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate void dargah_tara_items_free_fn(IntPtr items);

        private static dargah_tara_items_free_fn dargah_tara_items_free_bound;

        internal static void dargah_tara_items_free(IntPtr items)
        {
            var bound = dargah_tara_items_free_bound ?? (dargah_tara_items_free_bound = NativeLibrary.Bind<dargah_tara_items_free_fn>("dargah_tara_items_free"));
            bound(items);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate uint dargah_tara_items_add_fn(TaraItemsHandle items, byte[] name, UIntPtr name_len, byte[] code, UIntPtr code_len, long count, uint unit, long fee, byte[] group, UIntPtr group_len, byte[] group_title, UIntPtr group_title_len, ref IntPtr err);

        private static dargah_tara_items_add_fn dargah_tara_items_add_bound;

        internal static void dargah_tara_items_add(TaraItemsHandle items, Utf8 name, Utf8 code, long count, uint unit, long fee, Utf8 group, Utf8 group_title)
        {
            var bound = dargah_tara_items_add_bound ?? (dargah_tara_items_add_bound = NativeLibrary.Bind<dargah_tara_items_add_fn>("dargah_tara_items_add"));
            var err = IntPtr.Zero;
            var result = bound(DargahHandle.Open(items) ?? TaraItemsHandle.None, name.Bytes, name.Length, code.Bytes, code.Length, count, unit, fee, group.Bytes, group.Length, group_title.Bytes, group_title.Length, ref err);
            name.Wipe();
            code.Wipe();
            group.Wipe();
            group_title.Wipe();
            NativeError.ThrowUnlessOk(result, err);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate uint dargah_tara_items_set_data_fn(TaraItemsHandle items, byte[] data, UIntPtr data_len, ref IntPtr err);

        private static dargah_tara_items_set_data_fn dargah_tara_items_set_data_bound;

        internal static void dargah_tara_items_set_data(TaraItemsHandle items, Utf8 data)
        {
            var bound = dargah_tara_items_set_data_bound ?? (dargah_tara_items_set_data_bound = NativeLibrary.Bind<dargah_tara_items_set_data_fn>("dargah_tara_items_set_data"));
            var err = IntPtr.Zero;
            var result = bound(DargahHandle.Open(items) ?? TaraItemsHandle.None, data.Bytes, data.Length, ref err);
            data.Wipe();
            NativeError.ThrowUnlessOk(result, err);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate uint dargah_tara_items_set_extra_json_fn(TaraItemsHandle items, byte[] json, UIntPtr json_len, ref IntPtr err);

        private static dargah_tara_items_set_extra_json_fn dargah_tara_items_set_extra_json_bound;

        internal static void dargah_tara_items_set_extra_json(TaraItemsHandle items, Utf8 json)
        {
            var bound = dargah_tara_items_set_extra_json_bound ?? (dargah_tara_items_set_extra_json_bound = NativeLibrary.Bind<dargah_tara_items_set_extra_json_fn>("dargah_tara_items_set_extra_json"));
            var err = IntPtr.Zero;
            var result = bound(DargahHandle.Open(items) ?? TaraItemsHandle.None, json.Bytes, json.Length, ref err);
            json.Wipe();
            NativeError.ThrowUnlessOk(result, err);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate uint dargah_tara_order_new_fn(long amount, long service_id, byte[] ip, UIntPtr ip_len, byte[] call_back_url, UIntPtr call_back_url_len, ref IntPtr @out, ref IntPtr err);

        private static dargah_tara_order_new_fn dargah_tara_order_new_bound;

        internal static TaraOrderHandle dargah_tara_order_new(long amount, long service_id, Utf8 ip, Utf8 call_back_url)
        {
            var bound = dargah_tara_order_new_bound ?? (dargah_tara_order_new_bound = NativeLibrary.Bind<dargah_tara_order_new_fn>("dargah_tara_order_new"));
            var made = default(IntPtr);
            var err = IntPtr.Zero;
            var result = bound(amount, service_id, ip.Bytes, ip.Length, call_back_url.Bytes, call_back_url.Length, ref made, ref err);
            ip.Wipe();
            call_back_url.Wipe();
            NativeError.ThrowUnlessOk(result, err);
            return new TaraOrderHandle(made, true);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate void dargah_tara_order_free_fn(IntPtr order);

        private static dargah_tara_order_free_fn dargah_tara_order_free_bound;

        internal static void dargah_tara_order_free(IntPtr order)
        {
            var bound = dargah_tara_order_free_bound ?? (dargah_tara_order_free_bound = NativeLibrary.Bind<dargah_tara_order_free_fn>("dargah_tara_order_free"));
            bound(order);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate uint dargah_tara_order_set_order_id_fn(TaraOrderHandle order, byte[] order_id, UIntPtr order_id_len, ref IntPtr err);

        private static dargah_tara_order_set_order_id_fn dargah_tara_order_set_order_id_bound;

        internal static void dargah_tara_order_set_order_id(TaraOrderHandle order, Utf8 order_id)
        {
            var bound = dargah_tara_order_set_order_id_bound ?? (dargah_tara_order_set_order_id_bound = NativeLibrary.Bind<dargah_tara_order_set_order_id_fn>("dargah_tara_order_set_order_id"));
            var err = IntPtr.Zero;
            var result = bound(DargahHandle.Open(order) ?? TaraOrderHandle.None, order_id.Bytes, order_id.Length, ref err);
            order_id.Wipe();
            NativeError.ThrowUnlessOk(result, err);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate uint dargah_tara_order_set_mobile_fn(TaraOrderHandle order, byte[] mobile, UIntPtr mobile_len, ref IntPtr err);

        private static dargah_tara_order_set_mobile_fn dargah_tara_order_set_mobile_bound;

        internal static void dargah_tara_order_set_mobile(TaraOrderHandle order, Utf8 mobile)
        {
            var bound = dargah_tara_order_set_mobile_bound ?? (dargah_tara_order_set_mobile_bound = NativeLibrary.Bind<dargah_tara_order_set_mobile_fn>("dargah_tara_order_set_mobile"));
            var err = IntPtr.Zero;
            var result = bound(DargahHandle.Open(order) ?? TaraOrderHandle.None, mobile.Bytes, mobile.Length, ref err);
            mobile.Wipe();
            NativeError.ThrowUnlessOk(result, err);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate uint dargah_tara_order_set_additional_data_fn(TaraOrderHandle order, byte[] data, UIntPtr data_len, ref IntPtr err);

        private static dargah_tara_order_set_additional_data_fn dargah_tara_order_set_additional_data_bound;

        internal static void dargah_tara_order_set_additional_data(TaraOrderHandle order, Utf8 data)
        {
            var bound = dargah_tara_order_set_additional_data_bound ?? (dargah_tara_order_set_additional_data_bound = NativeLibrary.Bind<dargah_tara_order_set_additional_data_fn>("dargah_tara_order_set_additional_data"));
            var err = IntPtr.Zero;
            var result = bound(DargahHandle.Open(order) ?? TaraOrderHandle.None, data.Bytes, data.Length, ref err);
            data.Wipe();
            NativeError.ThrowUnlessOk(result, err);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate uint dargah_tara_order_set_vat_fn(TaraOrderHandle order, long vat, ref IntPtr err);

        private static dargah_tara_order_set_vat_fn dargah_tara_order_set_vat_bound;

        internal static void dargah_tara_order_set_vat(TaraOrderHandle order, long vat)
        {
            var bound = dargah_tara_order_set_vat_bound ?? (dargah_tara_order_set_vat_bound = NativeLibrary.Bind<dargah_tara_order_set_vat_fn>("dargah_tara_order_set_vat"));
            var err = IntPtr.Zero;
            var result = bound(DargahHandle.Open(order) ?? TaraOrderHandle.None, vat, ref err);
            NativeError.ThrowUnlessOk(result, err);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate uint dargah_tara_order_clear_service_amounts_fn(TaraOrderHandle order, ref IntPtr err);

        private static dargah_tara_order_clear_service_amounts_fn dargah_tara_order_clear_service_amounts_bound;

        internal static void dargah_tara_order_clear_service_amounts(TaraOrderHandle order)
        {
            var bound = dargah_tara_order_clear_service_amounts_bound ?? (dargah_tara_order_clear_service_amounts_bound = NativeLibrary.Bind<dargah_tara_order_clear_service_amounts_fn>("dargah_tara_order_clear_service_amounts"));
            var err = IntPtr.Zero;
            var result = bound(DargahHandle.Open(order) ?? TaraOrderHandle.None, ref err);
            NativeError.ThrowUnlessOk(result, err);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate uint dargah_tara_order_add_service_amount_fn(TaraOrderHandle order, long service_id, long amount, ref IntPtr err);

        private static dargah_tara_order_add_service_amount_fn dargah_tara_order_add_service_amount_bound;

        internal static void dargah_tara_order_add_service_amount(TaraOrderHandle order, long service_id, long amount)
        {
            var bound = dargah_tara_order_add_service_amount_bound ?? (dargah_tara_order_add_service_amount_bound = NativeLibrary.Bind<dargah_tara_order_add_service_amount_fn>("dargah_tara_order_add_service_amount"));
            var err = IntPtr.Zero;
            var result = bound(DargahHandle.Open(order) ?? TaraOrderHandle.None, service_id, amount, ref err);
            NativeError.ThrowUnlessOk(result, err);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate uint dargah_tara_order_set_items_fn(TaraOrderHandle order, TaraItemsHandle items, ref IntPtr err);

        private static dargah_tara_order_set_items_fn dargah_tara_order_set_items_bound;

        internal static void dargah_tara_order_set_items(TaraOrderHandle order, TaraItemsHandle items)
        {
            var bound = dargah_tara_order_set_items_bound ?? (dargah_tara_order_set_items_bound = NativeLibrary.Bind<dargah_tara_order_set_items_fn>("dargah_tara_order_set_items"));
            var err = IntPtr.Zero;
            var result = bound(DargahHandle.Open(order) ?? TaraOrderHandle.None, DargahHandle.Open(items) ?? TaraItemsHandle.None, ref err);
            NativeError.ThrowUnlessOk(result, err);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate uint dargah_tara_order_set_items_must_add_up_fn(TaraOrderHandle order, [MarshalAs(UnmanagedType.I1)] bool must, ref IntPtr err);

        private static dargah_tara_order_set_items_must_add_up_fn dargah_tara_order_set_items_must_add_up_bound;

        internal static void dargah_tara_order_set_items_must_add_up(TaraOrderHandle order, bool must)
        {
            var bound = dargah_tara_order_set_items_must_add_up_bound ?? (dargah_tara_order_set_items_must_add_up_bound = NativeLibrary.Bind<dargah_tara_order_set_items_must_add_up_fn>("dargah_tara_order_set_items_must_add_up"));
            var err = IntPtr.Zero;
            var result = bound(DargahHandle.Open(order) ?? TaraOrderHandle.None, must, ref err);
            NativeError.ThrowUnlessOk(result, err);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate uint dargah_tara_order_set_extra_json_fn(TaraOrderHandle order, byte[] json, UIntPtr json_len, ref IntPtr err);

        private static dargah_tara_order_set_extra_json_fn dargah_tara_order_set_extra_json_bound;

        internal static void dargah_tara_order_set_extra_json(TaraOrderHandle order, Utf8 json)
        {
            var bound = dargah_tara_order_set_extra_json_bound ?? (dargah_tara_order_set_extra_json_bound = NativeLibrary.Bind<dargah_tara_order_set_extra_json_fn>("dargah_tara_order_set_extra_json"));
            var err = IntPtr.Zero;
            var result = bound(DargahHandle.Open(order) ?? TaraOrderHandle.None, json.Bytes, json.Length, ref err);
            json.Wipe();
            NativeError.ThrowUnlessOk(result, err);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate uint dargah_tara_order_check_fn(TaraOrderHandle order, ref IntPtr err);

        private static dargah_tara_order_check_fn dargah_tara_order_check_bound;

        internal static void dargah_tara_order_check(TaraOrderHandle order)
        {
            var bound = dargah_tara_order_check_bound ?? (dargah_tara_order_check_bound = NativeLibrary.Bind<dargah_tara_order_check_fn>("dargah_tara_order_check"));
            var err = IntPtr.Zero;
            var result = bound(DargahHandle.Open(order) ?? TaraOrderHandle.None, ref err);
            NativeError.ThrowUnlessOk(result, err);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate uint dargah_tara_order_expected_fn(TaraOrderHandle order, byte[] token, UIntPtr token_len, ref IntPtr @out, ref IntPtr err);

        private static dargah_tara_order_expected_fn dargah_tara_order_expected_bound;

        internal static ExpectedHandle dargah_tara_order_expected(TaraOrderHandle order, Utf8 token)
        {
            var bound = dargah_tara_order_expected_bound ?? (dargah_tara_order_expected_bound = NativeLibrary.Bind<dargah_tara_order_expected_fn>("dargah_tara_order_expected"));
            var made = default(IntPtr);
            var err = IntPtr.Zero;
            var result = bound(DargahHandle.Open(order) ?? TaraOrderHandle.None, token.Bytes, token.Length, ref made, ref err);
            token.Wipe();
            NativeError.ThrowUnlessOk(result, err);
            return new ExpectedHandle(made, true);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate void dargah_text_free_fn(IntPtr text);

        private static dargah_text_free_fn dargah_text_free_bound;

        internal static void dargah_text_free(IntPtr text)
        {
            var bound = dargah_text_free_bound ?? (dargah_text_free_bound = NativeLibrary.Bind<dargah_text_free_fn>("dargah_text_free"));
            bound(text);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate uint dargah_rial_parse_fn(byte[] amount, UIntPtr amount_len, ref long @out, ref IntPtr err);

        private static dargah_rial_parse_fn dargah_rial_parse_bound;

        internal static long dargah_rial_parse(Utf8 amount)
        {
            var bound = dargah_rial_parse_bound ?? (dargah_rial_parse_bound = NativeLibrary.Bind<dargah_rial_parse_fn>("dargah_rial_parse"));
            var made = default(long);
            var err = IntPtr.Zero;
            var result = bound(amount.Bytes, amount.Length, ref made, ref err);
            amount.Wipe();
            NativeError.ThrowUnlessOk(result, err);
            return made;
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate uint dargah_rial_from_toman_fn(long toman, ref long @out, ref IntPtr err);

        private static dargah_rial_from_toman_fn dargah_rial_from_toman_bound;

        internal static long dargah_rial_from_toman(long toman)
        {
            var bound = dargah_rial_from_toman_bound ?? (dargah_rial_from_toman_bound = NativeLibrary.Bind<dargah_rial_from_toman_fn>("dargah_rial_from_toman"));
            var made = default(long);
            var err = IntPtr.Zero;
            var result = bound(toman, ref made, ref err);
            NativeError.ThrowUnlessOk(result, err);
            return made;
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate uint dargah_rial_to_persian_fn(long rial, ref IntPtr @out, ref IntPtr err);

        private static dargah_rial_to_persian_fn dargah_rial_to_persian_bound;

        internal static string dargah_rial_to_persian(long rial)
        {
            var bound = dargah_rial_to_persian_bound ?? (dargah_rial_to_persian_bound = NativeLibrary.Bind<dargah_rial_to_persian_fn>("dargah_rial_to_persian"));
            var made = default(IntPtr);
            var err = IntPtr.Zero;
            var result = bound(rial, ref made, ref err);
            NativeError.ThrowUnlessOk(result, err);
            return NativeText.Owned(made);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate uint dargah_check_mobile_fn(byte[] mobile, UIntPtr mobile_len, ref IntPtr @out, ref IntPtr err);

        private static dargah_check_mobile_fn dargah_check_mobile_bound;

        internal static string dargah_check_mobile(Utf8 mobile)
        {
            var bound = dargah_check_mobile_bound ?? (dargah_check_mobile_bound = NativeLibrary.Bind<dargah_check_mobile_fn>("dargah_check_mobile"));
            var made = default(IntPtr);
            var err = IntPtr.Zero;
            var result = bound(mobile.Bytes, mobile.Length, ref made, ref err);
            mobile.Wipe();
            NativeError.ThrowUnlessOk(result, err);
            return NativeText.Owned(made);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate uint dargah_check_national_code_fn(byte[] code, UIntPtr code_len, ref IntPtr @out, ref IntPtr err);

        private static dargah_check_national_code_fn dargah_check_national_code_bound;

        internal static string dargah_check_national_code(Utf8 code)
        {
            var bound = dargah_check_national_code_bound ?? (dargah_check_national_code_bound = NativeLibrary.Bind<dargah_check_national_code_fn>("dargah_check_national_code"));
            var made = default(IntPtr);
            var err = IntPtr.Zero;
            var result = bound(code.Bytes, code.Length, ref made, ref err);
            code.Wipe();
            NativeError.ThrowUnlessOk(result, err);
            return NativeText.Owned(made);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate uint dargah_check_card_number_fn(byte[] card, UIntPtr card_len, ref IntPtr @out, ref IntPtr err);

        private static dargah_check_card_number_fn dargah_check_card_number_bound;

        internal static string dargah_check_card_number(Utf8 card)
        {
            var bound = dargah_check_card_number_bound ?? (dargah_check_card_number_bound = NativeLibrary.Bind<dargah_check_card_number_fn>("dargah_check_card_number"));
            var made = default(IntPtr);
            var err = IntPtr.Zero;
            var result = bound(card.Bytes, card.Length, ref made, ref err);
            card.Wipe();
            NativeError.ThrowUnlessOk(result, err);
            return NativeText.Owned(made);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate UIntPtr dargah_code_count_fn();

        private static dargah_code_count_fn dargah_code_count_bound;

        internal static long dargah_code_count()
        {
            var bound = dargah_code_count_bound ?? (dargah_code_count_bound = NativeLibrary.Bind<dargah_code_count_fn>("dargah_code_count"));
            var result = bound();
            return (long)result;
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate IntPtr dargah_code_at_fn(UIntPtr index);

        private static dargah_code_at_fn dargah_code_at_bound;

        internal static CodeHandle dargah_code_at(long index)
        {
            var bound = dargah_code_at_bound ?? (dargah_code_at_bound = NativeLibrary.Bind<dargah_code_at_fn>("dargah_code_at"));
            var result = bound((UIntPtr)(ulong)index);
            return result == IntPtr.Zero ? null : new CodeHandle(result, false);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate IntPtr dargah_code_find_fn(byte[] gateway, UIntPtr gateway_len, byte[] code, UIntPtr code_len);

        private static dargah_code_find_fn dargah_code_find_bound;

        internal static CodeHandle dargah_code_find(Utf8 gateway, Utf8 code)
        {
            var bound = dargah_code_find_bound ?? (dargah_code_find_bound = NativeLibrary.Bind<dargah_code_find_fn>("dargah_code_find"));
            var result = bound(gateway.Bytes, gateway.Length, code.Bytes, code.Length);
            gateway.Wipe();
            code.Wipe();
            return result == IntPtr.Zero ? null : new CodeHandle(result, false);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate long dargah_code_number_fn(CodeHandle code);

        private static dargah_code_number_fn dargah_code_number_bound;

        internal static long dargah_code_number(CodeHandle code)
        {
            var bound = dargah_code_number_bound ?? (dargah_code_number_bound = NativeLibrary.Bind<dargah_code_number_fn>("dargah_code_number"));
            var result = bound(DargahHandle.Open(code) ?? CodeHandle.None);
            return result;
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate IntPtr dargah_code_gateway_fn(CodeHandle code, ref UIntPtr len);

        private static dargah_code_gateway_fn dargah_code_gateway_bound;

        internal static string dargah_code_gateway(CodeHandle code)
        {
            var bound = dargah_code_gateway_bound ?? (dargah_code_gateway_bound = NativeLibrary.Bind<dargah_code_gateway_fn>("dargah_code_gateway"));
            var made = default(UIntPtr);
            var result = bound(DargahHandle.Open(code) ?? CodeHandle.None, ref made);
            return NativeText.Borrowed(result, made);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate IntPtr dargah_code_name_fn(CodeHandle code, ref UIntPtr len);

        private static dargah_code_name_fn dargah_code_name_bound;

        internal static string dargah_code_name(CodeHandle code)
        {
            var bound = dargah_code_name_bound ?? (dargah_code_name_bound = NativeLibrary.Bind<dargah_code_name_fn>("dargah_code_name"));
            var made = default(UIntPtr);
            var result = bound(DargahHandle.Open(code) ?? CodeHandle.None, ref made);
            return NativeText.Borrowed(result, made);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate IntPtr dargah_code_text_fn(CodeHandle code, ref UIntPtr len);

        private static dargah_code_text_fn dargah_code_text_bound;

        internal static string dargah_code_text(CodeHandle code)
        {
            var bound = dargah_code_text_bound ?? (dargah_code_text_bound = NativeLibrary.Bind<dargah_code_text_fn>("dargah_code_text"));
            var made = default(UIntPtr);
            var result = bound(DargahHandle.Open(code) ?? CodeHandle.None, ref made);
            return NativeText.Borrowed(result, made);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate IntPtr dargah_code_text_fa_fn(CodeHandle code, ref UIntPtr len);

        private static dargah_code_text_fa_fn dargah_code_text_fa_bound;

        internal static string dargah_code_text_fa(CodeHandle code)
        {
            var bound = dargah_code_text_fa_bound ?? (dargah_code_text_fa_bound = NativeLibrary.Bind<dargah_code_text_fa_fn>("dargah_code_text_fa"));
            var made = default(UIntPtr);
            var result = bound(DargahHandle.Open(code) ?? CodeHandle.None, ref made);
            return NativeText.Borrowed(result, made);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate IntPtr dargah_code_field_fn(CodeHandle code, ref UIntPtr len);

        private static dargah_code_field_fn dargah_code_field_bound;

        internal static string dargah_code_field(CodeHandle code)
        {
            var bound = dargah_code_field_bound ?? (dargah_code_field_bound = NativeLibrary.Bind<dargah_code_field_fn>("dargah_code_field"));
            var made = default(UIntPtr);
            var result = bound(DargahHandle.Open(code) ?? CodeHandle.None, ref made);
            return NativeText.Borrowed(result, made);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate uint dargah_code_meaning_fn(byte[] gateway, UIntPtr gateway_len, byte[] call, UIntPtr call_len, byte[] code, UIntPtr code_len, ref uint @out, ref IntPtr err);

        private static dargah_code_meaning_fn dargah_code_meaning_bound;

        internal static uint dargah_code_meaning(Utf8 gateway, Utf8 call, Utf8 code)
        {
            var bound = dargah_code_meaning_bound ?? (dargah_code_meaning_bound = NativeLibrary.Bind<dargah_code_meaning_fn>("dargah_code_meaning"));
            var made = default(uint);
            var err = IntPtr.Zero;
            var result = bound(gateway.Bytes, gateway.Length, call.Bytes, call.Length, code.Bytes, code.Length, ref made, ref err);
            gateway.Wipe();
            call.Wipe();
            code.Wipe();
            NativeError.ThrowUnlessOk(result, err);
            return made;
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate IntPtr dargah_version_fn(ref UIntPtr len);

        private static dargah_version_fn dargah_version_bound;

        internal static string dargah_version()
        {
            var bound = dargah_version_bound ?? (dargah_version_bound = NativeLibrary.Bind<dargah_version_fn>("dargah_version"));
            var made = default(UIntPtr);
            var result = bound(ref made);
            return NativeText.Borrowed(result, made);
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate uint dargah_abi_major_fn();

        private static dargah_abi_major_fn dargah_abi_major_bound;

        internal static uint dargah_abi_major()
        {
            var bound = dargah_abi_major_bound ?? (dargah_abi_major_bound = NativeLibrary.Bind<dargah_abi_major_fn>("dargah_abi_major"));
            var result = bound();
            return result;
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate uint dargah_abi_minor_fn();

        private static dargah_abi_minor_fn dargah_abi_minor_bound;

        internal static uint dargah_abi_minor()
        {
            var bound = dargah_abi_minor_bound ?? (dargah_abi_minor_bound = NativeLibrary.Bind<dargah_abi_minor_fn>("dargah_abi_minor"));
            var result = bound();
            return result;
        }
    }
}
