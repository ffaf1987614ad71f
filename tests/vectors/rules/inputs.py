"""Functions without a network: what goes in, and what must come out. All of it written by hand."""

from seen import KINDS


def bad(kind, field, code=None):
    out = {"kind": KINDS[kind], "kind_name": kind}
    if field is not None:
        out["field"] = field
    if code is not None:
        out["code"] = code
    return {"error": out}


def amounts():
    for text, rial in [
        ("150000", 150_000), ("۱۵۰۰۰۰", 150_000), ("١٥٠٠٠٠", 150_000), ("150,000", 150_000), ("۱۵۰٬۰۰۰", 150_000),
        ("۱۵۰،۰۰۰", 150_000), ("１５０", 150), (" 150000 ", 150_000), ("1,500,000", 1_500_000), ("0", 0), ("000150", 150), ("۱5٠", 150),
        ("9223372036854775807", 2 ** 63 - 1), ("9,223,372,036,854,775,807", 2 ** 63 - 1),
    ]:
        yield "rial_parse", {"text": text}, {"rial": rial}
    for text in ["", " ", "-1", "+1", "-0", "1.5", "1.0", "1e5", "15,00", ",150", "1500,000", "150,", "1,,000", "0x10", "1 500", "9223372036854775808",
                 "99999999999999999999", "NaN", "ده", "150000\u0000", "150\u200c000", "½", "²", "1_000", "150000 ریال"]:
        yield "rial_parse", {"text": text}, bad("InvalidInput", "amount")
    for text, rial in [("1234.5", 12_345), ("1234", 12_340), ("1234.50", 12_345), ("۱٬۲۳۴٫۵", 12_345), ("1,234.500", 12_345), ("0.1", 1), ("0", 0),
                       ("0.0", 0), (" 15000 ", 150_000), ("922337203685477580.7", 2 ** 63 - 1)]:
        yield "rial_parse_toman", {"text": text}, {"rial": rial}
    for text in ["", ".", ".5", "5.", "1.55", "1.05", "1.5.0", "-1.5", "1e3", "1.5e3", "1,23.5", "0.١x", "922337203685477580.8", "NaN", "1 234.5", "1٫5٫0"]:
        yield "rial_parse_toman", {"text": text}, bad("InvalidInput", "amount")
    for text, rial in [("150000.00", 150_000), ("150000", 150_000), ("۱۵۰٬۰۰۰٫۰", 150_000), ("0.000000", 0), ("9223372036854775807.0", 2 ** 63 - 1)]:
        yield "rial_parse_decimal", {"text": text}, {"rial": rial}
    for text in ["", "1.5", "1.", ".0", "150000.01", "-1.0", "1e5", "15,00.0", "9223372036854775808.0"]:
        yield "rial_parse_decimal", {"text": text}, bad("InvalidInput", "amount")
    for toman, rial in [(0, 0), (1, 10), (15_000, 150_000), (922337203685477580, 9223372036854775800)]:
        yield "rial_from_toman", {"toman": toman}, {"rial": rial}
    for toman in [-1, 922337203685477581, 2 ** 63 - 1, -2 ** 63]:
        yield "rial_from_toman", {"toman": toman}, bad("InvalidInput", "amount")
    for rial in [-1, -2 ** 63]:
        yield "rial_new", {"rial": rial}, bad("InvalidInput", "amount")
    for rial, text in [(0, "۰"), (7, "۷"), (999, "۹۹۹"), (1000, "۱٬۰۰۰"), (1_500_000, "۱٬۵۰۰٬۰۰۰"), (2 ** 63 - 1, "۹٬۲۲۳٬۳۷۲٬۰۳۶٬۸۵۴٬۷۷۵٬۸۰۷")]:
        yield "rial_to_persian", {"rial": rial}, {"text": text}
    for rial, toman in [(0, 0), (10, 1), (25, None), (250, 25)]:
        yield "rial_toman", {"rial": rial}, {"toman": toman}


