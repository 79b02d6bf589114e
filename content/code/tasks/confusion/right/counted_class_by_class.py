# en: Plain counting, one class after another.
# zh: 逐类计数。

def confusion_metrics(y_true, y_pred, k):
    pairs = list(zip(y_true.tolist(), y_pred.tolist()))
    matrix = np.array([[pairs.count((i, j)) for j in range(k)] for i in range(k)])
    precision, recall, f1 = np.zeros(k), np.zeros(k), np.zeros(k)
    for c in range(k):
        right = matrix[c, c]
        missed, false_alarms = matrix[c].sum() - right, matrix[:, c].sum() - right
        if right > 0:
            precision[c] = right / (right + false_alarms)
            recall[c] = right / (right + missed)
            f1[c] = right / (right + 0.5 * (missed + false_alarms))
    return matrix, precision, recall, f1
