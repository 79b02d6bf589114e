def case(name, en, zh, do, n, batch, drop_last=False, seed=0):
    title = {"en": en, "zh": zh}
    asked = {"n": n, "batch": batch, "drop_last": drop_last}
    return {"name": name, "title": title, "do": do, **asked, "seed": seed}


def draw(rng, group):
    if group == "public":
        return public_cases()
    return hidden_cases(rng)


def public_cases():
    return [
        case("in-order", "5 indices in order, batches of 2", "5 个下标按次序，每批 2 个", "in order", 5, 2),
        case("drop-last", "the same without the last batch", "同上，舍去最后一批", "in order", 5, 2, drop_last=True),
        case("multiple", "6 indices, batches of 3", "6 个下标，每批 3 个", "in order", 6, 3),
        case("shuffled", "50 indices in random order", "50 个下标，随机次序", "shuffled", 50, 8, seed=1),
    ]


def hidden_cases(rng):
    batch, seed = int(rng.integers(3, 9)), int(rng.integers(1, 10**6))
    n = batch * int(rng.integers(7, 12)) + int(rng.integers(1, batch))
    return [
        case("none", "no indices", "没有下标", "in order", 0, 4),
        case("none-drop", "no indices, drop_last", "没有下标，drop_last", "in order", 0, 4, drop_last=True),
        case("small", "fewer indices than a batch", "下标数少于一批", "in order", 2, 5),
        case("small-drop", "fewer indices than a batch, drop_last", "下标数少于一批，drop_last", "in order", 2, 5, drop_last=True),
        case("single", "batches of one", "每批一个", "in order", 4, 1, drop_last=True),
        case("one-batch", "exactly one batch", "恰好一批", "in order", batch, batch, drop_last=True),
        case("multiple", "a multiple of the batch size", "批大小的倍数", "in order", 4 * batch, batch, drop_last=True),
        case("random", "random sizes", "随机的大小", "in order", n, batch),
        case("shuffled", "random order", "随机次序", "shuffled", n, batch, seed=seed),
        case("shuffled-drop", "random order, drop_last", "随机次序，drop_last", "shuffled", n, batch, drop_last=True, seed=seed),
        case("shuffled-multiple", "random order, a multiple of the batch size", "随机次序，批大小的倍数", "shuffled", 9 * batch, batch, seed=seed),
        case("shuffled-large", "1000 indices in random order", "1000 个下标，随机次序", "shuffled", 1000, 64, seed=seed),
    ]


def call(solution, case):
    sizes = case["n"], case["batch"], case["drop_last"]
    if case["do"] == "in order":
        return {"batches": list(solution.minibatches(*sizes))}
    rng, twin = (np.random.default_rng(case["seed"]) for _ in range(2))
    first, second, again = (list(solution.minibatches(*sizes, one)) for one in (rng, rng, twin))
    epochs = [joined(solution.minibatches(*sizes, rng)) for _ in range(12)]
    return {
        "integers": all(np.asarray(batch).dtype.kind in "iu" for batch in first),
        "sizes": [len(batch) for batch in first],
        **orders(case["n"], *map(joined, (first, second, again))),
        "every index comes in some epoch": {*sum(epochs, [])} == set(range(case["n"])),
        "neighbours are parted": any(np.ptp(batch) >= len(batch) for batch in first if len(batch)),
    }


def joined(batches):
    return [int(index) for batch in batches for index in batch]


def orders(n, first, second, again):
    """What must hold whatever the order of the draws."""
    return {
        "no index occurs twice": len(set(first)) == len(first) and set(first) <= set(range(n)),
        "the order is random": first != sorted(first),
        "two epochs differ": first != second,
        "equal generators give equal epochs": first == again,
    }
