# expect: WRONG
# en: log(1 + exp(z)) overflows to infinity for large z. Write softplus(z) as max(z, 0) + log(1 + exp(-|z|)).
# zh: z 很大时 log(1 + exp(z)) 上溢成无穷。应把 softplus(z) 写成 max(z, 0) + log(1 + exp(-|z|))。

def bce_with_logits(z, y):
    z, y = np.asarray(z, dtype=np.float64), np.asarray(y, dtype=np.float64)
    if z.shape != y.shape:
        raise ValueError("z and y must have the same shape")
    losses = np.log1p(np.exp(z)) - z * y
    return float(losses.mean())
