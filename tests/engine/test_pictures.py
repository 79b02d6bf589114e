"""The laws of the pictures beside generated problems, over many seeds and both languages."""

import re
from dataclasses import astuple
from functools import cache, partial
from random import Random
from xml.etree import ElementTree

import pytest

from engine import problem
from engine.drawing.canvas import dot, line, path, text, words
from engine.drawing.sheet import drawn, picture
from engine.language import LANGUAGES, both

WIDEST, SMALLEST = 340, 11
SEEDS = range(45)
HAN = re.compile(r"[\u2e80-\uffef]")
NUMBER = re.compile(r"[-\u2212]?\d[\d,]*(?:\.\d+)?")
STEP = re.compile(r"([a-df-z])([^a-df-z]*)", re.IGNORECASE)
LOOKS = {"none", "currentColor"}
SVG = "{http://www.w3.org/2000/svg}"

drawn_by = pytest.mark.parametrize(
    "name", [name for name, module in problem.families().items() if hasattr(module, "figure")]
)


@cache
def draws(name):
    module = problem.family(name)
    return [
        problem.pose(module, Random(seed), problem.LEVELS[seed % len(problem.LEVELS)])
        for seed in SEEDS
    ]


@cache
def pictures(name, language):
    """Parameters, picture and its parsed tree for every draw that has a picture."""
    module = problem.family(name)
    found = [(p, module.figure(p, language)) for p in draws(name)]
    return [(p, svg, ElementTree.fromstring(svg)) for p, svg in found if svg]  # noqa: S314  (our own picture)


def sheet(*strokes):
    return picture(both("name", "名"), both("told", "述"), 100, 40, *strokes).shown("en")


def every_picture(name):
    for language in LANGUAGES:
        for p, svg, tree in pictures(name, language):
            yield language, p, svg, tree


def size_of(tree):
    left, top, width, height = map(float, tree.get("viewBox").split())
    assert (left, top) == (0, 0)
    return width, height


def letters(tree):
    """Size and words of every label."""
    for label in tree.iter(f"{SVG}text"):
        sizes = [float(node.get("font-size") or tree.get("font-size")) for node in label.iter()]
        assert min(sizes) >= SMALLEST
        yield sizes[0], label


def extent(size, label):
    """The room that a label takes: left, top, right, bottom."""
    words = "".join(label.itertext())
    width = size * sum(1.0 if HAN.match(c) else 0.3 if c in " .,|il" else 0.52 for c in words)
    left = (
        float(label.get("x"))
        - width * {"start": 0, "middle": 0.5, "end": 1}[label.get("text-anchor")]
    )
    bottom = float(label.get("y"))
    return left, bottom - 0.72 * size, left + width, bottom + 0.1 * size


def trace(d):
    """The points that a path goes through, its control points included."""
    x = y = 0.0
    start = (x, y)
    for letter, numbers in STEP.findall(d):
        values = [float(v) for v in re.findall(r"-?\d*\.?\d+(?:e-?\d+)?", numbers)]
        command = letter.upper()
        if command == "Z":
            x, y = start
            continue
        stride = {"H": 1, "V": 1, "C": 6}.get(command, 2)
        for i in range(0, len(values), stride):
            chunk = values[i : i + stride]
            dx, dy = (x, y) if letter.islower() else (0.0, 0.0)
            if command == "H":
                places = [(chunk[0] + dx, y)]
            elif command == "V":
                places = [(x, chunk[0] + dy)]
            else:
                places = [(a + dx, b + dy) for a, b in zip(chunk[::2], chunk[1::2], strict=True)]
            yield from places
            x, y = places[-1]
            if command == "M" and i == 0:
                start = (x, y)


def number(node, key):
    """An attribute of a stroke as a number; 0 where it is left out."""
    return float(node.get(key) or 0)


def corners(tree):
    """Every point of every stroke."""
    for node in tree.iter():
        get = partial(number, node)
        if node.tag == f"{SVG}rect":
            yield get("x"), get("y")
            yield get("x") + get("width"), get("y") + get("height")
        elif node.tag == f"{SVG}line":
            yield get("x1"), get("y1")
            yield get("x2"), get("y2")
        elif node.tag == f"{SVG}circle":
            yield get("cx") - get("r"), get("cy") - get("r")
            yield get("cx") + get("r"), get("cy") + get("r")
        elif node.tag == f"{SVG}ellipse":
            yield get("cx") - get("rx"), get("cy") - get("ry")
            yield get("cx") + get("rx"), get("cy") + get("ry")
        elif node.tag == f"{SVG}path":
            yield from trace(node.get("d"))


def cut_off(tree):
    """Points and labels that are not on the sheet."""
    width, height = size_of(tree)
    for x, y in corners(tree):
        if not (-0.5 <= x <= width + 0.5 and -0.5 <= y <= height + 0.5):
            yield x, y
    for size, label in letters(tree):
        left, top, right, bottom = extent(size, label)
        if left < -1 or top < -1 or right > width + 1 or bottom > height + 1:
            yield "".join(label.itertext())


def collisions(tree):
    """Labels that lie on each other."""
    rooms = [(extent(size, label), "".join(label.itertext())) for size, label in letters(tree)]
    for i, (a, one) in enumerate(rooms):
        for b, other in rooms[:i]:
            apart = a[0] >= b[2] - 1 or b[0] >= a[2] - 1 or a[1] >= b[3] - 1 or b[1] >= a[3] - 1
            if one and other and not apart:
                yield one, other


