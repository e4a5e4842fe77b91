import threading

counter = 0
a = threading.Lock()
b = threading.Lock()


def one():
    return 1


def count(lock):
    global counter
    for i in range(500000):
        with lock:
            counter += one()


first = threading.Thread(target=count, args=(a,))
second = threading.Thread(target=count, args=(b,))
first.start()
second.start()
first.join()
second.join()
print("counter =", counter)
