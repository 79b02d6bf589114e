def case(rng, name, en, zh, leading, inputs, outputs, layout="", digits=9):
    drawn = {
        "dout": np.round(rng.normal(size=(*leading, outputs)), digits),
        "x": np.round(rng.normal(size=(*leading, inputs)), digits),
        "w": np.round(rng.normal(size=(outputs, inputs)), digits),
    }
    return {"name": name, "title": {"en": en, "zh": zh}, **drawn, "layout": layout}


def draw(rng, group):
    if group == "public":
        return public_cases(rng)
    return hidden_cases(rng)


def public_cases(rng):
    return [
        case(rng, "one-row", "one sample", "一个样本", (1,), 2, 3, digits=1),
        case(rng, "rows", "three samples", "三个样本", (3,), 2, 3, digits=1),
        case(rng, "sequence", "a batch of sequences, (B, T, in)", "一批序列，(B, T, in)", (2, 2), 2, 1, digits=1),
    ]


def hidden_cases(rng):
    n, inputs, outputs = (int(size) for size in rng.integers(3, 8, size=3))
    return [
        case(rng, "empty", "an empty batch", "空批次", (0,), 4, 3),
        case(rng, "one-row", "one sample", "一个样本", (1,), inputs, outputs),
        case(rng, "no-batch", "no leading axis", "没有前导维", (), inputs, outputs),
        case(rng, "square", "square weights", "方阵权重", (n,), 4, 4),
        case(rng, "random", "random sizes", "随机尺寸", (n,), inputs, outputs),
        case(rng, "one-output", "one output", "单个输出", (n,), inputs, 1),
        case(rng, "3-d", "(B, T, in)", "(B, T, in)", (2, n), inputs, outputs),
        case(rng, "4-d", "three leading axes", "三个前导维", (2, 3, n), inputs, outputs),
        case(rng, "strided", "every second column of wider arrays", "取自更宽数组的隔列视图", (2, n), inputs, outputs, "strided"),
        case(rng, "fortran", "column-major memory", "按列存储的数组", (2, n), inputs, outputs, "fortran"),
        case(rng, "read-only", "read-only arguments", "只读参数", (n,), inputs, outputs, "read-only"),
    ]


def laid_out(x, layout):
    if layout == "strided":
        return np.repeat(x, 2, axis=-1)[..., ::2]
    x = np.array(x, order="F" if layout == "fortran" else "C")
    x.flags.writeable = layout != "read-only"
    return x


def call(solution, case):
    dout, x, w = (laid_out(case[name], case["layout"]) for name in ("dout", "x", "w"))
    dx, dw, db = solution.linear_backward(dout, x, w)
    return {"dx": dx, "dw": dw, "db": db, "after:dout": dout, "after:x": x, "after:w": w}
