# expect: WRONG
# en: Every entry is cut to the range from -max_norm to max_norm. That bends the direction; clipping by norm scales the whole vector.
# zh: 把每个元素截断到 -max_norm 与 max_norm 之间，方向会改变。按范数裁剪应缩放整个向量。

def clip_grad_norm(grads, max_norm):
    squares = [(g.astype(np.float64) ** 2).sum() for g in grads]
    total_norm = math.sqrt(sum(squares))
    return [np.clip(g, -max_norm, max_norm) for g in grads], total_norm
