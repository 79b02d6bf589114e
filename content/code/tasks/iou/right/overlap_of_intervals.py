# en: The overlap of two intervals, once for x and once for y.
# zh: 先求区间的重叠长度，x 与 y 各一次。

def iou_matrix(a, b):
    a, b = np.array(a, dtype=float), np.array(b, dtype=float)
    shared = overlap(a[:, [0, 2]], b[:, [0, 2]]) * overlap(a[:, [1, 3]], b[:, [1, 3]])
    sizes_a = np.prod(a[:, 2:] - a[:, :2], axis=1)
    sizes_b = np.prod(b[:, 2:] - b[:, :2], axis=1)
    union = np.add.outer(sizes_a, sizes_b) - shared
    return np.where(shared > 0, shared, 0) / np.where(union > 0, union, 1)


def overlap(p, q):
    ends = np.minimum.outer(p[:, 1], q[:, 1])
    starts = np.maximum.outer(p[:, 0], q[:, 0])
    return np.clip(ends - starts, 0, None)
