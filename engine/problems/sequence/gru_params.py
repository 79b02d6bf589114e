"""Number of parameters of PyTorch's GRU, with layers, directions and both bias vectors.

Source: PyTorch documentation of torch.nn.GRU (shapes of weight_ih_l[k], weight_hh_l[k] and the
two biases); Cho et al., Learning phrase representations using RNN encoder-decoder for statistical
machine translation (2014), section 2.3.
"""

from __future__ import annotations

from engine.answers.form import one, whole
from engine.language import Text, both
from engine.problem import Slip
from engine.problems.sequence import _recurrent

VERSION = 1
TITLE = both("Parameters of a GRU", "GRU 的参数量")
SKILL = "recurrent-parameters"
DIFFICULTY = 2
QUESTION = "43"
FORM = one(whole())
LEVELS = _recurrent.LEVELS
PINNED = {1: 12960, 2: 42456, 3: 43680}

Params = _recurrent.Params
draw = _recurrent.draw
figure = _recurrent.figure


def statement(q: Params) -> Text:
    """What is asked."""
    return _recurrent.statement(q, "GRU")


def solve(q: Params) -> int:
    """Three blocks a layer and direction; a bias for the input's share, one for the state's."""
    ways = 1 + q.bidirectional
    first = q.inputs + q.hidden + 2 * q.bias
    upper = ways * q.hidden + q.hidden + 2 * q.bias
    return 3 * q.hidden * ways * (first + (q.layers - 1) * upper)


def steps(q: Params) -> list[Text]:
    """The worked solution."""
    return [
        both(
            f"A GRU layer has $3$ blocks: reset gate $r$, update gate $z$ and candidate $n$, each "
            f"with ${q.hidden}$ units.",
            f"GRU 层有 $3$ 块：重置门 $r$、更新门 $z$ 与候选 $n$，每块 ${q.hidden}$ 个单元。",
        ),
        *_recurrent.steps(q, 3),
    ]


def oracle(q: Params) -> int:
    """Count what torch allocates."""
    import torch

    layer = torch.nn.GRU(
        q.inputs, q.hidden, q.layers, q.bias, bidirectional=q.bidirectional, device="meta"
    )
    return sum(p.numel() for p in layer.parameters())


def slips(q: Params) -> dict[str, Slip]:
    """Typical mistakes."""
    return {
        "lstm_blocks": Slip(
            _recurrent.count(q, 4),
            both(
                "Four blocks are an LSTM's. A GRU has no output gate and no separate cell: $3$.",
                "四块是 LSTM。GRU 没有输出门，也没有单独的细胞状态：$3$ 块。",
            ),
        ),
        "candidate_forgotten": Slip(
            _recurrent.count(q, 2),
            both(
                "Only the gates $r$ and $z$ were counted. The candidate $n$ has weights as well.",
                "只算了门 $r$ 与 $z$。候选 $n$ 也有自己的权重。",
            ),
        ),
        **_recurrent.slips(q, 3),
    }
