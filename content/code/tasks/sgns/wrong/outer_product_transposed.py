# expect: WRONG
# en: The outer product is the wrong way round: row k of dU_neg belongs to negative k, which gives shape (K, d).
# zh: 外积的次序反了：dU_neg 的第 k 行对应第 k 个负样本，形状为 (K, d)。

def sgns_loss(v, u_pos, U_neg):
    positive, negative = u_pos @ v, U_neg @ v
    loss = softplus(-positive) + softplus(negative).sum()
    g_positive = sigmoid(positive) - 1
    g_negative = sigmoid(negative)
    dv = g_positive * u_pos + g_negative @ U_neg
    return loss, dv, g_positive * v, np.outer(v, g_negative)


def softplus(z):
    return np.logaddexp(0, z)


def sigmoid(z):
    return 0.5 * (1 + np.tanh(0.5 * z))
