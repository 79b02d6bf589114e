"""Limits of a zip, and what is said in both languages about one that is refused."""

from __future__ import annotations

from collections.abc import Sequence

from engine.formats.native.reading import PACK_FILE
from engine.language import Text, both
from engine.pack import Complaint

MAX_ENTRIES = 5_000
MAX_TOTAL = 64 << 20
MAX_ENTRY = 8 << 20
MAX_RATIO = 200
SMALL = 64 << 10
"""Entries up to this size may be packed as tightly as they like."""


def shown(name: str) -> str:
    """Return an entry's name so that it can be printed."""
    printable = "".join(one if one.isprintable() else "?" for one in name)
    return printable if len(printable) <= 80 else printable[:79] + "…"


def complaint(file: str, words: tuple[Text, Text]) -> Complaint:
    """Return a complaint about one entry, or about the zip as a whole ("")."""
    return Complaint(file, 0, 0, "", *words)


def no_pack(names: Sequence[str]) -> Complaint:
    """Say that no pack is in the zip, only ``names``."""
    found = ", ".join(map(shown, names)) or "—"
    message = both(
        f"The zip has no {PACK_FILE} at its top; it holds: {found}.",
        f"压缩包顶层没有 {PACK_FILE}；其中有：{found}。",
    )
    mend = both(
        f"Zip the folder that holds {PACK_FILE}.",
        f"请压缩含有 {PACK_FILE} 的文件夹。",
    )
    return complaint("", (message, mend))


EMPTY = (
    both("The zip is empty.", "压缩包是空的。"),
    both(f"Zip the folder that holds {PACK_FILE}.", f"请压缩含有 {PACK_FILE} 的文件夹。"),
)
BROKEN = (
    both("This is not a zip file, or it is damaged.", "这不是 zip 文件，或文件已损坏。"),
    both(f"Zip the folder that holds {PACK_FILE} again.", f"请重新压缩含有 {PACK_FILE} 的文件夹。"),
)
TOO_MANY = (
    both(f"The zip has more than {MAX_ENTRIES} entries.", f"压缩包中的条目超过 {MAX_ENTRIES} 个。"),
    both("Split it into several packs.", "请拆分为多个题包。"),
)
BOMB = (
    both(
        f"Unpacked it is too large ({MAX_ENTRY >> 20} MiB a file, {MAX_TOTAL >> 20} MiB in all).",
        f"解压后过大（单个文件上限 {MAX_ENTRY >> 20} MiB，总计 {MAX_TOTAL >> 20} MiB）。",
    ),
    both("A pack is text: leave out large files.", "题包应为文本：请去掉大文件。"),
)
UNSAFE = (
    both(
        "The name leaves the pack's folder or cannot be a file.", "文件名越出题包文件夹或不合法。"
    ),
    both(
        "Use relative names of letters, digits, '-', '_' and '/'.",
        "请使用由字母、数字、“-”、“_”和“/”组成的相对路径。",
    ),
)
LINK = (
    both("Links and devices are not unpacked.", "不解压链接与设备文件。"),
    both("Put the file itself into the zip.", "请把文件本身放入压缩包。"),
)
ENCRYPTED = (
    both("The entry is encrypted.", "该条目已加密。"),
    both("Zip without a password.", "请不要设置密码。"),
)
METHOD = (
    both("The compression method is not read.", "不支持该压缩方式。"),
    both("Zip with 'deflate' or 'store'.", "请使用 deflate 或 store 方式压缩。"),
)
TWICE = (
    both("Two entries have this name.", "有两个条目同名。"),
    both("Keep one of the two.", "两者保留其一。"),
)
