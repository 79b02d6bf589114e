# expect: WRONG
# en: Positions in the sorted list were returned. Translate them back to indices of the boxes as they were given.
# zh: 返回的是排序后的位置。应换算回原来框的下标。

def nms(boxes, scores, thr):
    # A stable sort of the negated scores: highest first, equal scores in their own order.
    boxes = boxes[np.argsort(-scores, kind="stable")]
    order = np.arange(len(boxes))
    kept = []
    while len(order):
        best, rest = order[0], order[1:]
        kept.append(int(best))
        order = rest[iou(boxes[best], boxes[rest]) <= thr]
    return kept


def iou(box, others):
    sides = np.minimum(box[2:], others[:, 2:]) - np.maximum(box[:2], others[:, :2])
    intersection = np.prod(np.maximum(sides, 0), axis=1)
    areas = np.prod(others[:, 2:] - others[:, :2], axis=1)
    return intersection / (np.prod(box[2:] - box[:2]) + areas - intersection)
