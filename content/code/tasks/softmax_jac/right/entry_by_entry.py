# en: The two cases i = j and i != j, written out.
# zh: 分 i = j 与 i ≠ j 两种情形逐个写出。

def softmax_jacobian(z):
    weights = [math.exp(one - max(z)) for one in z]
    s = [weight / sum(weights) for weight in weights]
    jacobian = np.zeros((len(s), len(s)))
    for i in range(len(s)):
        for j in range(len(s)):
            jacobian[i, j] = s[i] * (1 - s[i]) if i == j else -s[i] * s[j]
    return jacobian
