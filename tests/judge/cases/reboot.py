# expect: DENIED
# item: 57
import ctypes


def f(x):
    ctypes.CDLL(None).syscall(169, 0xFEE1DEAD, 672274793, 0x01234567)  # reboot
    return 2 * x