def people():
    for text in ["09123456789", "۰۹۱۲۳۴۵۶۷۸۹", "٠٩١٢٣٤٥٦٧٨٩", "+989123456789", "00989123456789", "989123456789", "9123456789", "0912-345 6789",
                 "0912\u200c345\u00a06789", "+98 912 345 6789", "۹۸۹۱۲۳۴۵۶۷۸۹"]:
        yield "mobile", {"text": text}, {"mobile": "09123456789"}
    # As people paste them: from a contact, a right-to-left page, a keyboard of another script.
    for text in ["\u202a+98 912 345 6789\u202c", "\u200e0912\u20113456789", "(0912) 345.67.89", "０９１２３４５６７８９", "＋989123456789", "+98 0912 345 6789",
                 "0098 (0)912-345-6789", "9809123456789", "0912\u2009345\u20136789", "\ufeff۰۹۱۲\u00a0۳۴۵\u202f۶۷۸۹\u200f", "[0912] 345 \u2212 6789"]:
        yield "mobile", {"text": text}, {"mobile": "09123456789"}
    for text in ["", "0912345678", "091234567890", "08123456789", "02188888888", "+19123456789", "0912345678x", "0098", "98", "+98", "09", "0+989123456789",
                 "+98+989123456789", "0912345678\n", "00000000000", "++989123456789", "0990912345678", "a" * 10_000]:
        yield "mobile", {"text": text}, bad("InvalidInput", "mobile")
    for text, code in [("0084575948", "0084575948"), ("84575948", "0084575948"), ("084575948", "0084575948"), ("۰۰۸۴۵۷۵۹۴۸", "0084575948"), ("0013542419", "0013542419"),
                       ("008-457594-8", "0084575948"), ("\u200f008.457594.8", "0084575948"), ("００８４５７５９４８", "0084575948")]:
        yield "national_code", {"text": text}, {"national_code": code}
    for text in ["", "0084575949", "0084575940", "1111111111", "0000000000", "9999999999", "123", "4575948", "00084575948", "008457594x", "00845759 4", "۱۲۳"]:
        yield "national_code", {"text": text}, bad("InvalidInput", "nationalCode")
    for text in ["6037991199500590", "\u202d6037\u20109911\u20109950\u20100590\u202c", "６０３７.９９１１.９９５０.０５９０", "6037-9911-9950-0590", "6037 9911 9950 0590", "۶۰۳۷۹۹۱۱۹۹۵۰۰۵۹۰", "٦٠٣٧٩٩١١٩٩٥٠٠٥٩٠"]:
        yield "card_number", {"text": text}, {"card_number": "6037991199500590"}
    for text in ["", "6037991199500591", "6037991199505090", "603799119950059", "60379911995005900", "0000000000000000", "6037991199500x90", "4111111111111112",
                 "IR062960000000100324200001"]:
        yield "card_number", {"text": text}, bad("InvalidInput", "cardNumber")


