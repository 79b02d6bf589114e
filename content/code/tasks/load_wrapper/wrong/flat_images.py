# expect: WRONG
# en: The images stay flat, (784,). With a bias of shape (n, 1) they would broadcast to a matrix: make columns.
# zh: 图像仍是一维的 (784,)。与 (n, 1) 的偏置相加会广播成矩阵：应变成列向量。

def load_data_wrapper(tr_d, va_d, te_d):
    return pairs(tr_d, one_hot), pairs(va_d, int), pairs(te_d, int)


def pairs(data, label_form):
    images, labels = data
    if len(images) != len(labels):
        raise ValueError(f"{len(images)} images have {len(labels)} labels")
    return [(np.asarray(x), label_form(y)) for x, y in zip(images, labels)]


def one_hot(label):
    column = np.zeros((10, 1))
    column[label] = 1.0
    return column
