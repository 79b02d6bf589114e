# expect: WRONG
# en: The predicted probabilities are smoothed here. Label smoothing changes the target and leaves the prediction alone.
# zh: 这里平滑的是预测概率。标签平滑改变的是目标分布，预测保持不变。

def smooth_ce(logits, y, eps):
    shifted = logits - logits.max(axis=1, keepdims=True)
    log_p = shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))
    true_class = log_p[np.arange(len(y)), y]
    return -np.mean(np.log((1 - eps) * np.exp(true_class) + eps / log_p.shape[1] + 1e-300))
