//! Invoice items at Tara: a shop's own products and categories, mapped onto Tara's merchandise groups.
//!
//! Each item carries the code and title of one of Tara's groups. The shop fetches them once, as it starts, maps its own
//! categories onto them, and keeps the map: so it starts with an error, and no customer sees one.
//!
//! Runs against the simulator: `cargo run --example invoice`. Nothing leaves this machine and no money moves.

use dargah::amount::Rial;
use dargah::tara::{GroupMap, InvoiceItem, Tara, TokenRequest};
use dargah::transport::CallOptions;
use dargah_simulator::Simulator;
use std::error::Error;

type Result<T> = std::result::Result<T, Box<dyn Error>>;

/// What the shop sells: code, name, category of its own, and the price of one in Rial.
const PRODUCTS: [(&str, &str, &str, i64); 3] = [
    ("rice", "برنج ایرانی", "خوراکی", 2_000_000),
    ("phone", "گوشی", "موبایل", 90_000_000),
    ("post", "هزینهٔ ارسال", "ارسال", 350_000),
];

/// Each category of the shop, and the code of its group at Tara. `club_groups` lists the codes with their titles.
const CATEGORIES: [(&str, i64); 3] = [("خوراکی", 7), ("موبایل", 1), ("ارسال", 40)];

/// Tara's group for everything else.
const OTHER: i64 = 26;

/// Fetches Tara's groups and maps the shop's categories onto them: an error where a product's category has no group, or
/// where Tara does not have that group (any more).
fn groups_of(tara: &Tara, products: &[(&str, &str, &str, i64)]) -> Result<GroupMap> {
    for (code, _, category, _) in products {
        if !CATEGORIES.iter().any(|(name, _)| name == category) {
            let why =
                format!("product `{code}`: category `{category}` has no group at Tara; add it to CATEGORIES");
            return Err(why.into());
        }
    }
    Ok(tara.club_groups(&CallOptions::new())?.map(CATEGORIES, OTHER)?)
}

/// The invoice of a basket of product codes and counts.
fn order_of(basket: &[(&str, i64)], groups: &GroupMap) -> Result<TokenRequest> {
    let (mut items, mut sum) = (Vec::new(), Rial::ZERO);
    for (wanted, count) in basket {
        let (code, name, category, price) =
            PRODUCTS.into_iter().find(|(code, ..)| code == wanted).ok_or("no such product")?;
        let (price, group) = (Rial::new(price)?, groups.get(category));
        let line = price.checked_mul(*count).ok_or("too much")?;
        sum = sum.checked_add(line).ok_or("too much")?;
        let title = group.title.clone().unwrap_or_default();
        items.push(InvoiceItem::new(name, code, *count, price, group.id.to_string(), title));
    }
    let order = TokenRequest::new(sum, 101, "192.0.2.7", "https://shop.example/back").order_id("1001");
    Ok(items.into_iter().fold(order, TokenRequest::item))
}

fn main() -> Result<()> {
    let simulator = Simulator::builder().start()?;
    let tara = Tara::builder("shop", "secret-password").base_url(simulator.tara_base_url()).build()?;
    // Once, as the shop starts.
    let groups = groups_of(&tara, &PRODUCTS)?;

    let order = order_of(&[("rice", 2), ("phone", 1), ("post", 1)], &groups)?;
    tara.get_token(&order, &CallOptions::new())?;
    for item in &order.items {
        println!("{} × {}: group {} ({})", item.count, item.name, item.group, item.group_title);
    }
    println!("{} Rial in all", order.amount);

    // A new product whose category nobody has mapped: the shop does not start with it.
    match groups_of(&tara, &[("book", "کتاب", "کتاب", 500_000)]) {
        Err(error) => println!("{error}"),
        Ok(_) => return Err("a category without a group was taken".into()),
    }
    Ok(())
}
