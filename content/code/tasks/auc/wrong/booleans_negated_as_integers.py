# expect: WRONG
# en: For integers ~1 is -2 and ~0 is -1: the operator negates bits, not truth. Compare with 0, or convert to bool first.
# zh: 对整数，~1 是 -2，~0 是 -1：该运算按位取反，而不是取逻辑非。应与 0 比较，或先转换为布尔值。

def roc_auc(scores, labels):
    above, below = scores[labels == 1], scores[np.flatnonzero(~labels)]
    if len(above) == 0 or len(below) == 0:
        return np.nan
    difference = above[:, None] - below
    return ((difference > 0) + 0.5 * (difference == 0)).mean()
