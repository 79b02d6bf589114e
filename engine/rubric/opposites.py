"""Words that say the opposite of each other, and words that deny."""

from __future__ import annotations

import re

DENIALS = re.compile(
    r"\b(?:not|no|never|cannot|without|neither|nor|none|nothing|fails?|unrelated|hardly|\w+n't"
    r"|instead of|rather than)\b"
    r"|[不没无非未勿]|并不|而不是"
)
"""What turns a plain text into its contrary."""

HARMLESS = re.compile(
    r"\bnot only\b|\bno matter\b|\bnon-?\w+|不仅|不但|不断|不同|不变|不等|不论|无论|不确定|无监督"
    r"|非线性|非零|非负|非凸|非常|不动点|无偏|无穷|无限|不定"
)
"""Terms and turns in which such a sign denies nothing."""

PAIRS = tuple(
    (re.compile(first), re.compile(second))
    for first, second in (
        (r"\b(?:increas|grow|enlarg|amplif|rais|improv)", r"\b(?:decreas|shrink|reduc|damp|lower)"),
        (r"\b(?:larg|bigg|high|huge)", r"\b(?:small|tiny|low)"),
        (r"\bmore\b", r"\b(?:fewer|less)\b"),
        (r"\b(?:fast|quick|speed|accelerat)", r"\bslow"),
        (r"\b(?:better|improv|help|mitigat|prevent)", r"\b(?:worse|harm|degrad|hinder)"),
        (r"\b(?:maxim)", r"\b(?:minim)"),
        (r"\b(?:mitigat|prevent|reduc|avoid)", r"\b(?:worse|aggravat|exacerbat|harm)"),
        (r"\bbefore\b", r"\bafter\b"),
        (r"\b(?:same|identical|equal|unchanged)\b", r"\b(?:different|unequal|differs?|changes)\b"),
        (r"\balways\b", r"\bnever\b"),
        (r"\b(?:easi|cheap)", r"\b(?:hard|difficult|expensive|costl)"),
        (r"\b(?:sparse)", r"\b(?:dense)"),
        (r"\bsymmetric", r"\b(?:asymmetric)"),
        (r"\bconvex", r"\b(?:non-?convex|concave)"),
        (r"\b(?:over-?fit)", r"\b(?:under-?fit)"),
        (r"\b(?:explod|explos)", r"\bvanish"),
        (r"\b(?:dependent)\b", r"\b(?:independent)"),
        (r"\b(?:stable)", r"\b(?:unstable)"),
        (r"\b(?:tight|accurate)\b", r"\b(?:loose|inaccurate|noisier)\b"),
        (r"\bupper\b", r"\blower\b"),
        (r"\btraining\b", r"\bvalidation\b"),
        (r"\bgauss", r"\blaplac"),
        (r"增大|增加|变大|放大|扩大|提高|上升|增强", r"减小|减少|变小|缩小|降低|下降|减弱|减轻"),
        (r"更大|较大|很大|过大", r"更小|较小|很小|过小"),
        (r"更多", r"更少"),
        (r"提高|提升|改善", r"降低|削弱|损害"),
        (r"加快|加速|更快", r"减慢|更慢|变慢|拖慢"),
        (r"缓解|减轻|避免|防止|抑制", r"加重|加剧|导致|引起|放大"),
        (r"最大化|极大", r"最小化|极小"),
        (r"之前", r"之后"),
        (r"相同|一样|相等", r"不同|不等|相异"),
        (r"容易", r"困难|更难|难以"),
        (r"稀疏", r"稠密"),
        (r"对称", r"不对称|非对称"),
        (r"过拟合", r"欠拟合"),
        (r"爆炸", r"消失"),
        (r"上界", r"下界"),
        (r"训练集", r"验证集"),
        (r"高斯|正态", r"拉普拉斯"),
        (r"精确|准确", r"不精确|不准确"),
    )
)  # fmt: skip
"""Beginnings of words; each pair speaks of one thing from its two ends."""

SIDES = re.compile(
    r"[,，、;；:：。]|\b(?:while|whereas|but|and|so|because|since|which|hence|therefore)\b"
    r"|而(?!不是)|并且|并|因此|因为|所以|由于"
)
"""Where one half of a comparison ends and the other begins."""

COUNTS = {
    "one": "1", "two": "2", "three": "3", "four": "4", "five": "5", "zero": "0",
    "一个": "1", "两个": "2", "二个": "2", "三个": "3", "四个": "4", "五个": "5",
}  # fmt: skip
"""Small numbers in words."""
