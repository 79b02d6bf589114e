# expect: WRONG
# en: The pair was coded as y_true * k + y_pred in the type of the labels, which wraps around in uint8. Convert to a wide integer type first.
# zh: 在标签自身的类型里计算 y_true * k + y_pred，uint8 会回绕。应先转换为较宽的整数类型。

def confusion_metrics(y_true, y_pred, k):
    matrix = np.bincount(y_true * k + y_pred, minlength=k * k).reshape(k, k)
    hits, predicted, actual = np.diag(matrix), matrix.sum(axis=0), matrix.sum(axis=1)
    precision = ratio(hits, predicted)
    recall = ratio(hits, actual)
    f1 = ratio(2 * hits, predicted + actual)  # 2PR / (P + R) with one division
    return matrix, precision, recall, f1


def ratio(a, b):
    return np.divide(a, b, out=np.zeros(len(a)), where=b != 0)
