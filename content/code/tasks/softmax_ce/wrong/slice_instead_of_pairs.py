# expect: WRONG
# en: [:, y] takes the columns y of every row. The pairs (n, y[n]) are [np.arange(n), y].
# zh: [:, y] 取的是每一行的 y 列；一一对应的 (n, y[n]) 应写成 [np.arange(n), y]。

def softmax_ce(logits, y):
    n = logits.shape[0]
    rows = np.arange(n)
    shifted = logits - logits.max(axis=1, keepdims=True)
    log_p = shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))
    loss = -log_p[rows, y].mean()
    dlogits = np.exp(log_p)
    dlogits[:, y] -= 1
    return float(loss), dlogits / n
