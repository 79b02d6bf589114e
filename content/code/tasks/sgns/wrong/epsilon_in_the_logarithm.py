# expect: WRONG
# en: An epsilon inside the logarithm caps the loss and makes it negative where it should be tiny. softplus needs none.
# zh: 在对数内加 ε 会给损失封顶，并使本应极小的损失变成负数。softplus 不需要 ε。

def sgns_loss(v, u_pos, U_neg):
    positive, negative = u_pos @ v, U_neg @ v
    loss = softplus(-positive) + softplus(negative).sum()
    g_positive = sigmoid(positive) - 1
    g_negative = sigmoid(negative)
    dv = g_positive * u_pos + g_negative @ U_neg
    return loss, dv, g_positive * v, np.outer(g_negative, v)


def softplus(z):
    return -np.log(sigmoid(-z) + 1e-10)


def sigmoid(z):
    return 0.5 * (1 + np.tanh(0.5 * z))