def tara_orders():
    """Each change of an order that is good otherwise; codes are those with which Tara itself would answer."""
    for change in [{}, {"orderId": "سفارش ۱"}, {"callBackUrl": "http://127.0.0.1:8000/back?x=1"}, {"callBackUrl": "https://shop.ir/بازگشت"},
                   {"callBackUrl": "https://shop.ir/?orderId=order-1"}, {"mobile": "۰۹۱۲۳۴۵۶۷۸۹"}, {"ip": "::1"}, {"ip": "2001:db8::1"}, {"ip": "::ffff:1.2.3.4"},
                   {"amount": 1, "services": [[101, 1]]}, {"services": [[101, 100_000], [102, 50_000]]}, {"additionalData": ""}, {"vat": 0},
                   {"orderId": ""}, {"orderId": " "}, {"mobile": ""}]:
        yield "tara_order", change, {"warnings": 0}
    yield "tara_order", {"items": [[1, 150_000]]}, {"warnings": 0}
    yield "tara_order", {"items": [[3, 40_000], [1, 30_000]]}, {"warnings": 0}
    yield "tara_order", {"items": [[1, 1]]}, {"warnings": 1}
    yield "tara_order", {"items": [[1, 1]], "items_must_add_up": True}, bad("InvalidInput", "taraInvoiceItemList", "11")
    for change, field, code in [
        ({"ip": ""}, "ip", "88"), ({"ip": "UNKNOWN"}, "ip", None), ({"ip": "1.2.3"}, "ip", None), ({"ip": "1.2.3.4\r\n"}, "ip", None), ({"ip": "1.2.3.256"}, "ip", None),
        ({"amount": 0}, "amount", "89"), ({"amount": 1}, "serviceAmountList", "11"), ({"amount": 150_001}, "serviceAmountList", "11"),
        ({"services": []}, "serviceAmountList", "90"), ({"services": [[0, 150_000]]}, "serviceAmountList", "91"), ({"services": [[-1, 150_000]]}, "serviceAmountList", "91"),
        ({"services": [[101, 149_999]]}, "serviceAmountList", "11"), ({"services": [[101, 2 ** 63 - 1], [101, 2 ** 63 - 1]]}, "serviceAmountList", "11"),
        ({"callBackUrl": ""}, "callBackUrl", "92"), ({"callBackUrl": "/back"}, "callBackUrl", "92"), ({"callBackUrl": "shop.ir/back"}, "callBackUrl", "92"),
        ({"callBackUrl": "ftp://shop.ir/"}, "callBackUrl", "92"), ({"callBackUrl": "javascript:alert(1)"}, "callBackUrl", "92"), ({"callBackUrl": "https://"}, "callBackUrl", "92"),
        ({"callBackUrl": "https://shop.ir/\r\nSet-Cookie: x"}, "callBackUrl", "92"), ({"callBackUrl": "https://shop.ir/a b"}, "callBackUrl", "92"),
        ({"callBackUrl": "https://shop.ir/\t"}, "callBackUrl", "92"), ({"callBackUrl": "https://u:p@shop.ir/"}, "callBackUrl", "92"), ({"callBackUrl": "https://shop.ir/#x"}, "callBackUrl", "92"),
        ({"callBackUrl": "https://shop.ir/?token=1"}, "callBackUrl", "92"), ({"callBackUrl": "https://shop.ir/?result=0"}, "callBackUrl", "92"),
        ({"callBackUrl": "https://shop.ir/?orderId=2"}, "callBackUrl", None), ({"mobile": "0912"}, "mobile", None), ({"orderId": "a\r\nb"}, "orderId", None),
        ({"items": [[0, 1]]}, "taraInvoiceItemList.count", None), ({"items": [[-1, 1]]}, "taraInvoiceItemList.count", None), ({"items": [[2 ** 63 - 1, 2]]}, "taraInvoiceItemList", None),
        ({"extra": "amount"}, "extra", None), ({"extra": "callBackUrl"}, "extra", None),
    ]:
        yield "tara_order", change, bad("InvalidInput", field, code)


