"""Reading native packs: what is understood, and how each mistake is named."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest

from engine.formats.native.archive import read_zip
from engine.formats.native.prose import unclosed_maths
from engine.formats.native.reading import read_pack
from engine.formats.native.yaml_nodes import read_yaml
from engine.language import LANGUAGES
from engine.pack import Complaint, Reading

PACK = """\
id: tiny
title: {en: Tiny, zh: 小}
summary: {en: A pack for tests, zh: 测试用题包}
version: 1.0.0
licence: MIT
languages: [en, zh]
topics:
  - {id: sequence, en: Sequences, zh: 序列}
"""
CHOICE = """\
id: q1-gate
kind: choice
question: 1
skill: gates
topic: sequence
difficulty: 1
title: {en: Gates, zh: 门}
prompt:
  en: |
    Which gate forgets?

    It is $f_t$.
  zh: |
    哪个门负责遗忘？
options:
  - id: a
    right: yes
    en: no
    zh: 1:30
  - id: b
    en: 'off'
    zh: 012
    reason: {en: because, zh: 因为}
"""
QUESTION = """\
id: q01
kind: question
question: 1
skill: gates
topic: sequence
difficulty: 2
title: {en: Gates, zh: 门}
prompt: {en: Why gates?, zh: 为什么要门？}
answer: {en: To keep the gradient., zh: 为了保持梯度。}
points:
  - {id: k1, en: additive path, zh: 加性通路}
