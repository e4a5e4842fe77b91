# Four threads, one counter: `d[k] += 1`.
import threading

rounds = 1000000
d = {"k": 0}
k = "k"


def work():
    for _ in range(rounds):
        d[k] += 1


threads = [threading.Thread(target=work) for _ in range(4)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(d[k], 4 * rounds)
