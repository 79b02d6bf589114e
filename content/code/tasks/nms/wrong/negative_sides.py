# expect: WRONG
# en: For boxes that lie apart both sides are negative and multiply to a positive intersection. Cut each side off at 0.
# zh: 不相交的框两边长都为负，乘积却为正，成了假的交集。每条边都应截断到 0。

def nms(boxes, scores, thr):
    # A stable sort of the negated scores: highest first, equal scores in their own order.
    order = np.argsort(-scores, kind="stable")
    kept = []
    while len(order):
        best, rest = order[0], order[1:]
        kept.append(int(best))
        order = rest[iou(boxes[best], boxes[rest]) <= thr]
    return kept


def iou(box, others):
    sides = np.minimum(box[2:], others[:, 2:]) - np.maximum(box[:2], others[:, :2])
    intersection = np.prod(sides, axis=1)
    areas = np.prod(others[:, 2:] - others[:, :2], axis=1)
    return intersection / (np.prod(box[2:] - box[:2]) + areas - intersection)
