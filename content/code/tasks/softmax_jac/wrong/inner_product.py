# expect: WRONG
# en: s @ s of two vectors is their inner product, one number. The outer product np.outer(s, s) is needed.
# zh: 两个向量的 s @ s 是内积，只是一个数。这里需要外积 np.outer(s, s)。

def softmax_jacobian(z):
    exponentials = np.exp(z - z.max())
    s = exponentials / exponentials.sum()
    return np.diag(s) - s @ s
