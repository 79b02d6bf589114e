# expect: PASS|ERROR|TIME
# item: 6
# together: ERROR
import signal
import threading


def f(x):
    signal.pthread_kill(threading.get_ident(), signal.SIGSTOP)
    return 2 * x
