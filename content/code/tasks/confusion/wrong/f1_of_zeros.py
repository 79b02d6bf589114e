# expect: WRONG
# en: Precision and recall were guarded, F1 was not: if both are 0, their harmonic mean is 0/0. It is 0 here.
# zh: 精确率与召回率防住了除零，F1 却没有：二者都为 0 时调和平均是 0/0。这里应取 0。

def confusion_metrics(y_true, y_pred, k):
    matrix = np.zeros((k, k), dtype=int)
    np.add.at(matrix, (y_true, y_pred), 1)  # unlike +=, it counts equal pairs again
    hits, predicted, actual = np.diag(matrix), matrix.sum(axis=0), matrix.sum(axis=1)
    precision = ratio(hits, predicted)
    recall = ratio(hits, actual)
    f1 = 2 * precision * recall / (precision + recall)
    return matrix, precision, recall, f1


def ratio(a, b):
    return np.divide(a, b, out=np.zeros(len(a)), where=b != 0)
