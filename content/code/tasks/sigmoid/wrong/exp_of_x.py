# expect: ERROR
# en: For x near +1000 the exponential of x overflows and inf/inf follows. This form is safe only for negative x.
# zh: x 在 +1000 附近时 exp(x) 上溢，随后是 inf/inf。此形式只对负的 x 安全。

def sigmoid(x):
    x = np.asarray(x)
    if not np.issubdtype(x.dtype, np.floating):
        x = x.astype(np.float64)
    small = np.exp(x)
    return small / (1 + small)
