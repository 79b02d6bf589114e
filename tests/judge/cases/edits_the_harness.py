# expect: WRONG|MALFORMED
# item: 61
import sys


def f(x):
    frame = sys._getframe()
    while frame is not None:
        job = frame.f_locals.get("job")
        if job is not None:
            object.__setattr__(job, "cases", ())
        frame.f_locals.update(index=99, passed=True, failed=[])
        frame = frame.f_back
    return x
