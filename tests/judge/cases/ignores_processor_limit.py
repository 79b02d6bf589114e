# expect: TIME
# item: 2
import signal

signal.signal(signal.SIGXCPU, signal.SIG_IGN)


def f(x):
    while True:
        pass
