def case(name, en, zh, w, gradients, m=None, v=None, first=1, **keywords):
    """Several steps in a row, from step number `first` on."""
    return {
        "name": name,
        "title": {"en": en, "zh": zh},
        "w": w,
        "gradients": gradients,
        "m": np.zeros_like(w) if m is None else m,
        "v": np.zeros_like(w) if v is None else v,
        "first": first,
        "keywords": keywords,
    }


def draw(rng, group):
    if group == "public":
        return public_cases(rng)
    return hidden_cases(rng)


def public_cases(rng):
    def rounded(*shape):
        return np.round(rng.normal(size=shape), 1)

    two = np.array([[1e-3, 50.0]])
    return [
        case("first-step", "the first step has size lr", "第一步的大小为 lr", np.zeros(2), two),
        case("three-steps", "Adam, three steps", "Adam，三步", rounded(2), rounded(3, 2), lr=0.1),
        case("l2", "Adam with an L2 penalty", "带 L2 惩罚的 Adam", rounded(2), rounded(2, 2), lr=0.1, wd=0.1),
        case("adamw", "AdamW", "AdamW", rounded(2), rounded(2, 2), lr=0.1, wd=0.1, decoupled=True),
    ]


def hidden_cases(rng):
    size = int(rng.integers(3, 7))

    def steps(scale=1.0, count=6):
        return rng.normal(size=(count, size)) * scale

    w = rng.normal(size=size)
    betas = {"b1": float(rng.uniform(0.4, 0.6)), "b2": float(rng.uniform(0.7, 0.9))}
    lr = float(rng.uniform(0.005, 0.02))
    return [
        case("zero-gradient", "a gradient of zero", "梯度为零", w, steps(0.0, 1)),
        case("adam", "Adam, six steps", "Adam，六步", w, steps(), lr=lr),
        case("tiny", "tiny gradients", "极小的梯度", w, steps(1e-8), lr=lr),
        case("l2", "Adam with an L2 penalty", "带 L2 惩罚的 Adam", w, steps(), lr=lr, wd=0.1),
        case("adamw", "AdamW", "AdamW", w, steps(), lr=lr, wd=0.1, decoupled=True),
        case("betas", "other betas", "其他 beta", w, steps(), lr=lr, **betas),
        case("eps", "eps = 0.1", "eps = 0.1", w, steps(), lr=lr, eps=0.1),
        case("resumed", "resumed at step 500", "从第 500 步继续", w, steps(1.0, 2), rng.normal(size=size), rng.uniform(0.1, 2, size=size), 500, lr=lr),
        case("matrix", "a weight matrix", "权重矩阵", rng.normal(size=(3, size)), rng.normal(size=(4, 3, size)), lr=lr),
        case("no-weights", "no weights at all", "没有任何权重", np.zeros(0), np.zeros((2, 0))),
    ]


def call(solution, case):
    w, m, v = (np.array(case[name]) for name in ("w", "m", "v"))
    given = {"after:w": w, "after:m": m, "after:v": v, "after:gradients": np.array(case["gradients"])}
    walk = []
    for step, g in enumerate(given["after:gradients"], start=case["first"]):
        w, m, v = solution.adam_step(w, g, m, v, step, **case["keywords"])
        walk.append(w)
    return {"w of every step": walk, "m": m, "v": v, **given}
