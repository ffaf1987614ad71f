//! What befalls a whole shop: an account gets another name, and a backup of the journal is restored.

use crate::clockwork::State;
use crate::money;
use dargah::checkout::journal::{MemoryJournal, copy};
use dargah::checkout::{Payment, PaymentId};
use std::collections::BTreeSet;
use std::sync::Arc;

/// What a restored backup has forgotten.
#[derive(Default)]
pub struct Forgotten {
    /// How many payments of the journal its backup did not have.
    payments: usize,
    /// The tokens that it did not have.
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
    let kept = money::all(state);
    let token = |payment: &Payment| payment.token.as_ref().map(|token| token.expose().to_owned());
    for payment in before {
        let known = kept.iter().find(|known| known.id == payment.id);
        // One that had no token yet is kept, and its token is forgotten.
        if known.is_none_or(|known| token(known) != token(&payment)) {
            state.forgotten.tokens.extend(token(&payment));
        }
        state.forgotten.payments += usize::from(known.is_none());
    }
    state.forgotten.booked = state.shop.booked.clone();
    state.forgotten.orders = state.shop.shipped.keys().cloned().collect();
    state.coverage.hit(if state.forgotten.payments > 0 {
        "backup restored, payments forgotten"
    } else {
        "backup restored"
    });
    state.shop.generation += 1;
    state.processes.iter_mut().filter(|process| process.busy).for_each(|process| process.dead = true);
    money::forget(state);
    // Where a record cannot be read right now it is passed over: nobody could have been asked about it.
    let open = crate::quiet::shop(state).restored();
    state.tell(|| format!("restored: {open:?}"));
}
