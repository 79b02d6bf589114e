# expect: WRONG
# en: Clipping gives the part that is taken away. The result is what remains: u minus the clipped u.
# zh: 截断得到的是被去掉的部分。结果应是剩下的部分：u 减去截断后的 u。

def soft_threshold(u, t):
    if t < 0:
        raise ValueError("the threshold must not be negative")
    return np.clip(u, -t, t)
