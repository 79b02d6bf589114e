# en: One negative after the other, with a piecewise sigmoid.
# zh: 逐个负样本累加，sigmoid 分段计算。

def sgns_loss(v, u_pos, U_neg):
    loss, slope = pull(u_pos @ v)
    dv, du_pos, dU_neg = slope * u_pos, slope * v, np.zeros_like(U_neg)
    for k, u in enumerate(U_neg):
        more, slope = pull(-(u @ v))
        loss += more
        dv = dv - slope * u
        dU_neg[k] = -slope * v
    return loss, dv, du_pos, dU_neg


def pull(z):
    """Return -log sigmoid(z) and its derivative."""
    small = math.exp(-abs(z))
    if z > 0:
        return math.log1p(small), -small / (1 + small)
    return math.log1p(small) - z, -1 / (1 + small)
