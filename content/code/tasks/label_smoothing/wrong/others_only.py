# expect: WRONG
# en: Here eps is shared among the other K - 1 classes. In this convention the true class gets its share of eps / K too.
# zh: 这里把 eps 只分给其余 K - 1 个类别。按本题约定，真实类别也分得 eps / K。

def smooth_ce(logits, y, eps):
    shifted = logits - logits.max(axis=1, keepdims=True)
    log_p = shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))
    true_class = log_p[np.arange(len(y)), y]
    k = log_p.shape[1]
    others = (log_p.sum(axis=1) - true_class) / max(k - 1, 1)
    return -np.mean((1 - eps) * true_class + eps * others)
