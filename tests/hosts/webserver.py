"""A real PHP-FPM behind a real nginx, with their own files and addresses. Nothing of the system's services is used."""

import os
import pathlib
import shutil
import signal
import socket
import subprocess
import urllib.error
import urllib.request

import host

# Whom the workers belong to where the masters are root's.
USER = "www-data"
IS_ROOT = os.getuid() == 0
PACKAGE = host.ROOT / "bindings/php"
# What PHP-FPM writes into its log once its workers take requests.
READY = "ready to handle connections"


def own(path: pathlib.Path) -> None:
    if IS_ROOT:
        shutil.chown(path, USER)


def copy_package(to: pathlib.Path) -> None:
    """The PHP package, the programs of the tests, the shop and the library, where the workers' user may read them."""
    for part in ("src", "include", "bin"):
        # What is a link in the tree is a file in the package.
        shutil.copytree(PACKAGE / part, to / part)
    for source in (PACKAGE / "preload.php", host.ROOT / "examples/php/shop.php", *(host.HERE / "php").glob("*.php")):
        shutil.copy(source, to)
    shutil.copy(os.environ["DARGAH_LIBRARY"], to / "libdargah.so.1")


class Fpm:
    """PHP-FPM with one pool, from `start` to `stop`."""

    def __init__(self, package: pathlib.Path, folder: pathlib.Path, pool: dict, environment: dict, ini: dict):
        self.folder, self.socket, self.log = folder, folder / "fpm.sock", folder / "fpm.log"
        environment = {"DARGAH_LIBRARY": package / "libdargah.so.1", "AUTOLOAD": package / "autoload.php", **environment}
        ini = {"zend_extension": "opcache", "opcache.enable": "1", "error_log": folder / "php.log", **ini}
        if IS_ROOT:
            pool = {"user": USER, "listen.owner": USER, **pool}
            if "opcache.preload" in ini:
                ini["opcache.preload_user"] = USER
        pool = {"listen": self.socket, "clear_env": "yes", "catch_workers_output": "yes", **pool}
        lines = ["[global]", f"error_log = {self.log}", "log_level = notice", "daemonize = no",
                 # How long a worker may finish what it is doing when it is told to end.
                 f"process_control_timeout = {host.PATIENCE}s",
                 "[www]", *(f"{name} = {value}" for name, value in pool.items()),
                 *(f"env[{name}] = {value}" for name, value in environment.items())]
        (folder / "fpm.conf").write_text("\n".join(lines) + "\n")
        extensions = pathlib.Path(host.run(["php", "-n", "-r", "echo PHP_EXTENSION_DIR;"]))
        loads = [f"extension = {name}" for name in ("ffi", "posix", "pdo", "pdo_sqlite", "curl") if (extensions / f"{name}.so").exists()]
        (folder / "php.ini").write_text("\n".join([*loads, *(f"{name} = {value}" for name, value in ini.items())]) + "\n")
        self.process = None

    def start(self) -> None:
        version = host.run(["php", "-n", "-r", "echo PHP_MAJOR_VERSION, '.', PHP_MINOR_VERSION;"])
        command = [host.tool(f"php-fpm{version}", "php-fpm"), "-c", self.folder / "php.ini", "--nodaemonize",
                   "--fpm-config", self.folder / "fpm.conf", *(["--allow-to-run-as-root"] if IS_ROOT else [])]
        before = self.said(READY)
        # Only what is in this php.ini counts.
        with open(self.folder / "fpm.out", "ab") as out:
            self.process = subprocess.Popen(list(map(str, command)), stdin=subprocess.DEVNULL, stdout=out, stderr=out,
                                            env={**os.environ, "PHP_INI_SCAN_DIR": ""})
        self.await_ready(before)

    def await_ready(self, before: int) -> None:
        host.until(lambda: self.said(READY) > before or not self.is_alive(), "PHP-FPM to start")
        host.need(self.is_alive(), "PHP-FPM does not start: " + self.all_logs())

    def is_alive(self) -> bool:
        return self.process is not None and self.process.poll() is None

    def reload(self) -> None:
        """As `systemctl reload` does: the workers finish what they have begun, and new ones take their place."""
        before = self.said(READY)
        self.process.send_signal(signal.SIGUSR2)
        self.await_ready(before)

    def stop(self) -> None:
        """The graceful end: SIGQUIT."""
        if self.is_alive():
            status = host.stop(self.process, signal.SIGQUIT)
            host.need(status == 0, f"PHP-FPM ended with {status}: {self.all_logs()}")
        self.process = None

    def kill(self) -> None:
        if self.is_alive():
            self.process.terminate()
            self.process.wait()

    def said(self, what: str) -> int:
        return self.log.read_text().count(what) if self.log.exists() else 0

    def all_logs(self) -> str:
        files = [self.log, self.folder / "php.log", self.folder / "fpm.out"]
        return "".join(file.read_text()[-3000:] for file in files if file.exists())

    def has_not_crashed(self) -> None:
        host.need(self.said("exited on signal") == 0, "a worker crashed: " + self.all_logs())
        errors = self.folder / "php.log"
        text = errors.read_text() if errors.exists() else ""
        host.need("Fatal error" not in text and "Warning" not in text, "PHP complains: " + text[-3000:])


