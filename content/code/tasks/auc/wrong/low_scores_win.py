# expect: WRONG
# en: The negatives' wins were counted, which is 1 minus the area. A high score speaks for the positive class.
# zh: 数的是负样本的胜场，得到的是 1 减面积。得分高表示更可能为正。

def roc_auc(scores, labels):
    positive = labels == 1
    n_pos, n_neg = np.count_nonzero(positive), np.count_nonzero(~positive)
    if n_pos == 0 or n_neg == 0:
        return np.nan
    # The rank of a score counts the scores up to it; equal scores share their mean rank.
    _, place, counts = np.unique(scores, return_inverse=True, return_counts=True)
    ranks = (np.cumsum(counts) - (counts - 1) / 2)[place]
    # The ranks of the positives contain their wins over each other: 1 + 2 + ... + n_pos.
    wins = ranks[positive].sum() - n_pos * (n_pos + 1) / 2
    return 1 - wins / (n_pos * n_neg)
