/* What a shop with a checkout does, for the tests. */

#ifndef CHECKOUT_SHOP_H
#define CHECKOUT_SHOP_H

#include "shop.h"

/* The shop's names for its accounts. */
#define AT_TARA "shop"
#define AT_TABAPAY "taba"
#define STATE_KEY "0123456789abcdef0123456789abcdef"

/* A builder with both accounts. `journal` is an address. */
dargah_checkout_builder *checkout_builder(const simulator *gateway, const char *journal);
dargah_checkout *checkout_built(dargah_checkout_builder *builder);
/* With the usual times. */
dargah_checkout *checkout_open(const simulator *gateway, const char *journal);
/* With times so short that each open payment is due at once, and with keys for notes in the callback address. */
dargah_checkout *checkout_hasty(const simulator *gateway, const char *journal);

/* The address of an SQLite file that is not there yet; `place` holds it. */
typedef char journal_place[256];
const char *journal_file(journal_place place, const char *name);
/* Removes what SQLite left there. */
void journal_remove(const journal_place place);

/* A payment of SHOP_AMOUNT, begun; its callback, after the payer did it; and what became of that. */
dargah_started *checkout_begin(const dargah_checkout *checkout, const char *account, const char *order);
returned checkout_payer(const simulator *gateway, const dargah_started *started, const char *act, const char *body);
dargah_completed *checkout_complete(const dargah_checkout *checkout, const char *account, const returned *back);

/* A whole payment; its id. */
int64_t checkout_pay(const simulator *gateway, const dargah_checkout *checkout, const char *account, const char *order);

/* A payment through Tara that nobody can find anything out about, and of another amount; their ids. The checkout is a
 * hasty one. */
int64_t checkout_unresolved(const simulator *gateway, const dargah_checkout *checkout, const char *order);
int64_t checkout_mismatch(const simulator *gateway, const dargah_checkout *checkout, const char *order);

/* Waits the millisecond until reconcile asks about a payment of a hasty checkout. */
void checkout_until_due(const dargah_checkout *checkout, int64_t payment);
dargah_report *checkout_reconciled(const dargah_checkout *checkout, size_t threads);

#endif
