# expect: WRONG
# en: Clipping x hides the overflow but makes the tail flat: sigmoid(-40) comes out as sigmoid(-30), 22,000 times too large.
# zh: 截断 x 掩盖了上溢，却使尾部变平：sigmoid(-40) 算成了 sigmoid(-30)，大了两万多倍。

def sigmoid(x):
    x = np.asarray(x)
    if not np.issubdtype(x.dtype, np.floating):
        x = x.astype(np.float64)
    return 1 / (1 + np.exp(-np.clip(x, -30, 30)))
