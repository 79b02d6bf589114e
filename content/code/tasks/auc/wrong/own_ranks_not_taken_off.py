# expect: WRONG
# en: The rank sum of the positives also counts their wins over each other. Subtract n(n + 1)/2 for n positives.
# zh: 正样本的名次之和还包含了它们彼此之间的胜场。应减去 n(n + 1)/2，n 为正样本数。

def roc_auc(scores, labels):
    positive = labels == 1
    n_pos, n_neg = np.count_nonzero(positive), np.count_nonzero(~positive)
    if n_pos == 0 or n_neg == 0:
        return np.nan
    # The rank of a score counts the scores up to it; equal scores share their mean rank.
    _, place, counts = np.unique(scores, return_inverse=True, return_counts=True)
    ranks = (np.cumsum(counts) - (counts - 1) / 2)[place]
    # The ranks of the positives contain their wins over each other: 1 + 2 + ... + n_pos.
    wins = ranks[positive].sum()
    return wins / (n_pos * n_neg)
