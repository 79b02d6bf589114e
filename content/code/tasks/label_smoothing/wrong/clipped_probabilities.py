# expect: WRONG
# en: Clipping the probabilities caps the loss at log(1e12) where the prediction is surely wrong. Compute the logarithm of the softmax directly.
# zh: 截断概率会把“确信而错误”的损失封顶在 log(1e12)。应直接计算 log softmax。

def smooth_ce(logits, y, eps):
    shifted = logits - logits.max(axis=1, keepdims=True)
    exponentials = np.exp(shifted)
    p = exponentials / exponentials.sum(axis=1, keepdims=True)
    log_p = np.log(np.maximum(p, 1e-12))
    true_class = log_p[np.arange(len(y)), y]
    all_classes = log_p.mean(axis=1)
    return -np.mean((1 - eps) * true_class + eps * all_classes)
