def smooth_ce(logits, y, eps):
    shifted = logits - logits.max(axis=1, keepdims=True)
    log_p = shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))
    true_class = log_p[np.arange(len(y)), y]
    all_classes = log_p.mean(axis=1)  # the 1/K of every class
    return -np.mean((1 - eps) * true_class + eps * all_classes)
