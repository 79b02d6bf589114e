def case(name, en, zh, p, q, fails=False, layout=""):
    title = {"en": en, "zh": zh}
    drawn = {"p": np.array(p, dtype=float), "q": np.array(q, dtype=float)}
    return {"name": name, "title": title, **drawn, "fails": fails, "layout": layout}


def draw(rng, group):
    if group == "public":
        return public_cases()
    return hidden_cases(rng)


def public_cases():
    return [
        case("two-outcomes", "two outcomes", "两种结果", [0.5, 0.5], [0.9, 0.1]),
        case("zero-in-p", "an outcome that p excludes", "p 排除的结果", [0.0, 1.0], [0.5, 0.5]),
        case("zero-in-q", "an outcome that only q excludes", "只有 q 排除的结果", [0.5, 0.5], [1.0, 0.0]),
        case("rows", "two rows", "两行", [[0.2, 0.3, 0.5], [0.4, 0.4, 0.2]], [[0.4, 0.4, 0.2], [0.4, 0.4, 0.2]]),
        case("sum-of-2", "a row that sums to 2", "和为 2 的行", [1.0, 1.0], [0.5, 0.5], fails=True),
    ]


def hidden_cases(rng):
    k = int(rng.integers(3, 8))
    p, q = rng.dirichlet(np.ones(k), size=(2, 3, 4))
    tiny = np.array([1e-320, 1.0])
    mixed = np.array([[0.5, 0.5, 0.0], [0.5, 0.0, 0.5], [0.0, 0.0, 1.0]])
    under = np.array([[0.0, 1.0, 0.0], [0.5, 0.0, 0.5], [0.2, 0.0, 0.8]])
    off, below = p.copy(), q.copy()
    off[1, 2] *= 1 + rng.choice([-1, 1]) * rng.uniform(3e-6, 8e-6)
    below[0, 1, 1] += 2 * below[0, 1, 0]
    below[0, 1, 0] *= -1
    rounded = p * (1 + 5e-7)
    return [
        case("one-outcome", "a single outcome", "只有一种结果", [[1.0], [1.0]], [[1.0], [1.0]]),
        case("no-rows", "no rows, shape (0, 3)", "没有任何行，形状 (0, 3)", np.zeros((0, 3)), np.zeros((0, 3))),
        case("sum-of-q", "q sums to a half", "q 之和为二分之一", [0.5, 0.5], [0.25, 0.25], fails=True),
        case("slightly-off", "one row slightly off", "有一行的和略偏离 1", off, q, fails=True),
        case("rounded", "sums within 1e-6 of 1", "和与 1 相差不到 1e-6", rounded, q),
        case("negative", "a negative entry", "含有负元素", p, below, fails=True),
        case("both-zero", "zeros of p and q together", "p 与 q 同时为零", [0.4, 0.0, 0.6], [0.8, 0.0, 0.2]),
        case("rows-of-kinds", "infinite, zero and finite rows", "无穷、零与有限的行", mixed, under),
        case("tiny-q", "a tiny probability in q", "q 中有极小的概率", [0.3, 0.7], tiny),
        case("tiny-p", "a tiny probability in p", "p 中有极小的概率", tiny, [0.3, 0.7]),
        case("equal", "equal distributions", "相同的分布", p, p),
        case("random", "random vectors", "随机向量", p[0, 0], q[0, 0]),
        case("3-d", "rows of a 3-D array", "三维数组的各行", p, q),
        case("reversed", "the other direction", "相反的方向", q, p),
        case("many-outcomes", "a thousand outcomes", "一千种结果", *rng.dirichlet(np.ones(1000), size=2)),
        case("strided", "every second column of wider arrays", "取自更宽数组的隔列视图", p, q, layout="strided"),
        case("read-only", "read-only arguments", "只读参数", p, q, layout="read-only"),
    ]


def laid_out(x, layout):
    if layout == "strided":
        return np.repeat(x, 2, axis=-1)[..., ::2]
    x = np.array(x)
    x.flags.writeable = layout != "read-only"
    return x


def call(solution, case):
    p, q = (laid_out(case[name], case["layout"]) for name in "pq")
    if case["fails"]:
        try:
            value = solution.kl_divergence(p, q)
        except ValueError:
            return {"raises": "ValueError"}
        return {"raises": f"nothing; the result is {np.round(value, 4)}"}
    return {"kl": np.asarray(solution.kl_divergence(p, q)), "after:p": p, "after:q": q}
