def case(rng, name, en, zh, idx, d, vocab, padding_idx=None, digits=9, dtype=np.float64, layout=""):
    idx = np.asarray(idx)
    dy = np.round(rng.normal(size=(*idx.shape, d)), digits).astype(dtype)
    asked = {"idx": idx, "dy": dy, "vocab": vocab, "padding_idx": padding_idx}
    return {"name": name, "title": {"en": en, "zh": zh}, **asked, "layout": layout}


def draw(rng, group):
    if group == "public":
        return public_cases(rng)
    return hidden_cases(rng)


def public_cases(rng):
    return [
        case(rng, "different", "different indices", "各不相同的下标", [2, 0], 2, 4, digits=1),
        case(rng, "repeated", "a repeated index", "重复的下标", [1, 0, 1], 2, 3, digits=1),
        case(rng, "padding", "row 0 is padding", "第 0 行为填充", [1, 0, 1, 0], 1, 3, padding_idx=0, digits=1),
        case(rng, "batch", "a batch of sequences", "一批序列", [[0, 1, 1], [2, 2, 2]], 1, 4, digits=1),
    ]


def hidden_cases(rng):
    vocab, d, length = (int(size) for size in rng.integers([5, 2, 6], [9, 5, 12]))
    idx = rng.integers(vocab, size=(3, length))
    idx[:, :2] = rng.integers(1, vocab)
    pad = int(rng.integers(1, vocab))
    idx[1, -2:] = pad
    large = (idx * 25 + 80).astype(np.uint8)
    some = np.array([[[0, 1], [1, 1]], [[2, 0], [0, 3]]])
    return [
        case(rng, "empty", "no positions", "没有位置", np.zeros(0, dtype=int), d, vocab),
        case(rng, "empty-batch", "an empty batch of shape (0, 3)", "形状为 (0, 3) 的空批次", np.zeros((0, 3), dtype=int), d, vocab, padding_idx=1),
        case(rng, "one", "a single position", "只有一个位置", [vocab - 2], d, vocab),
        case(rng, "one-word", "a vocabulary of one", "词表只有一个词", np.zeros(4, dtype=int), d, 1),
        case(rng, "unused", "most rows never looked up", "大多数行从未取用", [1, 1], d, 50),
        case(rng, "random", "random sequences", "随机序列", idx, d, vocab),
        case(rng, "padding", "a padding index", "有填充下标", idx, d, vocab, padding_idx=pad),
        case(rng, "padding-0", "a padding index of 0", "填充下标为 0", idx % 3, d, vocab, padding_idx=0),
        case(rng, "three-axes", "three axes", "三维", some, d, vocab),
        case(rng, "float32", "float32 stays float32", "float32 保持不变", idx, d, vocab, dtype=np.float32),
        case(rng, "uint8", "indices of type uint8", "类型为 uint8 的下标", idx.astype(np.uint8), d, vocab, padding_idx=pad),
        case(rng, "uint8-large", "300 words, indices of type uint8", "300 个词，下标为 uint8", large, d, 300),
        case(rng, "int32", "indices of type int32", "类型为 int32 的下标", idx.astype(np.int32), d, vocab),
        case(rng, "strided", "every second column of wider arrays", "取自更宽数组的隔列视图", idx, d, vocab, padding_idx=pad, layout="strided"),
        case(rng, "read-only", "read-only arguments", "只读参数", idx, d, vocab, padding_idx=pad, layout="read-only"),
        case(rng, "frequent", "a few words, very often", "少数几个词频繁出现", rng.integers(3, size=(10, 40)), d, vocab),
    ]


def laid_out(x, layout):
    if layout == "strided":
        return np.repeat(x, 2, axis=-1)[..., ::2]
    x = np.array(x)
    x.flags.writeable = layout != "read-only"
    return x


def call(solution, case):
    idx, dy = (laid_out(case[name], case["layout"]) for name in ("idx", "dy"))
    keywords = {} if case["padding_idx"] is None else {"padding_idx": case["padding_idx"]}
    dw = solution.embedding_backward(idx, dy, case["vocab"], **keywords)
    return {"dw": dw, "after:idx": idx, "after:dy": dy}
