# expect: WRONG
# en: Boxes that were already suppressed went on to suppress others. Compare a box only with those that are kept.
# zh: 已被抑制的框又去抑制别的框。每个框只应与被保留的框比较。

def nms(boxes, scores, thr):
    # A stable sort of the negated scores: highest first, equal scores in their own order.
    order = np.argsort(-scores, kind="stable")
    suppressed = set()
    for place, best in enumerate(order):
        rest = order[place + 1 :]
        suppressed.update(rest[iou(boxes[best], boxes[rest]) > thr].tolist())
    return [int(i) for i in order if int(i) not in suppressed]


def iou(box, others):
    sides = np.minimum(box[2:], others[:, 2:]) - np.maximum(box[:2], others[:, :2])
    intersection = np.prod(np.maximum(sides, 0), axis=1)
    areas = np.prod(others[:, 2:] - others[:, :2], axis=1)
    return intersection / (np.prod(box[2:] - box[:2]) + areas - intersection)
