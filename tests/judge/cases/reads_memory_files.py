# expect: ERROR
# item: 29
import os


def f(x):
    places = [f"/proc/self/{name}" for name in ("mem", "environ", "maps", "root/etc/hostname")]
    others = {1, os.getppid(), *range(max(2, os.getpid() - 20), os.getpid())} - {os.getpid()}
    for pid in others:
        places += [f"/proc/{pid}/{name}" for name in ("mem", "environ", "maps", "cmdline")]
        places += [f"/proc/{pid}/fd/{number}" for number in range(16)]
    for place in places:
        try:
            open(place, "rb").read(1)
        except OSError:
            continue
        return place
    raise PermissionError("all of them")
