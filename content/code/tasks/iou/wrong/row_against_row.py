# expect: WRONG
# en: Box i of a was compared only with box i of b; the axes have to be arranged so that all pairs are formed.
# zh: 只比较了 a 与 b 中序号相同的框；应安排好各维，使所有配对都被计算。

def iou_matrix(a, b):
    a, b = a.astype(np.float64), b.astype(np.float64)
    sides = np.maximum(np.minimum(a[:, 2:], b[:, 2:]) - np.maximum(a[:, :2], b[:, :2]), 0)
    intersection = sides[:, 0] * sides[:, 1]
    union = area(a) + area(b) - intersection
    return np.divide(intersection, union, out=np.zeros_like(union), where=union > 0)


def area(boxes):
    return (boxes[:, 2] - boxes[:, 0]) * (boxes[:, 3] - boxes[:, 1])
