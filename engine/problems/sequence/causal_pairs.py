"""Number of scores that a causal or sliding-window mask leaves in self-attention.

Source: Vaswani et al., Attention is all you need (2017), section 3.2.3 for the causal mask;
Beltagy, Peters and Cohan, Longformer (2020), section 3.1 for windows; Jiang et al., Mistral 7B
(2023), section 2 for a causal window.
"""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

from engine.answers.form import one, whole
from engine.drawing.squares import mask
from engine.language import Text, both
from engine.problem import Slip, require

VERSION = 1
TITLE = both("Pairs under a causal mask", "因果掩码下的可见对数")
SKILL = "attention-masks"
DIFFICULTY = 1
QUESTION = "56"
FORM = one(whole())
LEVELS = {
    "easy": both("plain causal mask", "普通因果掩码"),
    "interview": both("mostly with a sliding window", "多数带滑动窗口"),
    "hard": both("longer sequences, always a window", "更长的序列，总有窗口"),
}
PINNED = {1: 58, 2: 363, 3: 140}


@dataclass(frozen=True)
class Params:
    """Sequence ``length`` and ``window``, the keys a query may see, itself included."""

    length: int
    window: int

    def __post_init__(self) -> None:
        require(1 <= self.window <= self.length, "1 <= window <= length")
        require(self.length <= 10**6, "the length is at most 1000000")


def draw(rng: Random, level: str) -> Params:
    """One draw in four has no window at level interview, all at easy, none at hard."""
    low, high = {"easy": (6, 60), "interview": (8, 64), "hard": (100, 400)}[level]
    length = rng.randint(low, high)
    if level == "easy" or (level == "interview" and rng.random() < 0.25):
        return Params(length, length)
    return Params(length, rng.randint(3, length - 3))


def statement(q: Params) -> Text:
    """What is asked."""
    rule = both(
        f"but no more than the last ${q.window}$ positions, its own included",
        f"但至多是最近的 ${q.window}$ 个位置（含自身）",
    )
    if q.window == q.length:
        rule = both(
            f"all of them, since the window of ${q.window}$ positions covers the whole sequence",
            f"窗口宽 ${q.window}$，因此之前的全部可见",
        )
    return both(
        f"Causal self-attention over ${q.length}$ tokens: a query sees its own position and the "
        f"ones before it, {rule['en']}. How many pairs (query, key) are not masked?",
        f"对 ${q.length}$ 个词元做因果自注意力：查询可见自身及之前的位置，{rule['zh']}。"
        "未被屏蔽的（查询，键）对有多少个？",
    )


def solve(q: Params) -> int:
    """A ramp from 1 to the window, then the full window."""
    return q.window * (q.window + 1) // 2 + (q.length - q.window) * q.window


def steps(q: Params) -> list[Text]:
    """The worked solution."""
    w, rest = q.window, q.length - q.window
    ramp = w * (w + 1) // 2
    told: list[Text] = [
        both(
            f"The first ${w}$ queries see $1, 2, \\dots, {w}$ keys: "
            f"${w} \\cdot {w + 1} / 2 = {ramp}$.",
            f"前 ${w}$ 个查询依次可见 $1, 2, \\dots, {w}$ 个键："
            f"${w} \\cdot {w + 1} / 2 = {ramp}$。",
        )
    ]
    if not rest:
        last = both(f"No query is left over: ${ramp}$ in all.", f"没有剩余的查询，共 ${ramp}$ 对。")
        return [*told, last]
    line = f"{rest} \\cdot {w} = {rest * w}"
    return [
        *told,
        both(
            f"The other ${q.length} - {w} = {rest}$ see ${w}$ each: ${line}$.",
            f"其余 ${q.length} - {w} = {rest}$ 个各见 ${w}$ 个：${line}$。",
        ),
        both(
            f"Together ${ramp} + {rest * w} = {solve(q)}$.",
            f"合计 ${ramp} + {rest * w} = {solve(q)}$。",
        ),
    ]


def oracle(q: Params) -> int:
    """Count the entries of the mask."""
    import numpy as np

    query, key = np.indices((q.length, q.length), sparse=True)
    return int(np.count_nonzero((key <= query) & (query - key < q.window)))


def slips(q: Params) -> dict[str, Slip]:
    """Typical mistakes."""
    n, w, right = q.length, q.window, solve(q)
    narrow = w < n
    return {
        "self_excluded": Slip(
            right - n,
            both(
                f"The diagonal is missing: each of the ${n}$ queries also sees its own position.",
                f"漏了对角线：${n}$ 个查询都可见自身位置。",
            ),
        ),
        "no_mask": Slip(
            n**2,
            both(
                f"That is all ${n}^2$ pairs. The mask takes away the keys that lie ahead.",
                f"这是全部 ${n}^2$ 对。掩码会去掉位于其后的键。",
            ),
        ),
        "ramp_ignored": Slip(
            n * w if narrow else None,
            both(
                f"Not every query sees ${w}$ keys: the first one sees $1$, the second $2$, and "
                "so on.",
                f"并非每个查询都可见 ${w}$ 个键：第一个只见 $1$ 个，第二个 $2$ 个，依此类推。",
            ),
        ),
        "window_ignored": Slip(
            n * (n + 1) // 2 if narrow else None,
            both(
                f"That is the whole past. The window ends after ${w}$ positions.",
                f"这是全部历史。窗口只有 ${w}$ 个位置。",
            ),
        ),
        "window_beside_self": Slip(
            solve(Params(n, w + 1)) if narrow else None,
            both(
                f"The window of ${w}$ was taken beside the query's own position; it includes it.",
                f"把窗口 ${w}$ 理解为自身之外的位置数；它包含自身。",
            ),
        ),
        "both_sides": Slip(
            2 * right - n if narrow else None,
            both(
                "The band was taken on both sides of the diagonal. Causal attention has only the "
                "past.",
                "把带状掩码取在了对角线两侧。因果注意力只能看过去。",
            ),
        ),
    }


def figure(q: Params, language: str) -> str:
    """The mask as a band, to scale."""
    return mask(language, length=q.length, window=q.window)
