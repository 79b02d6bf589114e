# expect: WRONG
# en: With fancy indexing, += counts a pair that occurs several times only once. np.add.at adds every time.
# zh: 用花式索引做 += 时，重复的下标对只计一次。np.add.at 会逐次累加。

def confusion_metrics(y_true, y_pred, k):
    matrix = np.zeros((k, k), dtype=int)
    matrix[y_true, y_pred] += 1
    hits, predicted, actual = np.diag(matrix), matrix.sum(axis=0), matrix.sum(axis=1)
    precision = ratio(hits, predicted)
    recall = ratio(hits, actual)
    f1 = ratio(2 * hits, predicted + actual)  # 2PR / (P + R) with one division
    return matrix, precision, recall, f1


def ratio(a, b):
    return np.divide(a, b, out=np.zeros(len(a)), where=b != 0)
