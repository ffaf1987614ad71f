/* The library opened at run time with flags that the test chooses: as PHP does, or beside another build of it. */

#ifndef OPENED_H
#define OPENED_H

#include <dargah.h>

/* The few functions that such a test needs, from one dlopen. */
typedef struct opened {
    void *handle;
    const char *(*version)(size_t *);
    dargah_status (*network_new)(dargah_network **, dargah_error **);
    dargah_status (*set_ca_file)(dargah_network *, const char *, size_t, dargah_error **);
    void (*network_free)(dargah_network *);
    dargah_status (*builder_new)(const char *, size_t, uint32_t, dargah_tabapay_builder **, dargah_error **);
    dargah_status (*set_base_url)(dargah_tabapay_builder *, const char *, size_t, dargah_error **);
    dargah_status (*set_network)(dargah_tabapay_builder *, const dargah_network *, dargah_error **);
    dargah_status (*build)(dargah_tabapay_builder *, dargah_tabapay **, dargah_error **);
    void (*builder_free)(dargah_tabapay_builder *);
    dargah_status (*request_new)(int64_t, const char *, size_t, dargah_tabapay_request **, dargah_error **);
    void (*request_free)(dargah_tabapay_request *);
    dargah_status (*create)(const dargah_tabapay *, const dargah_tabapay_request *, const dargah_options *,
                            dargah_tabapay_created **, dargah_error **);
    void (*created_free)(dargah_tabapay_created *);
    void (*tabapay_free)(dargah_tabapay *);
} opened;

/* Gives the program up where it cannot be opened. It is closed by dlclose of its handle. */
void opened_load(opened *self, const char *library, int flags);

/* A whole short life of the library in a host, up to a payment's start at TabaPay. */
void opened_create(const opened *self, const char *base_url, const char *ca_file);

#endif
