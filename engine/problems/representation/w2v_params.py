"""Parameters, training pairs and dot products of skip-gram with negative sampling.

Every token is the centre once; its contexts are the tokens of its sentence inside the window.

Source: Mikolov et al., Distributed representations of words and phrases and their
compositionality (2013), sections 2 and 2.2.
"""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

from engine.answers.form import several, whole
from engine.drawing.windows.context import around
from engine.language import Text, both
from engine.problem import Slip, require

VERSION = 1
TITLE = both("word2vec: parameters, pairs, dot products", "word2vec：参数、样本对与点积")
SKILL = "word2vec-counts"
DIFFICULTY = 2
QUESTION = "55"
FORM = several(
    whole("parameters", zh="参数量"),
    whole("pairs", zh="样本对数"),
    whole("dot products", zh="点积次数"),
)
LEVELS = {
    "easy": both("one short sentence", "一个短句"),
    "interview": both("two sentences", "两个句子"),
    "hard": both("three longer sentences, wider windows", "三个较长的句子，更大的窗口"),
}
PINNED = {1: (154000, 90, 540), 2: (32000, 72, 792), 3: (256000, 144, 864)}


@dataclass(frozen=True)
class Params:
    """Vocabulary, width of a vector, window per side, tokens of each sentence, negatives."""

    vocabulary: int
    width: int
    window: int
    sentences: tuple[int, ...]
    negatives: int

    def __post_init__(self) -> None:
        require(1 <= self.vocabulary <= 10**6, "the vocabulary lies in 1 to 1000000")
        require(1 <= self.width <= 10**4, "the width lies in 1 to 10000")
        require(1 <= len(self.sentences) <= 10, "there are 1 to 10 sentences")
        within = all(1 <= self.window < n <= 10**5 for n in self.sentences)
        require(within, "a sentence is longer than the window and has up to 100000 tokens")
        require(1 <= self.negatives <= 1000, "negatives lie in 1 to 1000")


def draw(rng: Random, level: str) -> Params:
    """Sentences that differ in length and are longer than the window."""
    count, least, most = {"easy": (1, 6, 12), "interview": (2, 7, 20), "hard": (3, 10, 40)}[level]
    window = rng.randint(1, 2) if level == "easy" else rng.randint(2, 5)
    vocabulary = 100 * rng.randint(5, 80)
    width = rng.choice((8, 10, 16, 20, 32, 50, 64, 100))
    sentences = tuple(rng.sample(range(least, most + 1), count))
    return Params(vocabulary, width, window, sentences, rng.choice((2, 3, 4, 5, 8, 10)))


def statement(q: Params) -> Text:
    """What is asked."""
    lengths = ", ".join(map(str, q.sentences))
    corpus = both(f"sentences of ${lengths}$ tokens", f"各句的词元数为 ${lengths}$")
    if len(q.sentences) == 1:
        corpus = both(f"one sentence of ${lengths}$ tokens", f"只有一句，共 ${lengths}$ 个词元")
    return both(
        f"Skip-gram with negative sampling: a fixed window size of ${q.window}$ on each side, "
        f"never beyond the sentence; ${q.negatives}$ negatives for each (centre, context) pair. "
        f"There are ${q.vocabulary}$ words with an input and an output vector of ${q.width}$ "
        f"numbers each, no biases. The corpus has {corpus['en']}; no token is left out. Give the "
        "number of parameters, and for one pass the numbers of pairs and of dot products.",
        f"负采样的 skip-gram：窗口固定为每侧 ${q.window}$ 个词元，不超出句子；"
        f"每个（中心词，上下文词）对抽取 ${q.negatives}$ 个负样本。共 ${q.vocabulary}$ 个词，"
        f"每个词有输入、输出向量各一个，维数均为 ${q.width}$，无偏置。"
        f"语料{corpus['zh']}，不丢弃任何词元。求参数量，以及遍历一遍语料时的样本对数与点积次数。",
    )


def solve(q: Params) -> tuple[int, int, int]:
    """Two vectors a word; a full window per token, less what sticks out at the two edges."""
    w = q.window
    pairs = sum(2 * w * n - w * (w + 1) for n in q.sentences)
    return 2 * q.vocabulary * q.width, pairs, pairs * (1 + q.negatives)


