"""One payment client for the Iranian gateways Tara and TabaPay.

Nothing but positive proof is ``Paid``; a lost answer is ``Unknown``, never "failed". Amounts are whole Rials. Secrets
and card data appear in no log, error or ``repr``.

``Tara`` and ``TabaPay`` are the gateways; ``Expected`` says what a payment should be. ``Checkout`` is the safe flow over
both, with a journal. ``AsyncTara``, ``AsyncTabaPay`` and ``AsyncCheckout`` are the same for asyncio. ``dargah.web`` reads
callbacks out of the requests of web frameworks, ``dargah.testing`` is a gateway for the shop's own tests.
"""

from dargah import _events as _events
from dargah import _native as _native
from dargah._async import AsyncTabaPay as AsyncTabaPay
from dargah._async import AsyncTara as AsyncTara
from dargah._async_checkout import AsyncCheckout as AsyncCheckout
from dargah._codes import CodeMeaning as CodeMeaning
from dargah._codes import code_meaning as code_meaning
from dargah._codes import codes as codes
from dargah._errors import AnswerContradictory as AnswerContradictory
from dargah._errors import AnswerError as AnswerError
from dargah._errors import AnswerTooLarge as AnswerTooLarge
from dargah._errors import AnswerUnreadable as AnswerUnreadable
from dargah._errors import AuthenticationError as AuthenticationError
from dargah._errors import CallbackError as CallbackError
from dargah._errors import CallbackMismatch as CallbackMismatch
from dargah._errors import CallbackUnreadable as CallbackUnreadable
from dargah._errors import Cancelled as Cancelled
from dargah._errors import Closed as Closed
from dargah._errors import ConnectError as ConnectError
from dargah._errors import ConnectionLost as ConnectionLost
from dargah._errors import DargahError as DargahError
from dargah._errors import HttpStatusError as HttpStatusError
from dargah._errors import InternalError as InternalError
from dargah._errors import InvalidConfiguration as InvalidConfiguration
from dargah._errors import InvalidInput as InvalidInput
from dargah._errors import JournalError as JournalError
from dargah._errors import Misuse as Misuse
from dargah._errors import NetworkError as NetworkError
from dargah._errors import OrderConflict as OrderConflict
from dargah._errors import ProxyError as ProxyError
from dargah._errors import Redirected as Redirected
from dargah._errors import Refused as Refused
from dargah._errors import ResolveError as ResolveError
from dargah._errors import TimedOut as TimedOut
from dargah._errors import TlsError as TlsError
from dargah._errors import WrongType as WrongType
from dargah._interrupt import left_behind as left_behind
from dargah._native import Again as Again
from dargah._native import AttemptEvent as AttemptEvent
from dargah._native import Cancel as Cancel
from dargah._native import Checkout as Checkout
from dargah._native import Code as Code
from dargah._native import Completed as Completed
from dargah._native import ConnectionUse as ConnectionUse
from dargah._native import DEFAULT_CONNECT_TIMEOUT as DEFAULT_CONNECT_TIMEOUT
from dargah._native import DEFAULT_TIMEOUT as DEFAULT_TIMEOUT
from dargah._native import Declined as Declined
from dargah._native import Environment as Environment
from dargah._native import ErrorKind as ErrorKind
from dargah._native import Expected as Expected
from dargah._native import HistoryEntry as HistoryEntry
from dargah._native import MAX_CALLBACK_BYTES as MAX_CALLBACK_BYTES
from dargah._native import MAX_RIAL as MAX_RIAL
from dargah._native import MAX_TIMEOUT as MAX_TIMEOUT
from dargah._native import Mismatch as Mismatch
from dargah._native import Network as Network
from dargah._native import NextStep as NextStep
from dargah._native import Paid as Paid
from dargah._native import Payment as Payment
from dargah._native import PaymentState as PaymentState
from dargah._native import Progress as Progress
from dargah._native import Pushed as Pushed
from dargah._native import Redirect as Redirect
from dargah._native import Refund as Refund
from dargah._native import RefundState as RefundState
from dargah._native import Refunded as Refunded
from dargah._native import Report as Report
from dargah._native import ReturnState as ReturnState
from dargah._native import Started as Started
from dargah._native import TABAPAY_BASE_URL as TABAPAY_BASE_URL
from dargah._native import TABAPAY_GREATEST_AMOUNT as TABAPAY_GREATEST_AMOUNT
from dargah._native import TABAPAY_LEAST_AMOUNT as TABAPAY_LEAST_AMOUNT
from dargah._native import TARA_BASE_URL as TARA_BASE_URL
from dargah._native import TARA_REFUND_BASE_URL as TARA_REFUND_BASE_URL
from dargah._native import TabaPay as TabaPay
from dargah._native import TabaPayCallback as TabaPayCallback
from dargah._native import TabaPayCode as TabaPayCode
from dargah._native import TabaPayCreated as TabaPayCreated
from dargah._native import TabaPayPush as TabaPayPush
from dargah._native import TabaPayRequest as TabaPayRequest
from dargah._native import TabaPayVerifyAnswer as TabaPayVerifyAnswer
from dargah._native import Tara as Tara
from dargah._native import TaraAuthentication as TaraAuthentication
from dargah._native import TaraCallback as TaraCallback
from dargah._native import TaraCode as TaraCode
from dargah._native import TaraGroup as TaraGroup
from dargah._native import TaraGroupMap as TaraGroupMap
from dargah._native import TaraGroups as TaraGroups
from dargah._native import TaraInquiry as TaraInquiry
from dargah._native import TaraItem as TaraItem
from dargah._native import TaraOrder as TaraOrder
from dargah._native import TaraRefundAccount as TaraRefundAccount
from dargah._native import TaraRefundDone as TaraRefundDone
from dargah._native import TaraRefundRefused as TaraRefundRefused
from dargah._native import TaraRefundUnknown as TaraRefundUnknown
from dargah._native import TaraServiceAmount as TaraServiceAmount
from dargah._native import TaraToken as TaraToken
from dargah._native import TaraUnit as TaraUnit
from dargah._native import TaraVerifyAnswer as TaraVerifyAnswer
from dargah._native import TlsProblem as TlsProblem
from dargah._native import Unknown as Unknown
from dargah._native import __version__ as __version__
from dargah._native import check_card_number as check_card_number
from dargah._native import check_mobile as check_mobile
from dargah._native import check_national_code as check_national_code
from dargah._native import error_kind_text as error_kind_text
from dargah._native import error_kind_text_fa as error_kind_text_fa
from dargah._native import find_code as find_code
from dargah._native import tls_problem_text as tls_problem_text
from dargah._native import tls_problem_text_fa as tls_problem_text_fa
from dargah._outcomes import TabaPayOutcome as TabaPayOutcome
from dargah._outcomes import TaraOutcome as TaraOutcome
from dargah._outcomes import TaraRefund as TaraRefund
from dargah._rial import Rial as Rial
from dargah._runner import Time as Time

_native._prepare()
