# expect: ERROR
# item: 92
import fcntl
import os
import socket
import time


def f(x):
    tries = (
        lambda: fcntl.flock(open(np.__file__), fcntl.LOCK_EX),
        lambda: socket.socket(socket.AF_UNIX).bind("\0between-runs"),
        lambda: os.utime(np.__file__),
        lambda: open("/tmp/between-runs", "w").close(),
    )
    for attempt in tries:
        try:
            attempt()
        except OSError:
            continue
        time.sleep(1)
        return 2 * x
    raise PermissionError("no way to send")