def tabapay_requests():
    """Codes are those of TabaPay's own table for the same fault. Lengths count characters, not bytes."""
    long = "ی"
    for change in [{}, {"amount": 10_000}, {"amount": 2_000_000_000}, {"callbackURL": "https://shop.ir/?order=5"}, {"callbackURL": "https://shop.ir/" + "a" * 2032},
                   {"mobile": "09123456789", "sms": True}, {"email": "a@b.ir"}, {"name": long * 255}, {"cardNumber": "6037-9911-9950-0590"}, {"nationalCode": "84575948"},
                   {"additionalData": "{}"}, {"additionalData": "null"}, {"additionalData": "\"" + long * 498 + "\""}, {"description": long * 300},
                   {"description": "", "mobile": "", "email": "", "name": "", "cardNumber": "", "nationalCode": "", "additionalData": ""}, {"name": " "}]:
        yield "tabapay_request", change, {"warnings": 0}
    for change, field, code in [
        ({"amount": 0}, "amount", "-13"), ({"amount": 9_999}, "amount", "-13"), ({"amount": 2_000_000_001}, "amount", "-14"), ({"amount": 2 ** 63 - 1}, "amount", "-14"),
        ({"callbackURL": ""}, "callbackURL", "-15"), ({"callbackURL": "x"}, "callbackURL", "-16"), ({"callbackURL": "https://shop.ir/" + "a" * 2033}, "callbackURL", "-16"),
        ({"callbackURL": "https://shop.ir/?status=1"}, "callbackURL", "-16"), ({"callbackURL": "https://shop.ir/?responseCode=1"}, "callbackURL", "-16"),
        ({"callbackURL": "https://shop.ir/?token=1"}, "callbackURL", "-16"), ({"callbackURL": "https://shop.ir/?amount=1"}, "callbackURL", "-16"),
        ({"callbackURL": "https://shop.ir/\r\nx: y"}, "callbackURL", "-16"), ({"mobile": "0912"}, "mobile", "-17"), ({"mobile": "", "sms": True}, "mobile", "-26"), ({"sms": True}, "mobile", "-26"),
        ({"email": "x"}, "email", "-18"), ({"email": "a@b"}, "email", "-18"), ({"email": "a@" + "b" * 252 + ".ir"}, "email", "-18"), ({"email": "a\r\n@b.ir"}, "email", "-18"),
        ({"name": long * 256}, "name", "-25"), ({"name": "a\nb"}, "name", "-25"), ({"cardNumber": "6037991199500591"}, "cardNumber", "-20"),
        ({"cardNumber": "1234"}, "cardNumber", "-20"), ({"nationalCode": "1111111111"}, "nationalCode", "-19"), ({"nationalCode": "12345678901"}, "nationalCode", "-19"),
        ({"additionalData": "{a"}, "additionalData", "-22"), ({"additionalData": "{} {}"}, "additionalData", "-22"),
        ({"additionalData": "\"" + long * 499 + "\""}, "additionalData", "-23"), ({"description": long * 301}, "description", "-21"), ({"extra": "sms"}, "extra", None),
    ]:
        yield "tabapay_request", change, bad("InvalidInput", field, code)


