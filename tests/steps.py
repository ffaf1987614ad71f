#!/usr/bin/env python3
"""What runs the steps of `make test` (scripts/steps) notices failures, what is left running, and what runners count."""

import pathlib
import subprocess
import tempfile
import unittest

ROOT = pathlib.Path(__file__).resolve().parents[1]
# What each kind of runner says at its end, and the tests that it counts.
SAID = {
    "test result: ok. 12 passed; 0 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.03s": 12,
    "C: testing: values: 171 passed, 0 failed": 171,
    "=================== 161 passed, 2 warnings in 70.12s (0:01:10) ====================": 161,
    "OK (88 tests, 1201 assertions)": 88,
    "Python: all the rest: 1402 cases in 31 s, 0 wrong": 1402,
    "7 walks through the shop, all as they should be": 7,
    "nothing was counted": 1,
}


class Again(unittest.TestCase):
    def again(self, shell, times=1):
        run = subprocess.run([ROOT / "scripts/again", str(times), "--", "sh", "-c", shell], capture_output=True, text=True,
                             env={"PATH": "/usr/bin:/bin:/usr/local/bin", "CARGO_TARGET_DIR": self.folder.name}, timeout=120)
        return run.returncode, run.stdout

    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)

    def test_runners_are_counted(self):
        for line, count in SAID.items():
            code, said = self.again(f"echo '{line}'")
            self.assertEqual(code, 0, said)
            self.assertIn(f"counted {count} passed, 0 failed", said)

    def test_a_failure_is_one(self):
        for shell in ("exit 3", "echo '4 passed, 0 failed'; exit 1", "kill -SEGV $$"):
            code, said = self.again(shell)
            self.assertEqual(code, 1, said)
            self.assertTrue(said.endswith("0 passed, 1 failed\n"), said)

    def test_each_time_counts(self):
        marker = pathlib.Path(self.folder.name) / "marker"
        code, said = self.again(f"[ -e {marker} ] || {{ touch {marker}; exit 1; }}", times=3)
        self.assertEqual(code, 1)
        self.assertTrue(said.endswith("2 passed, 1 failed\n"), said)

    def test_each_time_has_another_seed(self):
        _, said = self.again('echo "seed $DARGAH_SEED"', times=2)
        self.assertIn("seed 1\n", said)
        self.assertIn("seed 2\n", said)

    def test_what_is_left_running_is_named_and_ended(self):
        # Of another session and without a parent, and it holds the output open.
        code, said = self.again("setsid sh -c 'sleep 7654' & exit 0")
        self.assertEqual(code, 1, said)
        self.assertIn("sleep 7654", said)
        left = subprocess.run(["ps", "-eo", "args"], capture_output=True, text=True).stdout
        self.assertNotIn("sleep 7654\n", left)


if __name__ == "__main__":
    unittest.main()
