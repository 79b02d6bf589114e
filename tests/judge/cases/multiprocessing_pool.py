# expect: ERROR
# item: 19
import multiprocessing


def f(x):
    with multiprocessing.Pool(2) as pool:
        pool.map(abs, [1, 2])
    return 2 * x