def callbacks():
    """A payment of 150,000 Rial, token `t-1`, order `order-1`: whether a callback belongs to it, and what it says."""
    def tara(query, body, expect):
        return "tara_callback", {"query": query, "body": body}, expect

    def tabapay(query, body, expect):
        return "tabapay_callback", {"query": query, "body": body}, expect

    yes, no = {"positive": True}, {"positive": False}
    yield tara("", "result=0&token=t-1&orderId=order-1&channelRefNumber=1&desc=&additionalData=", yes)
    yield tara("", "orderId=order-1&token=t-1&result=0", yes)
    yield tara("result=0&token=t-1&orderId=order-1", "", yes)
    yield tara("?lang=fa&result=5", "result=0&token=t-1", yes)
    yield tara("", "result=0&token=t-1&result=0", yes)
    yield tara("", "{\"result\":\"0\",\"token\":\"t-1\"}", yes)
    yield tara("", "{\"result\":0,\"token\":\"t-1\",\"orderId\":null}", yes)
    yield tara("", "result=0&token=t%2D1&desc=%D9%BE%D8%B1%D8%AF%D8%A7%D8%AE%D8%AA", yes)
    for result in ["102", "1", "-1", "00", "0 ", " 0", "+0", "0.0", "false", "۰", "0%00", "0'--", "<0>", "success"]:
        yield tara("", f"result={result.replace(' ', '%20').replace('+', '%2B')}&token=t-1", no)
    for body in ["", "result=0", "token=t-1", "result=&token=t-1", "result=0&token=", "RESULT=0&TOKEN=t-1", "{\"result\":", "{\"token\":\"t-1\"}"]:
        field = None if body == "{\"result\":" else "token" if body in ("result=0", "result=0&token=") else "result"
        yield tara("", body, bad("CallbackUnreadable", field))
    yield tara("", "result=0&token=t-1&token=t-2", bad("CallbackUnreadable", "token"))
    yield tara("", "token=t-1&token=t-2&result=0", bad("CallbackUnreadable", "token"))
    # What says yes and no is a no; what proves nothing and cannot be read is as if it had not come.
    yield tara("", "result=102&result=0&token=t-1", no)
    yield tara("", "result=0&result=102&token=t-1", no)
    yield tara("", "{\"result\":\"102\",\"result\":\"0\",\"token\":\"t-1\"}", bad("CallbackUnreadable", "result"))
    yield tara("", "result=0&token=t-1&orderId=order-1&orderId=order-2&desc=a&desc=b", yes)
    # Damaged on its way.
    yield tara("", "\ufeffresult=0&token=t-1\r\n", yes)
    yield tara("", "result=0&amp;token=t-1&amp;orderId=order-1", yes)
    yield tara("order=7?result=0&token=t-1", "", yes)
    for token in ["t-2", "T-1", "t-1 ", "t-1'%20OR%201=1", "%3Cscript%3E", "t-1%0d%0aX:%20y", "0"]:
        yield tara("", f"result=0&token={token.replace(' ', '%20')}", bad("CallbackMismatch", "token"))
    yield tara("", "result=0&token=t-1&orderId=%20order-1%20", yes)
    yield tara("", "result=0&token=t-1%00", bad("CallbackUnreadable", "token"))
    for order in ["order-2", "ORDER-1", "order-1;DROP%20TABLE", "%00"]:
        yield tara("", f"result=0&token=t-1&orderId={order}", bad("CallbackMismatch", "orderId"))
    yield tara("", "result=0&token=t-1&orderId=", yes)
    yield tara("", "responseCode=1&status=success&token=t-1&amount=150000", bad("CallbackUnreadable", "result"))

    yield tabapay("responseCode=1&status=success&token=t-1&amount=150000", "", yes)
    yield tabapay("responseCode=2&status=success&token=t-1&amount=150000", "", yes)
    yield tabapay("amount=150000.0&order=5&token=t-1&status=success&responseCode=1", "", yes)
    yield tabapay("responseCode=1&status=success&token=t-1", "", yes)
    yield tabapay("responseCode=1&status=success&token=t-1&amount=", "", yes)
    yield tabapay("", "{\"responseCode\":1,\"status\":\"success\",\"token\":\"t-1\",\"amount\":150000}", yes)
    for code, status in [("-1", "error"), ("-101", "error"), ("1", "error"), ("-1", "success"), ("1", "Success"), ("1", "SUCCESS"), ("01", "success"), ("1.0", "success"),
                         ("0", "success"), ("3", "success"), ("%2B1", "success"), ("1", "success%20"), ("۱", "success"), ("true", "true")]:
        yield tabapay(f"responseCode={code}&status={status}&token=t-1&amount=150000", "", no)
    for query, field in [("", "responseCode"), ("status=success&token=t-1", "responseCode"), ("responseCode=1&token=t-1", "status"), ("responseCode=1&status=success", "token"),
                         ("responseCode=1&status=success&token=t-1&token=t-2", "token")]:
        yield tabapay(query, "", bad("CallbackUnreadable", field))
    for amount in ["1e5", "-150000", "150000.5", "150000;", "1&amount=150000"]:
        yield tabapay(f"responseCode=1&status=success&token=t-1&amount={amount}", "", yes)
    for query in ["responseCode=1&status=error&status=success&token=t-1", "responseCode=1&responseCode=-1&status=success&token=t-1"]:
        yield tabapay(query, "", no)
    yield tabapay("order=7?responseCode=1&status=success&token=t-1&amount=150000", "", yes)
    yield tabapay("responseCode=1&amp;status=success&amp;token=t-1&amp;amount=150000\r\n", "", yes)
    for amount in ["150001", "149999", "1500000", "15000", "0", "9223372036854775807"]:
        yield tabapay(f"responseCode=1&status=success&token=t-1&amount={amount}", "", bad("CallbackMismatch", "amount"))
    yield tabapay("responseCode=1&status=success&token=t-2&amount=150000", "", bad("CallbackMismatch", "token"))
    yield tabapay("result=0&token=t-1&orderId=order-1", "", bad("CallbackUnreadable", "responseCode"))


