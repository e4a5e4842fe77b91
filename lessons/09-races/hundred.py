import asyncio

c = 0


async def add():
    global c
    v = c                     # read
    await asyncio.sleep(0)    # let the others have a turn
    c = v + 1                 # write


async def main():
    await asyncio.gather(*[add() for i in range(100)])


asyncio.run(main())
print("c =", c)
