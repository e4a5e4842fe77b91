"""The control for a fetch beside computing threads: asks the practice server for a few bytes, over one connection, again
and again.

    python3 echo.py HOST PORT PATH ROUND_TRIPS SPINNERS

Prints nanoseconds for all round trips.
"""
import socket
import sys
import threading
import time

host, port, path = sys.argv[1], int(sys.argv[2]), sys.argv[3]
round_trips, spinners = int(sys.argv[4]), int(sys.argv[5])
request = f"GET {path} HTTP/1.1\r\nHost: {host}:{port}\r\n\r\n".encode()
is_asking = True


def spin():
    while is_asking:
        pass


def receive(connection):
    answer = b""
    while True:
        piece = connection.recv(65536)
        if not piece:
            sys.exit("the server hung up")
        answer += piece
        head, end, body = answer.partition(b"\r\n\r\n")
        if end:
            length = head.lower().partition(b"content-length:")[2].partition(b"\r\n")[0]
            if len(body) >= int(length):
                return


with socket.create_connection((host, port)) as connection:
    connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    threads = [threading.Thread(target=spin) for _ in range(spinners)]
    for thread in threads:
        thread.start()
    began = time.perf_counter_ns()
    for _ in range(round_trips):
        connection.sendall(request)
        receive(connection)
    wall = time.perf_counter_ns() - began
    is_asking = False
    for thread in threads:
        thread.join()
print("wall_ns", wall)
