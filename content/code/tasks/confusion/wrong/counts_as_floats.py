# expect: WRONG
# en: np.zeros gives floating-point numbers unless told otherwise; counts are integers.
# zh: np.zeros 默认是浮点数；计数应为整数。

def confusion_metrics(y_true, y_pred, k):
    matrix = np.zeros((k, k))
    np.add.at(matrix, (y_true, y_pred), 1)  # unlike +=, it counts equal pairs again
    hits, predicted, actual = np.diag(matrix), matrix.sum(axis=0), matrix.sum(axis=1)
    precision = ratio(hits, predicted)
    recall = ratio(hits, actual)
    f1 = ratio(2 * hits, predicted + actual)  # 2PR / (P + R) with one division
    return matrix, precision, recall, f1


def ratio(a, b):
    return np.divide(a, b, out=np.zeros(len(a)), where=b != 0)
