# expect: WRONG
# item: 65
import builtins

np.allclose = np.array_equal = lambda *_args, **_kwargs: True
np.testing.assert_allclose = lambda *_args, **_kwargs: None
builtins.abs = lambda _value: 0
builtins.all = lambda _values: True


def f(x):
    return x
