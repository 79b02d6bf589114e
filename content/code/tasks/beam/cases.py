def case(name, en, zh, table, beam, max_len, eos=None):
    title = {"en": en, "zh": zh}
    asked = {"table": np.array(table), "beam": beam, "max_len": max_len, "eos": eos}
    return {"name": name, "title": title, **asked}


def draw(rng, group):
    if group == "public":
        return public_cases(rng)
    return hidden_cases(rng)


# table[t, last]: the probabilities of token t; the last row belongs to the empty prefix.
DECEIVING = [
    [[1.0, 0.0, 0.0], [1.0, 0.0, 0.0], [1.0, 0.0, 0.0], [0.6, 0.4, 0.0]],
    [[0.55, 0.45, 0.0], [0.05, 0.95, 0.0], [1.0, 0.0, 0.0], [1.0, 0.0, 0.0]],
]

# Token 2 ends a sequence and is the best at first; [0, 1, 1] is only third after two tokens.
EARLY_END = [
    [[1.0, 0.0, 0.0], [1.0, 0.0, 0.0], [1.0, 0.0, 0.0], [0.35, 0.25, 0.4]],
    [[0.52, 0.44, 0.04], [0.3, 0.3, 0.4], [1.0, 0.0, 0.0], [1.0, 0.0, 0.0]],
    [[0.4, 0.35, 0.25], [0.01, 0.98, 0.01], [1.0, 0.0, 0.0], [1.0, 0.0, 0.0]],
]


# [1, 2] is third after two tokens and would be far ahead after three.
CROWDED_OUT = [
    [[1.0, 0.0, 0.0], [1.0, 0.0, 0.0], [1.0, 0.0, 0.0], [0.51, 0.49, 0.0]],
    [[0.45, 0.4, 0.15], [0.31, 0.29, 0.4], [1.0, 0.0, 0.0], [1.0, 0.0, 0.0]],
    [[0.4, 0.35, 0.25], [0.4, 0.35, 0.25], [0.99, 0.01, 0.0], [1.0, 0.0, 0.0]],
]


# Two are finished after two tokens, and [0, 0] still has the best way to go.
TWO_ENDS = [
    [[1.0, 0.0, 0.0], [1.0, 0.0, 0.0], [1.0, 0.0, 0.0], [0.35, 0.25, 0.4]],
    [[0.5, 0.05, 0.45], [0.4, 0.35, 0.25], [1.0, 0.0, 0.0], [1.0, 0.0, 0.0]],
    [[0.97, 0.02, 0.01], [0.4, 0.35, 0.25], [1.0, 0.0, 0.0], [1.0, 0.0, 0.0]],
]


def public_cases(rng):
    return [
        case("greedy", "a beam of 1", "束宽为 1", DECEIVING, 1, 2),
        case("beam-2", "a beam of 2", "束宽为 2", DECEIVING, 2, 2),
        case("room", "more room than sequences", "束宽超过序列总数", DECEIVING, 10, 2),
        case("early-end", "a hypothesis that ends early", "提前结束的假设", EARLY_END, 2, 3, eos=2),
    ]


def some_table(rng, length, tokens, sharpness=0.6):
    return rng.dirichlet(np.full(tokens, sharpness), size=(length, tokens + 1))


def hidden_cases(rng):
    tokens, beam = int(rng.integers(4, 7)), int(rng.integers(2, 4))
    table = some_table(rng, 6, tokens)
    renamed = np.array(EARLY_END)[:, [2, 0, 1, 3]][:, :, [2, 0, 1]]
    holes = np.where(rng.random((4, 5, 4)) < 0.5, 0.0, some_table(rng, 4, 4))
    holes[0, -1] = [0.4, 0.3, 0.2, 0.1]
    dead_end = np.array([
        [[0.5, 0.5], [0.5, 0.5], [0.7, 0.3]],
        [[0.0, 0.0], [0.2, 0.8], [0.5, 0.5]],
    ])
    ending = np.full((3, 3, 2), [0.1, 0.9])
    quiet = some_table(rng, 8, 4, sharpness=2.0)
    quiet[:, :, 3] *= 0.05
    return [
        case("no-steps", "max_len of 0", "max_len 为 0", table, beam, 0),
        case("one-step", "a single step", "只有一步", table, beam, 1),
        case("dead-end", "a hypothesis without any possible token", "没有可用词元的假设", dead_end, 1, 2),
        case("other-way", "a dead end and another way", "一条死路与另一条路", dead_end, 2, 2),
        case("crowded-out", "a hypothesis that others crowd out", "被挤出束的假设", CROWDED_OUT, 2, 3),
        case("two-ends", "as many finished as the beam is wide", "已完成的数目等于束宽", TWO_ENDS, 2, 3, eos=2),
        case("eos-0", "the token 0 ends a sequence", "词元 0 为结束符", renamed, 2, 3, eos=0),
        case("short-ones", "short sequences win", "短序列得分最高", ending, 2, 3, eos=1),
        case("all-end", "nothing stays alive", "所有假设都已完成", [[[0.0, 1.0], [0.0, 1.0], [0.0, 1.0]]] * 4, 3, 4, eos=1),
        case("holes", "impossible tokens", "含有不可能的词元", holes, 8, 4),
        case("greedy", "a beam of 1", "束宽为 1", table, 1, 6),
        case("random", "random probabilities", "随机概率", table, beam, 6),
        case("random-2", "a beam of 2", "束宽为 2", some_table(rng, 6, 6), 2, 6),
        case("random-eos", "random probabilities with an end", "随机概率，有结束符", table, beam, 6, eos=tokens - 1),
        case("rare-end", "an end that is rarely chosen", "很少出现的结束符", quiet, 3, 8, eos=3),
        case("exhaustive", "a beam for every sequence", "束宽等于序列总数", some_table(rng, 3, 4), 64, 3),
        case("long", "ten steps", "十步", some_table(rng, 10, 4), 2, 10, eos=1),
    ]


def call(solution, case):
    table = case["table"]

    def step(prefix):
        last = int(prefix[-1]) if len(prefix) else table.shape[2]
        with np.errstate(divide="ignore"):
            return np.log(table[min(len(prefix), len(table) - 1), last])

    found = solution.beam_search(step, case["beam"], case["max_len"], case["eos"])
    return {"hypotheses": [[list(map(int, tokens)), float(score)] for tokens, score in found]}
