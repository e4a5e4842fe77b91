from threading import Thread


def count(n):
    while n > 0:
        n -= 1


a = Thread(target=count, args=(20,))
b = Thread(target=count, args=(20,))
a.start()
b.start()
a.join()
b.join()
