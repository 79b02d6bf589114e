"""Parameters of a language model's token embedding, position table and output head.

Token embedding V by d, learned positions L by d (where there are any), and a linear output layer
from d to V that may have a bias and may share its matrix with the embedding.

Source: Press and Wolf, Using the output embedding to improve language models (2017), section 2;
PyTorch documentation of torch.nn.Embedding and torch.nn.Linear.
"""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

from engine.answers.form import one, whole
from engine.drawing.networks.matrices import vocabulary
from engine.language import Text, both
from engine.problem import Slip, require

VERSION = 1
TITLE = both("Parameters of embedding and output", "词嵌入与输出层的参数量")
SKILL = "embedding-parameters"
DIFFICULTY = 1
FORM = one(whole())
LEVELS = {
    "easy": both("small vocabulary, no positions", "小词表，无位置嵌入"),
    "interview": both("tied or not, with or without positions", "共享或不共享，有无位置嵌入"),
    "hard": both("real vocabularies, always positions", "真实大小的词表，必有位置嵌入"),
}
_SIZES = {"easy": (5, 40, 100), "interview": (5, 60, 1000), "hard": (25000, 130000, 1)}
_WIDTHS = {"easy": (16, 20, 32, 50), "interview": (64, 100, 128, 200, 300), "hard": (384, 512, 768)}
_LENGTHS = {"easy": (0,), "interview": (0, 128, 256, 512), "hard": (512, 1024, 2048)}
PINNED = {1: 7876800, 2: 3908192, 3: 12173600}


@dataclass(frozen=True)
class Params:
    """Vocabulary, width, learned positions (0 for none), shared matrix, bias of the output."""

    vocabulary: int
    width: int
    positions: int
    tied: bool
    bias: bool

    def __post_init__(self) -> None:
        require(1 <= self.vocabulary <= 10**6, "the vocabulary lies in 1 to 1000000")
        require(1 <= self.width <= 10**5, "the width lies in 1 to 100000")
        require(0 <= self.positions <= 10**6, "positions lie in 0 to 1000000")


def draw(rng: Random, level: str) -> Params:
    """Tied in half of the draws; a bias in seven of ten."""
    low, high, unit = _SIZES[level]
    words, width = unit * rng.randint(low, high), rng.choice(_WIDTHS[level])
    tied, bias = rng.random() < 0.5, rng.random() < 0.7
    return Params(words, width, rng.choice(_LENGTHS[level]), tied, bias)


def statement(q: Params) -> Text:
    """What is asked."""
    words, head = f"`Embedding({q.vocabulary}, {q.width})`", f"`Linear({q.width}, {q.vocabulary}"
    table = f"`Embedding({q.positions}, {q.width})`"
    places = both(f"the learned position table {table}", f"可学习的位置表为 {table}")
    if not q.positions:
        places = both("no position table", "没有位置表")
    tie = both("is its own (not tied)", "不与词嵌入共享")
    if q.tied:
        tie = both("**is** that of the token embedding (tied)", "与词嵌入**共享**")
    return both(
        f"A language model has the token embedding {words}, {places['en']}, and the output layer "
        f"{head}, bias={q.bias})`, whose weight {tie['en']}. How many parameters are there in "
        "these layers?",
        f"一个语言模型的词嵌入为 {words}，{places['zh']}，输出层为 {head}, bias={q.bias})`，"
        f"其权重{tie['zh']}。这些层共有多少个参数？",
    )


def solve(q: Params) -> int:
    """Matrices, positions and the output's biases."""
    matrices = 1 if q.tied else 2
    tables = (q.vocabulary * matrices + q.positions) * q.width
    return tables + q.vocabulary * q.bias


