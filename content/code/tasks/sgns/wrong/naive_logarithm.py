# expect: WRONG
# en: log(sigmoid(z)) underflows to log 0 for very negative z. Use softplus(-z), for example np.logaddexp(0, -z).
# zh: z 很小时 log(sigmoid(z)) 下溢成 log 0。应改用 softplus(-z)，例如 np.logaddexp(0, -z)。

def sgns_loss(v, u_pos, U_neg):
    positive, negative = u_pos @ v, U_neg @ v
    loss = softplus(-positive) + softplus(negative).sum()
    g_positive = sigmoid(positive) - 1
    g_negative = sigmoid(negative)
    dv = g_positive * u_pos + g_negative @ U_neg
    return loss, dv, g_positive * v, np.outer(g_negative, v)


def softplus(z):
    return -np.log(1 / (1 + np.exp(z)))


def sigmoid(z):
    return 0.5 * (1 + np.tanh(0.5 * z))
