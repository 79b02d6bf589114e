def case(name, en, zh, layers):
    return {"name": name, "title": {"en": en, "zh": zh}, "layers": layers}


def draw(rng, group):
    if group == "public":
        return public_cases()
    return hidden_cases(rng)


def public_cases():
    mixed = [(5, 1, 1), (2, 2, 1), (3, 2, 1), (3, 1, 2)]
    return [
        case("one-layer", "one 3-wide layer", "一个宽 3 的层", [(3, 1, 1)]),
        case("stride", "stride 2, then a 3-wide layer", "步长 2，再接宽 3", [(3, 2, 1), (3, 1, 1)]),
        case("dilation", "a dilated layer", "空洞卷积", [(3, 1, 2), (3, 1, 4)]),
        case("pooling", "convolution, pooling, convolution", "卷积、池化、卷积", mixed),
    ]


def some_layers(rng, count):
    return [tuple(int(one) for one in rng.integers([2, 2, 2], [8, 4, 4])) for _ in range(count)]


def hidden_cases(rng):
    wide = int(rng.integers(4, 12))
    between = [(3, 2, 1), (3, 1, wide), (3, 2, 1), (5, 1, 1)]
    doubling = [(3, 1, 1), (3, 1, 2), (3, 1, 4), (3, 1, 8)]
    return [
        case("nothing", "no layer at all", "没有任何层", []),
        case("one-by-one", "a 1-wide layer with a stride", "宽 1、带步长的层", [(1, 3, 1)]),
        case("strided-last", "a single layer with a stride", "单个带步长的层", [(wide, 3, 1)]),
        case("even", "even kernels", "偶数核宽", [(2, 2, 1), (4, 2, 1), (2, 1, 1)]),
        case("gaps", "inputs are skipped", "有输入被跳过", [(1, 3, 1), (wide, 1, 1)]),
        case("order", "the order matters", "次序有影响", [(3, 2, 1), (wide, 1, 1), (3, 3, 1)]),
        case("dilated-then-strided", "dilation between strides", "步长之间的空洞层", between),
        case("growing-dilation", "dilations 1, 2, 4, 8", "空洞率 1、2、4、8", doubling),
        case("random", "three random layers", "三个随机的层", some_layers(rng, 3)),
        case("five", "five random layers", "五个随机的层", some_layers(rng, 5)),
        case("many", "twenty 3-wide layers", "二十个宽 3 的层", [(3, 1, 1)] * 20 + [(1, 1, 1)]),
    ]


def call(solution, case):
    layers = list(case["layers"])
    return {"field": solution.receptive_field(layers), "after:layers": layers}
