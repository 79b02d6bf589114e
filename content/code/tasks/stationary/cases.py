def case(name, en, zh, p, layout=""):
    title = {"en": en, "zh": zh}
    return {"name": name, "title": title, "p": np.array(p, dtype=float), "layout": layout}


def draw(rng, group):
    if group == "public":
        return public_cases()
    return hidden_cases(rng)


def public_cases():
    return [
        case("two-states", "two states", "两个状态", [[0.9, 0.1], [0.5, 0.5]]),
        case("three-states", "three states", "三个状态", [[0.2, 0.3, 0.5], [0.4, 0.4, 0.2], [0.1, 0.6, 0.3]]),
        case("periodic", "a chain of period 2", "周期为 2 的链", [[0.0, 1.0, 0.0], [0.3, 0.0, 0.7], [0.0, 1.0, 0.0]]),
    ]


def hidden_cases(rng):
    n = int(rng.integers(4, 8))
    p = rng.dirichlet(np.ones(n), size=n)
    names = rng.permutation(n)
    rate = float(rng.uniform(1, 2)) * 1e-6
    slow = np.eye(n) + rate * (p - np.eye(n))
    ring = np.roll(np.eye(3), 1, axis=1)
    two_sided = np.zeros((5, 5))
    two_sided[:2, 2:] = rng.dirichlet(np.ones(3), size=2)
    two_sided[2:, :2] = rng.dirichlet(np.ones(2), size=3)
    transient = p.copy()
    transient[2:, :2] = 0
    transient /= transient.sum(axis=1, keepdims=True)
    absorbing = p.copy()
    absorbing[1] = np.eye(n)[1]
    sums = rng.dirichlet(np.ones(3))
    doubly = sum(weight * np.roll(np.eye(4), shift, axis=1) for shift, weight in enumerate(sums))
    return [
        case("one-state", "a single state", "只有一个状态", [[1.0]]),
        case("swap", "two states that alternate", "两个状态交替", [[0.0, 1.0], [1.0, 0.0]]),
        case("ring", "three states in a ring", "三个状态成环", ring),
        case("slow-pair", "two states that rarely change", "两个很少转移的状态", [[1 - rate, rate], [2 * rate, 1 - 2 * rate]]),
        case("doubly", "rows and columns sum to 1", "行与列之和都为 1", doubly),
        case("random", "random chain", "随机的链", p),
        case("renamed", "the same chain with renamed states", "重新编号的同一条链", p[np.ix_(names, names)]),
        case("bipartite", "period 2, unequal probabilities", "周期为 2，概率不等", two_sided),
        case("transient", "two transient states", "两个暂态", transient),
        case("absorbing", "an absorbing state", "一个吸收态", absorbing),
        case("slow", "a slowly mixing chain", "混合很慢的链", slow),
        case("fortran", "column-major memory", "按列存储的数组", p, "fortran"),
        case("read-only", "read-only input", "只读输入", p, "read-only"),
        case("large", "forty states", "四十个状态", rng.dirichlet(np.full(40, 0.2), size=40)),
    ]


def laid_out(x, layout):
    x = np.array(x, order="F" if layout == "fortran" else "C")
    x.flags.writeable = layout != "read-only"
    return x


def call(solution, case):
    p = laid_out(case["p"], case["layout"])
    return {"stationary": solution.stationary(p), "after:p": p}
