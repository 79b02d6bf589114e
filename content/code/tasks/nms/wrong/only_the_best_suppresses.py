# expect: WRONG
# en: Only the very best box suppressed others. Every box that is kept does so in its turn.
# zh: 只有得分最高的那个框抑制了别的框。每个被保留的框都要轮流抑制。

def nms(boxes, scores, thr):
    # A stable sort of the negated scores: highest first, equal scores in their own order.
    order = np.argsort(-scores, kind="stable")
    kept = []
    while len(order):
        best, rest = order[0], order[1:]
        kept.append(int(best))
        if len(kept) == 1:
            rest = rest[iou(boxes[best], boxes[rest]) <= thr]
        order = rest
    return kept


def iou(box, others):
    sides = np.minimum(box[2:], others[:, 2:]) - np.maximum(box[:2], others[:, :2])
    intersection = np.prod(np.maximum(sides, 0), axis=1)
    areas = np.prod(others[:, 2:] - others[:, :2], axis=1)
    return intersection / (np.prod(box[2:] - box[:2]) + areas - intersection)
