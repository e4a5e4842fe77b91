# Four threads, one counter: a loop between reading and writing.
import threading

rounds = 200000
c = 0


def work():
    global c
    for _ in range(rounds):
        old = c
        for _ in range(3):
            pass
        c = old + 1


threads = [threading.Thread(target=work) for _ in range(4)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(c, 4 * rounds)
