"""A second route to the answers of the code exercises: what torch gives for the same case.

Each function is called like its task and returns the outputs it is sure of, by name.
"""

from __future__ import annotations

import itertools
import math

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
    weights = [rng.normal(size=(m, n)) * n**-0.5 for n, m in itertools.pairwise(sizes)]
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


def pca(case):
    x, k, rank = tensor(case["x"]).double(), case["k"], case["rank"]
    values, vectors = torch.linalg.eigh(torch.cov(x.T).reshape(x.shape[1], x.shape[1]))
    components, values = vectors.T.flip(0)[:k], values.flip(0)
    sign = torch.sign(components.gather(1, components.abs().argmax(1, keepdim=True)))
    known = {"variances": values[:k], "ratios": values[:k] / values.sum()}
    if rank == k:
        return {"components": components * sign, **known}
    return {"unique components": (components * sign)[:rank], "orthonormal": True, **known}


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


def one_hot(case):
    if case["fails"]:
        return {"raises": "ValueError"}
    return {"one_hot": F.one_hot(tensor(case["y"]).long(), case["k"]).double()}


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


def minibatches(case):
    batches = [one for one in torch.arange(case["n"]).split(case["batch"]) if len(one)]
    if case["drop_last"]:
        batches = [one for one in batches if len(one) == case["batch"]]
    if case["do"] == "in order":
        return {"batches": batches}
    yes = (
        "integers",
        "no index occurs twice",
        "the order is random",
        "two epochs differ",
        "equal generators give equal epochs",
        "every index comes in some epoch",
        "neighbours are parted",
    )
    return {"sizes": list(map(len, batches)), **dict.fromkeys(yes, True)}


def kl(case):
    if case["fails"]:
        return {"raises": "ValueError"}
    p, q = tensor(case["p"]), tensor(case["q"])
    return {"kl": (torch.special.xlogy(p, p) - torch.special.xlogy(p, q)).sum(-1)}


def num_grad(case):
    x = tensor(case["x"]).double().requires_grad_()
    places = torch.arange(1.0, x.numel() + 1, dtype=torch.float64)
    value = {
        "sum of squares": lambda: x.square().sum(),
        "sum of cubes": lambda: x.pow(3).sum(),
        "sum of i * x_i**2": lambda: x.ravel().square() @ places,
        "log-sum-exp": lambda: x.ravel().logsumexp(0),
        "sines of neighbours": lambda: torch.sin(x[..., :-1] * x[..., 1:]).sum(),
        "trace of x x^T x x^T": lambda: torch.trace(torch.linalg.multi_dot([x, x.T, x, x.T])),
    }[case["f"]]()
    value.backward()
    h = case["keywords"].get("h", 1e-5)
    return {"gradient": x.grad + (h * h if case["f"] == "sum of cubes" else 0)}


def pairwise(case):
    a, b = tensor(case["a"]).double(), tensor(case["b"]).double()
    distances = torch.cdist(a, b, compute_mode="donot_use_mm_for_euclid_dist")
    return {"distances": distances.square()}


def ridge(case):
    x, y = tensor(case["x"]), tensor(case["y"])

    def cost(theta):
        errors = y - x @ theta[:-1] - theta[-1]
        return errors.square().sum() + case["lam"] * theta[:-1].square().sum()

    # Quadratic: one Newton step from anywhere ends at the minimum.
    start = torch.zeros(x.shape[1] + 1, dtype=torch.float64)
    slope = torch.autograd.functional.jacobian(cost, start)
    theta = -torch.linalg.solve(torch.autograd.functional.hessian(cost, start), slope)
    return {"w": theta[:-1], "b": theta[-1]}


def soft_thresh(case):
    if case["fails"]:
        return {"raises": "ValueError"}
    return {"result": F.softshrink(tensor(case["u"]), case["t"])}


def stationary(case):
    p = tensor(case["p"])
    far = (p + torch.eye(len(p), dtype=torch.float64)) / 2  # never periodic, the same distribution
    for _ in range(40):
        far = far @ far
        far = far / far.sum(1, keepdim=True)
    return {"stationary": far[0]}


def embedding_bwd(case):
    dy = tensor(case["dy"])
    table = torch.zeros(case["vocab"], dy.shape[-1], dtype=dy.dtype, requires_grad=True)
    F.embedding(tensor(case["idx"]).long(), table, case["padding_idx"]).backward(dy)
    return {"dw": table.grad}


def sigmoid(case):
    x = tensor(case["x"])
    return {"sigmoid": torch.sigmoid(x if x.is_floating_point() else x.double())}


def bce_logits(case):
    if case.get("must_raise"):
        return {"raises": "ValueError"}
    # binary_cross_entropy_with_logits itself loses the tiny losses.
    z, y = tensor(case["z"]).double(), tensor(case["y"]).double()
    return {"loss": -(y * F.logsigmoid(z) + (1 - y) * F.logsigmoid(-z)).mean()}


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


