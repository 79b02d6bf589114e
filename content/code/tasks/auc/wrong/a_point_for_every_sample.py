# expect: WRONG
# en: The curve was drawn through every sample, so samples of equal score make a staircase that depends on their order. They form one slanted step together.
# zh: 曲线逐个样本地画，得分相同的样本形成了取决于次序的阶梯。它们应合成一段斜线。

def roc_auc(scores, labels):
    positive = labels == 1
    n_pos, n_neg = np.count_nonzero(positive), np.count_nonzero(~positive)
    if n_pos == 0 or n_neg == 0:
        return np.nan
    falling = positive[np.argsort(-scores, kind="stable")]
    true_rate = np.concatenate([[0], np.cumsum(falling) / n_pos])
    false_rate = np.concatenate([[0], np.cumsum(~falling) / n_neg])
    return np.trapezoid(true_rate, false_rate)
