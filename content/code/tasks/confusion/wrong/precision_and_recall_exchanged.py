# expect: WRONG
# en: Precision divides by how often the class was predicted (column sum), recall by how often it occurs (row sum).
# zh: 精确率除以该类被预测的次数（列和），召回率除以该类真实出现的次数（行和）。

def confusion_metrics(y_true, y_pred, k):
    matrix = np.zeros((k, k), dtype=int)
    np.add.at(matrix, (y_true, y_pred), 1)  # unlike +=, it counts equal pairs again
    hits, predicted, actual = np.diag(matrix), matrix.sum(axis=0), matrix.sum(axis=1)
    precision = ratio(hits, actual)
    recall = ratio(hits, predicted)
    f1 = ratio(2 * hits, predicted + actual)  # 2PR / (P + R) with one division
    return matrix, precision, recall, f1


def ratio(a, b):
    return np.divide(a, b, out=np.zeros(len(a)), where=b != 0)
