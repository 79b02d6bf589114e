# en: The scale meets the first axis by einsum; the shift is collected apart.
# zh: 用 einsum 把缩放作用于第一维，平移另行计算。

def fold_bn(w, b, gamma, beta, mean, var, eps=1e-5):
    scale = gamma / np.sqrt(var + eps)
    shift = beta - mean * scale
    if b is not None:
        shift = shift + b * scale
    return np.einsum("o...,o->o...", w, scale), shift
