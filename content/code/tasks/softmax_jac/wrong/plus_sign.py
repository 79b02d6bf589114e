# expect: WRONG
# en: Off the diagonal the derivative is negative: raising z_j takes probability away from the others.
# zh: 非对角元应为负：z_j 增大会夺走其他类别的概率。

def softmax_jacobian(z):
    exponentials = np.exp(z - z.max())
    s = exponentials / exponentials.sum()
    return np.diag(s) + np.outer(s, s)
