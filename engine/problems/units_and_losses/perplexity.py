"""Perplexity of a corpus from the mean loss and the length of each of its sentences.

Losses are cross-entropies per token, in nats or bits; the perplexity has no unit.

Source: Jurafsky and Martin, Speech and Language Processing (3rd edition, draft), chapter on n-gram
language models, section on perplexity; Murphy, Probabilistic Machine Learning: An Introduction
(2022), section 6.1.5.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import e
from random import Random

from engine.answers.form import one, real
from engine.drawing.bars import sentences
from engine.language import Text, both
from engine.problem import Slip, require
from engine.problems._tex import THREE, given, row, tex

VERSION = 1
TITLE = both("Perplexity of a corpus", "语料的困惑度")
SKILL = "perplexity"
DIFFICULTY = 1
FORM = one(real())
LEVELS = {
    "easy": both("two sentences, nats", "两个句子，以 nat 计"),
    "interview": both("two or three sentences, a third in bits", "两三个句子，三分之一以比特计"),
    "hard": both("three or four sentences, half in bits", "三四个句子，一半以比特计"),
}
PINNED = {1: 106.8912537, 2: 16.27967507, 3: 69.15591799}
UNITS = {"nats": both("nats", " nat "), "bits": both("bits", "比特")}


@dataclass(frozen=True)
class Params:
    """Mean loss per token of each sentence, their numbers of tokens, unit of the losses."""

    losses: tuple[float, ...]
    tokens: tuple[int, ...]
    unit: str

    def __post_init__(self) -> None:
        require(1 <= len(self.losses) <= 10, "there are 1 to 10 sentences")
        require(len(self.losses) == len(self.tokens), "every sentence has a loss and a length")
        require(all(0 <= loss <= 50 for loss in self.losses), "losses lie in 0 to 50")
        require(all(1 <= n <= 10**6 for n in self.tokens), "lengths lie in 1 to 1000000")
        require(self.unit in UNITS, f"unit is one of {', '.join(UNITS)}")


def draw(rng: Random, level: str) -> Params:
    """Lengths and losses that differ much, so that the weights matter."""
    count = {"easy": 2, "interview": rng.randint(2, 3), "hard": rng.randint(3, 4)}[level]
    bits = rng.random() < {"easy": 0, "interview": 1 / 3, "hard": 1 / 2}[level]
    losses = (n / 10 for n in rng.sample(range(8, 80 if bits else 56), count))
    tokens = (5 * n for n in rng.sample(range(1, 4 * count), count))
    return Params(tuple(losses), tuple(tokens), "bits" if bits else "nats")


def statement(q: Params) -> Text:
    """What is asked."""
    unit = UNITS[q.unit]
    return both(
        f"A language model has mean losses (cross-entropy per token, in {unit['en']}) of "
        f"${row(q.losses)}$ on sentences of ${row(q.tokens)}$ tokens. What is its perplexity on "
        f"all these tokens together? {THREE['en']}",
        f"某语言模型在长度为 ${row(q.tokens)}$ 个词元的句子上，平均损失（每词元交叉熵，"
        f"以{unit['zh']}计）"
        f"依次为 ${row(q.losses)}$。它在全部词元上的困惑度是多少？{THREE['zh']}",
    )


def solve(q: Params) -> float:
    """Base of the logarithm to the power of the mean loss of a token."""
    total = sum(n * loss for n, loss in zip(q.tokens, q.losses, strict=True))
    return float((2 if q.unit == "bits" else e) ** (total / sum(q.tokens)))


def steps(q: Params) -> list[Text]:
    """The worked solution."""
    pairs = list(zip(q.tokens, q.losses, strict=True))
    total, count = sum(n * loss for n, loss in pairs), sum(q.tokens)
    terms = " + ".join(f"{n} \\cdot {given(loss)}" for n, loss in pairs)
    mean = tex(total / count, 6)
    division = f"{tex(total)} / {count} = {mean}"
    power = f"{_base(q)}^{{{mean}}} = {tex(solve(q))}"
    return [
        both(
            f"Sum of the losses of all tokens: ${terms} = {tex(total)}$.",
            f"全部词元的损失之和：${terms} = {tex(total)}$。",
        ),
        both(
            f"Mean over ${count}$ tokens: ${division}$.",
            f"对 ${count}$ 个词元取平均：${division}$。",
        ),
        both(
            f"The losses are in {UNITS[q.unit]['en']}: ${power}$.",
            f"损失以{UNITS[q.unit]['zh']}计：${power}$。",
        ),
    ]


def oracle(q: Params) -> float:
    """Inverse geometric mean of the probabilities, token by token."""
    import numpy as np

    probabilities = np.repeat(
        {"nats": np.exp, "bits": np.exp2}[q.unit](-np.array(q.losses)), q.tokens
    )
    return float(np.prod(probabilities ** (-1 / probabilities.size)))


def slips(q: Params) -> dict[str, Slip]:
    """Typical mistakes."""
    pairs = list(zip(q.tokens, q.losses, strict=True))
    count, sentences = sum(q.tokens), len(q.losses)
    mean = sum(n * loss for n, loss in pairs) / count
    bits = q.unit == "bits"
    base = 2 if bits else e
    return {
        "sentences_unweighted": Slip(
            float(base ** (sum(q.losses) / sentences)),
            both(
                f"The mean was taken over the ${sentences}$ sentences. A long one counts for more: "
                f"weight each by its tokens.",
                f"按 ${sentences}$ 个句子取了平均。长句应占更大比重：按词元数加权。",
            ),
        ),
        "perplexities_averaged": Slip(
            float(sum(base**loss for loss in q.losses) / sentences),
            both(
                "The perplexities of the sentences were averaged. Average the losses of the "
                "tokens first, then exponentiate once.",
                "对各句的困惑度取了平均。应先对词元的损失取平均，最后只取一次指数。",
            ),
        ),
        "perplexities_weighted": Slip(
            float(sum(n * base**loss for n, loss in pairs) / count),
            both(
                "The weights are right, but perplexities were averaged instead of losses; the "
                "exponential comes last.",
                "权重正确，但平均的是困惑度而不是损失；指数应最后取。",
            ),
        ),
        "other_base": Slip(
            float((e if bits else 2) ** mean),
            both(
                f"The base is wrong: losses in {q.unit} belong to "
                + ("$2$, not to $e$." if bits else "$e$, not to $2$."),
                "底数不对："
                + ("比特对应 $2$，而不是 $e$。" if bits else "nat 对应 $e$，而不是 $2$。"),
            ),
        ),
        "no_exponential": Slip(
            mean,
            both(
                f"That is the mean loss. The perplexity is ${_base(q)}$ to this power.",
                f"这是平均损失。困惑度是 ${_base(q)}$ 的这个次幂。",
            ),
        ),
    }


def _base(q: Params) -> str:
    return "2" if q.unit == "bits" else "e"


def figure(q: Params, language: str) -> str:
    """The sentences as bars of their length, with their losses."""
    return sentences(language, tokens=q.tokens, losses=q.losses)
