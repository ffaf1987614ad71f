"""PHP-FPM with one worker, where each request is a shop's page that begins a payment: php/fpm.php."""

import os
import pathlib
import subprocess
import tempfile
import time

import fastcgi
from needs import library, need, php_fpm, run
from peers import BENCH, ROOT

SCRIPT = pathlib.Path(__file__).resolve().parent / "php/fpm.php"
VARIANTS = {
    "dargah": "dargah, preloaded",
    "curl": "curl_init for each request",
    "curl-static": "a curl handle in a static variable",
    "stream": "a persistent stream, HTTP by hand",
}
PATIENCE_S = 60


class Fpm:
    """Runs until `stop`. Its worker has the rights of this user, and sees `environment` (see README.md) and nothing else."""

    def __init__(self, environment: dict):
        php = need("php", "php-cli")
        program, folder = php_fpm(php), BENCH / "fpm"
        folder.mkdir(parents=True, exist_ok=True)
        self.socket, self.log = folder / "socket", tempfile.TemporaryFile("w+")
        self.socket.unlink(missing_ok=True)
        self.settings(php, folder)
        root = os.geteuid() == 0
        command = [program, "-c", folder / "php.ini", "--nodaemonize", "--fpm-config", folder / "fpm.conf"]
        self.process = subprocess.Popen(
            [str(part) for part in command] + ["--allow-to-run-as-root"] * root, stdin=subprocess.DEVNULL, stdout=self.log,
            stderr=self.log, env={**environment, "DARGAH_LIBRARY": str(library()), "PHP_INI_SCAN_DIR": ""})
        end = time.monotonic() + PATIENCE_S
        while not self.socket.exists():
            if self.process.poll() is not None or time.monotonic() > end:
                self.stop()
                raise RuntimeError(f"PHP-FPM does not start: {self.said()}")
            time.sleep(0.02)

    @staticmethod
    def settings(php: str, folder: pathlib.Path) -> None:
        user = run("id", "-un")
        # What the package tells shops to write, for another user.
        told = run(php, "-d", "ffi.enable=1", ROOT / "bindings/php/bin/dargah-preload", folder / "dargah.preload.h", library())
        preload = [line for line in told.splitlines() if not line.startswith((";", "opcache.preload_user"))]
        extensions = pathlib.Path(run(php, "-r", "echo PHP_EXTENSION_DIR;"))
        loaded = [f"extension = {name}" for name in ("ffi", "posix", "curl") if (extensions / f"{name}.so").exists()]
        (folder / "php.ini").write_text("\n".join([
            "zend_extension = opcache", "opcache.enable = 1", *loaded, *preload, f"opcache.preload_user = {user}", ""]))
        owner = [f"user = {user}", f"listen.owner = {user}"] if os.geteuid() == 0 else []
        (folder / "fpm.conf").write_text("\n".join([
            "[global]", f"error_log = {folder}/fpm.log", "daemonize = no", "[bench]", *owner, f"listen = {folder}/socket",
            "pm = static", "pm.max_children = 1", "clear_env = no", "catch_workers_output = yes", ""]))

    def call(self, variant: str) -> int:
        """One request; how long its script took, in nanoseconds."""
        status, body = self.get(variant)
        if status != 200:
            raise RuntimeError(f"{variant}: {status} {body}")
        return int(body)

    def get(self, variant: str) -> tuple[int, str]:
        return fastcgi.get(str(self.socket), str(SCRIPT), variant)

    def said(self) -> str:
        self.log.seek(0)
        return self.log.read()

    def stop(self) -> None:
        self.process.terminate()
        self.process.wait()
