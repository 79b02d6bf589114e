# expect: WRONG
# en: The column means are the distribution after one step from a uniform start, not the one that no step changes.
# zh: 各列的均值是从均匀分布出发走一步后的分布，而不是走一步不变的分布。

def stationary(p):
    return p.mean(axis=0)
