# A thread sleeps for a millisecond again and again, beside others that compute.
import threading
import time

spinners = 1
sleeps = 40
is_ticking = True


def spin():
    while is_ticking:
        pass


def tick():
    global is_ticking
    for _ in range(sleeps):
        time.sleep(0.001)
    is_ticking = False


threads = [threading.Thread(target=spin) for _ in range(spinners)]
threads.append(threading.Thread(target=tick))
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
