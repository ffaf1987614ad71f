//! The pages that the payer's browser sees.

use super::state::{Callback, Gateway, Payment};

/// `1234567` → `۱٬۲۳۴٬۵۶۷`
pub fn persian_amount(amount: u64) -> String {
    let digits = amount.to_string();
    let mut out = String::new();
    for (i, c) in digits.chars().enumerate() {
        if i > 0 && (digits.len() - i).is_multiple_of(3) {
            out.push('٬');
        }
        out.push(c);
    }
    persian_digits(&out)
}

/// The digits of a text as Persian writes them.
pub fn persian_digits(text: &str) -> String {
    text.chars()
        .map(|c| match c.to_digit(10) {
            Some(d) if c.is_ascii() => char::from_u32('۰' as u32 + d).unwrap_or(c),
            _ => c,
        })
        .collect()
}

/// Text that cannot leave its place in HTML, attributes included.
pub fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            '\0' => out.push('\u{fffd}'),
            c => out.push(c),
        }
    }
    out
}

const STYLE: &str = "\
:root{--ink:#1f2937;--soft:#6b7280;--line:#e5e7eb;--bg:#f3f4f6;--brand:#0f766e;--brand-ink:#fff;--card:#fff;--bad:#b91c1c}\
.tabapay{--brand:#1d4ed8}\
@media(prefers-color-scheme:dark){:root{--ink:#f3f4f6;--soft:#9ca3af;--line:#374151;--bg:#111827;--card:#1f2937;--bad:#fca5a5}}\
*{box-sizing:border-box}\
body{margin:0;background:var(--bg);color:var(--ink);font:16px/1.8 Vazirmatn,Vazir,'Noto Sans Arabic',Tahoma,sans-serif}\
.sandbox{background:#fef3c7;color:#78350f;text-align:center;padding:.5rem 1rem;font-weight:bold}\
main{max-width:34rem;margin:1.5rem auto;padding:0 1rem}\
.card{background:var(--card);border:1px solid var(--line);border-radius:14px;overflow:hidden;box-shadow:0 4px 16px #0001}\
header{background:var(--brand);color:var(--brand-ink);padding:1rem 1.25rem}\
h1{font-size:1.25rem;margin:0}header p{margin:.25rem 0 0;opacity:.9}\
section{padding:1rem 1.25rem;border-top:1px solid var(--line)}\
.amount{text-align:center}.amount strong{display:block;font-size:1.9rem;line-height:1.5}.amount span{color:var(--soft)}\
h2{font-size:1rem;margin:0 0 .5rem}\
.scroll{overflow-x:auto}table{width:100%;border-collapse:collapse;font-size:.95rem}\
th,td{text-align:start;padding:.4rem .3rem;border-bottom:1px solid var(--line)}th{color:var(--soft);font-weight:normal}\
td:first-child{overflow-wrap:anywhere}td+td{white-space:nowrap}\
dl{display:grid;grid-template-columns:auto 1fr;gap:.25rem 1rem;margin:0}dt{color:var(--soft)}dd{margin:0;overflow-wrap:anywhere}\
label{display:block;margin-bottom:.25rem}\
input{width:100%;font:inherit;padding:.6rem .75rem;border:1px solid var(--soft);border-radius:8px;background:var(--card);color:var(--ink);direction:ltr;text-align:center;letter-spacing:.08em}\
.buttons{display:flex;flex-wrap:wrap;gap:.6rem;margin-top:1rem}\
button,.button{flex:1 1 8rem;font:inherit;font-weight:bold;padding:.7rem 1rem;border-radius:10px;border:1px solid var(--line);background:var(--card);color:var(--ink);cursor:pointer}\
button.pay{flex-basis:100%;background:var(--brand);color:var(--brand-ink);border-color:var(--brand)}\
button.decline{color:var(--bad);border-color:var(--bad)}\
:focus-visible{outline:3px solid #f59e0b;outline-offset:2px}\
.message{text-align:center;padding:2rem 1.25rem}";

