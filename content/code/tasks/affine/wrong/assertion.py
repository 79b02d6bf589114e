# expect: ERROR
# en: assert raises AssertionError and vanishes under python -O. Arguments are checked with if and raise ValueError.
# zh: assert 抛出的是 AssertionError，而且在 python -O 下会消失。检查参数应使用 if 与 raise ValueError。

def affine(w, x, b):
    bias = b.reshape(-1)
    assert bias.size == w.shape[0]
    if x.ndim == 2:
        bias = bias[:, None]
    return w @ x + bias
