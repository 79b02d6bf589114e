def case(name, en, zh, w, gradients, v=None, **keywords):
    """Several steps in a row."""
    title = {"en": en, "zh": zh}
    return {"name": name, "title": title, "w": w, "gradients": gradients, "v": v, "keywords": keywords}


def draw(rng, group):
    if group == "public":
        return public_cases(rng)
    return hidden_cases(rng)


def public_cases(rng):
    w, gradients = np.round(rng.normal(size=2), 1), np.round(rng.normal(size=(3, 2)), 1)
    return [
        case("first-step", "the first step", "第一步", w, gradients[:1], lr=0.1, mu=0.5),
        case("momentum", "three steps with momentum", "带动量的三步", w, gradients, lr=0.1, mu=0.9),
        case("nesterov", "Nesterov momentum", "Nesterov 动量", w, gradients, lr=0.1, mu=0.9, nesterov=True),
    ]


def hidden_cases(rng):
    shape = tuple(int(size) for size in rng.integers(2, 6, size=2))
    w, gradients = rng.normal(size=shape), rng.normal(size=(5, *shape))
    mu, lr = float(rng.uniform(0.5, 0.95)), float(rng.uniform(0.05, 0.2))
    return [
        case("first-step", "the first step", "第一步", w, gradients[:1], lr=lr, mu=mu),
        case("plain", "no momentum", "没有动量", w, gradients, lr=lr),
        case("momentum", "momentum", "动量", w, gradients, lr=lr, mu=mu),
        case("resumed", "a velocity is given", "给定初始速度", w, gradients[:2], rng.normal(size=shape), lr=lr, mu=mu),
        case("decay", "weight decay without momentum", "有权重衰减，无动量", w, gradients, lr=lr, wd=0.1),
        case("decay-momentum", "weight decay and momentum", "权重衰减加动量", w, gradients, lr=lr, mu=mu, wd=0.1),
        case("nesterov", "Nesterov with weight decay", "Nesterov 加权重衰减", w, gradients, lr=lr, mu=mu, wd=0.1, nesterov=True),
        case("constant", "a constant gradient for 40 steps", "梯度恒定，40 步", w, np.repeat(gradients[:1], 40, axis=0), lr=lr, mu=mu),
        case("no-weights", "no weights at all", "没有任何权重", np.zeros(0), np.zeros((2, 0)), lr=lr, mu=mu),
    ]


def call(solution, case):
    w, gradients = case["w"].copy(), case["gradients"].copy()
    v = None if case["v"] is None else case["v"].copy()
    given = {"after:w": w, "after:v": v, "after:gradients": gradients}
    walk = []
    for g in gradients:
        w, v = solution.sgd_step(w, g, v, **case["keywords"])
        walk.append(w)
    shared = bool(np.shares_memory(v, gradients[-1]))
    return {"w of every step": walk, "v": v, "v shares memory with g": shared, **given}