fn document(title: &str, class: &str, inside: &str) -> String {
    format!(
        "<!doctype html>\n<html lang=\"fa\" dir=\"rtl\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" \
         content=\"width=device-width, initial-scale=1\">\n<meta name=\"referrer\" content=\"no-referrer\">\n\
         <link rel=\"icon\" href=\"data:,\">\n<title>{}</title>\n<style>{STYLE}</style>\n</head>\n\
         <body class=\"{class}\">\n<div class=\"sandbox\" role=\"note\">شبیه‌ساز — پولی جابه‌جا نمی‌شود</div>\n\
         <main>\n{inside}\n</main>\n</body>\n</html>\n",
        escape(title)
    )
}

fn names(gateway: Gateway) -> (&'static str, &'static str) {
    match gateway {
        Gateway::Tara => ("تارا", "tara"),
        Gateway::TabaPay => ("تاباپی", "tabapay"),
    }
}

/// The page where the payer decides. `card` is what stands in the card's field.
pub(super) fn payment(payment: &Payment, card: &str) -> String {
    let (name, class) = names(payment.gateway);
    let shop = escape(&payment.shop);
    let sandbox = if payment.sandbox { " · محیط آزمایشی" } else { "" };
    let mut inside = format!(
        "<div class=\"card\">\n<header><h1>درگاه پرداخت {name}{sandbox}</h1><p>پذیرنده: <bdi>{shop}</bdi></p></header>\n\
         <section class=\"amount\"><span>مبلغ قابل پرداخت</span><strong>{} ریال</strong><span>معادل {} تومان</span></section>\n",
        persian_amount(payment.asked),
        toman(payment.asked)
    );
    if !payment.items.is_empty() {
        inside.push_str(
            "<section><h2>اقلام سفارش</h2><div class=\"scroll\"><table><thead><tr><th scope=\"col\">کالا</th>\
             <th scope=\"col\">تعداد</th><th scope=\"col\">قیمت واحد (ریال)</th></tr></thead><tbody>",
        );
        for item in &payment.items {
            let fee = item.fee.map_or_else(|| "—".to_owned(), persian_amount);
            let count = escape(&persian_digits(&format!("{} {}", item.count, item.unit)));
            inside.push_str(&format!(
                "<tr><td><bdi>{}</bdi></td><td>{count}</td><td>{fee}</td></tr>",
                escape(&item.name)
            ));
        }
        inside.push_str("</tbody></table></div></section>\n");
    }
    let description = payment.request.get("description").and_then(super::form::as_text);
    let details = [
        ("شماره سفارش", payment.order_id.as_deref()),
        ("شرح", description.as_deref().filter(|_| payment.gateway == Gateway::TabaPay)),
    ];
    let details: String = details
        .iter()
        .filter_map(|(label, value)| {
            value
                .filter(|v| !v.is_empty())
                .map(|v| format!("<dt>{label}</dt><dd><bdi>{}</bdi></dd>", escape(v)))
        })
        .collect();
    if !details.is_empty() {
        inside.push_str(&format!("<section><dl>{details}</dl></section>\n"));
    }
    inside.push_str(&format!(
        "<section><form method=\"post\" action=\"/_simulator/page/{token}\">\n<input type=\"hidden\" name=\"token\" \
         value=\"{token}\">\n<label for=\"card\">شماره کارت</label>\n<input id=\"card\" name=\"card\" value=\"{card}\" \
         inputmode=\"numeric\" autocomplete=\"off\" maxlength=\"19\">\n<div class=\"buttons\">\n<button class=\"pay\" \
         name=\"action\" value=\"pay\">پرداخت</button>\n<button class=\"decline\" name=\"action\" \
         value=\"decline\">انصراف</button>\n<button name=\"action\" value=\"leave\">بستن صفحه بدون پاسخ</button>\n\
         </div></form></section>\n</div>",
        token = escape(&payment.token),
        card = escape(card),
    ));
    document(&format!("پرداخت — درگاه {name}"), class, &inside)
}

