//! What befalls a whole shop: an account gets another name, and a backup of the journal is restored.

use crate::clockwork::State;
use crate::money;
use dargah::checkout::PaymentId;
use dargah::checkout::journal::{MemoryJournal, copy};
use std::collections::BTreeSet;
use std::sync::Arc;

/// What a restored backup has forgotten.
#[derive(Default)]
pub struct Forgotten {
    /// Payments of the journal before that its backup did not have.
    pub payments: BTreeSet<PaymentId>,
    pub tokens: BTreeSet<String>,
    /// What the shop had booked by then, in a database of its own that was not restored.
    pub booked: BTreeSet<PaymentId>,
    /// Orders that the shop had shipped by then.
    pub orders: BTreeSet<String>,
}

/// All processes start anew under the new names.
pub fn renames(state: &mut State) {
    state.tell(|| "two accounts get other names".to_owned());
    state.coverage.hit("account renamed");
    state.shop.renamed = true;
    state.shop.generation += 1;
}

/// A copy of the journal is put aside.
pub fn backs_up(state: &mut State) {
    state.tell(|| "a backup".to_owned());
    let backup = Arc::new(MemoryJournal::new(Arc::new(state.world.clone())));
    copy(&*state.journal, &*backup, &mut |_| {}).expect("the journal itself is well");
    state.backup = Some(backup);
}

/// The shop is stopped, whatever it is at; the journal is what it was; and `restored` is called before it opens again.
pub fn restores(state: &mut State) {
    let Some(backup) = state.backup.take() else { return };
    state.tell(|| "the backup is restored".to_owned());
    crate::strangers::are_repaired(state);
    let before = money::all(state);
    state.journal = backup;
    let kept: BTreeSet<PaymentId> = money::all(state).iter().map(|payment| payment.id).collect();
    let gone = before.iter().filter(|payment| !kept.contains(&payment.id));
    for payment in gone {
        state.forgotten.payments.insert(payment.id);
        state.forgotten.tokens.extend(payment.token.as_ref().map(|token| token.expose().to_owned()));
    }
    state.forgotten.booked = state.shop.booked.clone();
    state.forgotten.orders = state.shop.shipped.keys().cloned().collect();
    let lost = state.forgotten.payments.len();
    state.coverage.hit(if lost > 0 { "backup restored, payments forgotten" } else { "backup restored" });
    state.shop.generation += 1;
    state.processes.iter_mut().filter(|process| process.busy).for_each(|process| process.dead = true);
    money::forget(state);
    // Where a record cannot be read right now it is passed over: nobody could have been asked about it.
    let open = crate::quiet::shop(state).restored();
    state.tell(|| format!("restored: {open:?}"));
}
