from threading import Thread


def count():
    n = 20
    while n > 0:
        n -= 1


a = Thread(target=count)
b = Thread(target=count)
a.start()
b.start()
a.join()
b.join()
