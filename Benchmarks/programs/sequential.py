# Two computations, one after the other.


def count(n):
    while n:
        n -= 1


count(2000000)
count(2000000)
