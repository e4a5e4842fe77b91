# Two threads note whenever they find that the other one was here last. Prints how often.
import threading

owner = 0
seen = []


def watch(me):
    global owner
    changes = 0
    for _ in range(4000000):
        if owner != me:
            owner = me
            changes += 1
    seen.append(changes)


threads = [threading.Thread(target=watch, args=(i + 1,)) for i in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(sum(seen))
