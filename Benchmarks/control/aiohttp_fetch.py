"""The control for the event loop in Python: fetches one URL many times with aiohttp and asyncio.gather.

    python3 aiohttp_fetch.py URL COUNT CONCURRENCY

Prints what fetch.c prints. Imports are not counted: they are not what an event loop costs.
"""
import asyncio
import json
import resource
import sys
import time

import aiohttp


async def fetch_in_turn(session, url, count):
    ok = 0
    for _ in range(count):
        async with session.get(url) as response:
            await response.read()
            ok += response.status == 200
    return ok


async def fetch_all(url, count, concurrency):
    connector = aiohttp.TCPConnector(limit=0)
    timeout = aiohttp.ClientTimeout(total=60)
    async with aiohttp.ClientSession(connector=connector, timeout=timeout) as session:
        shares = [count // concurrency + (i < count % concurrency) for i in range(concurrency)]
        return sum(await asyncio.gather(*(fetch_in_turn(session, url, share) for share in shares)))


def main():
    url, count, concurrency = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
    before = resource.getrusage(resource.RUSAGE_SELF)
    began = time.monotonic_ns()
    ok = asyncio.run(fetch_all(url, count, concurrency))
    wall = time.monotonic_ns() - began
    after = resource.getrusage(resource.RUSAGE_SELF)
    print(json.dumps({
        "wall_ns": wall,
        "cpu_user_ns": round((after.ru_utime - before.ru_utime) * 1e9),
        "cpu_system_ns": round((after.ru_stime - before.ru_stime) * 1e9),
        "ok": ok,
    }))


main()
