"""Oracles: model selection."""

from __future__ import annotations

import torch


def kfold(case):
    n, k = case["n"], case["k"]
    if case["do"] == "refuse":
        return {"raises": "ValueError"}
    folds = torch.tensor_split(torch.arange(n), k)
    if case["do"] == "split":
        rest = [torch.arange(n)[~torch.isin(torch.arange(n), fold)] for fold in folds]
        return {"train": rest, "val": list(folds)}
    yes = (
        "integers",
        "every index is validated once",
        "train is the rest",
        "the order is mixed",
        "the same seed gives the same split",
        "another seed gives another split",
        "the global generators are left alone",
    )
    return {"sizes": list(map(len, folds)), **dict.fromkeys(yes, True)}
