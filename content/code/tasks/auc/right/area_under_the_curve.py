# en: The curve itself, one corner for each different score, and its trapezoids.
# zh: 画出曲线本身：每个不同的得分一个拐点，再求梯形面积。

def roc_auc(scores, labels):
    pairs = sorted(zip(scores.tolist(), labels.tolist()), reverse=True)
    positives = sum(1 for _, label in pairs if label)
    negatives = len(pairs) - positives
    if not positives or not negatives:
        return math.nan
    area, hits, alarms, last = 0.0, 0, 0, (0, 0)
    for i, (score, label) in enumerate(pairs):
        hits, alarms = hits + (1 if label else 0), alarms + (0 if label else 1)
        if i + 1 == len(pairs) or pairs[i + 1][0] != score:
            area += (alarms - last[1]) * (hits + last[0]) / 2
            last = hits, alarms
    return area / (positives * negatives)
