# en: The normaliser from logaddexp.
# zh: 归一化项由 logaddexp 给出。

def softmax_ce(logits, y):
    log_total = np.logaddexp.reduce(logits, axis=1)
    right = np.take_along_axis(logits, y[:, None].astype(np.intp), axis=1)[:, 0]
    loss = np.mean(log_total - right)
    p = np.exp(logits - log_total[:, None])
    hits = np.arange(logits.shape[1]) == y[:, None]
    return loss, (p - hits) / len(y)
