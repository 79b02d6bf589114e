# expect: WRONG
# en: Every class gets the whole eps instead of eps / K: take the mean over the classes, not the sum.
# zh: 每个类别都得到整个 eps，而不是 eps / K：应对类别取平均而不是求和。

def smooth_ce(logits, y, eps):
    shifted = logits - logits.max(axis=1, keepdims=True)
    log_p = shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))
    true_class = log_p[np.arange(len(y)), y]
    all_classes = log_p.sum(axis=1)
    return -np.mean((1 - eps) * true_class + eps * all_classes)
