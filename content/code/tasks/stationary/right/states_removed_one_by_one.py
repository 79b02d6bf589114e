# en: The states are removed one by one, rerouting the chain past them, and put back in reverse order.
# zh: 逐个消去状态，让链绕过它，再按相反次序恢复。

def stationary(p):
    q, states, removed = np.array(p), list(range(len(p))), []
    np.fill_diagonal(q, 0)  # staying in a state does not matter for where the chain goes next
    while len(states) > 1:
        s = max(states, key=lambda state: q[state, states].sum())
        leaving = q[s, states].sum()
        states.remove(s)
        q[states, s] /= leaving
        q[np.ix_(states, states)] += np.outer(q[states, s], q[s, states])
        np.fill_diagonal(q, 0)
        removed.append((s, list(states)))
    weights = np.zeros(len(p))
    weights[states] = 1.0
    for s, others in reversed(removed):
        weights[s] = weights[others] @ q[others, s]
    return weights / weights.sum()
