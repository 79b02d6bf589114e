"""The exercises of a new pack that are answered by ticking, sorting, matching and filling in."""

from __future__ import annotations

MULTI_SELECT = """\
id: layers-with-weights
kind: multi_select
skill: layer-parameters
topic: convolution
difficulty: 1
title: {en: Layers with weights, zh: 哪些层有权重}
prompt:
  en: Which of these layers have weights to learn?
  zh: 下列哪些层有可学习的权重？
options:
  - id: conv
    right: true
    en: a convolution
    zh: 卷积层
  - id: batchnorm
    right: true
    en: batch normalisation with scale and shift
    zh: 带缩放与平移的批归一化
  - id: relu
    en: a rectifier (ReLU)
    zh: 整流（ReLU）
    reason: {en: It only cuts off negative values., zh: 它只是截去负值。}
  - id: pool
    en: max pooling
    zh: 最大池化
    reason: {en: It only picks the largest value., zh: 它只取最大值。}
"""
ORDERING = """\
id: training-step
kind: ordering
skill: training-loop
topic: numerics
difficulty: 1
title: {en: One training step, zh: 一步训练的次序}
prompt:
  en: Put the parts of one training step into their order.
  zh: 把一步训练的各部分按先后排好。
items:                    # written in the right order; shown shuffled
  - {id: forward, en: compute the outputs, zh: 计算输出}
  - {id: loss, en: compute the loss, zh: 计算损失}
  - {id: backward, en: compute the gradients, zh: 计算梯度}
  - {id: update, en: change the weights, zh: 更新权重}
reason:
  en: The gradients are those of the loss of these very outputs.
  zh: 梯度是由这一次输出的损失得来的。
"""
MATCHING = """\
id: output-and-loss
kind: matching
skill: output-units
topic: numerics
difficulty: 1
title: {en: Output and loss, zh: 输出单元与损失}
prompt:
  en: Which loss goes with which output?
  zh: 各种输出单元配哪种损失？
pairs:
  - id: softmax
    left: {en: softmax, zh: softmax}
    right: {en: cross-entropy over classes, zh: 多类交叉熵}
    reason: {en: It is the negative log-likelihood of the class., zh: 它是类别的负对数似然。}
  - id: sigmoid
    left: {en: sigmoid, zh: sigmoid}
    right: {en: binary cross-entropy, zh: 二元交叉熵}
  - id: linear
    left: {en: linear, zh: 线性}
    right: {en: squared error, zh: 平方误差}
others:                   # up to two that belong to none
  - id: hinge
    en: triplet loss
    zh: 三元组损失
    reason: {en: It compares distances between embeddings., zh: 它比较的是嵌入之间的距离。}
"""
SPOT_ERROR = """\
id: softmax-line
kind: spot_error
skill: stable-softmax
topic: numerics
difficulty: 2
title: {en: A softmax that overflows, zh: 会溢出的 softmax}
prompt:
  en: This softmax is to be safe for large logits.
  zh: 这个 softmax 应当对很大的 logits 也安全。
code: true                # lines are shown as a program; without it as text with $maths$
lines:
  - {id: top, en: top = x.max(), zh: top = x.max()}
  - id: exp
    wrong: true
    en: e = np.exp(x)
    zh: e = np.exp(x)
    reason: {en: The maximum is never subtracted., zh: 没有减去最大值。}
    mend: {en: e = np.exp(x - top), zh: e = np.exp(x - top)}
  - {id: share, en: return e / e.sum(), zh: return e / e.sum()}
"""
CLOZE = """\
id: stride-cloze
kind: cloze
skill: conv-shapes
topic: convolution
difficulty: 1
title: {en: What a stride does, zh: 步长的作用}
prompt:                   # every blank once in every language, never inside $...$
  en: A convolution with [[word]] 2 keeps about [[share]] of the positions of a feature map.
  zh: '[[word]]为 2 的卷积大约保留特征图 [[share]] 的位置。'
blanks:
  - id: word
    accept: {en: [stride, strides], zh: [步长, 步幅]}
    misses:
      - en: [padding]
        zh: [填充]
        reason: {en: Padding adds positions at the border., zh: 填充是在边缘增加位置。}
  - id: share
    number: 0.25          # read like the answer of a numeric problem: 1/4, 25% ...
    relative: 0.02
"""
SHAPE = """\
id: column-plus-row
kind: shape
skill: broadcasting
topic: numerics
difficulty: 1
title: {en: A column plus a row, zh: 一列加一行}
prompt:
  en: What is the shape of `np.zeros((5, 1)) + np.zeros(5)`?
  zh: '`np.zeros((5, 1)) + np.zeros(5)` 的形状是什么？'
shape: [5, 5]             # left out where the code raises an error
reason:
  en: Shapes are aligned from the right; each axis of size 1 is stretched.
  zh: 形状从右对齐，大小为 1 的轴被拉伸。
misses:                   # a miss without shape is the word "error"
  - id: kept
    shape: [5, 1]
    reason: {en: The row has five columns., zh: 那一行有五列。}
  - id: error
    reason: {en: The ranks may differ., zh: 维数可以不同。}
"""
PICKS = {
    "exercises/layers-with-weights.yaml": MULTI_SELECT,
    "exercises/training-step.yaml": ORDERING,
    "exercises/output-and-loss.yaml": MATCHING,
    "exercises/softmax-line.yaml": SPOT_ERROR,
    "exercises/stride-cloze.yaml": CLOZE,
    "exercises/column-plus-row.yaml": SHAPE,
}
