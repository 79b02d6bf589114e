# en: Each box, from the highest score down, is compared with those already kept.
# zh: 按得分从高到低，每个框只与已保留的框比较。

def nms(boxes, scores, thr):
    kept = []
    for i in sorted(range(len(boxes)), key=lambda i: (-scores[i], i)):
        if all(iou(boxes[i], boxes[j]) <= thr for j in kept):
            kept.append(i)
    return kept


def iou(p, q):
    width = max(min(p[2], q[2]) - max(p[0], q[0]), 0)
    height = max(min(p[3], q[3]) - max(p[1], q[1]), 0)
    both = width * height
    return both / ((p[2] - p[0]) * (p[3] - p[1]) + (q[2] - q[0]) * (q[3] - q[1]) - both)
