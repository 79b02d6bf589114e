# expect: ERROR
# en: Without a positive or without a negative there is no pair, and 0/0 must be foreseen: return nan without an error.
# zh: 没有正样本或没有负样本时就没有任何配对，要考虑到 0/0：应返回 nan 而不报错。

def roc_auc(scores, labels):
    above, below = scores[labels == 1].tolist(), scores[labels == 0].tolist()
    wins = sum((a > b) + 0.5 * (a == b) for a in above for b in below)
    return wins / (len(above) * len(below))
