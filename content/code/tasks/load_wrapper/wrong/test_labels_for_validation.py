# expect: WRONG
# en: The validation images are paired with the test labels. Both sets of MNIST have 10 000 entries, so that nothing complains.
# zh: 验证图像配上了测试集的标签。MNIST 的这两个集合都有一万个样本，所以不会报错。

def load_data_wrapper(tr_d, va_d, te_d):
    return pairs(tr_d, one_hot), pairs((va_d[0], te_d[1]), int), pairs(te_d, int)


def pairs(data, label_form):
    images, labels = data
    if len(images) != len(labels):
        raise ValueError(f"{len(images)} images have {len(labels)} labels")
    return [(np.reshape(x, (784, 1)), label_form(y)) for x, y in zip(images, labels)]


def one_hot(label):
    column = np.zeros((10, 1))
    column[label] = 1.0
    return column
