def case(name, en, zh, do, fan_in, fan_out, seed):
    title = {"en": en, "zh": zh}
    fans = {"fan_in": int(fan_in), "fan_out": int(fan_out)}
    return {"name": name, "title": title, "do": do, **fans, "seed": seed}


def draw(rng, group):
    seed = int(rng.integers(1, 10**6))
    if group == "public":
        return public_cases(seed)
    return hidden_cases(rng, seed)


def public_cases(seed):
    return [
        case("small", "3 inputs, 2 outputs", "3 个输入，2 个输出", "shape", 3, 2, seed),
        case("large", "300 inputs, 200 outputs", "300 个输入，200 个输出", "law", 300, 200, seed),
        case("generator", "all randomness from rng", "随机数全部来自 rng", "generator", 5, 4, seed),
    ]


def hidden_cases(rng, seed):
    narrow = rng.integers(150, 250)
    wide = narrow + rng.integers(60, 150)
    return [
        case("one-weight", "a single weight", "只有一个权重", "shape", 1, 1, seed),
        case("one-input", "one input", "一个输入", "shape", 1, 6, seed),
        case("one-output", "one output", "一个输出", "shape", 6, 1, seed),
        case("generator", "all randomness from rng", "随机数全部来自 rng", "generator", 7, 3, seed),
        case("square", "equal fans", "输入输出数相等", "law", narrow, narrow, seed),
        case("wide", "more outputs than inputs", "输出多于输入", "law", narrow, wide, seed),
        case("tall", "more inputs than outputs", "输入多于输出", "law", wide, narrow, seed),
        case("far-apart", "very different fans", "输入输出数相差悬殊", "law", 4000, 10, seed),
    ]


def call(solution, case):
    fans = case["fan_in"], case["fan_out"]
    rng = np.random.default_rng(case["seed"])
    w = solution.xavier_uniform(*fans, rng)
    if case["do"] == "generator":
        again = solution.xavier_uniform(*fans, rng)
        equal = solution.xavier_uniform(*fans, np.random.default_rng(case["seed"]))
        differs, agrees = not np.array_equal(w, again), np.array_equal(w, equal)
        return {"next call differs": differs, "same seed agrees": agrees}
    a = math.sqrt(6 / sum(fans))
    inside = bool(np.abs(w).max() <= a * (1 + 1e-12))
    found = {"dtype": str(w.dtype), "shape": list(w.shape), "within the bound": inside}
    return found if case["do"] == "shape" else {**found, **law(w, a)}


def law(w, a):
    """What must hold whatever the order of the draws; the bands are five sigma wide."""
    mean, variance = w.mean(), w.var()
    flatness = ((w - mean) ** 4).mean() / variance**2
    ratio, band = variance / (a * a / 3), 5 * math.sqrt(0.8 / w.size)
    return {
        "comes close to -a": bool(w.min() < -0.99 * a),
        "comes close to a": bool(w.max() > 0.99 * a),
        "mean is near 0": bool(abs(mean) < 5 * a / math.sqrt(3 * w.size)),
        "variance is near 2 / (fan_in + fan_out)": bool(abs(ratio - 1) < band),
        "spread evenly": bool(abs(flatness - 1.8) < 0.1),
        "all entries differ": bool(np.unique(w).size == w.size),
    }
