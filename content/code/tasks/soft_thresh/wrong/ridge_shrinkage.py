# expect: WRONG
# en: Division by 1 + t belongs to the penalty t v²/2. It makes entries smaller but never 0; the L1 penalty subtracts.
# zh: 除以 1 + t 对应的惩罚是 t v²/2，只会缩小元素而不会变为 0；L1 惩罚是做减法。

def soft_threshold(u, t):
    if t < 0:
        raise ValueError("the threshold must not be negative")
    return u / (1 + t)
