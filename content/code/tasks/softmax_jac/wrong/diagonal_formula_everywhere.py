# expect: WRONG
# en: s_i (1 - s_j) is used everywhere, but the 1 belongs to i = j only: s_i times (delta_ij - s_j).
# zh: 处处使用 s_i (1 - s_j)，但其中的 1 只在 i = j 时出现：应为 s_i (δ_ij - s_j)。

def softmax_jacobian(z):
    exponentials = np.exp(z - z.max())
    s = exponentials / exponentials.sum()
    return np.outer(s, 1 - s)
