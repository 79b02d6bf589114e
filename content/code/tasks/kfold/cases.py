def case(name, en, zh, do, n, k, seed=0):
    return {"name": name, "title": {"en": en, "zh": zh}, "do": do, "n": n, "k": k, "seed": seed}


def draw(rng, group):
    if group == "public":
        return public_cases()
    return hidden_cases(rng)


def public_cases():
    return [
        case("even", "6 indices, 3 folds", "6 个下标，3 折", "split", 6, 3),
        case("uneven", "5 indices, 2 folds", "5 个下标，2 折", "split", 5, 2),
        case("too-many", "more folds than indices", "折数多于下标数", "refuse", 3, 4),
        case("shuffled", "40 indices, 4 shuffled folds", "40 个下标，打乱后分 4 折", "shuffle", 40, 4, seed=1),
    ]


def hidden_cases(rng):
    n, k = int(rng.integers(20, 40)), int(rng.integers(3, 8))
    seed = int(rng.integers(1, 1000))
    remainder = k * int(rng.integers(3, 6)) + k - 1
    return [
        case("one-fold", "a single fold", "只有一折", "refuse", 3, 1),
        case("no-folds", "no folds", "零折", "refuse", 3, 0),
        case("no-indices", "no indices", "没有下标", "refuse", 0, 2),
        case("one-more", "one fold more than indices", "折数比下标数多一", "refuse", n, n + 1),
        case("two", "two indices", "两个下标", "split", 2, 2),
        case("leave-one-out", "as many folds as indices", "折数等于下标数", "split", 7, 7),
        case("large-remainder", "a remainder of k - 1", "余数为 k - 1", "split", remainder, k),
        case("random", "random numbers", "随机的个数", "split", n, k),
        case("many", "1000 indices", "1000 个下标", "split", 1000 + k, k),
        case("shuffled", "shuffled folds", "打乱后划分", "shuffle", n, 3, seed=seed),
        case("shuffled-many", "many shuffled folds", "打乱后分很多折", "shuffle", 100 + n, 9, seed=seed),
        case("shuffled-one-out", "shuffled, as many folds as indices", "打乱，折数等于下标数", "shuffle", n, n, seed=seed),
    ]


def call(solution, case):
    n, k, seed = case["n"], case["k"], case["seed"]
    if case["do"] == "refuse":
        try:
            solution.kfold_split(n, k)
        except ValueError:
            return {"raises": "ValueError"}
        return {"raises": "nothing"}
    if case["do"] == "shuffle":
        return shuffled(solution.kfold_split, n, k, seed)
    pairs = solution.kfold_split(n, k)
    return {"train": [train for train, _ in pairs], "val": [val for _, val in pairs]}


def shuffled(split, n, k, seed):
    """What must hold whatever the order of the draws."""
    np.random.seed(1)
    random.seed(1)
    pairs, again, other = (split(n, k, True, one) for one in (seed, seed, seed + 1))
    numpy_left_alone = np.random.rand() == np.random.RandomState(1).rand()
    python_left_alone = random.random() == random.Random(1).random()
    validated = np.concatenate([val for _, val in pairs])
    return {
        "integers": all(np.asarray(part).dtype.kind in "iu" for pair in pairs for part in pair),
        "sizes": [len(val) for _, val in pairs],
        "every index is validated once": sorted(validated.tolist()) == list(range(n)),
        "train is the rest": all(sorted([*train, *val]) == list(range(n)) for train, val in pairs),
        "the order is mixed": validated.tolist() != list(range(n)),
        "the same seed gives the same split": all(map(same, pairs, again)),
        "another seed gives another split": not all(map(same, pairs, other)),
        "the global generators are left alone": bool(numpy_left_alone and python_left_alone),
    }


def same(pair, other):
    return set(pair[0]) == set(other[0]) and set(pair[1]) == set(other[1])
