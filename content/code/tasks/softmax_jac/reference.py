def softmax_jacobian(z):
    exponentials = np.exp(z - z.max())
    s = exponentials / exponentials.sum()
    # s_i (1 - s_i) on the diagonal, -s_i s_j beside it.
    return np.diag(s) - np.outer(s, s)
