"""Memory of weights, gradients and optimiser state in training, in bytes; no activations.

All in float32, or weights and gradients in float16 beside a float32 copy of the weights.

Source: Rajbhandari et al., ZeRO: Memory optimizations toward training trillion parameter models
(2020), section 3.1; Micikevicius et al., Mixed precision training (2018), section 3.1.
"""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

from engine.answers.form import one, whole
from engine.language import Text, both
from engine.problem import Slip, require
from engine.problems._tex import given

VERSION = 1
TITLE = both("Memory for training: weights, gradients, optimiser", "训练显存：权重、梯度与优化器")
SKILL = "memory-cost"
DIFFICULTY = 2
FORM = one(whole(unit="bytes"))
LEVELS = {
    "easy": both("float32, small models", "float32，小模型"),
    "interview": both("five optimisers, a third in mixed precision", "五种优化器，三成为混合精度"),
    "hard": both("mostly mixed precision, up to billions", "多为混合精度，参数可达数十亿"),
}
PINNED = {1: 181600000, 2: 182400000, 3: 180000000}
BUFFERS = {"sgd": 0, "momentum": 1, "rmsprop": 1, "adam": 2, "amsgrad": 3}
NAMES = {
    "sgd": "SGD(lr=0.1)",
    "momentum": "SGD(lr=0.1, momentum=0.9)",
    "rmsprop": "RMSprop(lr=0.001)",
    "adam": "Adam(lr=0.001)",
    "amsgrad": "Adam(lr=0.001, amsgrad=True)",
}
KEPT = {
    "sgd": both("no buffer", "没有缓冲"),
    "momentum": both("one buffer, the velocity", "有一个缓冲（动量）"),
    "rmsprop": both("one buffer, the mean of squares", "有一个缓冲（梯度平方的滑动平均）"),
    "adam": both("two buffers, the means of gradients and squares", "有两个缓冲（一阶与二阶矩）"),
    "amsgrad": both("Adam's two buffers and the largest square", "有三个缓冲（另含最大二阶矩）"),
}


@dataclass(frozen=True)
class Params:
    """Number of parameters, optimiser (a key of ``BUFFERS``), mixed precision or float32."""

    count: int
    optimiser: str
    mixed: bool

    def __post_init__(self) -> None:
        require(1 <= self.count <= 10**12, "count lies in 1 to 10^12")
        require(self.optimiser in BUFFERS, f"optimiser is one of {', '.join(BUFFERS)}")


def draw(rng: Random, level: str) -> Params:
    """Every optimiser above easy; mixed precision in a third of the draws, then in most."""
    known = ("sgd", "momentum", "adam") if level == "easy" else tuple(BUFFERS)
    unit = {"easy": 10**3, "interview": 10**5, "hard": 10**7}[level]
    mixed = level != "easy" and rng.random() < (0.75 if level == "hard" else 0.33)
    return Params(unit * rng.randint(11, 250), rng.choice(known), mixed)


def statement(q: Params) -> Text:
    """What is asked."""
    how = both("all in float32", "全部采用 float32")
    if q.mixed:
        how = both(
            "in mixed precision: float16 for weights and gradients, float32 for a master copy of "
            "the weights and for the optimiser's state",
            "采用混合精度：权重与梯度为 float16，另存的主权重与优化器状态为 float32",
        )
    count, name = _counted(q.count), NAMES[q.optimiser]
    return both(
        f"A model with ${count}$ parameters is trained by PyTorch's `{name}`, {how['en']}. How "
        "many bytes do weights, gradients and optimiser state take, step counters not counted?",
        f"用 PyTorch 的 `{name}` 训练一个有 ${count}$ 个参数的模型，{how['zh']}。"
        "权重、梯度与优化器状态共占多少字节？不计步数计数器。",
    )


def solve(q: Params) -> int:
    """Bytes a parameter, for weights with gradients and for the buffers."""
    held = 2 + 2 + 4 if q.mixed else 4 + 4
    return q.count * (held + 4 * BUFFERS[q.optimiser])


