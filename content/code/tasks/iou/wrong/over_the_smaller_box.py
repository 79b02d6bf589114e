# expect: WRONG
# en: The intersection was divided by the smaller area, which calls every contained box a perfect match. Divide by the union.
# zh: 交集除以了较小框的面积，于是被包含的框都算完全重合。应除以并集。

def iou_matrix(a, b):
    a, b = a.astype(np.float64), b.astype(np.float64)
    # Every box of a against every box of b: shapes (n, 1, 2) and (1, m, 2).
    upper = np.minimum(a[:, None, 2:], b[None, :, 2:])
    lower = np.maximum(a[:, None, :2], b[None, :, :2])
    sides = np.maximum(upper - lower, 0)
    intersection = sides[..., 0] * sides[..., 1]
    union = np.minimum(area(a)[:, None], area(b)[None, :])
    return np.divide(intersection, union, out=np.zeros_like(union), where=union > 0)


def area(boxes):
    return (boxes[:, 2] - boxes[:, 0]) * (boxes[:, 3] - boxes[:, 1])
