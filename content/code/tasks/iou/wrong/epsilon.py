# expect: WRONG
# en: An epsilon in the denominator makes every value a little too small, and identical small boxes no longer give 1. Treat the empty union by itself.
# zh: 分母加 ε 使每个值都略小，相同的小框也得不到 1。应单独处理并集为零的情形。

def iou_matrix(a, b):
    a, b = a.astype(np.float64), b.astype(np.float64)
    # Every box of a against every box of b: shapes (n, 1, 2) and (1, m, 2).
    upper = np.minimum(a[:, None, 2:], b[None, :, 2:])
    lower = np.maximum(a[:, None, :2], b[None, :, :2])
    sides = np.maximum(upper - lower, 0)
    intersection = sides[..., 0] * sides[..., 1]
    union = area(a)[:, None] + area(b)[None, :] - intersection
    return intersection / (union + 1e-6)


def area(boxes):
    return (boxes[:, 2] - boxes[:, 0]) * (boxes[:, 3] - boxes[:, 1])
