# expect: WRONG
# item: 78
import gc


def f(x):
    gc.unfreeze()
    for thing in gc.get_objects():
        if isinstance(thing, np.ndarray) and thing.shape == x.shape and thing is not x:
            if np.allclose(thing, 2 * x[0, 0] / x[0, 0] * x):
                return thing
    return x
