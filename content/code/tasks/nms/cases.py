def case(name, en, zh, boxes, scores, thr, layout=""):
    title = {"en": en, "zh": zh}
    drawn = {"boxes": np.array(boxes, dtype=float), "scores": np.array(scores, dtype=float)}
    return {"name": name, "title": title, **drawn, "thr": thr, "layout": layout}


def draw(rng, group):
    if group == "public":
        return public_cases(rng)
    return hidden_cases(rng)


CHAIN = [[0, 0, 10, 1], [4, 0, 14, 1], [8, 0, 18, 1]]


def public_cases(rng):
    boxes = [[0, 0, 10, 10], [1, 1, 11, 11], [20, 20, 30, 30], [0, 0, 10, 9]]
    return [
        case("two-boxes", "two boxes that overlap", "两个相交的框", boxes[:2], [0.8, 0.9], 0.5),
        case("four-boxes", "four boxes", "四个框", boxes, [0.9, 0.8, 0.7, 0.95], 0.5),
        case("chain", "a chain of three boxes", "三个框连成一串", CHAIN, [0.9, 0.8, 0.7], 0.3),
        case("ties", "equal scores", "得分相同", [[0, 0, 1, 1], [5, 5, 6, 6], [9, 9, 10, 10]], [0.5, 0.5, 0.5], 0.5),
    ]


def clusters(rng, count, size):
    """Boxes crowded around a few centres, as a detector returns them."""
    centres = np.repeat(rng.uniform(0, 60, size=(count, 2)), size, axis=0)
    centres = centres + rng.normal(size=centres.shape)
    half = rng.uniform(3, 6, size=centres.shape)
    boxes = np.concatenate([centres - half, centres + half], axis=1)
    return boxes[rng.permutation(len(boxes))]


def hidden_cases(rng):
    count, size = (int(one) for one in rng.integers([3, 3], [6, 6]))
    boxes = clusters(rng, count, size)
    scores = rng.random(len(boxes))
    few = np.round(scores * 4) / 4
    twins = np.concatenate([boxes, boxes])
    shift = float(rng.integers(1, 9))
    half = np.array([[0, 0, 2, 1], [0, 0, 1, 1], [1, 0, 2, 1]]) + shift
    nested = np.array([[0, 0, 10, 10], [1, 1, 4, 4], [6, 6, 9, 9]]) * shift
    return [
        case("empty", "no boxes", "没有框", np.zeros((0, 4)), np.zeros(0), 0.5),
        case("one", "a single box", "只有一个框", boxes[:1], scores[:1], 0.5),
        case("equal", "an IoU of exactly the threshold", "IoU 恰等于阈值", half, [0.9, 0.8, 0.7], 0.5),
        case("nested", "small boxes inside a large one", "大框中的小框", nested, [0.9, 0.8, 0.7], 0.5),
        case("touching", "threshold 0 and a shared edge", "阈值为 0，共用一条边", [[0, 0, 1, 1], [1, 0, 2, 1], [5, 5, 6, 6]], [0.3, 0.2, 0.1], 0.0),
        case("second", "the second survivor suppresses as well", "第二个保留的框也要抑制", [[50, 50, 60, 60], [0, 0, 10, 10], [1, 1, 11, 11]], [0.9, 0.8, 0.7], 0.5),
        case("chain", "a chain in another order", "换了次序的一串框", np.array(CHAIN)[[1, 2, 0]] * shift, [0.2, 0.1, 0.3], 0.3),
        case("twins", "equal boxes and threshold 1", "相同的框，阈值为 1", twins, rng.permutation(len(twins)) / 7, 1.0),
        case("random", "clusters of boxes", "几簇框", boxes, scores, 0.5),
        case("strict", "a low threshold", "较低的阈值", boxes, scores, 0.1),
        case("loose", "a high threshold", "较高的阈值", boxes, scores, 0.7),
        case("negative-scores", "negative scores", "负的得分", boxes, scores - 5, 0.4),
        case("ties", "many equal scores", "很多相同的得分", boxes, few, 0.4),
        case("fortran", "column-major memory", "按列存储的数组", boxes, scores, 0.4, "fortran"),
        case("read-only", "read-only arguments", "只读参数", boxes, scores, 0.4, "read-only"),
        case("large", "many boxes", "很多框", clusters(rng, 12, 12), rng.random(144), 0.4),
    ]


def laid_out(x, layout):
    x = np.array(x, order="F" if layout == "fortran" else "C")
    x.flags.writeable = layout != "read-only"
    return x


def call(solution, case):
    boxes, scores = (laid_out(case[name], case["layout"]) for name in ("boxes", "scores"))
    kept = solution.nms(boxes, scores, case["thr"])
    return {"kept": [int(i) for i in kept], "after:boxes": boxes, "after:scores": scores}
