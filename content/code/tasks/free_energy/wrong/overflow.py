# expect: WRONG
# en: log(1 + exp(z)) overflows for z above 709. np.logaddexp(0, z) gives the same without overflow.
# zh: z 超过 709 时 log(1 + exp(z)) 上溢。np.logaddexp(0, z) 给出同样的值而不溢出。

def free_energy(v, W, b, c):
    hidden = np.log1p(np.exp(v @ W + c))
    return -(v @ b) - hidden.sum(axis=1)
