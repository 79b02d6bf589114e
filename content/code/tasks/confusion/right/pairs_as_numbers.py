# en: Each pair becomes one number, and bincount counts them.
# zh: 把每对类别编成一个整数，用 bincount 计数。

def confusion_metrics(y_true, y_pred, k):
    codes = y_true.astype(np.int64) * k + y_pred
    matrix = np.bincount(codes.astype(np.int64), minlength=k * k).reshape(k, k)
    hits = matrix.diagonal()
    precision = hits / np.maximum(matrix.sum(axis=0), 1)
    recall = hits / np.maximum(matrix.sum(axis=1), 1)
    total = precision + recall
    return matrix, precision, recall, 2 * precision * recall / np.where(total > 0, total, 1)
