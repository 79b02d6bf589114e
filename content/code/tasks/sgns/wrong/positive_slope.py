# expect: WRONG
# en: The derivative of -log sigmoid(z) is sigmoid(z) - 1, which is negative. sigmoid(z) alone belongs to the negatives.
# zh: -log sigmoid(z) 的导数是 sigmoid(z) - 1，为负。单独的 sigmoid(z) 属于负样本。

def sgns_loss(v, u_pos, U_neg):
    positive, negative = u_pos @ v, U_neg @ v
    loss = softplus(-positive) + softplus(negative).sum()
    g_positive = sigmoid(positive)
    g_negative = sigmoid(negative)
    dv = g_positive * u_pos + g_negative @ U_neg
    return loss, dv, g_positive * v, np.outer(g_negative, v)


def softplus(z):
    return np.logaddexp(0, z)


def sigmoid(z):
    return 0.5 * (1 + np.tanh(0.5 * z))
