# en: The labels as one-hot rows.
# zh: 把标签写成独热行。

def softmax_ce(logits, y):
    n = logits.shape[0]
    rows = np.arange(n)
    shifted = logits - logits.max(axis=1, keepdims=True)
    log_p = shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))
    loss = -log_p[rows, y].mean()
    one_hot = np.eye(logits.shape[1])[y]
    return float(loss), (np.exp(log_p) - one_hot) / n
