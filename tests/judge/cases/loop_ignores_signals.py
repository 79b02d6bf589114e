# expect: TIME
# item: 5
import signal

for number in (signal.SIGXCPU, signal.SIGTERM, signal.SIGALRM, signal.SIGINT):
    signal.signal(number, signal.SIG_IGN)


def f(x):
    while True:
        try:
            while True:
                pass
        except BaseException:
            continue
