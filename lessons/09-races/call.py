import threading

counter = 0


def one():
    return 1


def count():
    global counter
    for i in range(250000):
        counter += one()


threads = [threading.Thread(target=count) for i in range(4)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print("counter =", counter)
