# expect: WRONG
# en: Equal scores got different ranks, by their place in the list. They must share the mean rank, so that each tie counts one half.
# zh: 相同的得分按位置得到了不同的名次。它们应共用平均名次，使每个平局记二分之一。

def roc_auc(scores, labels):
    positive = labels == 1
    n_pos, n_neg = np.count_nonzero(positive), np.count_nonzero(~positive)
    if n_pos == 0 or n_neg == 0:
        return np.nan
    # The rank of a score counts the scores up to it; equal scores share their mean rank.
    ranks = np.argsort(np.argsort(scores, kind="stable"), kind="stable") + 1
    # The ranks of the positives contain their wins over each other: 1 + 2 + ... + n_pos.
    wins = ranks[positive].sum() - n_pos * (n_pos + 1) / 2
    return wins / (n_pos * n_neg)
