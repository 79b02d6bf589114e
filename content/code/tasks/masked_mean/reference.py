def masked_mean(x, lengths):
    valid = np.arange(x.shape[1]) < lengths[:, None]
    # np.where picks; a product with the mask would keep nan, since nan * 0 is nan.
    total = np.where(valid[:, :, None], x, 0).sum(axis=1)
    count = np.maximum(lengths, 1).astype(x.dtype)
    return total / count[:, None]
