# expect: WRONG
# en: The arithmetic was done in the type of the boxes: unsigned differences wrap around and small integers overflow. Convert to float64 first.
# zh: 运算沿用了边界框的类型：无符号数相减会回绕，较短的整数会溢出。应先转换为 float64。

def iou_matrix(a, b):
    # Every box of a against every box of b: shapes (n, 1, 2) and (1, m, 2).
    upper = np.minimum(a[:, None, 2:], b[None, :, 2:])
    lower = np.maximum(a[:, None, :2], b[None, :, :2])
    sides = np.maximum(upper - lower, 0)
    intersection = sides[..., 0] * sides[..., 1]
    union = area(a)[:, None] + area(b)[None, :] - intersection
    return np.divide(intersection, union, out=np.zeros(union.shape), where=union > 0)


def area(boxes):
    return (boxes[:, 2] - boxes[:, 0]) * (boxes[:, 3] - boxes[:, 1])