"""
FILES = {
    "pack.yaml": PACK,
    "exercises/q1-gate.yaml": CHOICE,
    "exercises/q01.yaml": QUESTION,
}


def write(folder: Path, files: dict[str, str | bytes]) -> Path:
    for name, text in files.items():
        target = folder / name
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(text if isinstance(text, bytes) else text.encode())
    return folder


def broken(folder: Path, file: str, old: str, new: str) -> list[Complaint]:
    """Complaints about the tiny pack after one replacement."""
    assert FILES[file].count(old) >= 1
    reading = read_pack(write(folder, {**FILES, file: FILES[file].replace(old, new, 1)}))
    assert reading.pack is None
    return list(reading.complaints)


def zipped(files: dict[str, str | bytes]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in files.items():
            archive.writestr(name, text)
    return buffer.getvalue()


def test_a_pack_is_read_with_every_scalar_as_written(tmp_path: Path) -> None:
    reading = read_pack(write(tmp_path, FILES))
    assert reading.complaints == ()
    assert reading.pack is not None
    by_key = {one.key: one for one in reading.pack.exercises}
    assert set(by_key) == {"q01.flashcard", "q01.open", "q1-gate"}
    a, b = by_key["q1-gate"].spec["options"]
    assert (a["en"], a["zh"], a["right"]) == ("no", "1:30", True)
    assert (b["en"], b["zh"]) == ("off", "012")
    assert by_key["q01.open"].question == by_key["q1-gate"].question == "1"
    assert by_key["q01.open"].spec == by_key["q01.flashcard"].spec


def test_ten_scalars_that_look_like_something_else_stay_text() -> None:
    words = ["Yes", "No", "off", "1:30", "012", "1e3", "1.0", "~", "null", "2024-01-02", "="]
    document, complaints = read_yaml(f"a: [{', '.join(words)}]".encode(), "x.yaml")
    assert document is not None
    assert document.data["a"] == words
    assert complaints == []


GATE = "exercises/q1-gate.yaml"
MISTAKES = {
    "unknown key, closest named": (GATE, "prompt:", "promt:", 8, "promt", "prompt"),
    "nested unknown key": (GATE, "    reason: {", "    reson: {", 23, "options.2.reson", "reason"),
    "missing key": ("pack.yaml", "licence: MIT\n", "", 1, "licence", "licence"),
    "missing language": (GATE, "  zh: |\n    哪个门负责遗忘？\n", "", 8, "prompt", "zh"),
    "undeclared language": ("pack.yaml", "[en, zh]", "[en]", 2, "title.zh", "languages"),
    "two right options": (GATE, "  - id: b", "  - id: b\n    right: true", 16, "options", "true"),
    "no right option": (GATE, "right: yes", "right: no", 16, "options", "right: true"),
    "no reason": (GATE, "    reason: {en: because, zh: 因为}\n", "", 20, "options.2", "reason"),
    "unclosed maths": (GATE, "$f_t$", "$f_t", 12, "prompt.en", "$"),
    "empty text": (GATE, "en: 'off'", "en:", 21, "options.2.en", "at least 1"),
    "wrong id": (GATE, "id: q1-gate", "id: q2-gate", 1, "id", "q1-gate"),
    "unknown topic": (GATE, "topic: sequence", "topic: sequences", 5, "topic", "sequence"),
    "unknown kind": (GATE, "kind: choice", "kind: choise", 2, "kind", "choice"),
    "difficulty": (GATE, "difficulty: 1", "difficulty: 9", 6, "difficulty", "3"),
    "duplicate key": (GATE, "skill: gates", "skill: a\nskill: b", 5, "skill", "one of the two"),
    "duplicate option": (GATE, "- id: b", "- id: a", 20, "options.2.id", "own id"),
    "anchor": (GATE, "skill: gates", "skill: &x gates", 4, "", "anchors"),
    "tag": (GATE, "skill: gates", "skill: !!str gates", 4, "", "tag"),
    "colon in plain text": (GATE, "skill: gates", "skill: a: b", 4, "", "single quotes"),
    "escape in double quotes": (GATE, "'off'", '"$\\mathbb{N}$"', 21, "", "single quotes"),
    "tab from an escape": (GATE, "'off'", '"$\\theta$"', 21, "options.2.en", "single quotes"),
    "two documents": (GATE, "skill: gates", "---\nskill: gates", 4, "", "one document"),
    "list for a text": (GATE, "en: 'off'", "en: [a]", 21, "options.2.en", "text"),
    "text for a list": ("pack.yaml", "[en, zh]", "en", 6, "languages", "list"),
    "unknown progress rule": (
        "pack.yaml",
        "licence: MIT",
        "licence: MIT\nchanges: {q01.open: forget}",
        6,
        "changes.q01.open",
        "reset",
    ),
}


@pytest.mark.parametrize("mistake", MISTAKES)
def test_a_mistake_is_named_with_line_key_and_mend(mistake: str, tmp_path: Path) -> None:
    file, old, new, line, key, mend = MISTAKES[mistake]
    complaints = broken(tmp_path, file, old, new)
    matching = [one for one in complaints if one.line == line and one.key == key]
    assert matching, [(one.file, one.line, one.key, one.message["en"]) for one in complaints]
    one = matching[0]
    assert one.file == file and one.column > 0
    assert mend.lower() in (one.mend["en"] + one.message["en"]).lower()
    assert all(one.message[language] and one.mend[language] for language in LANGUAGES)


def test_two_files_with_one_key_are_refused(tmp_path: Path) -> None:
    twin = QUESTION.replace("id: q01", "id: twin").replace("kind: question", "kind: open")
    files = {**FILES, "exercises/twin.yaml": twin, "tasks/note.txt": "x"}
    reading = read_pack(write(tmp_path, files))
    assert [one.file for one in reading.complaints] == ["tasks/note.txt"]
    clash = twin.replace("id: twin", "id: q01.open")
    reading = read_pack(write(tmp_path, {"exercises/twin.yaml": clash}))
    assert reading.pack is None


def test_a_file_with_the_wrong_extension_is_mentioned_but_not_fatal(tmp_path: Path) -> None:
    reading = read_pack(write(tmp_path, {**FILES, "exercises/q02.yml": CHOICE}))
    assert reading.pack is not None
    assert [(one.file, one.fatal) for one in reading.complaints] == [("exercises/q02.yml", False)]


def test_a_pack_without_exercises_is_refused(tmp_path: Path) -> None:
    assert read_pack(write(tmp_path, {"pack.yaml": PACK})).pack is None


@pytest.mark.parametrize(
    "raw", [b"", b"- a", b"\xd5\xfd", b"[" * 50_000, b"a: \x00", b"x" * (2 << 20)]
)
def test_hostile_or_foreign_bytes_give_one_complaint(raw: bytes, tmp_path: Path) -> None:
    reading = read_pack(write(tmp_path, {"pack.yaml": raw}))
    assert reading.pack is None
    assert len(reading.complaints) == 1


def test_nested_aliases_are_refused_before_they_grow() -> None:
    bomb = "a: &a [x, x]\n" + "".join(
        f"{chr(98 + n)}: &{chr(98 + n)} [*{chr(97 + n)}, *{chr(97 + n)}]\n" for n in range(20)
    )
    document, complaints = read_yaml(bomb.encode(), "bomb.yaml")
    assert document is None
    assert [one.line for one in complaints] == [1]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("costs \\$5 and $x$ and $$\ny\n$$", None),
        ("`$` and ``a $ b`` and\n```\n$HOME\n```\n", None),
        ("fine $a$\n\nopen $b\n\nmore $c$", 2),
        ("$$ a $", 0),
        ("$a\n\nb$", 0),
        ("~~~\n```\n$\n~~~\nthen $", 4),
        ("`a\nb`\nthen $x", 2),
        ("\\\\$x$", None),
    ],
)
def test_maths_that_does_not_close_is_found(text: str, line: int | None) -> None:
    assert unclosed_maths(text) == line


@pytest.mark.parametrize("top", ["", "my pack/", "题包/"])
def test_a_zip_is_read_with_or_without_its_top_folder(top: str, tmp_path: Path) -> None:
    files = {top + name: text for name, text in FILES.items()}
    reading = read_zip(zipped({**files, "__MACOSX/._x": b"\x00"}), tmp_path)
    assert reading.complaints == ()
    assert reading.pack is not None and len(reading.pack.exercises) == 3


def link() -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        entry = zipfile.ZipInfo("exercises/evil.yaml")
        entry.external_attr = 0o120777 << 16
        archive.writestr(entry, "/etc/passwd")
    return buffer.getvalue()


def encrypted() -> bytes:
    raw = bytearray(zipped({"pack.yaml": PACK}))
    for signature, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        raw[raw.index(signature) + offset] |= 1
    return bytes(raw)


def lying() -> bytes:
    """A zip whose directory says that a large entry is small."""
    raw = zipped({"big.txt": b"0" * (9 << 20)})
    return raw.replace((9 << 20).to_bytes(4, "little"), (100).to_bytes(4, "little"))


HOSTILE = {
    "slip": lambda: zipped({**FILES, "../../evil.txt": "x"}),
    "absolute": lambda: zipped({**FILES, "/evil.txt": "x"}),
    "backslash": lambda: zipped({**FILES, "a\\..\\evil.txt": "x"}),
    "drive": lambda: zipped({**FILES, "C:evil.txt": "x"}),
    "two dots": lambda: zipped({**FILES, "..": "x"}),
    "link": link,
    "encrypted": encrypted,
    "ratio": lambda: zipped({**FILES, "zeros.txt": b"0" * (4 << 20)}),
    "lying size": lying,
    "too many": lambda: zipped({f"f{n}": "" for n in range(5_001)}),
    "no pack": lambda: zipped({"readme.md": "hello"}),
    "pack too deep": lambda: zipped({"a/b/pack.yaml": PACK}),
    "empty": lambda: zipped({}),
    "not a zip": lambda: b"id: tiny\n",
    "no bytes": lambda: b"",
    "cut off": lambda: zipped(FILES)[:-30],
    "same name twice": lambda: zipped({**FILES, "PACK.yaml": PACK}),
    "file and folder": lambda: zipped({"a": "x", "a/b": "x", "pack.yaml": PACK}),
}


def everything_below(folder: Path) -> set[Path]:
    return {path.relative_to(folder) for path in folder.rglob("*")}


@pytest.mark.parametrize("attack", HOSTILE)
def test_a_hostile_zip_is_refused_and_leaves_nothing_outside(attack: str, tmp_path: Path) -> None:
    scratch = tmp_path / "deep" / "scratch"
    scratch.mkdir(parents=True)
    reading: Reading = read_zip(HOSTILE[attack](), scratch)
    assert reading.pack is None
    assert reading.complaints
    assert all(one.message["zh"] and one.mend["zh"] for one in reading.complaints)
    outside = {path for path in everything_below(tmp_path) if path.parts[:2] != ("deep", "scratch")}
    assert outside == {Path("deep")}
    assert not any(path.is_symlink() for path in scratch.rglob("*"))
