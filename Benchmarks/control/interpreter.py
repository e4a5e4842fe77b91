"""The control for the interpreter: the same programs as Program.swift's, in CPython.

    python3 interpreter.py countdown|nth_prime N

Prints nanoseconds of processor time for one call, after a short one that warms the specialising interpreter up.
"""
import sys
import time


def countdown(n):
    while n:
        n -= 1
    return n


def is_prime(n, primes):
    i = 0
    while True:
        p = primes[i]
        if p * p > n:
            return True
        if n % p == 0:
            return False
        i += 1


def nth_prime(count):
    primes = [2]
    n = 3
    while len(primes) < count:
        if is_prime(n, primes):
            primes.append(n)
        n += 2
    return primes[-1]


program = {"countdown": countdown, "nth_prime": nth_prime}[sys.argv[1]]
program(100)
began = time.thread_time_ns()
program(int(sys.argv[2]))
print(time.thread_time_ns() - began)
