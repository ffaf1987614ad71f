"""A Celery application whose clients and journals are made and used by the master, before it forks its workers. The
broker is the Redis at HOST_REDIS: the one of files would be served by threads of the master, and Celery's own locks would
then be inherited locked now and then, by whichever worker is forked at that moment."""

from __future__ import annotations

import os
import pathlib
import sys

import celery

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))

from calls import Caller, Made, summed  # noqa: E402  (found by the line above)

redis = f"redis+socket://{os.environ['HOST_REDIS']}"
app = celery.Celery("tasks", broker=redis, backend=redis)
app.conf.update(worker_prefetch_multiplier=1, task_ignore_result=False, broker_connection_retry_on_startup=True,
                worker_hijack_root_logger=False)
made = Made()
caller = Caller(made).all(4, 1)
if caller.wrong:
    sys.exit(str(caller.wrong))


@app.task
def pays(calls: int) -> dict:
    return {**summed([Caller(made).all(calls, 1)]), "pid": os.getpid()}
