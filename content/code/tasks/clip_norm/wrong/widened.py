# expect: WRONG
# en: np.sqrt gives a NumPy float64, and multiplying by it turns float32 gradients into float64. Make the factor a Python float.
# zh: np.sqrt 给出 NumPy 的 float64，相乘后 float32 的梯度变成了 float64。应把比例转换为 Python 浮点数。

def clip_grad_norm(grads, max_norm):
    squares = [(g.astype(np.float64) ** 2).sum() for g in grads]
    total_norm = np.sqrt(sum(squares))
    factor = min(1.0, max_norm / (total_norm + 1e-6))
    return [g * factor for g in grads], total_norm
