import threading
lock=threading.Lock()
lock.acquire(blocking=False)
