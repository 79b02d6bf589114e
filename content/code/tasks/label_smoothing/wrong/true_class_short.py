# expect: WRONG
# en: The true class gets 1 - eps without its own eps / K, so that the target sums to less than 1.
# zh: 真实类别只得 1 - eps，缺少它自己的 eps / K，目标分布之和小于 1。

def smooth_ce(logits, y, eps):
    shifted = logits - logits.max(axis=1, keepdims=True)
    log_p = shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))
    true_class = log_p[np.arange(len(y)), y]
    others = (log_p.sum(axis=1) - true_class) / log_p.shape[1]
    return -np.mean((1 - eps) * true_class + eps * others)
