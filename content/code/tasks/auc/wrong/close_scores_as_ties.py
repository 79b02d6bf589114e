# expect: WRONG
# en: Scores that are only close were taken for ties. A tie is exact equality; the scale of the scores does not matter.
# zh: 把相近的得分当成了平局。只有完全相等才是平局；得分的尺度无关紧要。

def roc_auc(scores, labels):
    above, below = scores[labels == 1], scores[labels == 0]
    if len(above) == 0 or len(below) == 0:
        return np.nan
    ties = np.isclose(above[:, None], below)
    return np.where(ties, 0.5, above[:, None] > below).mean()
