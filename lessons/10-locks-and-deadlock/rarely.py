import threading

counter = 0
a = threading.Lock()


def one():
    return 1


def count(lock):
    global counter
    mine = 0
    for i in range(500000):
        mine += one()
    with lock:
        counter += mine


first = threading.Thread(target=count, args=(a,))
second = threading.Thread(target=count, args=(a,))
first.start()
second.start()
first.join()
second.join()
print("counter =", counter)
