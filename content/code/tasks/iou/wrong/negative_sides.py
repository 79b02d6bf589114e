# expect: WRONG
# en: Boxes that lie apart have negative sides; two of them multiply to a positive intersection. Cut each side off at 0.
# zh: 不相交的框边长为负，两个负数相乘又成了正的交集。每条边都应截断到 0。

def iou_matrix(a, b):
    a, b = a.astype(np.float64), b.astype(np.float64)
    # Every box of a against every box of b: shapes (n, 1, 2) and (1, m, 2).
    upper = np.minimum(a[:, None, 2:], b[None, :, 2:])
    lower = np.maximum(a[:, None, :2], b[None, :, :2])
    sides = upper - lower
    intersection = sides[..., 0] * sides[..., 1]
    union = area(a)[:, None] + area(b)[None, :] - intersection
    return np.divide(intersection, union, out=np.zeros_like(union), where=union > 0)


def area(boxes):
    return (boxes[:, 2] - boxes[:, 0]) * (boxes[:, 3] - boxes[:, 1])
