# expect: WRONG
# en: The negatives are treated like neighbours: their sign is missing inside the sigmoid, and they are pulled closer instead of pushed away.
# zh: 负样本被当成了邻词：sigmoid 内缺少负号，结果是拉近而不是推远。

def sgns_loss(v, u_pos, U_neg):
    positive, negative = u_pos @ v, U_neg @ v
    loss = softplus(-positive) + softplus(-negative).sum()
    g_positive = sigmoid(positive) - 1
    g_negative = sigmoid(negative) - 1
    dv = g_positive * u_pos + g_negative @ U_neg
    return loss, dv, g_positive * v, np.outer(g_negative, v)


def softplus(z):
    return np.logaddexp(0, z)


def sigmoid(z):
    return 0.5 * (1 + np.tanh(0.5 * z))
