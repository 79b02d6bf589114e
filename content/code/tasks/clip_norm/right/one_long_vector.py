# en: All gradients in one long vector, split again afterwards.
# zh: 把所有梯度连成一个长向量，最后再拆开。

def clip_grad_norm(grads, max_norm):
    flat = np.concatenate([np.ravel(g).astype(np.float64) for g in grads])
    total_norm = np.linalg.norm(flat)
    if max_norm < total_norm + 1e-6:
        flat = flat * (max_norm / (total_norm + 1e-6))
    ends = np.cumsum([g.size for g in grads])
    parts = zip(np.split(flat, ends[:-1]), grads)
    return [part.reshape(g.shape).astype(g.dtype) for part, g in parts], total_norm
