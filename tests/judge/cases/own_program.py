# expect: ERROR
# item: 38
import os


def f(x):
    with open("mine", "wb") as file:
        file.write(b"\x7fELF" + bytes(60))
    os.execv("./mine", ["mine"])
