counter = 0


def work():
    global counter
    for _ in range(1000):
        counter += 1


work()
print("counter is", counter)
