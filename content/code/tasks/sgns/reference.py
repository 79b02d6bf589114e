def sgns_loss(v, u_pos, U_neg):
    positive, negative = u_pos @ v, U_neg @ v
    # -log sigmoid(z) is softplus(-z), which np.logaddexp computes without overflow.
    loss = softplus(-positive) + softplus(negative).sum()
    g_positive = sigmoid(positive) - 1
    g_negative = sigmoid(negative)
    dv = g_positive * u_pos + g_negative @ U_neg
    return loss, dv, g_positive * v, np.outer(g_negative, v)


def softplus(z):
    return np.logaddexp(0, z)


def sigmoid(z):
    return 0.5 * (1 + np.tanh(0.5 * z))
