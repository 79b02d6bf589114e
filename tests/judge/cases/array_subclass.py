# expect: WRONG
# item: 63
class Mine(np.ndarray):
    def __array_ufunc__(self, *_args, **_kwargs):
        return np.zeros(())

    def __array_function__(self, *_args, **_kwargs):
        return True


def f(x):
    return x.view(Mine)
