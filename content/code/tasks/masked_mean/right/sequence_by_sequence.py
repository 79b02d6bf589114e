# en: A loop over the sequences; only the valid steps are ever touched.
# zh: 逐个序列循环，只访问有效的时间步。

def masked_mean(x, lengths):
    means = np.zeros((x.shape[0], x.shape[2]), dtype=x.dtype)
    for mean, sequence, length in zip(means, x, lengths):
        if length > 0:
            mean[:] = sequence[:length].sum(axis=0) / x.dtype.type(length)
    return means