def steps(q: Params) -> list[Text]:
    """The worked solution."""
    table, places = q.vocabulary * q.width, q.positions * q.width
    matrices = 1 if q.tied else 2
    head = both("uses the same matrix, which counts once", "用的是同一个矩阵，只算一次")
    if not q.tied:
        head = both("has another matrix as large", "另有一个同样大的矩阵")
    product = f"{matrices} \\cdot {table} = {matrices * table}"
    bias = q.vocabulary * q.bias
    return [
        both(
            f"The token embedding is a table of ${q.vocabulary} \\cdot {q.width} = {table}$ "
            "numbers; an embedding has no bias.",
            f"词嵌入是一张 ${q.vocabulary} \\cdot {q.width} = {table}$ 个数的表；嵌入层没有偏置。",
        ),
        both(f"The output layer {head['en']}: ${product}$.", f"输出层{head['zh']}：${product}$。"),
        both(
            f"Positions: ${q.positions} \\cdot {q.width} = {places}$. Biases of the output, one "
            f"per word if any: ${bias}$.",
            f"位置表：${q.positions} \\cdot {q.width} = {places}$。输出层的偏置（若有，"
            f"每个词一个）：${bias}$ 个。",
        ),
        both(
            f"Together ${matrices * table} + {places} + {bias} = {solve(q)}$.",
            f"合计 ${matrices * table} + {places} + {bias} = {solve(q)}$。",
        ),
    ]


def oracle(q: Params) -> int:
    """Build it in torch, whose parameters() names a shared tensor once."""
    import torch

    model = torch.nn.ModuleDict()
    model["words"] = torch.nn.Embedding(q.vocabulary, q.width, device="meta")
    model["head"] = torch.nn.Linear(q.width, q.vocabulary, bias=q.bias, device="meta")
    if q.positions > 0:
        model["places"] = torch.nn.Embedding(q.positions, q.width, device="meta")
    if q.tied:
        model["head"].weight = model["words"].weight
    return sum(p.numel() for p in model.parameters())


def slips(q: Params) -> dict[str, Slip]:
    """Typical mistakes."""
    right = solve(q)
    table = q.vocabulary * q.width
    return {
        "shared_counted_twice": Slip(
            right + table if q.tied else None,
            both(
                f"The shared matrix was counted twice. Tied layers hold one and the same tensor "
                f"of ${table}$ numbers.",
                f"共享的矩阵算了两次。权重共享时两层是同一个张量，共 ${table}$ 个数。",
            ),
        ),
        "own_matrix_forgotten": Slip(
            None if q.tied else right - table,
            both(
                f"One matrix is missing. Without tying the output layer has ${table}$ weights of "
                "its own.",
                f"少了一个矩阵。不共享时输出层另有自己的 ${table}$ 个权重。",
            ),
        ),
        "bias_forgotten": Slip(
            right - q.vocabulary if q.bias else None,
            both(
                f"The output's ${q.vocabulary}$ biases are missing; they stay its own even where "
                "the matrix is shared.",
                f"漏了输出层的 ${q.vocabulary}$ 个偏置；即使矩阵共享，偏置仍属于输出层。",
            ),
        ),
        "bias_per_feature": Slip(
            right - q.vocabulary + q.width if q.bias else None,
            both(
                f"The bias was given ${q.width}$ entries. It belongs to the outputs, one for each "
                f"of ${q.vocabulary}$ words.",
                f"偏置算成了 ${q.width}$ 个。偏置属于输出，${q.vocabulary}$ 个词各一个。",
            ),
        ),
        "embedding_with_bias": Slip(
            right + q.width,
            both(
                "The token embedding was given a bias. It only looks up rows; it adds nothing.",
                "给词嵌入也算了偏置。嵌入层只是查表，不加任何东西。",
            ),
        ),
        "positions_forgotten": Slip(
            right - q.positions * q.width if q.positions else None,
            both(
                f"The learned positions are parameters, too: ${q.positions} \\cdot {q.width}$.",
                f"可学习的位置表也是参数：${q.positions} \\cdot {q.width}$。",
            ),
        ),
    }


def figure(q: Params, language: str) -> str:
    """The tables and the output matrix as sheets."""
    sizes = {"words": q.vocabulary, "width": q.width, "positions": q.positions}
    return vocabulary(language, **sizes, tied=q.tied)
