# expect: WRONG
# en: zip stops at the shorter of the two without a word, and images are lost. Compare the lengths first.
# zh: zip 在较短者处悄悄停止，图像因此丢失。应先比较长度。

def load_data_wrapper(tr_d, va_d, te_d):
    return pairs(tr_d, one_hot), pairs(va_d, int), pairs(te_d, int)


def pairs(data, label_form):
    images, labels = data
    return [(np.reshape(x, (784, 1)), label_form(y)) for x, y in zip(images, labels)]


def one_hot(label):
    column = np.zeros((10, 1))
    column[label] = 1.0
    return column
