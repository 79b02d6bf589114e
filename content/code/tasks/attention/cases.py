def case(name, en, zh, q, k, v, mask=None, layout=""):
    title = {"en": en, "zh": zh}
    return {"name": name, "title": title, "q": q, "k": k, "v": v, "mask": mask, "layout": layout}


def draw(rng, group):
    if group == "public":
        return public_cases(rng)
    return hidden_cases(rng)


def public_cases(rng):
    q, k, v = (np.round(rng.normal(size=shape), 1) for shape in [(2, 2), (3, 2), (3, 1)])
    causal = np.tril(np.ones((2, 3), dtype=bool))
    blind = np.array([[True, False, True], [False, False, False]])
    return [
        case("no-mask", "two queries, three keys", "两个查询，三个键", q, k, v),
        case("causal", "a triangular mask", "三角掩码", q, k, v, causal),
        case("blind-query", "a query that may attend to nothing", "某个查询不可关注任何键", q, k, v, blind),
    ]


def hidden_cases(rng):
    batch, heads, queries, keys = (int(size) for size in rng.integers([2, 2, 3, 4], [4, 4, 6, 7]))
    q = rng.normal(size=(batch, heads, queries, 8))
    k = rng.normal(size=(batch, heads, keys, 8))
    v = rng.normal(size=(batch, heads, keys, 6))
    causal = np.tril(np.ones((queries, keys), dtype=bool))
    padding = rng.random((batch, 1, 1, keys)) < 0.6
    padding[..., 0] = True
    blind = np.ones((queries, keys), dtype=bool)
    blind[rng.integers(queries)] = False
    far = v.copy()
    far[:, :, 1:] = 1e9
    return [
        case("one-key", "a single key", "只有一个键", q[0, 0], k[0, 0, :1], v[0, 0, :1]),
        case("2-d", "no leading axes", "没有前导维", q[0, 0], k[0, 0], v[0, 0]),
        case("zero-queries", "queries of zero", "查询全为零", np.zeros_like(q[0]), k[0], v[0]),
        case("batch-heads", "batch and heads", "批与多头", q, k, v),
        case("causal", "a triangular mask", "三角掩码", q, k, v, causal),
        case("padding", "a mask of shape (B, 1, 1, Tk)", "形状为 (B, 1, 1, Tk) 的掩码", q, k, v, padding),
        case("blind-query", "a query that may attend to nothing", "某个查询不可关注任何键", q, k, v, blind),
        case("huge", "huge scores", "很大的得分", q * 1e3, k, v),
        case("huge-masked", "huge scores and a mask", "很大的得分加掩码", q * 1e3, k, v, causal),
        case("far-values", "huge values behind the mask", "被屏蔽的值非常大", q, k, far, causal),
        case("strided", "every second column of wider arrays", "取自更宽数组的隔列视图", q, k, v, causal, "strided"),
        case("read-only", "read-only arguments", "只读参数", q, k, v, causal, "read-only"),
        case("empty", "an empty batch", "空批次", q[:0], k[:0], v[:0]),
    ]


def laid_out(x, layout):
    if x is None:
        return None
    if layout == "strided" and x.dtype != bool:
        return np.repeat(x, 2, axis=-1)[..., ::2]
    x = np.array(x)
    x.flags.writeable = layout != "read-only"
    return x


def call(solution, case):
    q, k, v, mask = (laid_out(case[name], case["layout"]) for name in ("q", "k", "v", "mask"))
    y = solution.attention(q, k, v) if mask is None else solution.attention(q, k, v, mask)
    return {"attention": y, "after:q": q, "after:k": k, "after:v": v, "after:mask": mask}
