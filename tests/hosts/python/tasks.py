"""A Celery application whose clients and journals are made and used by the master, before it forks its workers. Broker and
results are files below HOST_QUEUE."""

from __future__ import annotations

import os
import pathlib
import sys

import celery

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))

from calls import Caller, Made, summed  # noqa: E402  (found by the line above)

folder = pathlib.Path(os.environ["HOST_QUEUE"])
for name in ("queue", "control", "results"):
    (folder / name).mkdir(exist_ok=True)
app = celery.Celery("tasks", broker="filesystem://", backend=f"file://{folder}/results")
app.conf.broker_transport_options = {"data_folder_in": str(folder / "queue"), "data_folder_out": str(folder / "queue"),
                                     "control_folder": str(folder / "control"), "polling_interval": 0.05}
app.conf.update(worker_prefetch_multiplier=1, task_ignore_result=False, broker_connection_retry_on_startup=True,
                worker_hijack_root_logger=False)
made = Made()
caller = Caller(made).all(4, 1)
if caller.wrong:
    sys.exit(str(caller.wrong))


@app.task
def pays(calls: int) -> dict:
    return {**summed([Caller(made).all(calls, 1)]), "pid": os.getpid()}
