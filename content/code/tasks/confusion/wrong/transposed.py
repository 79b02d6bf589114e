# expect: WRONG
# en: Rows and columns are exchanged: the row is the true class, the column the predicted one. Precision and recall change places with them.
# zh: 行列颠倒：行是真实类别，列是预测类别。精确率与召回率也随之互换。

def confusion_metrics(y_true, y_pred, k):
    matrix = np.zeros((k, k), dtype=int)
    np.add.at(matrix, (y_pred, y_true), 1)  # unlike +=, it counts equal pairs again
    hits, predicted, actual = np.diag(matrix), matrix.sum(axis=0), matrix.sum(axis=1)
    precision = ratio(hits, predicted)
    recall = ratio(hits, actual)
    f1 = ratio(2 * hits, predicted + actual)  # 2PR / (P + R) with one division
    return matrix, precision, recall, f1


def ratio(a, b):
    return np.divide(a, b, out=np.zeros(len(a)), where=b != 0)
