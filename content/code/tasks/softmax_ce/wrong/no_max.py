# expect: WRONG
# en: Without subtracting the row's maximum exp overflows for large logits.
# zh: 不减去每行的最大值，logits 较大时 exp 会上溢。

def softmax_ce(logits, y):
    n = logits.shape[0]
    rows = np.arange(n)
    shifted = logits
    log_p = shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))
    loss = -log_p[rows, y].mean()
    dlogits = np.exp(log_p)
    dlogits[rows, y] -= 1
    return float(loss), dlogits / n
