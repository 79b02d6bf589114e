"""Oracles: initialisation and normalisation."""

from __future__ import annotations

import torch
from torch.nn import functional as F  # noqa: N812 - its usual name

from tests.content.oracles.tensors import tensor


def bn_train(case):
    keywords = {"momentum": 0.1, "eps": 1e-5, **case["keywords"]}
    mean, var = tensor(case["run_mean"]), tensor(case["run_var"])
    weights = tensor(case["gamma"]), tensor(case["beta"])
    y = F.batch_norm(tensor(case["x"]), mean, var, *weights, training=True, **keywords)
    return {"y": y, "new_mean": mean, "new_var": var}


def bn_backward(case):
    x, gamma = tensor(case["x"], grad=True), tensor(case["gamma"], grad=True)
    beta = torch.zeros_like(gamma, requires_grad=True)
    eps = case["keywords"].get("eps", 1e-5)
    F.batch_norm(x, None, None, gamma, beta, training=True, eps=eps).backward(tensor(case["dy"]))
    return {"dx": x.grad, "dgamma": gamma.grad, "dbeta": beta.grad}


def layernorm(case):
    x, gamma, beta = (tensor(case[name]) for name in ("x", "gamma", "beta"))
    return {"y": F.layer_norm(x, gamma.shape, gamma, beta, case["keywords"].get("eps", 1e-5))}


def torch_bn(case):
    keywords = case["keywords"]
    module = torch.nn.BatchNorm1d(case["features"], **keywords)
    module = module if case["do"] == "single" else module.double()
    if case["do"] == "inspect":
        return {
            "parameters": ["bias", "weight"],
            "buffers": ["running_mean", "running_var"],
            "running_mean": module.running_mean,
            "running_var": module.running_var,
        }
    with torch.no_grad():
        module.weight.copy_(tensor(case["weight"]))
        module.bias.copy_(tensor(case["bias"]))
    if case["do"] == "gradients":
        x = tensor(case["train"][0], grad=True)
        (module(x) ** 3).sum().backward()
        weights = {"weight.grad": module.weight.grad, "bias.grad": module.bias.grad}
        return {"x.grad": x.grad, **weights}
    outputs = [module(tensor(batch)) for batch in case["train"]]
    if case["do"] == "graph":
        return {"outputs": outputs, "has a graph": [False, False]}
    if case["do"] == "reload":
        other = torch.nn.BatchNorm1d(case["features"], **keywords).double()
        other.load_state_dict(module.state_dict())
        module = other
    module.eval()
    if case["test"] is not None:
        outputs.append(module(tensor(case["test"])))
    statistics = {"running_mean": module.running_mean, "running_var": module.running_var}
    return {"outputs": outputs, **statistics}


def ln_backward(case):
    x, gamma = tensor(case["x"], grad=True), tensor(case["gamma"], grad=True)
    beta = torch.zeros_like(gamma, requires_grad=True)
    eps = case["keywords"].get("eps", 1e-5)
    F.layer_norm(x, gamma.shape, gamma, beta, eps).backward(tensor(case["dy"]))
    return {"dx": x.grad, "dgamma": gamma.grad, "dbeta": beta.grad}


def groupnorm(case):
    if case.get("must_raise"):
        return {"raises": "ValueError"}
    x, gamma, beta = (tensor(case[name]) for name in ("x", "gamma", "beta"))
    return {"y": F.group_norm(x, case["groups"], gamma, beta, case["keywords"].get("eps", 1e-5))}


def bn_fold(case):
    w, b = torch.nn.utils.fusion.fuse_conv_bn_weights(
        tensor(case["w"]),
        None if case["b"] is None else tensor(case["b"]),
        tensor(case["mean"]),
        tensor(case["var"]),
        case["keywords"].get("eps", 1e-5),
        tensor(case["gamma"]),
        tensor(case["beta"]),
    )
    return {"w2": w, "b2": b}


def xavier(case):
    if case["do"] == "generator":
        return {"next call differs": True, "same seed agrees": True}
    found = {"dtype": "float64", "shape": [case["fan_out"], case["fan_in"]]}
    yes = ["within the bound"]
    if case["do"] == "law":
        yes += ["comes close to -a", "comes close to a", "mean is near 0", "spread evenly"]
        yes += ["variance is near 2 / (fan_in + fan_out)", "all entries differ"]
    return {**found, **dict.fromkeys(yes, True)}
