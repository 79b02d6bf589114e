# expect: ERROR
# en: np.where computes both branches for all elements before it chooses, so each overflows on the other's side. Make both safe, for instance with exp(-|x|).
# zh: np.where 在选择之前对所有元素计算两个分支，因此各自在对方一侧上溢。应让两个分支都安全，例如都用 exp(-|x|)。

def sigmoid(x):
    x = np.asarray(x)
    if not np.issubdtype(x.dtype, np.floating):
        x = x.astype(np.float64)
    return np.where(x >= 0, 1 / (1 + np.exp(-x)), np.exp(x) / (1 + np.exp(x)))
