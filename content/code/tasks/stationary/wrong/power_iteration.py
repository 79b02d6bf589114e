# expect: WRONG
# en: Repeated steps circle for ever in a periodic chain and are still far away in a slow one. Solve the linear equations.
# zh: 反复迭代在周期链上会一直振荡，在慢混合的链上远未收敛。应解线性方程组。

def stationary(p):
    pi = np.zeros(len(p))
    pi[0] = 1.0
    for _ in range(2000):
        pi = pi @ p
    return pi
