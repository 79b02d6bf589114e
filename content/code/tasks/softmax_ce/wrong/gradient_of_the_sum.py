# expect: WRONG
# en: The loss is a mean over N rows, so its gradient carries 1/N as well.
# zh: 损失是 N 行的平均，梯度也要除以 N。

def softmax_ce(logits, y):
    n = logits.shape[0]
    rows = np.arange(n)
    shifted = logits - logits.max(axis=1, keepdims=True)
    log_p = shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))
    loss = -log_p[rows, y].mean()
    dlogits = np.exp(log_p)
    dlogits[rows, y] -= 1
    return float(loss), dlogits
