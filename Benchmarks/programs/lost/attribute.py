# Four threads, one counter: `o.n += 1`.
import threading
from types import SimpleNamespace

rounds = 1000000
o = SimpleNamespace(n=0)


def work():
    for _ in range(rounds):
        o.n += 1


threads = [threading.Thread(target=work) for _ in range(4)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(o.n, 4 * rounds)
