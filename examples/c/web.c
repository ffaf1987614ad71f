/* strcasestr */
#define _GNU_SOURCE

#include "web.h"

#include <arpa/inet.h>
#include <ctype.h>
#include <pthread.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <unistd.h>

enum { LONGEST_REQUEST = 64 * 1024 };

static int (*answer_with)(struct web_request *request);

void web_text(FILE *page, const char *text) {
    for (; *text; text++) {
        if (strchr("&<>\"'", *text)) fprintf(page, "&#%d;", *text);
        else putc(*text, page);
    }
}

void web_go_on(struct web_request *request, const char *path, const char *name) {
    size_t end = (size_t)snprintf(request->location, WEB_LOCATION, "%s", path);
    for (; *name && end + 4 < WEB_LOCATION; name++) {
        end += (size_t)sprintf(request->location + end, isalnum((unsigned char)*name) ? "%c" : "%%%02X", (unsigned char)*name);
    }
}

/* In its place, which is never shorter. */
static void decode(char *text) {
    char *to = text;
    for (; *text; text++) {
        if (*text == '%' && isxdigit((unsigned char)text[1]) && isxdigit((unsigned char)text[2])) {
            char byte[3] = {text[1], text[2], '\0'};
            *to++ = (char)strtoul(byte, NULL, 16);
            text += 2;
        } else {
            *to++ = *text;
        }
    }
    *to = '\0';
}

/* Reads until the head, and as much of a body as it names, is there. What is longer or cut is none. */
static int read_request(int client, char *all, struct web_request *request) {
    size_t have = 0, head = 0;
    char *end, *length, *space;
    for (;;) {
        ssize_t got = recv(client, all + have, LONGEST_REQUEST - have, 0);
        if (got <= 0) return 0;
        have += (size_t)got;
        all[have] = '\0';
        if (!head && (end = strstr(all, "\r\n\r\n")) != NULL) {
            head = (size_t)(end + 4 - all);
            length = strcasestr(all, "\r\ncontent-length:");
            request->body_len = length && length < end ? strtoul(length + 17, NULL, 10) : 0;
            if (request->body_len > LONGEST_REQUEST - head) return 0;
        }
        if (head && have >= head + request->body_len) break;
        if (have == LONGEST_REQUEST) return 0;
    }
    request->body = all + head;
    request->body[request->body_len] = '\0';
    all[strcspn(all, "\r\n")] = '\0';
    if (!(space = strchr(all, ' ')) || !(end = strchr(space + 1, ' '))) return 0;
    *space = *end = '\0';
    request->query = strchr(space + 1, '?');
    if (request->query) *request->query++ = '\0';
    else request->query = end;
    decode(space + 1);
    return snprintf(request->method, sizeof request->method, "%s", all) < (int)sizeof request->method &&
           snprintf(request->path, sizeof request->path, "%s", space + 1) < (int)sizeof request->path;
}

static void send_all(int client, const char *text, size_t length) {
    while (length > 0) {
        ssize_t sent = send(client, text, length, MSG_NOSIGNAL);
        if (sent <= 0) return;
        text += sent;
        length -= (size_t)sent;
    }
}

static void *serve(void *with) {
    int client = (int)(intptr_t)with, status = 400, length;
    char *all = malloc(LONGEST_REQUEST + 1), *text = NULL, head[512 + WEB_LOCATION];
    size_t size = 0;
    struct web_request request;
    memset(&request, 0, sizeof request);
    request.type = "text/html; charset=utf-8";
    request.page = open_memstream(&text, &size);
    if (all && request.page) {
        if (read_request(client, all, &request)) status = answer_with(&request);
        fclose(request.page);
        length = snprintf(head, sizeof head,
                          "HTTP/1.1 %d %s\r\nContent-Type: %s\r\nContent-Length: %zu\r\n%s%s%s%s"
                          "Connection: close\r\n\r\n",
                          status, status < 400 ? "OK" : "Error", request.type, size,
                          request.kept ? "" : "Cache-Control: no-store\r\n",
                          *request.location ? "Location: " : "", request.location, *request.location ? "\r\n" : "");
        send_all(client, head, (size_t)length);
        send_all(client, text, size);
    }
    free(text);
    free(all);
    close(client);
    return NULL;
}

int web_serve(const char *port, char origin[WEB_ORIGIN], int (*answer)(struct web_request *request)) {
    struct sockaddr_in address = {0};
    struct timeval patience = {30, 0};
    socklen_t size = sizeof address;
    int yes = 1, listener = socket(AF_INET, SOCK_STREAM, 0);
    answer_with = answer;
    address.sin_family = AF_INET;
    address.sin_port = htons((uint16_t)strtoul(port, NULL, 10));
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    setsockopt(listener, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
    if (bind(listener, (struct sockaddr *)&address, size) != 0 || listen(listener, 128) != 0 ||
        getsockname(listener, (struct sockaddr *)&address, &size) != 0) {
        perror("listen");
        return 1;
    }
    snprintf(origin, WEB_ORIGIN, "http://127.0.0.1:%d", ntohs(address.sin_port));
    puts(origin);
    fflush(stdout);
    for (;;) {
        pthread_t thread;
        int client = accept(listener, NULL, NULL);
        if (client < 0) continue;
        setsockopt(client, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
        if (pthread_create(&thread, NULL, serve, (void *)(intptr_t)client) == 0) pthread_detach(thread);
        else close(client);
    }
}
