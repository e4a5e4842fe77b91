# Four threads, one counter: `c += 1`.
import threading

rounds = 2000000
c = 0


def work():
    global c
    for _ in range(rounds):
        c += 1


threads = [threading.Thread(target=work) for _ in range(4)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(c, 4 * rounds)
