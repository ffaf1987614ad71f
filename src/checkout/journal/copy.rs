//! Moving from one journal to another.

use super::{Filter, Journal, Record};
use crate::error::{Error, ErrorKind, Result};

/// How many payments are taken over at a time.
const PAGE: usize = 200;

/// Copies all payments from one journal into another, with their ids, versions and histories, and compares both in
/// the end. Nobody may write to either meanwhile: stop the shop first. When it breaks off, it may be run again.
/// `progress` is told how many have been copied. Returns how many there are.
///
/// # Errors
/// `Journal` when one of them cannot be read or written, when the target holds other payments, and when they differ
/// in the end, since somebody wrote meanwhile.
pub fn copy(from: &dyn Journal, to: &dyn Journal, progress: &mut dyn FnMut(u64)) -> Result<u64> {
    let mut count = 0;
    pages(from, |page| {
        let records = page.into_iter().map(|payment| record(from, payment)).collect::<Result<Vec<_>>>()?;
        to.take_over(&records)?;
        count += records.len() as u64;
        progress(count);
        Ok(())
    })?;
    let differ = || {
        let why = "the two journals are not the same: somebody wrote to one of them, or the target held payments before";
        Error::new(ErrorKind::Journal, why)
    };
    let mut compared = 0;
    pages(to, |page| {
        for payment in page {
            let there = from.get(payment.id)?.filter(|there| *there == payment).ok_or_else(differ)?;
            if record(from, there)? != record(to, payment)? {
                return Err(differ());
            }
            compared += 1;
        }
        Ok(())
    })?;
    let mut left = 0_u64;
    pages(from, |page| {
        left += page.len() as u64;
        Ok(())
    })?;
    if compared == left { Ok(count) } else { Err(differ()) }
}

fn record(journal: &dyn Journal, payment: super::Payment) -> Result<Record> {
    Ok(Record { history: journal.history(payment.id)?, payment })
}

/// All payments, page by page.
fn pages(journal: &dyn Journal, mut each: impl FnMut(Vec<super::Payment>) -> Result<()>) -> Result<()> {
    let mut filter = Filter::default();
    loop {
        let page = journal.list(&filter, PAGE)?.into_iter().map(|row| row.payment);
        let page = page.collect::<Result<Vec<_>>>()?;
        let Some(last) = page.last() else { return Ok(()) };
        filter.after = Some(last.id);
        each(page)?;
    }
}
