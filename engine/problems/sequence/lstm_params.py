"""Number of parameters of PyTorch's LSTM, with layers, directions and both bias vectors.

Source: PyTorch documentation of torch.nn.LSTM (shapes of weight_ih_l[k], weight_hh_l[k] and the
two biases); Hochreiter and Schmidhuber, Long short-term memory (1997); Gers, Schmidhuber and
Cummins, Learning to forget (2000) for the forget gate.
"""

from __future__ import annotations

from engine.answers.form import one, whole
from engine.language import Text, both
from engine.problem import Slip
from engine.problems.sequence import _recurrent

VERSION = 1
TITLE = both("Parameters of an LSTM", "LSTM 的参数量")
SKILL = "recurrent-parameters"
DIFFICULTY = 2
QUESTION = "43"
FORM = one(whole())
LEVELS = _recurrent.LEVELS
PINNED = {1: 17280, 2: 56608, 3: 58240}

Params = _recurrent.Params
draw = _recurrent.draw
figure = _recurrent.figure


def statement(q: Params) -> Text:
    """What is asked."""
    return _recurrent.statement(q, "LSTM")


def solve(q: Params) -> int:
    """Four blocks a layer and direction; a bias for the input's share, one for the state's."""
    ways = 1 + q.bidirectional
    first = q.inputs + q.hidden + 2 * q.bias
    upper = ways * q.hidden + q.hidden + 2 * q.bias
    return 4 * q.hidden * ways * (first + (q.layers - 1) * upper)


def steps(q: Params) -> list[Text]:
    """The worked solution."""
    return [
        both(
            f"An LSTM layer has $4$ blocks: the gates $i, f, o$ and the candidate $g$, each with "
            f"${q.hidden}$ units.",
            f"LSTM 层有 $4$ 块：门 $i, f, o$ 与候选 $g$，每块 ${q.hidden}$ 个单元。",
        ),
        *_recurrent.steps(q, 4),
    ]


def oracle(q: Params) -> int:
    """Count what torch allocates."""
    import torch

    layer = torch.nn.LSTM(
        q.inputs, q.hidden, q.layers, q.bias, bidirectional=q.bidirectional, device="meta"
    )
    return sum(p.numel() for p in layer.parameters())


def slips(q: Params) -> dict[str, Slip]:
    """Typical mistakes."""
    return {
        "candidate_forgotten": Slip(
            _recurrent.count(q, 3),
            both(
                "Three gates were counted. The candidate $g$ has weights as well: $4$ blocks.",
                "只算了三个门。候选 $g$ 也有自己的权重：共 $4$ 块。",
            ),
        ),
        "one_block": Slip(
            _recurrent.count(q, 1),
            both(
                "That is a plain RNN. An LSTM has $4$ such blocks, three gates and the candidate.",
                "这是普通 RNN 的参数量。LSTM 有 $4$ 个这样的块：三个门与候选。",
            ),
        ),
        **_recurrent.slips(q, 4),
    }
