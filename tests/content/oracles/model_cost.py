"""Oracles: sizes and costs."""

from __future__ import annotations

import torch


def param_report(case):
    """Tensors are told apart by where they lie in memory."""
    names = {"nn": torch.nn, "Tied": _tied, "Positions": _positions}
    report = []
    for module in eval(case["modules"], names):  # noqa: S307 - our own expression
        parts = list(module.modules())
        weights = {p.data_ptr(): p for part in parts for p in _there(part._parameters)}
        buffers = {b.data_ptr(): b for part in parts for b in _there(part._buffers)}
        trained = [p for p in weights.values() if p.requires_grad]
        report.append([sum(map(torch.numel, one)) for one in (trained, buffers.values())])
    return {"report": report}


def _there(named):
    return [one for one in named.values() if one is not None]


def _tied(words, width):
    pair = torch.nn.ModuleList([torch.nn.Embedding(words, width), torch.nn.Linear(width, words)])
    pair[1].weight = pair[0].weight
    return pair


def _positions(length, width):
    module = torch.nn.LayerNorm(width, bias=False)
    module.register_buffer("table", torch.zeros(length, width), persistent=False)
    return module
