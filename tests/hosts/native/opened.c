#define _GNU_SOURCE

#include "opened.h"

#include "check.h"

#include <dlfcn.h>
#include <stdio.h>
#include <string.h>

/* C has no conversion from an object's pointer to a function's; POSIX says that they are alike. */
static void find(void *handle, const char *name, void *function) {
    void *found = dlsym(handle, name);
    REQUIRE(found);
    memcpy(function, &found, sizeof found);
}

void opened_load(opened *self, const char *library, int flags) {
    self->handle = dlopen(library, flags);
    if (!self->handle) {
        fprintf(stderr, "%s\n", dlerror());
    }
    REQUIRE(self->handle);
    find(self->handle, "dargah_version", &self->version);
    find(self->handle, "dargah_network_new", &self->network_new);
    find(self->handle, "dargah_network_set_ca_file", &self->set_ca_file);
    find(self->handle, "dargah_network_free", &self->network_free);
    find(self->handle, "dargah_tabapay_builder_new", &self->builder_new);
    find(self->handle, "dargah_tabapay_builder_set_base_url", &self->set_base_url);
    find(self->handle, "dargah_tabapay_builder_set_network", &self->set_network);
    find(self->handle, "dargah_tabapay_builder_build", &self->build);
    find(self->handle, "dargah_tabapay_builder_free", &self->builder_free);
    find(self->handle, "dargah_tabapay_request_new", &self->request_new);
    find(self->handle, "dargah_tabapay_request_free", &self->request_free);
    find(self->handle, "dargah_tabapay_create", &self->create);
    find(self->handle, "dargah_tabapay_created_free", &self->created_free);
    find(self->handle, "dargah_tabapay_free", &self->tabapay_free);
}

void opened_create(const opened *self, const char *base_url, const char *ca_file) {
    const size_t all = DARGAH_NUL_TERMINATED;
    dargah_network *network = NULL;
    dargah_tabapay_builder *builder = NULL;
    dargah_tabapay *tabapay = NULL;
    dargah_tabapay_request *request = NULL;
    dargah_tabapay_created *created = NULL;
    CHECK_INT(self->network_new(&network, NULL), DARGAH_OK);
    CHECK_INT(self->set_ca_file(network, ca_file, all, NULL), DARGAH_OK);
    CHECK_INT(self->builder_new("aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee", all, DARGAH_ENVIRONMENT_PRODUCTION, &builder,
                                NULL),
              DARGAH_OK);
    CHECK_INT(self->set_base_url(builder, base_url, all, NULL), DARGAH_OK);
    CHECK_INT(self->set_network(builder, network, NULL), DARGAH_OK);
    CHECK_INT(self->build(builder, &tabapay, NULL), DARGAH_OK);
    CHECK_INT(self->request_new(10000, "https://shop.ir/back", all, &request, NULL), DARGAH_OK);
    CHECK_INT(self->create(tabapay, request, NULL, &created, NULL), DARGAH_OK);
    self->created_free(created);
    self->request_free(request);
    self->tabapay_free(tabapay);
    self->builder_free(builder);
    self->network_free(network);
}
