"""HTTP clients as shops in Python use them. Each posts JSON and gives back the status and the parsed answer.

The environment's proxies and .netrc are not looked at where that can be said: dargah does not read them either.
"""

import datetime
import os
import threading

WHOLE_S = int(os.environ.get("BENCH_LIMIT_MS", "20000")) / 1000
CONNECT_S = min(5, WHOLE_S)


class Documents:
    """As the gateways' documents show it: requests.post, so a new connection for each call."""

    library, keeps_login = "requests", False

    def __init__(self, ca):
        import requests
        self.ca, self.requests = ca, requests

    def post(self, url, headers, body):
        answer = self.requests.post(url, json=body, headers=headers, verify=self.ca)
        return answer.status_code, answer.json()

    def close(self):
        pass


class PerThread:
    """One session for each thread that pays at a time: what both families of sessions are safe with.

    Threads are new in each run, and take over the sessions of those that ended.
    """

    keeps_login = True

    def __init__(self, ca):
        self.ca, self.here, self.idle = ca, threading.local(), []
        self.idle.append(self.session())

    def kept(self):
        if not hasattr(self.here, "taken"):
            self.here.taken = Taken(self)
        return self.here.taken.session

    def close(self):
        for session in self.idle:
            session.close()


class Taken:
    """A thread's session, given back as the thread ends."""

    def __init__(self, owner):
        self.owner = owner
        try:
            self.session = owner.idle.pop()
        except IndexError:
            self.session = owner.session()

    def __del__(self):
        self.owner.idle.append(self.session)


class RequestsSession(PerThread):
    library = "requests"

    def session(self):
        session = __import__(self.library).Session()
        session.verify, session.trust_env = self.ca, False
        return session

    def post(self, url, headers, body):
        answer = self.kept().post(url, json=body, headers=headers, timeout=(CONNECT_S, WHOLE_S), allow_redirects=False)
        return answer.status_code, answer.json()


class NiquestsSession(RequestsSession):
    library = "niquests"


class HttpxClient:
    """Shared by all threads, as its documentation allows."""

    library, keeps_login = "httpx", True

    def __init__(self, ca):
        import ssl
        import httpx
        self.client = httpx.Client(verify=ssl.create_default_context(cafile=ca), trust_env=False,
                                   timeout=httpx.Timeout(WHOLE_S, connect=CONNECT_S),
                                   limits=httpx.Limits(max_connections=None, max_keepalive_connections=None))

    def post(self, url, headers, body):
        answer = self.client.post(url, json=body, headers=headers)
        return answer.status_code, answer.json()

    def close(self):
        self.client.close()


class Pyreqwest:
    """Shared by all threads, as reqwest's clients are."""

    library, keeps_login = "pyreqwest.client", True

    def __init__(self, ca):
        from pyreqwest.client import SyncClientBuilder
        with open(ca, "rb") as file:
            pem = file.read()
        self.client = (SyncClientBuilder().add_root_certificate_pem(pem).no_proxy().follow_redirects(False)
                       .connect_timeout(datetime.timedelta(seconds=CONNECT_S))
                       .timeout(datetime.timedelta(seconds=WHOLE_S)).build())

    def post(self, url, headers, body):
        answer = self.client.post(url).headers(headers).body_json(body).build().send()
        return answer.status, answer.json()

    def close(self):
        self.client.close()


class Primp:
    """Shared by all threads, as reqwest's clients are."""

    library, keeps_login = "primp", True

    def __init__(self, ca):
        import primp
        self.client = primp.Client(ca_cert_file=ca, follow_redirects=False, referer=False, cookie_store=False,
                                   connect_timeout=CONNECT_S, timeout=WHOLE_S)

    def post(self, url, headers, body):
        answer = self.client.post(url, json=body, headers=headers)
        return answer.status_code, answer.json()

    def close(self):
        pass


CLIENTS = {
    "documents": Documents,
    "requests-session": RequestsSession,
    "niquests-session": NiquestsSession,
    "httpx-client": HttpxClient,
    "pyreqwest": Pyreqwest,
    "primp": Primp,
}
