# expect: WRONG
# en: The operator -= works on the caller's own logits. Make a new array instead.
# zh: -= 直接作用在调用者的 logits 上，改变了输入。应当生成新数组。

def smooth_ce(logits, y, eps):
    shifted = logits
    shifted -= logits.max(axis=1, keepdims=True)
    log_p = shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))
    true_class = log_p[np.arange(len(y)), y]
    all_classes = log_p.mean(axis=1)
    return -np.mean((1 - eps) * true_class + eps * all_classes)
