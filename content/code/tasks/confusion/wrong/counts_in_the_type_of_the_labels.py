# expect: WRONG
# en: The counts have the type of the labels: in uint8 they wrap around at 256. Count in a wide integer type.
# zh: 计数沿用了标签的类型：uint8 数到 256 就回绕。应使用较宽的整数类型计数。

def confusion_metrics(y_true, y_pred, k):
    matrix = np.zeros((k, k), dtype=y_true.dtype)
    np.add.at(matrix, (y_true, y_pred), 1)
    hits, predicted, actual = np.diag(matrix), matrix.sum(axis=0), matrix.sum(axis=1)
    precision = ratio(hits, predicted)
    recall = ratio(hits, actual)
    f1 = ratio(2.0 * hits, predicted + actual)
    return matrix, precision, recall, f1


def ratio(a, b):
    return np.divide(a, b, out=np.zeros(len(a)), where=b != 0)
