"""The pack that `packs new` writes: one small exercise of every way to write one."""

from __future__ import annotations

import re

from quizapp.packs.starting_picks import PICKS
from quizapp.packs.starting_task import TASK

PACK = """\
id: my-pack
title: {en: My first pack, zh: 我的第一个题包}
summary:
  en: One exercise of every kind, to be changed into yours.
  zh: 每种题型各一题，供你改写。
version: 1.0.0
licence: CC-BY-4.0
languages: [en, zh]
authors: [Your name]
topics:
  - {id: convolution, en: Convolutional networks, zh: 卷积网络}
  - {id: numerics, en: Numerical computation, zh: 数值计算}
"""
QUESTION = """\
id: pooling
kind: question            # one prose, two exercises: pooling.flashcard and pooling.open
skill: pooling
topic: convolution
tags: [pooling]
difficulty: 1
title: {en: What pooling is for, zh: 池化的作用}
prompt:
  en: What does max pooling change in a feature map, and what does it keep?
  zh: 最大池化改变了特征图的什么，又保留了什么？
answer:
  en: |
    Max pooling keeps the largest value of every window, so a map of side $n$ becomes one of
    side $n/2$ for windows of $2 \\times 2$ and stride 2. The number of channels stays as it was.
  zh: |
    最大池化保留每个窗口中的最大值：窗口为 $2 \\times 2$、步长为 2 时，边长为 $n$ 的特征图
    变为边长 $n/2$。通道数不变。
points:
  - id: k1
    en: the spatial size shrinks
    zh: 空间尺寸变小
    also:                 # other ways to say it; compared with, never shown
      - {en: the feature map gets smaller in height and width, zh: 特征图的高和宽都减小}
  - id: k2
    en: the number of channels stays
    zh: 通道数不变
    terms:                # what must be named, each with its synonyms
      - {en: [channels, depth], zh: [通道, 深度]}
misconceptions:
  - id: m1
    claim: {en: Max pooling has weights to learn., zh: 最大池化有可学习的权重。}
    mend: {en: Only the window and the stride are chosen., zh: 只需选定窗口与步长。}
sources:
  - 'Goodfellow, Bengio and Courville, Deep Learning (2016), section 9.3'
"""
CHOICE = """\
id: same-padding
kind: choice
skill: padding
topic: convolution
difficulty: 1
title: {en: Padding that keeps the size, zh: 保持尺寸的填充}
prompt:
  en: Which padding on each side keeps the size under a $5 \\times 5$ kernel with stride 1?
  zh: 步长为 1、卷积核为 $5 \\times 5$ 时，每侧填充多少可以保持尺寸不变？
options:
  - id: two
    right: true
    en: '2'
    zh: '2'
    reason: {en: 'The kernel reaches 2 pixels beyond its centre.', zh: 卷积核超出中心 2 个像素。}
  - id: one
    en: '1'
    zh: '1'
    reason: {en: 'That suits a kernel of side 3.', zh: 这适用于边长为 3 的卷积核。}
  - id: five
    en: '5'
    zh: '5'
    reason: {en: 'Then the output grows by 6.', zh: 这样输出会增大 6。}
"""
NUMERIC = """\
id: conv-size
kind: numeric
family: conv_out          # a generated family: python -m engine problems lists them
skill: convolution-shape
topic: convolution
difficulty: 1
title: {en: Output size of a convolution, zh: 卷积的输出尺寸}
"""

_SLUG = re.compile(r"[^a-z0-9_-]+")


def starter_files(name: str) -> dict[str, str]:
    """Return the files of a pack whose id is made of ``name``."""
    slug = _SLUG.sub("-", name.lower()).strip("-_")[:64] or "my-pack"
    return {
        "pack.yaml": PACK.replace("my-pack", slug),
        "exercises/pooling.yaml": QUESTION,
        "exercises/same-padding.yaml": CHOICE,
        "exercises/conv-size.yaml": NUMERIC,
        **PICKS,
        **{f"tasks/relu/{file}": text for file, text in TASK.items()},
    }