def numbers_in(text):
    return {
        float(found.replace("\u2212", "-").replace(",", "").replace("--", "-"))
        for found in NUMBER.findall(text)
    }


def flat(values):
    for value in values:
        if isinstance(value, tuple | list):
            yield from flat(value)
        elif isinstance(value, int | float):
            yield float(value)


@drawn_by
def test_most_draws_have_a_picture_and_the_pictures_differ(name):
    for language in LANGUAGES:
        found = pictures(name, language)
        assert len(found) >= 0.8 * len(SEEDS)
        assert len({svg for _, svg, _ in found}) >= 5


@drawn_by
def test_a_picture_has_a_name_and_a_text_alternative_in_its_language(name):
    for language, _, svg, tree in every_picture(name):
        title, desc = (tree.findtext(f"{SVG}{tag}") for tag in ("title", "desc"))
        assert tree.get("role") == "img" and len(title) >= 4 and len(desc) >= 10
        assert desc.endswith("." if language == "en" else "。"), desc
        if language == "en":
            assert not HAN.search(svg)
        else:
            assert HAN.search(title) and HAN.search(desc)


@drawn_by
def test_a_picture_takes_its_colours_from_the_page(name):
    for _, _, svg, tree in every_picture(name):
        assert not re.search(r"\s(id|style|href|on\w+)=|url\(|<(script|style|image|use)\b", svg)
        for node in tree.iter():
            assert {node.get("fill", "none"), node.get("stroke", "none")} <= LOOKS


@drawn_by
def test_a_picture_fits_a_telephone(name):
    for _, _, svg, tree in every_picture(name):
        width, height = size_of(tree)
        assert 60 <= width <= WIDEST and 20 <= height <= WIDEST
        assert len(svg) < 16_000
        assert all(letters(tree))


@drawn_by
def test_nothing_is_cut_off(name):
    for _, p, _, tree in every_picture(name):
        assert list(cut_off(tree)) == [], p


@drawn_by
def test_labels_do_not_lie_on_each_other(name):
    for _, p, _, tree in every_picture(name):
        assert list(collisions(tree)) == [], p


@pytest.mark.parametrize(
    ("stroke", "faults"),
    [
        (text(50, 20, "middle"), 0),
        (text(50, 20, "end", "end"), 0),
        (text(90, 20, "a long label"), 1),
        (line(0, 0, 100, 41), 1),
        (path("M10 10h80v20h-80z"), 0),
        (path("M10 10l20 5l-40 0"), 1),
        (dot(99, 20), 1),
    ],
)
def test_what_is_cut_off_is_noticed(stroke, faults):
    tree = ElementTree.fromstring(sheet(stroke))  # noqa: S314  (our own picture)
    assert len(list(cut_off(tree))) == faults


def test_labels_that_lie_on_each_other_are_noticed():
    for y, faults in ((20, 1), (36, 0)):
        strokes = text(50, 20, "first"), text(60, y, "second")
        tree = ElementTree.fromstring(sheet(*strokes))  # noqa: S314  (our own picture)
        assert len(list(collisions(tree))) == faults


def test_strokes_are_made_once_for_all_languages():
    calls = []

    @drawn
    def example(width):
        calls.append(width)
        return picture(
            both("name", "名"), both("told", "述"), width, 40, words(9, 9, both("a", "甲"))
        )

    shown = [example(language, 100) for language in LANGUAGES]
    assert calls == [100]
    assert "name" in shown[0] and ">a<" in shown[0] and "名" in shown[1] and ">甲<" in shown[1]
    assert example("en", 90) != shown[0] and calls == [100, 90]


@drawn_by
def test_a_picture_does_not_tell_the_answer(name):
    module = problem.family(name)
    for language, p, _, tree in every_picture(name):
        answer = module.solve(p)
        if isinstance(answer, str):
            words = [word.casefold() for word in module.FORM.words[answer]]
            shown = "".join(tree.itertext()).casefold()
            assert not any(word in shown for word in words), p
            continue
        answers = {float(v) for v in (answer if isinstance(answer, list | tuple) else [answer])}
        given = {0, 1} | set(flat(astuple(p))) | numbers_in(module.statement(p)[language])
        shown = numbers_in(" ".join("".join(label.itertext()) for _, label in letters(tree)))
        told = {v for v in shown - given if any(abs(v - a) <= 2e-3 * abs(a) for a in answers)}
        assert not told, p


UNUSUAL = (0, 1, 2, 7, 30, 1000, 10**6, -3, 0.5, 37.0, -250.0)


def unusual(value):
    """Values of the same type, far from what is drawn."""
    if isinstance(value, tuple) and value:
        yield from (value * 3, value * 10, value[:1])
        for other in unusual(value[0]):
            yield from ((other, *value[1:]), (other,) * len(value))
    elif not isinstance(value, bool | str):
        yield from (type(value)(v) for v in UNUSUAL)


@drawn_by
def test_whatever_the_domain_allows_can_be_drawn_or_left_out(name):
    module = problem.family(name)
    for p in draws(name)[:6]:
        data = problem.params_to_json(p)
        for field in data:
            for value in unusual(getattr(p, field)):
                try:
                    q = problem.params_from_json(module, {**data, field: value})
                except (ValueError, IndexError):
                    continue
                svg = module.figure(q, "zh")
                assert len(svg) < 24_000, q
                if svg:
                    ElementTree.fromstring(svg)  # noqa: S314  (our own picture)
