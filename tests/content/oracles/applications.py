"""Oracles: metrics, boxes and data."""

from __future__ import annotations

import torch
from torch.nn import functional as F  # noqa: N812 - its usual name

from tests.content.oracles.tensors import tensor


def _overlap(p, q):
    """Overlap of intervals: their lengths less the length of both together, gap included."""
    together = torch.maximum(p[:, None, 1], q[:, 1]) - torch.minimum(p[:, None, 0], q[:, 0])
    return ((p[:, None, 1] - p[:, None, 0]) + (q[:, 1] - q[:, 0]) - together).clamp(min=0)


def _iou(a, b):
    a, b = a.double(), b.double()
    shared = _overlap(a[:, ::2], b[:, ::2]) * _overlap(a[:, 1::2], b[:, 1::2])
    sizes = [(boxes[:, 2:] - boxes[:, :2]).prod(1) for boxes in (a, b)]
    return (shared / (sizes[0][:, None] + sizes[1] - shared)).nan_to_num()


def iou(case):
    return {"iou": _iou(tensor(case["a"]), tensor(case["b"]))}


def nms(case):
    order = torch.sort(tensor(case["scores"]), descending=True, stable=True).indices
    boxes = tensor(case["boxes"])[order]
    clash = torch.triu(_iou(boxes, boxes) > case["thr"], diagonal=1)
    kept = torch.ones(len(order), dtype=torch.bool)
    for _ in order:  # after i rounds the first i are settled
        kept = ~(clash & kept[:, None]).any(0)
    return {"kept": order[kept].tolist()}


def confusion(case):
    true, pred = (F.one_hot(tensor(case[y]).long(), case["k"]) for y in ("y_true", "y_pred"))
    matrix = true.T @ pred
    hits = matrix.diagonal().double()
    precision, recall = (hits / matrix.sum(0)).nan_to_num(), (hits / matrix.sum(1)).nan_to_num()
    f1 = 2 / (1 / precision + 1 / recall)
    return {"matrix": matrix, "precision": precision, "recall": recall, "f1": f1}


def auc(case):
    scores, positive = tensor(case["scores"]), tensor(case["labels"]).bool()
    if not case["defined"]:
        return {"is nan": True}
    above = scores[positive][:, None] - scores[~positive]
    return {"auc": torch.heaviside(above, torch.tensor(0.5).double()).mean()}


def sgns(case):
    v, u, negatives = (tensor(case[name], grad=True) for name in ("v", "u_pos", "U_neg"))
    loss = -F.logsigmoid(u @ v) - F.logsigmoid(-(negatives @ v)).sum()
    loss.backward()
    grads = {"dv": v.grad, "du_pos": u.grad, "dU_neg": negatives.grad}
    tiny = {"log of the loss": loss.log()} if case["name"] == "tiny-loss" else {}
    return {"loss": loss, **grads, **tiny}


def load_wrapper(case):
    sets = {"training": case["tr_d"], "validation": case["va_d"], "test": case["te_d"]}
    if any(len(images) != len(labels) for images, labels in sets.values()):
        return {"raises": "ValueError"}
    found = {}
    for name, (images, labels) in sets.items():
        one_hot = F.one_hot(tensor(labels).long(), 10).double()[:, :, None]
        y = list(one_hot) if name == "training" else labels.tolist()
        found[name] = {"type": "list", "x": list(tensor(images)[:, :, None]), "y": y}
    return found


def evaluate(case):
    known = {"a Python float": True, "modes afterwards": case["modes"]}
    known["gradients recorded afterwards"] = case["gradients"]
    known |= {"in training mode meanwhile": False, "gradients recorded meanwhile": False}
    known["trainable afterwards"] = [True] * (0 if case["model"] == "identity" else 6)
    if not case["x"]:
        return {**known, "accuracy": "nan", "state": {}}
    x, y = (torch.cat([tensor(one) for one in case[name]]) for name in "xy")
    if case["model"] == "identity":
        return {**known, "accuracy": (x.argmax(1) == y).double().mean(), "state": {}}
    torch.manual_seed(case["seed"])
    first, last = torch.nn.Linear(2, 8), torch.nn.Linear(8, 3)
    norm = torch.nn.BatchNorm1d(8)
    layers = first, norm, torch.nn.Dropout(), last
    if case["model"] == "nested":
        layers = torch.nn.Sequential(first, norm), *layers[2:]
    model = torch.nn.Sequential(*layers).double()
    outputs = last(first(x) / (1 + norm.eps) ** 0.5)  # a new BatchNorm: mean 0, variance 1
    accuracy = (outputs.argmax(1) == y).double().mean()
    return {**known, "accuracy": accuracy, "state": dict(model.state_dict())}
