def case(name, en, zh, length, d):
    return {"name": name, "title": {"en": en, "zh": zh}, "T": length, "d": d}


def draw(rng, group):
    if group == "public":
        return [
            case("first", "the first position", "第一个位置", 1, 4),
            case("even", "three positions, d = 4", "三个位置，d = 4", 3, 4),
            case("odd", "an odd d", "d 为奇数", 3, 5),
        ]
    length, half = (int(size) for size in rng.integers([5, 3], [40, 20]))
    return [
        case("no-position", "no positions", "没有位置", 0, 2 * half),
        case("one-column", "a single column", "只有一列", length, 1),
        case("two-columns", "two columns", "两列", length, 2),
        case("one-position", "one position", "一个位置", 1, 2 * half),
        case("three-columns", "three columns", "三列", length, 3),
        case("even", "d even", "d 为偶数", length, 2 * half),
        case("odd", "d odd", "d 为奇数", length, 2 * half + 1),
        case("wide", "more columns than positions", "列数多于位置数", 7, 128 + 2 * half),
        case("512", "d = 512", "d = 512", 4, 512),
        case("long", "many positions", "很多位置", 2000 + length, 6),
    ]


def call(solution, case):
    return {"encoding": solution.positional_encoding(case["T"], case["d"])}
