# expect: WRONG
# en: Two boxes without area have a union of 0, and 0/0 is nan. The result there is 0.
# zh: 两个面积为零的框，并集为 0，而 0/0 是 nan。此处结果应为 0。

def iou_matrix(a, b):
    a, b = a.astype(np.float64), b.astype(np.float64)
    # Every box of a against every box of b: shapes (n, 1, 2) and (1, m, 2).
    upper = np.minimum(a[:, None, 2:], b[None, :, 2:])
    lower = np.maximum(a[:, None, :2], b[None, :, :2])
    sides = np.maximum(upper - lower, 0)
    intersection = sides[..., 0] * sides[..., 1]
    union = area(a)[:, None] + area(b)[None, :] - intersection
    return intersection / union


def area(boxes):
    return (boxes[:, 2] - boxes[:, 0]) * (boxes[:, 3] - boxes[:, 1])