/// 10 Rial are one Toman; an odd Rial is shown as a fraction.
fn toman(rial: u64) -> String {
    match rial % 10 {
        0 => persian_amount(rial / 10),
        odd => format!("{}٫{}", persian_amount(rial / 10), persian_digits(&odd.to_string())),
    }
}

/// A page that says one thing.
pub(super) fn message(gateway: Gateway, title: &str, text: &str) -> String {
    let (name, class) = names(gateway);
    let inside = format!(
        "<div class=\"card\"><header><h1>درگاه پرداخت {name}</h1></header><div class=\"message\" role=\"alert\">\
         <h2>{}</h2><p>{}</p></div></div>",
        escape(title),
        escape(text)
    );
    document(title, class, &inside)
}

/// The page that sends the browser back to the shop by itself, once for each callback.
pub(super) fn go_back(gateway: Gateway, callbacks: &[Callback]) -> String {
    let (name, class) = names(gateway);
    let mut inside = format!(
        "<div class=\"card\"><header><h1>درگاه پرداخت {name}</h1></header><div class=\"message\"><h2>در حال بازگشت به \
         فروشگاه…</h2>"
    );
    let last = callbacks.len().saturating_sub(1);
    for (i, callback) in callbacks.iter().enumerate() {
        // All but the last go into a frame, so that the page is still there for the last one.
        let target = if i == last { String::new() } else { format!(" target=\"frame{i}\"") };
        if i != last {
            inside.push_str(&format!("<iframe name=\"frame{i}\" title=\"بازگشت\" hidden></iframe>"));
        }
        let (method, action) = (callback.method.to_ascii_lowercase(), escape(address(callback)));
        inside
            .push_str(&format!("<form class=\"callback\" method=\"{method}\" action=\"{action}\"{target}>"));
        for (name, value) in shown_fields(callback) {
            inside.push_str(&format!(
                "<input type=\"hidden\" name=\"{}\" value=\"{}\">",
                escape(&name),
                escape(&value)
            ));
        }
        if i == last {
            inside.push_str("<button class=\"pay\">بازگشت به فروشگاه</button>");
        }
        inside.push_str("</form>");
    }
    inside.push_str(
        "</div></div>\n<script>var forms=document.querySelectorAll('form.callback');\
         forms.forEach(function(form,i){setTimeout(function(){form.submit()},i*300)});</script>",
    );
    document("بازگشت به فروشگاه", class, &inside)
}

/// A form that is sent by GET loses the query of its address, so that goes into fields too.
fn address(callback: &Callback) -> &str {
    if callback.method == "POST" { &callback.url } else { callback.url.split('?').next().unwrap_or_default() }
}

fn shown_fields(callback: &Callback) -> Vec<(String, String)> {
    if callback.method == "POST" {
        return callback.fields.clone();
    }
    let query = callback.raw_fields().split('#').next().unwrap_or_default();
    form_urlencoded::parse(query.as_bytes()).into_owned().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_in_persian() {
        assert_eq!(persian_amount(0), "۰");
        assert_eq!(persian_amount(999), "۹۹۹");
        assert_eq!(persian_amount(1000), "۱٬۰۰۰");
        assert_eq!(persian_amount(1_234_567), "۱٬۲۳۴٬۵۶۷");
        assert_eq!(toman(1_234_560), "۱۲۳٬۴۵۶");
        assert_eq!(toman(15), "۱٫۵");
    }

    #[test]
    fn nothing_leaves_its_place() {
        assert_eq!(escape("<a href='x'>&\"\0"), "&lt;a href=&#39;x&#39;&gt;&amp;&quot;\u{fffd}");
    }
}
