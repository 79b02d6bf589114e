"""Sizes and places of sliding kernels, against torch."""

from __future__ import annotations

from itertools import product

import pytest

from quizapp.notes.sliding import MAX_PLANE, PRESETS, Slide, UnslidableError

SIZES = {  # what the guide to convolution arithmetic draws, from input to output
    "no-padding": (4, 2),
    "arbitrary-padding": (5, 6),
    "half-padding": (5, 5),
    "full-padding": (5, 7),
    "strides": (5, 2),
    "padding-strides": (5, 3),
    "padding-strides-odd": (6, 3),
    "no-padding-transposed": (2, 4),
    "arbitrary-padding-transposed": (6, 5),
    "half-padding-transposed": (5, 5),
    "full-padding-transposed": (7, 5),
    "strides-transposed": (2, 5),
    "padding-strides-transposed": (3, 5),
    "padding-strides-odd-transposed": (3, 6),
    "dilation": (7, 3),
}


def all_slides() -> list[Slide]:
    found = []
    ranges = ((1, 3, 6, 12), (1, 2, 3, 4), (1, 2, 3), (0, 1, 2), (1, 2), (0, 1), (False, True))
    for numbers in product(*ranges):
        try:
            found.append(Slide(*numbers))
        except UnslidableError:
            continue
    return found


def test_the_presets_have_the_sizes_of_the_guide() -> None:
    assert {name: (one.n, one.out) for name, one in PRESETS.items()} == SIZES


def test_the_example_of_everybody() -> None:
    assert Slide(5, 3, 1, 1).out == 5


@pytest.mark.torch
def test_every_size_is_that_of_torch() -> None:
    import torch

    slides = all_slides()
    assert len(slides) > 300
    for one in slides:
        numbers = {"stride": one.s, "padding": one.p, "dilation": one.d, "device": "meta"}
        if one.transposed:
            layer = torch.nn.ConvTranspose2d(1, 1, one.k, output_padding=one.op, **numbers)
        else:
            layer = torch.nn.Conv2d(1, 1, one.k, **numbers)
        shape = layer(torch.zeros(1, 1, one.n, one.n, device="meta")).shape
        assert tuple(shape[-2:]) == (one.out, one.out), one


@pytest.mark.torch
def test_sliding_over_the_plane_gives_the_very_values_of_torch() -> None:
    import torch

    for one in all_slides()[::7]:
        x = torch.arange(1.0, 1 + one.n**2, dtype=torch.float64).reshape(one.n, one.n)
        w = torch.arange(1.0, 1 + one.k**2, dtype=torch.float64).reshape(one.k, one.k)
        places = [place for place in range(one.plane) if one.is_input(place)]
        plane = torch.zeros(one.plane, one.plane, dtype=torch.float64)
        plane[torch.tensor(places)[:, None], torch.tensor(places)] = x
        slid = torch.nn.functional.conv2d(
            plane[None, None], w[None, None], stride=one.step, dilation=one.d
        )
        numbers = {"stride": one.s, "padding": one.p, "dilation": one.d}
        if one.transposed:
            wanted = torch.nn.functional.conv_transpose2d(
                x[None, None], w.flip(0, 1)[None, None], output_padding=one.op, **numbers
            )
        else:
            wanted = torch.nn.functional.conv2d(x[None, None], w[None, None], **numbers)
        assert torch.equal(slid, wanted), one


def test_the_last_window_lies_inside_the_plane() -> None:
    for one in [*PRESETS.values(), *all_slides()]:
        assert one.window(one.out - 1) + one.span <= one.plane <= MAX_PLANE
        assert sum(map(one.is_input, range(one.plane))) == one.n


@pytest.mark.parametrize(
    ("numbers", "name"),
    [
        ({"n": 0, "k": 1}, "n"),
        ({"n": 13, "k": 1}, "n"),
        ({"n": 2, "k": 3}, "k"),
        ({"n": 5, "k": 3, "s": 0}, "s"),
        ({"n": 5, "k": 3, "p": -1}, "p"),
        ({"n": 5, "k": 3, "d": 4}, "d"),
        ({"n": 5, "k": 3, "op": 1}, "op"),
        ({"n": 5, "k": 3, "op": 1, "transposed": True}, "op"),
        ({"n": 5, "k": 3, "p": 3, "transposed": True}, "p"),
        ({"n": 12, "k": 7, "s": 4, "transposed": True}, "n"),
    ],
)
def test_what_cannot_slide_names_the_number_in_the_way(numbers: dict[str, int], name: str) -> None:
    with pytest.raises(UnslidableError, match=f"^{name}$"):
        Slide(**numbers)  # type: ignore[arg-type]
