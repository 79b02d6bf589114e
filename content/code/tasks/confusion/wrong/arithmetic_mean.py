# expect: WRONG
# en: F1 is the harmonic mean of precision and recall. The arithmetic mean is kinder to a classifier that has only one of the two.
# zh: F1 是精确率与召回率的调和平均。算术平均会偏袒只占其一的分类器。

def confusion_metrics(y_true, y_pred, k):
    matrix = np.zeros((k, k), dtype=int)
    np.add.at(matrix, (y_true, y_pred), 1)  # unlike +=, it counts equal pairs again
    hits, predicted, actual = np.diag(matrix), matrix.sum(axis=0), matrix.sum(axis=1)
    precision = ratio(hits, predicted)
    recall = ratio(hits, actual)
    f1 = (precision + recall) / 2
    return matrix, precision, recall, f1


def ratio(a, b):
    return np.divide(a, b, out=np.zeros(len(a)), where=b != 0)