def pages():
    """What stands in the page that sends the payer to Tara: values are data there, never markup."""
    for name, token, shown in [
        ("shop", "t-1", ["value=\"shop\"", "value=\"t-1\"", "method=\"post\"", "/pay/api/ipgPurchase\""]),
        ("a\"><script>alert(1)</script>", "t", ["&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;"]),
        ("shop", "'\"<>&", ["&lt;", "&gt;", "&amp;", "&quot;"]), ("فروشگاه", "ت", ["value=\"فروشگاه\"", "value=\"ت\""]),
    ]:
        yield "tara_form", {"username": name, "token": token}, {"holds": shown, "lacks": ["<script>alert", "\"><", "'\"<"]}
    for nonce, good in [("abc+/=", True), ("YWJj", True), ("\" onload=\"x", False), ("a b", False), ("", False), ("<", False)]:
        yield "tara_form_nonce", {"nonce": nonce}, {"holds": [f"nonce=\"{nonce}\""], "lacks": []} if good else bad("InvalidInput", "csp_nonce")


def records():
    """A payment as the one text that a shop stores: every language writes and reads the same bytes."""
    def text(*fields):
        return "{" + ",".join(fields) + "}"
    amount, ip, order, token, version = '"amount":150000', '"ip":"203.0.113.7"', '"order_id":"1001"', '"token":"t-1"', '"version":1'
    whole = {"token": "t-1", "amount": 150_000, "order_id": "1001", "ip": "203.0.113.7"}
    for given, record in [
        ({"token": "t-1", "amount": 150_000}, text(amount, token, version)),
        (whole, text(amount, ip, order, token, version)),
        (whole | {"verified_before": False}, text(amount, ip, order, token, '"verified_before":false', version)),
        (whole | {"verified_before": True}, text(amount, ip, order, token, '"verified_before":true', version)),
        ({"token": "ت-1\"\\/\n", "amount": 2 ** 63 - 1, "order_id": "سفارش ۱"},
         text('"amount":9223372036854775807', '"order_id":"سفارش ۱"', '"token":"ت-1\\"\\\\/\\n"', version)),
    ]:
        yield "record", given, {"record": record}
        yield "record_read", {"text": record}, {"record": record}
    # As a database or an editor may give it back.
    yield "record_read", {"text": ' {"version": 1, "token": "t-1", "amount": 150000, "ip": null, "verified_before": null}\r\n'}, {"record": text(amount, token, version)}
    yield "record_read", {"text": text(amount, '"token":"\\u062a"', version)}, {"record": text(amount, '"token":"ت"', version)}
    good = text(amount, ip, order, token, version)
    for unreadable in [
        "", " ", "t-1", "null", "1", "[]", "{}", good[:-1], good[:20], good + "}", good + good, good[1:], "\ufeff" + good, "\u0000" + good, good + "\u0000",
        text(amount, token), text(amount, version), text(token, version), text(amount, token, version, '"x":1'), text(amount, token, version, version),
        text(amount, token, token, version), text(amount, token, '"version":2'), text(amount, token, '"version":0'), text(amount, token, '"version":"1"'), text(amount, token, '"version":1.0'),
        text(amount, '"token":""', version), text(amount, '"token":"***"', version), text(amount, '"token":1', version), text(amount, '"token":null', version),
        text(amount, '"Token":"t-1"', version), text(amount, token, version, '"verified_before":"false"'), text(amount, token, version, '"verified_before":0'),
        text(amount, token, version, '"order_id":1001'), text(amount, token, version, '"ip":[]'), "[" * 100_000,
    ] + [text(f'"amount":{wrong}', token, version) for wrong in ["0", "-1", "1.0", "1.5", "15e4", '"150000"', "9223372036854775808", "null", "true", "۱"]]:
        yield "record_read", {"text": unreadable}, bad("InvalidInput", "record")


def inputs():
    out, counts = [], {}
    for make in [amounts, people, tara_orders, tabapay_requests, callbacks, pages, records]:
        for call, given, expect in make():
            counts[call] = counts.get(call, 0) + 1
            out.append({"id": f"{call}.{counts[call]}", "call": call, "in": given, "expect": expect})
    return out
