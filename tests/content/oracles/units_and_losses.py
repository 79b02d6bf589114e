"""Oracles: losses and activations."""

from __future__ import annotations

import torch
from torch.nn import functional as F  # noqa: N812 - its usual name

from tests.content.oracles.tensors import tensor


def softmax_ce(case):
    logits = tensor(case["logits"], grad=True)
    loss = F.cross_entropy(logits, tensor(case["y"]).long())
    loss.backward()
    return {"loss": loss, "dlogits": logits.grad}


def one_hot(case):
    if case["fails"]:
        return {"raises": "ValueError"}
    return {"one_hot": F.one_hot(tensor(case["y"]).long(), case["k"]).double()}


def sigmoid(case):
    x = tensor(case["x"])
    return {"sigmoid": torch.sigmoid(x if x.is_floating_point() else x.double())}


def bce_logits(case):
    if case.get("must_raise"):
        return {"raises": "ValueError"}
    # binary_cross_entropy_with_logits itself loses the tiny losses.
    z, y = tensor(case["z"]).double(), tensor(case["y"]).double()
    return {"loss": -(y * F.logsigmoid(z) + (1 - y) * F.logsigmoid(-z)).mean()}


def label_smoothing(case):
    y = tensor(case["y"]).long()
    return {"loss": F.cross_entropy(tensor(case["logits"]), y, label_smoothing=case["eps"])}
