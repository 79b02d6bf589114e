# expect: WRONG
# en: The mean over many steps does converge for periodic chains, but its error falls only as one over the number of steps.
# zh: 对很多步取平均在周期链上确实收敛，但误差只按步数的倒数减小。

def stationary(p):
    pi = np.zeros(len(p))
    pi[0] = 1.0
    total = np.zeros(len(p))
    for _ in range(2000):
        total += pi
        pi = pi @ p
    return total / total.sum()
