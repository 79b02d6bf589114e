# en: The derivative as the imaginary part after a tiny imaginary step; nothing cancels.
# zh: 复数步长法：取极小虚数步之后的虚部，没有相消误差。

def softmax_jacobian(z):
    step = 1e-20
    moved = (z - z.max())[:, None] + 1j * step * np.eye(len(z))
    exponentials = np.exp(moved)
    return (exponentials / exponentials.sum(axis=0)).imag / step
