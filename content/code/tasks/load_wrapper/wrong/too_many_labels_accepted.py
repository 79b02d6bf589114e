# expect: WRONG
# en: Only missing labels are refused. A set with more labels than images is just as wrong: compare with !=.
# zh: 只拒绝了标签不足的情形。标签多于图像同样有错：应使用 != 比较。

def load_data_wrapper(tr_d, va_d, te_d):
    return pairs(tr_d, one_hot), pairs(va_d, int), pairs(te_d, int)


def pairs(data, label_form):
    images, labels = data
    if len(labels) < len(images):
        raise ValueError(f"{len(images)} images have {len(labels)} labels")
    return [(np.reshape(x, (784, 1)), label_form(y)) for x, y in zip(images, labels)]


def one_hot(label):
    column = np.zeros((10, 1))
    column[label] = 1.0
    return column
