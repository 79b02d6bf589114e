def iou_matrix(a, b):
    a, b = a.astype(np.float64), b.astype(np.float64)
    # Every box of a against every box of b: shapes (n, 1, 2) and (1, m, 2).
    upper = np.minimum(a[:, None, 2:], b[None, :, 2:])
    lower = np.maximum(a[:, None, :2], b[None, :, :2])
    sides = np.maximum(upper - lower, 0)
    intersection = sides[..., 0] * sides[..., 1]
    union = area(a)[:, None] + area(b)[None, :] - intersection
    return np.divide(intersection, union, out=np.zeros_like(union), where=union > 0)


def area(boxes):
    return (boxes[:, 2] - boxes[:, 0]) * (boxes[:, 3] - boxes[:, 1])