def conv_out(case):
    settings = case["settings"]
    if case.get("must_raise"):
        return {"raises": ["ValueError"] * len(settings)}
    sizes = [_windows(**one) for one in settings]
    return {"sizes": sizes, "is an int": [True] * len(sizes)}


def _windows(n, k, *, s=1, p=0, d=1, ceil_mode=False):
    if ceil_mode:
        return F.max_pool1d(torch.zeros(1, 1, n), k, s, p, d, ceil_mode).shape[-1]
    return F.conv1d(torch.zeros(1, 1, n), torch.zeros(1, 1, k), None, s, p, d).shape[-1]


def im2col(case):
    keywords = dict(case["keywords"])
    keywords["padding"] = keywords.pop("pad", 0)
    x = tensor(case["x"])
    x = x.permute(0, 3, 1, 2) if case["layout"] == "transposed" else x
    return {"columns": F.unfold(x.double(), tuple(case["k"]), **keywords).to(x.dtype)}


def conv2d_backward(case):
    x, w = tensor(case["x"], grad=True), tensor(case["w"], grad=True)
    b = torch.zeros(len(case["w"]), dtype=torch.float64, requires_grad=True)
    keywords = {"stride": case["keywords"]["stride"], "padding": case["keywords"]["pad"]}
    F.conv2d(x, w, b, **keywords).backward(tensor(case["dy"]))
    return {"dx": x.grad, "dw": w.grad, "db": b.grad}


def convt2d(case):
    keywords = dict(case["keywords"])
    keywords["padding"] = keywords.pop("pad", 0)
    return {"y": F.conv_transpose2d(tensor(case["x"]), tensor(case["w"]), **keywords)}


def maxpool(case):
    x = tensor(case["x"], grad=True)
    y = F.max_pool2d(x, case["k"], case["stride"], case["pad"])
    y.backward(tensor(case["dy"]))
    return {"y": y, "dx": x.grad}


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


def clip_norm(case):
    grads = [tensor(g) for g in case["grads"]]
    weights = [torch.zeros(g.shape, dtype=torch.float64, requires_grad=True) for g in grads]
    for w, g in zip(weights, grads, strict=True):
        w.grad = g.double()
    norm = torch.nn.utils.clip_grad_norm_(weights, case["max_norm"])
    pairs = zip(weights, grads, strict=True)
    return {"new_grads": [w.grad.to(g.dtype) for w, g in pairs], "total_norm": norm}


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


def kmeans(case):
    x, centers = tensor(case["x"]).double(), tensor(case["centers"]).double()
    exact = "donot_use_mm_for_euclid_dist"
    for _ in range(case["n_iter"]):
        labels = torch.cdist(x, centers, compute_mode=exact).argmin(1)
        member = F.one_hot(labels, len(centers)).double()
        counts = member.sum(0)[:, None]
        centers = torch.where(counts > 0, member.T @ x / counts, centers)
    return {"centers": centers, "labels": torch.cdist(x, centers, compute_mode=exact).argmin(1)}


def masked_mean(case):
    x, lengths = tensor(case["x"]), tensor(case["lengths"])
    padding = torch.arange(x.shape[1]) >= lengths[:, None]
    return {"means": x.masked_fill(padding[:, :, None], math.nan).nanmean(1).nan_to_num()}


def rf(case):
    """From the first to the last input with a gradient."""
    x = torch.zeros(1, 1, 2000, dtype=torch.float64, requires_grad=True)
    y = x
    for k, s, d in case["layers"]:
        y = F.conv1d(y, torch.ones(1, 1, k, dtype=torch.float64), stride=s, dilation=d)
    y[0, 0, 0].backward()
    touched = x.grad.flatten().nonzero().flatten()
    return {"field": int(touched[-1] - touched[0] + 1)}


def xavier(case):
    if case["do"] == "generator":
        return {"next call differs": True, "same seed agrees": True}
    found = {"dtype": "float64", "shape": [case["fan_out"], case["fan_in"]]}
    yes = ["within the bound"]
    if case["do"] == "law":
        yes += ["comes close to -a", "comes close to a", "mean is near 0", "spread evenly"]
        yes += ["variance is near 2 / (fan_in + fan_out)", "all entries differ"]
    return {**found, **dict.fromkeys(yes, True)}


def softmax_jac(case):
    softmax = torch.nn.Softmax(dim=0)
    return {"jacobian": torch.autograd.functional.jacobian(softmax, tensor(case["z"]))}


def label_smoothing(case):
    y = tensor(case["y"]).long()
    return {"loss": F.cross_entropy(tensor(case["logits"]), y, label_smoothing=case["eps"])}


