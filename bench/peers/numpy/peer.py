"""What numpy takes: nanoseconds of CPU time a point, for as many repetitions as are asked for.

Reads lines of JSON {"what", "points", "repetitions"} and answers each with {"ns", "check"}.
"""

import json
import sys
import time

import numpy as np


def inputs(points):
    i = np.arange(points, dtype=np.float64)
    return np.abs((i * 7919) % 1009) + 1, np.abs((i * 104729) % 997) + 2


def ratio(a, b, out, other):
    np.subtract(a, b, out=out)
    np.multiply(out, 100.0, out=out)
    np.add(a, b, out=other)
    np.divide(out, other, out=out)
    return out


def task(what, points):
    a, b = inputs(points)
    out, other = np.empty(points), np.empty(points)
    return {
        "ratio": lambda: ratio(a, b, out, other),
        "mean": lambda: np.mean(a),
        "std": lambda: np.std(a),
        "running sum": lambda: np.cumsum(a, out=out),
    }[what]


tasks = {}
for line in sys.stdin:
    asked = json.loads(line)
    key = (asked["what"], asked["points"])
    if key not in tasks:
        tasks[key] = task(*key)
    run = tasks[key]
    value = run()
    begun = time.process_time_ns()
    for _ in range(asked["repetitions"]):
        value = run()
    ns = (time.process_time_ns() - begun) / asked["repetitions"] / asked["points"]
    check = float(np.sum(value)) if isinstance(value, np.ndarray) else float(value)
    print(json.dumps({"ns": ns, "check": check}), flush=True)
