# expect: WRONG
# en: The negatives are averaged. The loss sums over them, so that more negatives weigh more.
# zh: 对负样本取了平均。损失是对它们求和，负样本越多权重越大。

def sgns_loss(v, u_pos, U_neg):
    positive, negative = u_pos @ v, U_neg @ v
    loss = softplus(-positive) + softplus(negative).sum() / max(len(U_neg), 1)
    g_positive = sigmoid(positive) - 1
    g_negative = sigmoid(negative) / max(len(U_neg), 1)
    dv = g_positive * u_pos + g_negative @ U_neg
    return loss, dv, g_positive * v, np.outer(g_negative, v)


def softplus(z):
    return np.logaddexp(0, z)


def sigmoid(z):
    return 0.5 * (1 + np.tanh(0.5 * z))
