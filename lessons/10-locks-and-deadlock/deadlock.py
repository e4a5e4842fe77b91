from threading import Lock, Thread

ann = Lock()
bob = Lock()
moved = []

def forth():
    with ann:
        with bob:
            moved.append(50)

def back():
    with bob:
        with ann:
            moved.append(-50)

a = Thread(target=forth)
b = Thread(target=back)
a.start()
b.start()
a.join()
b.join()
print(moved)
