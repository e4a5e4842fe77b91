"""Runs a program of Benchmarks/programs in a real CPython, and tells what could be seen of it from outside.

    python3 observe.py SWITCH_INTERVAL PROGRAM

SWITCH_INTERVAL is in seconds, PROGRAM is the program's text. Prints nanoseconds from the program's beginning to its end,
nanoseconds that each of its sleeps took beyond what was asked, and what it printed.
"""
import contextlib
import io
import sys
import threading  # here, so that the program's own import takes no time
import time

late = []


def sleep(seconds, sleep=time.sleep, now=time.perf_counter_ns):
    began = now()
    sleep(seconds)
    late.append(now() - began - round(seconds * 1e9))


time.sleep = sleep
sys.setswitchinterval(float(sys.argv[1]))
program = compile(sys.argv[2], "program", "exec")
output = io.StringIO()
with contextlib.redirect_stdout(output):
    began = time.perf_counter_ns()
    exec(program, {"__name__": "__main__"})
    wall = time.perf_counter_ns() - began
print("wall_ns", wall)
print("late_ns", *late)
print("printed", *output.getvalue().split())
