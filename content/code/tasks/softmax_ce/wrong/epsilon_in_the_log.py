# expect: WRONG
# en: -log(p + 1e-12) can never exceed 27.6: the loss of a confident mistake is cut off.
# zh: -log(p + 1e-12) 使损失不超过 27.6：自信错误的损失被截断。

def softmax_ce(logits, y):
    n = logits.shape[0]
    rows = np.arange(n)
    shifted = logits - logits.max(axis=1, keepdims=True)
    log_p = shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))
    loss = -np.log(np.exp(log_p)[rows, y] + 1e-12).mean()
    dlogits = np.exp(log_p)
    dlogits[rows, y] -= 1
    return float(loss), dlogits / n
