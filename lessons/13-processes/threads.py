from threading import Lock, Thread

counter = 0
lock = Lock()


def work():
    global counter
    for _ in range(1000):
        with lock:
            counter += 1


threads = [Thread(target=work) for _ in range(3)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print("counter is", counter)
