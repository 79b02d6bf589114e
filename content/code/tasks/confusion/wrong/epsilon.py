# expect: WRONG
# en: An epsilon in the denominators makes every value a little too small. Treat the denominator 0 by itself.
# zh: 分母加 ε 使每个值都略小。应单独处理分母为 0 的情形。

def confusion_metrics(y_true, y_pred, k):
    matrix = np.zeros((k, k), dtype=int)
    np.add.at(matrix, (y_true, y_pred), 1)  # unlike +=, it counts equal pairs again
    hits, predicted, actual = np.diag(matrix), matrix.sum(axis=0), matrix.sum(axis=1)
    precision = ratio(hits, predicted)
    recall = ratio(hits, actual)
    f1 = ratio(2 * hits, predicted + actual)  # 2PR / (P + R) with one division
    return matrix, precision, recall, f1


def ratio(a, b):
    return a / (b + 1e-6)
