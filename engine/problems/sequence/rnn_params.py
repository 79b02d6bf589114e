"""Number of parameters of PyTorch's plain (Elman) RNN, with layers, directions and biases.

Source: PyTorch documentation of torch.nn.RNN (shapes of weight_ih_l[k], weight_hh_l[k] and the
two biases); Goodfellow, Bengio and Courville, Deep Learning (2016), section 10.2.
"""

from __future__ import annotations

from engine.answers.form import one, whole
from engine.language import Text, both
from engine.problem import Slip
from engine.problems.sequence import _recurrent

VERSION = 1
TITLE = both("Parameters of a plain RNN", "普通 RNN 的参数量")
SKILL = "recurrent-parameters"
DIFFICULTY = 1
QUESTION = "42"
FORM = one(whole())
LEVELS = _recurrent.LEVELS
PINNED = {1: 4320, 2: 14152, 3: 14560}

Params = _recurrent.Params
draw = _recurrent.draw
figure = _recurrent.figure


def statement(q: Params) -> Text:
    """What is asked."""
    return _recurrent.statement(q, "RNN")


def solve(q: Params) -> int:
    """One block a layer and direction; a bias for the input's share, one for the state's."""
    ways = 1 + q.bidirectional
    first = q.inputs + q.hidden + 2 * q.bias
    upper = ways * q.hidden + q.hidden + 2 * q.bias
    return q.hidden * ways * (first + (q.layers - 1) * upper)


def steps(q: Params) -> list[Text]:
    """The worked solution."""
    return [
        both(
            f"A layer is $h_t = \\tanh(W_{{ih}} x_t + b_{{ih}} + W_{{hh}} h_{{t-1}} + b_{{hh}})$ "
            f"with ${q.hidden}$ units; all time steps share its weights.",
            f"一层为 $h_t = \\tanh(W_{{ih}} x_t + b_{{ih}} + W_{{hh}} h_{{t-1}} + b_{{hh}})$，"
            f"有 ${q.hidden}$ 个单元；各时间步共享权重。",
        ),
        *_recurrent.steps(q, 1),
    ]


def oracle(q: Params) -> int:
    """Count what torch allocates."""
    import torch

    layer = torch.nn.RNN(
        q.inputs,
        q.hidden,
        q.layers,
        bias=q.bias,
        bidirectional=q.bidirectional,
        device="meta",
    )
    return sum(p.numel() for p in layer.parameters())


def slips(q: Params) -> dict[str, Slip]:
    """Typical mistakes."""
    ways = 1 + q.bidirectional
    return {
        "state_weights_forgotten": Slip(
            solve(q) - q.layers * ways * q.hidden**2,
            both(
                f"The maps $W_{{hh}}$ from state to state are missing, ${q.hidden} \\times "
                f"{q.hidden}$ in each layer and direction.",
                f"漏了状态到状态的 $W_{{hh}}$：每层每个方向各 ${q.hidden} \\times {q.hidden}$。",
            ),
        ),
        "gate_counted": Slip(
            _recurrent.count(q, 2),
            both(
                "A second block was counted. A plain RNN has no gate: the new state is the one "
                "block there is.",
                "多算了一块。普通 RNN 没有门，只有计算新状态的这一块。",
            ),
        ),
        "output_layer_counted": Slip(
            solve(q) + ways * q.hidden**2 + q.hidden * q.bias,
            both(
                "An output layer was counted as well. `nn.RNN` returns the states; a map from "
                "them to outputs is a separate `nn.Linear`.",
                "多算了输出层。`nn.RNN` 只返回状态；由状态到输出的映射要另加 `nn.Linear`。",
            ),
        ),
        **_recurrent.slips(q, 1),
    }
