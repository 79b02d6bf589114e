"""The matrices of a model: thin factors, embeddings, queries and keys."""

from __future__ import annotations

from engine.drawing.shapes import Sheet, product
from engine.drawing.sheet import Picture, drawn
from engine.language import both


@drawn
def factors(*, m: int, n: int, r: int, matrices: int) -> Picture | None:
    """A matrix and its replacement by two thin ones."""
    sheets = (Sheet(m, n, "W", matrices, "→"), Sheet(m, r, "A", matrices, "·"))
    told = both(
        f"W of {m} by {n}, replaced by A of {m} by {r} times B of {r} by {n}; {matrices} of each.",
        f"{m} × {n} 的 W 换成 {m} × {r} 的 A 乘 {r} × {n} 的 B；各 {matrices} 个。",
    )
    title = both("A matrix and its thin factors", "矩阵与它的低秩因子")
    below = both(f"{matrices} of each", f"各 {matrices} 个") if matrices > 1 else None
    return product(title, told, (*sheets, Sheet(r, n, "B", matrices)), below)


@drawn
def vocabulary(*, words: int, width: int, positions: int, tied: bool) -> Picture | None:
    """Tables of words and positions, and the output's matrix."""
    sheets = [Sheet(words, width), Sheet(width, words)]
    if positions:
        sheets.insert(1, Sheet(positions, width))
    shared = (
        ("shares its matrix with", "与词嵌入共享矩阵")
        if tied
        else ("does not share its matrix with", "不与词嵌入共享矩阵")
    )
    more = (
        (f", positions of {positions} by {width}", f"，{positions} × {width} 的位置表")
        if (positions)
        else ("", "")
    )
    told = both(
        f"A word table of {words} by {width}{more[0]}, and an output from {width} to {words} that "
        f"{shared[0]} the word table.",
        f"{words} × {width} 的词嵌入表{more[1]}，以及从 {width} 到 {words} 的输出层，{shared[1]}。",
    )
    parts = ["words,positions,output" if positions else "words,output"]
    parts.append("词嵌入,位置,输出" if positions else "词嵌入,输出")
    parts = [part.replace(",", " · ") for part in parts]
    note = both("tied" if tied else "not tied", "共享" if tied else "不共享")
    below = both(f"{parts[0]}: {note['en']}", f"{parts[1]}：{note['zh']}")
    title = both("Tables and the output matrix", "嵌入表与输出矩阵")
    return product(title, told, sheets, below)


@drawn
def queries_and_keys(*, length: int, size: int, heads: int, batch: int) -> Picture | None:
    """Queries, keys and values of every head."""
    copies = heads * batch
    told = both(
        f"Q of {length} by {size}, K transposed and V of {length} by {size}, once per head and "
        "sequence.",
        f"{length} × {size} 的 Q、K 的转置与 {length} × {size} 的 V，每个头、每个序列各一份。",
    )
    sheets = (
        Sheet(length, size, "Q", copies, "·"),
        Sheet(size, length, "Kᵀ", copies),
        Sheet(length, size, "V", copies),
    )
    below = both(f"{heads} heads, batch of {batch}", f"{heads} 个头，批大小 {batch}")
    title = both("The matrices of the two products", "两次乘法中的矩阵")
    return product(title, told, sheets, below)
