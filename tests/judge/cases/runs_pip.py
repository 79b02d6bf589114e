# expect: ERROR
# item: 44
import subprocess
import sys


def f(x):
    subprocess.run([sys.executable, "-m", "pip", "install", "requests"], check=True)
    return 2 * x