def steps(q: Params) -> list[Text]:
    """The worked solution."""
    buffers, kept = BUFFERS[q.optimiser], KEPT[q.optimiser]
    each = 8 + 4 * buffers
    held = both("weight $4$, gradient $4$, $4 + 4 = 8$", "权重 $4$、梯度 $4$，即 $4 + 4 = 8$")
    if q.mixed:
        held = both(
            "weight $2$, gradient $2$, master copy $4$, $2 + 2 + 4 = 8$",
            "权重 $2$、梯度 $2$、主权重 $4$，即 $2 + 2 + 4 = 8$",
        )
    product = f"{_counted(q.count)} \\cdot {each} = {solve(q)}"
    return [
        both(f"Per parameter: {held['en']} bytes.", f"每个参数：{held['zh']} 字节。"),
        both(
            f"The optimiser keeps {kept['en']}: $4 \\cdot {buffers} = {4 * buffers}$ bytes.",
            f"优化器{kept['zh']}，即 $4 \\cdot {buffers} = {4 * buffers}$ 字节。",
        ),
        both(
            f"Together $8 + {4 * buffers} = {each}$ bytes a parameter: ${product}$.",
            f"合计每个参数 $8 + {4 * buffers} = {each}$ 字节：${product}$。",
        ),
    ]


def oracle(q: Params) -> int:
    """Let torch take a step without memory behind the tensors, then add up what is there."""
    import torch

    weight = torch.nn.Parameter(torch.empty(q.count, device="meta"))
    weight.grad = torch.empty_like(weight)
    kinds = {"rmsprop": "RMSprop", "adam": "Adam", "amsgrad": "Adam"}
    options = {"momentum": 0.9, "amsgrad": True}
    chosen = {key: value for key, value in options.items() if key == q.optimiser}
    optimiser = getattr(torch.optim, kinds.get(q.optimiser, "SGD"))([weight], lr=0.1, **chosen)
    optimiser.step()
    state = [v for v in optimiser.state[weight].values() if torch.is_tensor(v) and v.ndim > 0]
    held = [weight, weight.half(), weight.grad.half()] if q.mixed else [weight, weight.grad]
    return sum(tensor.nbytes for tensor in (*held, *state))


def slips(q: Params) -> dict[str, Slip]:
    """Typical mistakes."""
    buffers, name, kept = BUFFERS[q.optimiser], NAMES[q.optimiser], KEPT[q.optimiser]
    right, width = solve(q), 2 if q.mixed else 4
    return {
        "master_copy_forgotten": Slip(
            right - 4 * q.count if q.mixed else None,
            both(
                "The float32 master copy of the weights is missing, $4$ bytes a parameter; small "
                "updates would vanish without it.",
                "漏了 float32 的主权重，每个参数 $4$ 字节；没有它，小的更新会被舍入掉。",
            ),
        ),
        "no_optimiser_state": Slip(
            8 * q.count,
            both(
                f"The optimiser's state is missing. `{name}` keeps {kept['en']}: "
                f"${4 * buffers}$ bytes more a parameter.",
                f"漏了优化器状态。`{name}` {kept['zh']}，每个参数还要 ${4 * buffers}$ 字节。",
            ),
        ),
        "weights_only": Slip(
            width * q.count,
            both(
                f"Those are the weights alone, ${width}$ bytes each. Training holds gradients "
                "and the optimiser's state as well.",
                f"这只是权重，每个 ${width}$ 字节。训练时还要存梯度和优化器状态。",
            ),
        ),
        "one_buffer_too_few": Slip(
            right - 4 * q.count if buffers > 1 else None,
            both(
                f"A buffer is missing. `{name}` keeps {kept['en']}.",
                f"少算了一个缓冲。`{name}` {kept['zh']}。",
            ),
        ),
        "one_buffer_too_many": Slip(
            right + 4 * q.count,
            both(
                f"One buffer too many. `{name}` keeps {kept['en']}.",
                f"多算了一个缓冲。`{name}` {kept['zh']}。",
            ),
        ),
    }


def _counted(count: int) -> str:
    """Round numbers in millions, the others as they are."""
    return str(count) if count % 10**5 else f"{given(count / 10**6)} \\times 10^6"
