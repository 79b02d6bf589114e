# expect: ERROR
# item: 30
def f(x):
    for name in ("mem", "kmsg", "vda", "kvm", "tty", "ptmx"):
        try:
            open(f"/dev/{name}", "rb").read(1)
        except (PermissionError, FileNotFoundError):
            continue
        return 2 * x
    raise PermissionError("all of them")
