"""Oracles: sequence models and attention."""

from __future__ import annotations

import math

import torch
from torch.nn import functional as F  # noqa: N812 - its usual name

from tests.content.oracles.tensors import tensor


def attention(case):
    mask = None if case["mask"] is None else tensor(case["mask"])
    q, k, v = (tensor(case[name]) for name in "qkv")
    return {"attention": F.scaled_dot_product_attention(q, k, v, attn_mask=mask)}


def beam(case):
    table, eos = tensor(case["table"]).log(), case["eos"]
    prefixes, scores, ended = [[]], torch.zeros(1, dtype=torch.float64), []
    for t in range(case["max_len"]):
        rows = [table[t, prefix[-1] if prefix else -1] for prefix in prefixes]
        if not rows:
            break
        matrix = torch.stack(rows) + scores[:, None]
        found = torch.topk(matrix.flatten(), min(case["beam"], matrix.numel()))
        pairs = [
            ([*prefixes[place // matrix.shape[1]], place % matrix.shape[1]], score)
            for place, score in zip(found.indices.tolist(), found.values.tolist(), strict=True)
            if score > -float("inf")
        ]
        ended += [pair for pair in pairs if pair[0][-1] == eos]
        prefixes = [tokens for tokens, _ in pairs if tokens[-1] != eos]
        alive = [score for tokens, score in pairs if tokens[-1] != eos]
        scores = torch.tensor(alive, dtype=torch.float64)
    ended += zip(prefixes, scores.tolist(), strict=True)
    ended.sort(key=lambda pair: pair[1], reverse=True)
    return {"hypotheses": [list(pair) for pair in ended[: case["beam"]]]}


def lstm_cell(case):
    states = tensor(case["h"]), tensor(case["c"])
    weights = [tensor(case[name]) for name in ("w_ih", "w_hh", "b_ih", "b_hh")]
    h, c = torch.lstm_cell(tensor(case["x"]), states, *weights)
    return {"h": h, "c": c}


def gru_cell(case):
    names = ("x", "h", "w_ih", "w_hh", "b_ih", "b_hh")
    return {"h": torch.gru_cell(*(tensor(case[name]) for name in names))}


def mha(case):
    if case.get("must_raise"):
        return {"raises": "ValueError"}
    x, heads = tensor(case["x"]), case["n_heads"]
    layer = torch.nn.MultiheadAttention(x.shape[-1], heads, batch_first=True).double()
    names = ("in_proj_weight", "in_proj_bias", "out_proj.weight", "out_proj.bias")
    values = (tensor(case[name]) for name in ("w_in", "b_in", "w_out", "b_out"))
    layer.load_state_dict(dict(zip(names, values, strict=True)))
    length = x.shape[1]
    hidden = torch.ones(length, length, dtype=torch.bool).triu(1)
    mask = hidden if case["keywords"].get("causal") else None
    return {"mha": layer(x, x, x, attn_mask=mask, need_weights=False)[0]}


def posenc(case):
    length, d = case["T"], case["d"]
    rates = torch.exp(torch.arange(0, d, 2, dtype=torch.float64) * (-math.log(1e4) / d))
    angles = torch.arange(length)[:, None] * rates
    waves = torch.polar(torch.ones_like(angles), angles)
    return {"encoding": torch.view_as_real(waves).flip(-1).flatten(1)[:, :d]}


def masked_mean(case):
    x, lengths = tensor(case["x"]), tensor(case["lengths"])
    padding = torch.arange(x.shape[1]) >= lengths[:, None]
    return {"means": x.masked_fill(padding[:, :, None], math.nan).nanmean(1).nan_to_num()}


def rnn_bptt(case):
    dh, x, h0, w_ih, w_hh, b = (
        tensor(case[name], grad=True) for name in ("dh", "x", "h0", "w_ih", "w_hh", "b")
    )
    weights = w_ih, w_hh, b, torch.zeros_like(b)
    h, _ = torch.rnn_tanh(x, h0[None], weights, True, 1, 0.0, True, False, False)
    h.backward(dh.detach())
    return {"dx": x.grad, "dh0": h0.grad, "dw_ih": w_ih.grad, "dw_hh": w_hh.grad, "db": b.grad}
