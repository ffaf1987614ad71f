/* What a small shop does, for the tests: clients, orders and whole payments against the simulator. */

#ifndef SHOP_H
#define SHOP_H

#include "simulator.h"

#include <dargah.h>

/* The whole text, up to its NUL. */
#define Z(text) (text), DARGAH_NUL_TERMINATED
/* A text that is left out. */
#define NOTHING NULL, 0

#define SHOP_PASSWORD "secret-password"
#define SHOP_MERCHANT "aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee"
#define SHOP_IP "1.2.3.4"
#define SHOP_ORDER "order-1"
enum { SHOP_AMOUNT = 150000 };

/* A status that must be DARGAH_OK. Says why it is not, and frees the error. */
#define OK(call)                                                  \
    do {                                                          \
        dargah_error *ok_error = NULL;                            \
        dargah_error **err = &ok_error;                           \
        dargah_status ok_status = (call);                         \
        shop_must_be_ok(__FILE__, __LINE__, ok_status, ok_error); \
    } while (0)

/* A status that must be this kind of error, with an error that says the same; `field` may be NULL. */
#define FAILS(call, kind, field)                                                     \
    do {                                                                             \
        dargah_error *fails_error = NULL;                                            \
        dargah_error **err = &fails_error;                                           \
        dargah_status fails_status = (call);                                         \
        shop_must_fail(__FILE__, __LINE__, fails_status, fails_error, (kind), (field)); \
    } while (0)

void shop_must_be_ok(const char *file, int line, dargah_status status, dargah_error *error);
void shop_must_fail(const char *file, int line, dargah_status status, dargah_error *error, uint32_t kind,
                    const char *field);

/* Settings that trust the simulator, of their own: no connection is shared with other tests. */
dargah_network *shop_network(const simulator *gateway);

/* Builders with everything set, and the clients they build. */
dargah_tara_builder *shop_tara_builder(const simulator *gateway);
dargah_tabapay_builder *shop_tabapay_builder(const simulator *gateway);
dargah_tara *shop_tara(const simulator *gateway);
dargah_tabapay *shop_tabapay(const simulator *gateway);

dargah_options *shop_options(uint64_t timeout_ms);

dargah_tara_order *shop_tara_order(void);
dargah_tabapay_request *shop_tabapay_request(void);

/* A new token of SHOP_AMOUNT; the caller frees it. */
char *shop_tara_token(const dargah_tara *tara);
char *shop_tabapay_token(const dargah_tabapay *tabapay);

/* Pays a token and gives what verify should find, with the callback in it. */
dargah_expected *shop_tara_paid(const simulator *gateway, const char *token);
dargah_expected *shop_tabapay_paid(const simulator *gateway, const char *token);

/* A whole payment, which must end as paid. */
void shop_pay_at_tara(const simulator *gateway, const dargah_tara *tara);
void shop_pay_at_tabapay(const simulator *gateway, const dargah_tabapay *tabapay);

/* Checks that a JSON text of the library is well-formed and holds no secret of the shop, and frees it. */
void shop_check_json(char *json, const char *secret);

#endif
