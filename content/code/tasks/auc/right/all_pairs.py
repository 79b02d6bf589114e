# en: Every positive against every negative.
# zh: 每个正样本与每个负样本逐对比较。

def roc_auc(scores, labels):
    labels = np.asarray(labels).astype(bool)
    above, below = scores[labels], scores[~labels]
    if above.size == 0 or below.size == 0:
        return float("nan")
    difference = np.subtract.outer(above, below)
    return float(np.mean(np.sign(difference) + 1) / 2)
