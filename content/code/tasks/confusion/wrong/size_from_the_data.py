# expect: WRONG
# en: The matrix has only as many classes as occur. It is k by k, with zeros for the classes that are missing.
# zh: 矩阵只包含出现过的类别。应为 k × k，没有出现的类别填 0。

def confusion_metrics(y_true, y_pred, k):
    k = int(max(y_true.max(initial=0), y_pred.max(initial=0))) + 1
    matrix = np.zeros((k, k), dtype=int)
    np.add.at(matrix, (y_true, y_pred), 1)  # unlike +=, it counts equal pairs again
    hits, predicted, actual = np.diag(matrix), matrix.sum(axis=0), matrix.sum(axis=1)
    precision = ratio(hits, predicted)
    recall = ratio(hits, actual)
    f1 = ratio(2 * hits, predicted + actual)  # 2PR / (P + R) with one division
    return matrix, precision, recall, f1


def ratio(a, b):
    return np.divide(a, b, out=np.zeros(len(a)), where=b != 0)
