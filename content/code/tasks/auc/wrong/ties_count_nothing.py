# expect: WRONG
# en: A tie between a positive and a negative was counted as a loss. It counts one half.
# zh: 正负样本得分相等被算作失败。平局应记二分之一。

def roc_auc(scores, labels):
    above, below = scores[labels == 1], scores[labels == 0]
    if len(above) == 0 or len(below) == 0:
        return np.nan
    return (above[:, None] > below).mean()
