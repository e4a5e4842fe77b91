# Four threads, one counter: `c = f() + c`, which reads the counter after the call.
import threading

rounds = 1000000
c = 0


def f():
    return 1


def work():
    global c
    for _ in range(rounds):
        c = f() + c


threads = [threading.Thread(target=work) for _ in range(4)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(c, 4 * rounds)
