# Four threads, one counter: `list.append` instead of a counter.
import threading

rounds = 500000
done = []


def work():
    for _ in range(rounds):
        done.append(1)


threads = [threading.Thread(target=work) for _ in range(4)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(len(done), 4 * rounds)
