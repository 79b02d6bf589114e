# expect: WRONG
# en: A tiny probability underflows to 0 and its logarithm is -inf. Work with log-probabilities throughout.
# zh: 极小的概率下溢为 0，其对数为 -inf。应始终使用对数概率。

def softmax_ce(logits, y):
    n = logits.shape[0]
    rows = np.arange(n)
    shifted = logits - logits.max(axis=1, keepdims=True)
    log_p = shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))
    loss = -np.log(np.exp(log_p)[rows, y]).mean()
    dlogits = np.exp(log_p)
    dlogits[rows, y] -= 1
    return float(loss), dlogits / n
