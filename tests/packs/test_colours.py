"""Both themes keep the contrasts of WCAG 2.2 AA; the night is written twice and equal."""

import re

import pytest
from django.conf import settings

TOKENS = (settings.BASE_DIR / "static" / "css" / "tokens.css").read_text(encoding="utf-8")
TEXT, GRAPHIC = 4.5, 3.0
PAIRS = [
    *((ink, ground, TEXT) for ink in ("ink", "ink-2", "ink-3") for ground in ("paper", "leaf")),
    *((ink, "shade", TEXT) for ink in ("ink", "ink-2", "ink-3")),
    ("gold-ink", "paper", TEXT),
    ("gold-ink", "shade", TEXT),
    ("red-ink", "paper", TEXT),
    ("red-ink", "shade", TEXT),
    ("red-ink", "red-wash", TEXT),
    ("gold", "paper", GRAPHIC),
    ("red", "paper", GRAPHIC),
    ("edge", "paper", GRAPHIC),
    ("edge", "leaf", GRAPHIC),
    *(
        (f"code-{name}", ground, TEXT)
        for name in ("name", "word", "text", "number")
        for ground in ("leaf", "shade")
    ),
]


def blocks() -> list[dict[str, str]]:
    """Return the colours of day, chosen night and the device's night."""
    bodies = re.findall(r"color-scheme: (?:light|dark);(.*?)}", TOKENS, re.DOTALL)
    return [dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6});", body)) for body in bodies]


DAY, NIGHT, DEVICE_NIGHT = blocks()


def luminance(colour: str) -> float:
    """Return the relative luminance of ``#rrggbb`` as WCAG defines it."""
    channels = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


@pytest.mark.parametrize("theme", [DAY, NIGHT], ids=["day", "night"])
@pytest.mark.parametrize(("ink", "ground", "least"), PAIRS)
def test_the_contrast_is_enough(theme: dict[str, str], ink: str, ground: str, least: float) -> None:
    bright, dark = sorted((luminance(theme[ink]), luminance(theme[ground])), reverse=True)
    assert (bright + 0.05) / (dark + 0.05) >= least


def test_the_two_nights_are_equal() -> None:
    assert NIGHT == DEVICE_NIGHT
    assert NIGHT.keys() <= DAY.keys()
