import threading

ann = threading.Lock()
bob = threading.Lock()
moved = []


def forth():
    with ann:
        with bob:
            moved.append("ann to bob")


def back():
    with ann:
        with bob:
            moved.append("bob to ann")


first = threading.Thread(target=forth)
second = threading.Thread(target=back)
first.start()
second.start()
first.join()
second.join()
print(moved)