def rnn_bptt(case):
    dh, x, h0, w_ih, w_hh, b = (
        tensor(case[name], grad=True) for name in ("dh", "x", "h0", "w_ih", "w_hh", "b")
    )
    weights = w_ih, w_hh, b, torch.zeros_like(b)
    h, _ = torch.rnn_tanh(x, h0[None], weights, True, 1, 0.0, True, False, False)
    h.backward(dh.detach())
    return {"dx": x.grad, "dh0": h0.grad, "dw_ih": w_ih.grad, "dw_hh": w_hh.grad, "db": b.grad}


def sgns(case):
    v, u, negatives = (tensor(case[name], grad=True) for name in ("v", "u_pos", "U_neg"))
    loss = -F.logsigmoid(u @ v) - F.logsigmoid(-(negatives @ v)).sum()
    loss.backward()
    grads = {"dv": v.grad, "du_pos": u.grad, "dU_neg": negatives.grad}
    tiny = {"log of the loss": loss.log()} if case["name"] == "tiny-loss" else {}
    return {"loss": loss, **grads, **tiny}


def free_energy(case):
    v, weights, b, c = (tensor(case[name]) for name in ("v", "W", "b", "c"))
    h = tensor(list(itertools.product((0.0, 1.0), repeat=len(c))))
    minus_energy = (v @ b)[:, None] + h @ c + v @ weights @ h.T
    return {"free energy": -torch.logsumexp(minus_energy, dim=1)}


def early_stop(case):
    stops, epochs = _stopping(case["losses"], **case["settings"])
    known = {"stop": stops, "best_epoch after every step": epochs}
    if case["second"]:
        known["second run"] = _stopping(case["second"], **case["settings"])[0]
    return known


def _stopping(losses, patience, min_delta=0.0):
    """No torch here: what the next improvement is, is asked of all losses that are left."""
    best, start, epochs = math.inf, 0, []
    while start < len(losses):
        rest = [best - loss > min_delta for loss in losses[start:]]
        wait = rest.index(True) if True in rest else len(rest)
        epochs += [start - 1] * wait
        start += wait
        if start < len(losses):
            best = losses[start]
            epochs.append(start)
            start += 1
    return [now - epoch >= patience for now, epoch in enumerate(epochs)], epochs


def affine(case):
    w, x, b = (tensor(case[name]) for name in ("w", "x", "b"))
    if b.numel() != len(w):
        return {"raises": "ValueError"}
    columns = x if x.ndim == 2 else x[:, None]
    return {"y": F.linear(columns.T, w, b.flatten()).T.reshape(len(w), *x.shape[1:])}


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


def _small_model(case, outputs=3):
    torch.manual_seed(case["seed"])
    linear = torch.nn.Linear
    if case["model"] == "linear":
        return linear(2, outputs).double()
    width, middle = {
        "dropout": (6, torch.nn.Dropout()),
        "batchnorm": (6, torch.nn.BatchNorm1d(6)),
        "frozen": (6, torch.nn.ReLU()),
        "two layers": (5, torch.nn.Tanh()),
    }[case["model"]]
    return torch.nn.Sequential(linear(2, width), middle, linear(width, outputs)).double()


def _small_optimizer(case, parameters, lr):
    if case["optimizer"] == "adam":
        return torch.optim.Adam(parameters, 0.05)
    return torch.optim.SGD(parameters, lr, momentum=0.9 * (case["optimizer"] == "momentum"))


def train_epoch(case):
    regression = bool(case.get("regression"))
    model = _small_model(case, 1 if regression else 3)
    trained = list(model.parameters())[2 if case["model"] == "frozen" else 0 :]
    optimizer = _small_optimizer(case, trained, 0.2)
    loss_of = F.mse_loss if regression else F.cross_entropy
    torch.manual_seed(case["seed"])
    epochs = []
    for _ in range(case["epochs"]):
        losses = []
        for x, y in zip(case["x"], case["y"], strict=True):
            per_sample = loss_of(model(tensor(x)), tensor(y), reduction="none").flatten()
            gradients = torch.autograd.grad(per_sample.mean(), trained)
            for one, gradient in zip(trained, gradients, strict=True):
                one.grad = gradient
            optimizer.step()
            losses.append(per_sample.detach())
        epochs.append(torch.cat(losses).mean().item())
    known = {"loss of every epoch": epochs, "state": dict(model.state_dict())}
    return {**known, "a Python float": True, "training mode": True}


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


def grad_accum(case):
    model = _small_model(case)
    optimizer = _small_optimizer(case, model.parameters(), 0.5)
    x, y = (torch.cat([tensor(one) for one in case[name]]) for name in "xy")
    losses = []
    for _ in range(case["steps"]):
        optimizer.zero_grad()
        losses.append(F.cross_entropy(model(x), y))
        losses[-1].backward()
        optimizer.step()
    known = {"loss of every call": losses, "calls of optimizer.step": case["steps"]}
    known["most samples in the model at a time"] = max(map(len, case["x"]))
    known |= {"a Python float": True, "most graphs at a time": 1}
    return {**known, "state": dict(model.state_dict())}


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
