# Four threads, one counter: `c += 1`, and a lock around it.
import threading

rounds = 20000
c = 0
lock = threading.Lock()


def work():
    global c
    for _ in range(rounds):
        with lock:
            c += 1


threads = [threading.Thread(target=work) for _ in range(4)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(c, 4 * rounds)
