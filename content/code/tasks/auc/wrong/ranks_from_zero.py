# expect: WRONG
# en: With ranks counted from 0 the amount to subtract is n(n - 1)/2; n(n + 1)/2 belongs to ranks from 1.
# zh: 名次从 0 数起时，应减去的是 n(n - 1)/2；n(n + 1)/2 对应从 1 数起的名次。

def roc_auc(scores, labels):
    positive = labels == 1
    n_pos, n_neg = np.count_nonzero(positive), np.count_nonzero(~positive)
    if n_pos == 0 or n_neg == 0:
        return np.nan
    # The rank of a score counts the scores up to it; equal scores share their mean rank.
    _, place, counts = np.unique(scores, return_inverse=True, return_counts=True)
    ranks = (np.cumsum(counts) - (counts + 1) / 2)[place]
    # The ranks of the positives contain their wins over each other: 1 + 2 + ... + n_pos.
    wins = ranks[positive].sum() - n_pos * (n_pos + 1) / 2
    return wins / (n_pos * n_neg)
