# expect: WRONG
# en: The squares of float32 gradients are taken in float32, where they overflow to infinity and the gradients become 0. Convert first.
# zh: float32 梯度的平方在 float32 中上溢成无穷，梯度随之变成 0。应先转换为 float64。

def clip_grad_norm(grads, max_norm):
    squares = [(g**2).sum() for g in grads]
    total_norm = math.sqrt(sum(squares))
    factor = min(1.0, max_norm / (total_norm + 1e-6))
    return [g * factor for g in grads], total_norm
