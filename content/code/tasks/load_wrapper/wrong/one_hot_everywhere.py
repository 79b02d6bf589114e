# expect: WRONG
# en: Only the training labels are one-hot. Validation and test keep the integer, to compare with an argmax.
# zh: 只有训练标签是独热向量。验证与测试保留整数，以便与 argmax 比较。

def load_data_wrapper(tr_d, va_d, te_d):
    return pairs(tr_d, one_hot), pairs(va_d, one_hot), pairs(te_d, one_hot)


def pairs(data, label_form):
    images, labels = data
    if len(images) != len(labels):
        raise ValueError(f"{len(images)} images have {len(labels)} labels")
    return [(np.reshape(x, (784, 1)), label_form(y)) for x, y in zip(images, labels)]


def one_hot(label):
    column = np.zeros((10, 1))
    column[label] = 1.0
    return column
