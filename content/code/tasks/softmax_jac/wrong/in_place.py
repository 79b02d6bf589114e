# expect: WRONG
# en: The operator -= works on the caller's own array. Make a new array instead.
# zh: -= 直接作用在调用者的数组上，改变了输入。应当生成新数组。

def softmax_jacobian(z):
    z -= z.max()
    exponentials = np.exp(z)
    s = exponentials / exponentials.sum()
    return np.diag(s) - np.outer(s, s)
