# expect: WRONG
# en: A class that is never predicted or never occurs gives 0/0, which is nan. Its value is 0 here.
# zh: 从未被预测或从未出现的类别会得到 0/0，即 nan。这里应取 0。

def confusion_metrics(y_true, y_pred, k):
    matrix = np.zeros((k, k), dtype=int)
    np.add.at(matrix, (y_true, y_pred), 1)  # unlike +=, it counts equal pairs again
    hits, predicted, actual = np.diag(matrix), matrix.sum(axis=0), matrix.sum(axis=1)
    precision = ratio(hits, predicted)
    recall = ratio(hits, actual)
    f1 = ratio(2 * hits, predicted + actual)  # 2PR / (P + R) with one division
    return matrix, precision, recall, f1


def ratio(a, b):
    return a / b
