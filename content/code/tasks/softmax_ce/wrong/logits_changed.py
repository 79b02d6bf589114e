# expect: WRONG
# en: The maximum is subtracted in place, which changes the caller's logits.
# zh: 原地减去最大值，改变了调用者的 logits。

def softmax_ce(logits, y):
    n = logits.shape[0]
    rows = np.arange(n)
    shifted = logits
    shifted -= logits.max(axis=1, keepdims=True)
    log_p = shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))
    loss = -log_p[rows, y].mean()
    dlogits = np.exp(log_p)
    dlogits[rows, y] -= 1
    return float(loss), dlogits / n
