def free_energy(v, W, b, c):
    # logaddexp(0, z) is log(1 + exp(z)) without overflow.
    hidden = np.logaddexp(0, v @ W + c)
    return -(v @ b) - hidden.sum(axis=1)
