# expect: PASS
# item: 96
# needs: torch
import importlib
import os
import sys

os.environ.update(PYTHONPATH="/box", LD_PRELOAD="/box/mine.so", OMP_NUM_THREADS="64")
sys.path[:0] = ["/box", "/tmp"]


def f(x):
    importlib.import_module("torch.nn.utils.rnn")
    return 2 * x
