# expect: WRONG
# en: The suppressed boxes were marked in the caller's scores. Keep such marks in an array of your own.
# zh: 被抑制的框直接标记在调用者的得分数组里。应使用自己的数组做标记。

def nms(boxes, scores, thr):
    kept = []
    while len(scores) and scores.max() > -np.inf:
        best = int(scores.argmax())
        kept.append(best)
        scores[iou(boxes[best], boxes) > thr] = -np.inf
        scores[best] = -np.inf
    return kept


def iou(box, others):
    sides = np.minimum(box[2:], others[:, 2:]) - np.maximum(box[:2], others[:, :2])
    intersection = np.prod(np.maximum(sides, 0), axis=1)
    areas = np.prod(others[:, 2:] - others[:, :2], axis=1)
    return intersection / (np.prod(box[2:] - box[:2]) + areas - intersection)
