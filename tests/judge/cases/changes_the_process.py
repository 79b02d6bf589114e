# expect: PASS
# item: 81
import os
import sys
import warnings

np.seterr(all="raise")
np.random.seed(1)
warnings.simplefilter("error")
os.environ["OMP_NUM_THREADS"] = "64"
sys.path.insert(0, "/box")


def f(x):
    return 2 * x
