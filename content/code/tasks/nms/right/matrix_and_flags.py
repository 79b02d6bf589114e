# en: All overlaps at once, then a mask of the boxes still alive.
# zh: 一次算出所有重叠，再用布尔掩码记录尚存的框。

def nms(boxes, scores, thr):
    if len(boxes) == 0:
        return np.zeros(0, dtype=int)
    order = np.lexsort((np.arange(len(scores)), -scores))
    x1, y1, x2, y2 = boxes[order].T
    width = np.clip(np.minimum.outer(x2, x2) - np.maximum.outer(x1, x1), 0, None)
    height = np.clip(np.minimum.outer(y2, y2) - np.maximum.outer(y1, y1), 0, None)
    areas = (x2 - x1) * (y2 - y1)
    too_close = width * height / (np.add.outer(areas, areas) - width * height) > thr
    alive = np.ones(len(order), dtype=bool)
    for i in range(len(order)):
        if alive[i]:
            alive[i + 1 :] &= ~too_close[i, i + 1 :]
    return order[alive]
