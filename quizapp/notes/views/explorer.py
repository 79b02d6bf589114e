"""The convolution explorer: any numbers, drawn and animated."""

from __future__ import annotations

from dataclasses import asdict

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from quizapp.notes.picture import limits, names, picture_of, why_not
from quizapp.notes.sliding import PRESETS, Slide, UnslidableError

USUAL = PRESETS["half-padding"]
NUMBERS = ("n", "k", "s", "p", "d", "op")


def explorer(request: HttpRequest) -> HttpResponse:
    """Draw the convolution whose numbers stand in the address; anybody may look."""
    typed = {name: request.GET.get(name, str(getattr(USUAL, name)))[:4] for name in NUMBERS}
    transposed = request.GET.get("transposed") == "1"
    context = {
        "typed": typed,
        "transposed": transposed,
        "limits": limits(),
        "presets": [
            {"name": name, "slide": slide, "title": title, "query": _query(slide)}
            for (name, slide), title in zip(PRESETS.items(), names(), strict=True)
        ],
    }
    try:
        numbers = {name: _whole(name, text) for name, text in typed.items()}
        slide = Slide(**numbers, transposed=transposed)
    except UnslidableError as error:
        context |= {"message": why_not(str(error)), "wrong": str(error)}
    else:
        here = next((name for name, one in PRESETS.items() if one == slide), "")
        context |= {"slide": slide, "picture": picture_of(slide), "here": here}
    inner = request.headers.get("HX-Target") == "explorer"
    return render(request, f"notes/explorer{'/stage' if inner else ''}.html", context)


def _whole(name: str, text: str) -> int:
    if not (text.isascii() and text.isdecimal()):
        raise UnslidableError(name)
    return int(text)


def _query(slide: Slide) -> str:
    facts = asdict(slide)
    pairs = [f"{name}={facts[name]}" for name in NUMBERS]
    return "&".join([*pairs, *(["transposed=1"] if slide.transposed else [])])
