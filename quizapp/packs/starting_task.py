"""The code exercise of the pack that `packs new` writes."""

from __future__ import annotations

TASK = {
    "task.yaml": """\
id: relu
kind: code
skill: relu
topic: numerics
difficulty: 1
title: {en: ReLU, zh: ReLU 函数}
entry: relu               # the name that a submission must define
needs: numpy              # numpy or torch
tolerance: {rtol: 1e-6, atol: 1e-6}
mutation: forbidden       # the argument must come back unchanged
properties:
  - {en: negative entries become 0, zh: 负的元素变为 0}
""",
    "statement.en.md": """\
Write `relu(x)`: a new array with every negative entry of `x` replaced by 0.
""",
    "statement.zh.md": """\
编写 `relu(x)`：返回新数组，其中 `x` 的每个负元素替换为 0。
""",
    "starter.py": """\
def relu(x):
    ...
""",
    "reference.py": """\
def relu(x):
    return np.maximum(x, 0)
""",
    "cases.py": """\
def draw(rng, group):
    sizes = [3, 5] if group == "public" else [1, 7, 40]
    return [
        {
            "name": f"size-{size}",
            "title": {"en": f"{size} numbers", "zh": f"{size} 个数"},
            "x": rng.normal(size=size),
        }
        for size in sizes
    ]


def call(solution, case):
    x = case["x"]
    return {"relu": solution.relu(x), "after:x": x}
""",
    "wrong/absolute.py": """\
# expect: WRONG
# en: That is the absolute value: negative entries must become 0, not positive.
# zh: 这是绝对值：负元素应变为 0，而不是变为正数。

def relu(x):
    return np.abs(x)
""",
    "right/where.py": """\
# en: Chooses entry by entry.
# zh: 逐元素选择。

def relu(x):
    return np.where(x > 0, x, 0.0)
""",
}
