# expect: WRONG
# en: v acts on the negatives too: dv also sums their share, sigmoid(u_k . v) times u_k.
# zh: v 也作用于负样本：dv 还要加上它们的部分，即 sigmoid(u_k · v) 乘 u_k。

def sgns_loss(v, u_pos, U_neg):
    positive, negative = u_pos @ v, U_neg @ v
    loss = softplus(-positive) + softplus(negative).sum()
    g_positive = sigmoid(positive) - 1
    g_negative = sigmoid(negative)
    dv = g_positive * u_pos
    return loss, dv, g_positive * v, np.outer(g_negative, v)


def softplus(z):
    return np.logaddexp(0, z)


def sigmoid(z):
    return 0.5 * (1 + np.tanh(0.5 * z))
