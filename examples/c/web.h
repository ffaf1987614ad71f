/* As much of a web server as the shop needs: one thread and one request for each connection, on this machine only. */

#ifndef WEB_H
#define WEB_H

#include <stdio.h>

enum { WEB_ORIGIN = 64, WEB_LOCATION = 1024 };

/* What came, and the page that goes back. The query and the body are bytes: nobody but dargah reads them. */
struct web_request {
    char method[8];
    /* Decoded. */
    char path[256];
    char *query;
    char *body;
    size_t body_len;
    FILE *page;
    const char *type;
    /* Whether the browser's back button shows the page that it had. */
    int kept;
    /* For a redirect. */
    char location[WEB_LOCATION];
};

/* Writes somebody else's text into HTML or one of its attributes. */
void web_text(FILE *page, const char *text);

/* Leads on to `path` and `name`, which stays one part of the path, whatever it holds. */
void web_go_on(struct web_request *request, const char *path, const char *name);

/* Writes where it listens to `origin` and to standard output, and serves for ever. `answer` gives the status, and is
 * called by any thread. Returns where it cannot listen. */
int web_serve(const char *port, char origin[WEB_ORIGIN], int (*answer)(struct web_request *request));

#endif
