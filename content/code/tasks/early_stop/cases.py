def case(name, en, zh, losses, second=(), **settings):
    """Losses of one run; ``second`` of another that goes on at the same time."""
    given = {"losses": [float(one) for one in losses], "second": [float(one) for one in second]}
    return {"name": name, "title": {"en": en, "zh": zh}, **given, "settings": settings}


def draw(rng, group):
    if group == "public":
        return public_cases()
    return hidden_cases(rng)


def public_cases():
    nan = math.nan
    bad = [1, 0.75, 0.875, 0.8125, 0.78125]
    better = [1, 1.25, 0.75, 0.875, 0.8125]
    drops = [1, 0.96875, 0.90625, 0.875]
    return [
        case("stops", "stops after three bad epochs", "连续三轮无改进后停止", bad, patience=3),
        case("resets", "an improvement starts the count anew", "有改进则重新计数", better, patience=2),
        case("min-delta", "small drops", "小幅下降", drops, patience=3, min_delta=1 / 8),
        case("nan", "nan is no improvement", "nan 不算改进", [1, nan, 0.5, nan, nan], patience=2),
    ]


def hidden_cases(rng):
    def losses(count):
        # Multiples of 1/64: sums and differences are exact, and equal losses occur.
        return rng.integers(0, 24, size=count) / 64 + 1

    patience = int(rng.integers(2, 5))
    nan, inf = math.nan, math.inf
    falling = np.sort(rng.permutation(256)[:20])[::-1] / 64
    slow, exact = np.linspace(2, 1, 33), [2, 1.75, 1.75, 1.5, 1.25]
    on = [1, 2, 2, 0.5, 0.75, 0.75, 0.25]
    two = [1, 2, 3, 4], [0.5, 0.25, 0.125, 0.0625]
    return [
        case("one-epoch", "one epoch", "只有一轮", losses(1), patience=1),
        case("patience-1", "patience of 1", "patience 为 1", [*losses(4), 3.0], patience=1),
        case("equal", "equal losses", "损失相等", [1.0] * 5, patience=patience),
        case("exact", "exactly min_delta", "恰为 min_delta", exact, patience=2, min_delta=1 / 4),
        case("first-nan", "the first loss is nan", "第一轮损失为 nan", [nan, 2, 1, 1], patience=patience),
        case("only-nan", "nothing but nan", "全部为 nan", [nan] * 4, patience=3),
        case("infinite", "infinite losses", "损失为无穷", [inf, inf, 1, inf], patience=2),
        case("slow", "small drops add up", "小幅下降逐渐累积", slow, patience=3, min_delta=7 / 64),
        case("goes-on", "goes on after it has stopped", "停止之后继续调用", on, patience=2),
        case("falling", "always falling", "一直下降", falling, patience=1),
        case("random", "random", "随机", losses(30), patience=patience),
        case("min-delta", "min_delta", "min_delta", losses(30), patience=3, min_delta=2 / 64),
        case("two-runs", "two runs at the same time", "两次训练同时进行", *two, patience=3),
    ]


def call(solution, case):
    stopper = solution.EarlyStopping(**case["settings"])
    other = solution.EarlyStopping(**case["settings"])
    stops, best_epochs, others = [], [], []
    for epoch, loss in enumerate(case["losses"]):
        stops.append(stopper.step(loss))
        best_epochs.append(stopper.best_epoch)
        if case["second"]:
            others.append(other.step(case["second"][epoch]))
    found = {"stop": stops, "best_epoch after every step": best_epochs}
    return {**found, "second run": others} if others else found
