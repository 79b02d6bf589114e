"""Units that may follow a number: MiB, GFLOPs, bits, hours, and k, M, 万 for plain counts."""

from __future__ import annotations

import re
from fractions import Fraction

_BYTES = {
    **{"b": 1, "byte": 1, "bytes": 1, "字节": 1},
    **{"kb": 10**3, "mb": 10**6, "gb": 10**9, "tb": 10**12},
    **{"kib": 2**10, "mib": 2**20, "gib": 2**30, "tib": 2**40},
}
_OPERATIONS = {
    f"{prefix}{noun}": factor
    for noun in ("flop", "flops", "mac", "macs")
    for prefix, factor in {"": 1, "k": 10**3, "m": 10**6, "g": 10**9, "t": 10**12}.items()
}
_TIMES = {
    **dict.fromkeys(("min", "mins", "minute", "minutes", "分钟"), 1),
    **dict.fromkeys(("h", "hr", "hrs", "hour", "hours", "小时"), 60),
}
_INFORMATION = {
    "bits": {"bit": 1, "bits": 1, "比特": 1},
    "nats": {"nat": 1, "nats": 1, "奈特": 1},
}
_COUNTS = {"k": 10**3, "m": 10**6, "g": 10**9, "千": 10**3, "万": 10**4, "百万": 10**6, "亿": 10**8}

_TAIL = re.compile(r"(?P<number>.*[\d.)])\s?(?P<unit>[A-Za-z]+|[千百万亿字节比特奈小时分钟]+)")


def split_unit(text: str, asked: str, *, whole: bool) -> tuple[str, Fraction]:
    """Part ``text`` into the number and the factor that turns it into the unit asked for.

    ``24 GiB`` where MiB is asked for gives ``("24", 1024)``; a bare number is in the unit asked
    for. Plain whole numbers may be abbreviated: ``1.5M``, ``32万``. A tail that is no unit here
    stays with the number, which then does not read.
    """
    if asked == "%":
        return text.removesuffix("%"), Fraction(1)
    match = _TAIL.fullmatch(text)
    if match is None:
        return text, Fraction(1)
    unit = match["unit"].lower()
    if asked:
        table = _table(asked)
        if unit in table and _same_noun(unit, asked):
            return match["number"], Fraction(table[unit], table[asked.lower()])
        if whole and asked.lower() in _OPERATIONS and unit in _COUNTS:
            return match["number"], Fraction(_COUNTS[unit], table[asked.lower()])
    elif whole and unit in _COUNTS:
        return match["number"], Fraction(_COUNTS[unit])
    return text, Fraction(1)


def _table(asked: str) -> dict[str, int]:
    known = next((t for t in (_BYTES, _OPERATIONS, _TIMES) if asked.lower() in t), None)
    known = known or _INFORMATION.get(asked.lower())
    return known or {asked.lower(): 1}


def _same_noun(unit: str, asked: str) -> bool:
    return ("mac" in unit) == ("mac" in asked.lower())
