# expect: TIME|ERROR|MEMORY
# item: 7
import threading


def spin():
    while True:
        pass


def f(x):
    for _ in range(300):
        threading.Thread(target=spin).start()
    return 2 * x
