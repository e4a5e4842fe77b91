from threading import Thread

counter = 0

def add():
    global counter
    counter += 1

a = Thread(target=add)
b = Thread(target=add)
a.start()
b.start()
a.join()
b.join()
print(counter)
