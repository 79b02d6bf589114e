# expect: WRONG
# en: Nothing is subtracted before exp: above 709 it overflows. Subtract the largest logit of each row.
# zh: 取 exp 前没有减去最大值：超过 709 就会上溢。应先减去每行最大的 logit。

def smooth_ce(logits, y, eps):
    shifted = logits
    log_p = shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))
    true_class = log_p[np.arange(len(y)), y]
    all_classes = log_p.mean(axis=1)
    return -np.mean((1 - eps) * true_class + eps * all_classes)
