"""Hands out tasks to the workers of tasks.py, and prints what they found as a line of JSON. Usage: celery_load.py TASKS CALLS"""

import json
import sys

from tasks import pays

waiting = [pays.delay(int(sys.argv[2])) for _ in range(int(sys.argv[1]))]
found = [result.get(timeout=280, interval=0.05) for result in waiting]
print(json.dumps({"calls": sum(one["calls"] for one in found), "workers": len({one["pid"] for one in found}),
                  "wrong": [text for one in found for text in one["wrong"]]}))