class Nginx:
    """Hands every request to one script of PHP-FPM; `script` may be changed by the address: /+name/… is name.php."""

    def __init__(self, package: pathlib.Path, folder: pathlib.Path, fpm: Fpm):
        self.folder, self.package, self.fpm = folder, package, fpm
        self.process = None

    def start(self) -> str:
        # Between asking for a free port and taking it another program may be faster.
        for _ in range(5):
            port = host.free_port()
            self.configure(port)
            with open(self.folder / "nginx.out", "ab") as out:
                self.process = subprocess.Popen([host.tool("nginx"), "-c", str(self.folder / "nginx.conf"), "-p", str(self.folder),
                                                 "-e", str(self.folder / "nginx.log")], stdin=subprocess.DEVNULL, stdout=out, stderr=out)
            host.until(lambda: self.process.poll() is not None or answers(port), "nginx to listen")
            if self.process.poll() is None:
                return f"http://127.0.0.1:{port}"
        host.fail("nginx does not start: " + (self.folder / "nginx.log").read_text()[-2000:])

    def configure(self, port: int) -> None:
        spool = self.folder / "spool"
        spool.mkdir(exist_ok=True)
        own(spool)
        places = "".join(f"  {name}_temp_path {spool}/{name};\n" for name in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi"))
        fields = {"QUERY_STRING": "$query_string", "REQUEST_METHOD": "$request_method", "CONTENT_TYPE": "$content_type",
                  "CONTENT_LENGTH": "$content_length", "REQUEST_URI": "$request_uri", "HTTP_HOST": "$http_host",
                  "SERVER_PROTOCOL": "$server_protocol", "GATEWAY_INTERFACE": "CGI/1.1", "REMOTE_ADDR": "$remote_addr"}
        given = "".join(f"      fastcgi_param {name} {value};\n" for name, value in fields.items())

        def place(path: str, script: str) -> str:
            return (f"    location {path} {{\n{given}      fastcgi_param SCRIPT_FILENAME {self.package}/{script};\n"
                    f"      fastcgi_pass unix:{self.fpm.socket};\n      fastcgi_read_timeout {host.PATIENCE}s;\n    }}\n")

        (self.folder / "nginx.conf").write_text(
            (f"user {USER};\n" if IS_ROOT else "") + "daemon off;\nworker_processes 1;\n"
            f"pid {self.folder}/nginx.pid;\nerror_log {self.folder}/nginx.log warn;\nevents {{ worker_connections 512; }}\n"
            f"http {{\n  access_log off;\n{places}  server {{\n    listen 127.0.0.1:{port};\n"
            + place("/", "shop.php") + place("/calls", "calls.php") + "  }\n}\n")

    def stop(self) -> None:
        if self.process is not None and self.process.poll() is None:
            host.stop(self.process, signal.SIGQUIT)

    def kill(self) -> None:
        if self.process is not None and self.process.poll() is None:
            self.process.terminate()
            self.process.wait()


def answers(port: int) -> bool:
    try:
        with socket.create_connection(("127.0.0.1", port), timeout=1):
            return True
    except OSError:
        return False


class Web:
    """What a browser, or a payer's browser, does with an address. Nothing is followed."""

    def __init__(self, origin: str):
        self.origin = origin

    def ask(self, method: str, path: str, body: bytes | None = None) -> tuple:
        request = urllib.request.Request(self.origin + path, data=body, method=method)
        try:
            with OPENER.open(request, timeout=host.PATIENCE) as answer:
                return answer.status, answer.read().decode()
        except urllib.error.HTTPError as answer:
            return answer.code, answer.read().decode()


class NoRedirect(urllib.request.HTTPRedirectHandler):
    def redirect_request(self, *_):
        return None


OPENER = urllib.request.build_opener(NoRedirect, urllib.request.ProxyHandler({}))
