"""What is said, in both languages, about YAML that cannot be taken as it is."""

from __future__ import annotations

import re

import yaml

from engine.language import Text, both
from engine.pack import Complaint

Words = tuple[Text, Text]
"""What is wrong, and the mend."""

SECOND_DOCUMENT: Words = (
    both("A second document begins here (---).", "此处开始了第二个文档（---）。"),
    both("Write one document per file.", "每个文件只写一个文档。"),
)
KEY_NOT_TEXT: Words = (
    both(
        "A key must be a single word, not a list or mapping.", "键必须是单个词，不能是列表或映射。"
    ),
    both("Write the key as plain text before a colon.", "在冒号前以普通文本书写键。"),
)
TOO_MANY: Words = (
    both("The file holds too many entries.", "文件中的条目过多。"),
    both("Split it into several exercises.", "请拆分为多个练习。"),
)
TOO_DEEP: Words = (
    both("Entries are nested too deeply here.", "此处嵌套过深。"),
    both("No exercise needs this depth: remove levels.", "练习不需要这么深的层级，请减少嵌套。"),
)
ANCHOR: Words = (
    both("Anchors (&) and aliases (*) are not allowed.", "不允许使用锚点（&）与别名（*）。"),
    both(
        "Write the text out; if the & or * is meant, put it in single quotes.",
        "请把内容完整写出；若确实需要 & 或 * 字符，请加单引号。",
    ),
)
NEWLINE_IN_MATHS: Words = (
    both(
        r"A \n in double quotes became a line break inside text with maths.",
        r"双引号中的 \n 在含公式的文本里变成了换行。",
    ),
    both(
        r"If \nabla or the like was meant, use single quotes or a | block.",
        r"若想写 \nabla 之类，请改用单引号或 | 文本块。",
    ),
)
_PLAIN_MEND = both(
    "Check indentation and colons; put text that holds ': ' or ' #' in single quotes or a | block.",
    "请检查缩进与冒号；含有“: ”或“ #”的文本请加单引号或使用 | 文本块。",
)
_BACKSLASH_MEND = both(
    "Use single quotes or a | block: there a backslash stays a backslash.",
    "请改用单引号或 | 文本块：其中反斜杠保持原样。",
)


def tag(name: str) -> Words:
    """Say that a tag such as ``!!python/object`` is refused."""
    return (
        both(f"The tag {name[:40]} is not allowed.", f"不允许使用标签 {name[:40]}。"),
        both("Remove the tag; types follow from the key.", "请删除标签；类型由键决定。"),
    )


def duplicate(key: str, first: int) -> Words:
    """Say that a key was already given on line ``first``."""
    return (
        both(
            f"The key '{key}' is already given on line {first}.",
            f"键“{key}”已在第 {first} 行出现。",
        ),
        both("Keep one of the two.", "两者保留其一。"),
    )


def control_character(value: str, *, quoted: bool) -> Words | None:
    """Say which control character a scalar holds, or return None.

    Args:
        value: the text as read.
        quoted: it was written in double quotes, where ``\\t`` and ``\\b`` are escapes.
    """
    for character in value:
        if (character < " " and character not in "\n\t") or "\x7f" <= character <= "\x9f":
            return _control(character)
        if character == "\t" and quoted:
            return _control(character)
    return None


def _control(character: str) -> Words:
    name = f"U+{ord(character):04X}"
    return (
        both(
            f"The text holds the control character {name}.",
            f"文本中含有控制字符 {name}。",
        ),
        _BACKSLASH_MEND,
    )


def broken(file: str, error: yaml.MarkedYAMLError) -> Complaint:
    """Say where the YAML grammar is broken."""
    mark = error.problem_mark or error.context_mark
    problem = re.sub(r"\s+", " ", error.problem or "not valid YAML")
    line, column = (mark.line + 1, mark.column + 1) if mark else (0, 0)
    mend = _BACKSLASH_MEND if "escape" in problem else _PLAIN_MEND
    message = both(f"This is not valid YAML: {problem}.", f"这不是有效的 YAML：{problem}。")
    return Complaint(file, line, column, "", message, mend)


def unreadable(file: str, error: yaml.YAMLError) -> Complaint:
    """Say that the reader met a character that YAML does not allow."""
    reason = re.sub(r"\s+", " ", str(error))[:120]
    return Complaint(
        file,
        0,
        0,
        "",
        both(f"This is not valid YAML: {reason}", f"这不是有效的 YAML：{reason}"),
        both("Remove control characters from the file.", "请从文件中删除控制字符。"),
    )


def not_a_mapping(file: str) -> Complaint:
    """Say that the file is empty, a list or a lone text."""
    return Complaint(
        file,
        1,
        1,
        "",
        both("The file does not hold keys with values.", "文件中没有“键: 值”结构。"),
        both(
            "Begin with a line such as 'id: my-first-pack'.",
            "请以“id: my-first-pack”之类的行开头。",
        ),
    )


def too_long(file: str, limit: int) -> Complaint:
    """Say that a file exceeds ``limit`` bytes."""
    size = f"{limit // 1024} KiB"
    return Complaint(
        file,
        0,
        0,
        "",
        both(f"The file is longer than {size}.", f"文件超过 {size}。"),
        both("Split it into several files.", "请拆分为多个文件。"),
    )


def not_utf8(file: str, line: int) -> Complaint:
    """Say that the bytes of ``line`` are not UTF-8."""
    return Complaint(
        file,
        line,
        1,
        "",
        both("The file is not UTF-8 text.", "文件不是 UTF-8 文本。"),
        both(
            "Save it as UTF-8 in your editor (GB18030 and UTF-16 are not read).",
            "请在编辑器中另存为 UTF-8（不读取 GB18030 与 UTF-16）。",
        ),
    )