def steps(q: Params) -> list[Text]:
    """The worked solution."""
    parameters, pairs, dots = solve(q)
    w, cut = q.window, q.window * (q.window + 1)
    tokens = " + ".join(map(str, q.sentences))
    tokens = f"({tokens})" if len(q.sentences) > 1 else tokens
    count = f"2 \\cdot {w} \\cdot {tokens} - {len(q.sentences)} \\cdot {cut} = {pairs}"
    missing = " + ".join(map(str, range(1, w + 1))) if w <= 5 else f"1 + \\dots + {w}"
    return [
        both(
            f"Input and output vectors: $2 \\cdot {q.vocabulary} \\cdot {q.width} = {parameters}$ "
            "parameters.",
            f"输入与输出向量：$2 \\cdot {q.vocabulary} \\cdot {q.width} = {parameters}$ 个参数。",
        ),
        both(
            f"A token has up to $2 \\cdot {w} = {2 * w}$ contexts. Each end of a sentence "
            f"lacks ${missing}$ of them, both ends ${w} \\cdot {w + 1} = {cut}$.",
            f"一个词元最多有 $2 \\cdot {w} = {2 * w}$ 个上下文词。句子每一端缺 ${missing}$ 个，"
            f"两端共缺 ${w} \\cdot {w + 1} = {cut}$ 个。",
        ),
        both(f"Pairs in all sentences: ${count}$.", f"所有句子的样本对：${count}$。"),
        both(
            f"A pair takes $1 + {q.negatives}$ dot products, one for the true context: "
            f"${pairs} \\cdot {1 + q.negatives} = {dots}$.",
            f"每个样本对需 $1 + {q.negatives}$ 次点积（真实的上下文词也要一次）："
            f"${pairs} \\cdot {1 + q.negatives} = {dots}$。",
        ),
    ]


def oracle(q: Params) -> tuple[int, int, int]:
    """Count the tables that torch allocates; go through all pairs of positions."""
    import torch

    tables = [torch.nn.Embedding(q.vocabulary, q.width, device="meta") for _ in ("in", "out")]
    pairs = dots = 0
    for tokens in q.sentences:
        for centre in range(tokens):
            for context in range(tokens):
                if 0 < abs(centre - context) <= q.window:
                    pairs += 1
                    dots += len(("context", *range(q.negatives)))
    return sum(table.weight.numel() for table in tables), pairs, dots


def slips(q: Params) -> dict[str, Slip]:
    """Typical mistakes."""
    parameters, pairs, dots = solve(q)
    w, each, full = q.window, 1 + q.negatives, 2 * q.window * sum(q.sentences)
    joined = full - w * (w + 1)
    return {
        "edges_ignored": Slip(
            (parameters, full, full * each),
            both(
                f"Every token was given ${2 * w}$ contexts. At the two ends of a sentence "
                f"${w * (w + 1)}$ of them are missing.",
                f"每个词元都按 ${2 * w}$ 个上下文词计算了。一个句子的两端共缺 ${w * (w + 1)}$ 个。",
            ),
        ),
        "sentences_joined": Slip(
            (parameters, joined, joined * each),
            both(
                "The window was led across the end of a sentence; it stops there, so each "
                f"sentence loses ${w * (w + 1)}$ pairs.",
                f"窗口跨过了句子边界；窗口到边界为止，每个句子都要少 ${w * (w + 1)}$ 对。",
            ),
        ),
        "one_matrix": Slip(
            (parameters // 2, pairs, dots),
            both(
                "That is one matrix. A word has two vectors, one as centre and one as context.",
                "这只是一个矩阵。每个词有两个向量：作为中心词和作为上下文词各一个。",
            ),
        ),
        "positive_forgotten": Slip(
            (parameters, pairs, pairs * q.negatives),
            both(
                f"The true context takes a dot product, too: $1 + {q.negatives}$ a pair.",
                f"真实的上下文词也要做一次点积：每对 $1 + {q.negatives}$ 次。",
            ),
        ),
        "one_sided_window": Slip(
            (parameters, pairs // 2, pairs // 2 * each),
            both(
                f"Only one side was counted; the window has ${w}$ tokens to the left and ${w}$ to "
                "the right.",
                f"只算了一侧；窗口左右各有 ${w}$ 个词元。",
            ),
        ),
    }


def figure(q: Params, language: str) -> str:
    """Centre words of the first sentence and their windows."""
    return around(language, tokens=q.sentences[0], window=q.window)
