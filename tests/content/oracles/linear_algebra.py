"""Oracles: linear algebra."""

from __future__ import annotations

from torch.nn import functional as F  # noqa: N812 - its usual name

from tests.content.oracles.tensors import tensor


def affine(case):
    w, x, b = (tensor(case[name]) for name in ("w", "x", "b"))
    if b.numel() != len(w):
        return {"raises": "ValueError"}
    columns = x if x.ndim == 2 else x[:, None]
    return {"y": F.linear(columns.T, w, b.flatten()).T.reshape(len(w), *x.shape[1:])}
