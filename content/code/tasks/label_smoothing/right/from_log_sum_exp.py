# en: log-sum-exp minus the logits averaged under the target, sample by sample.
# zh: 逐样本计算：log-sum-exp 减去目标分布下 logits 的均值。

def smooth_ce(logits, y, eps):
    total = 0.0
    for z, label in zip(logits, y):
        normaliser = np.logaddexp.reduce(z)
        total += normaliser - (1 - eps) * z[label] - eps * z.mean()
    return total / len(y)
