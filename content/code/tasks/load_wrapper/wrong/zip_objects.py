# expect: WRONG
# en: zip gives an iterator: it has no length and is empty after the first epoch. Make a list of it.
# zh: zip 给出的是迭代器：没有长度，第一轮之后就空了。应转成列表。

def load_data_wrapper(tr_d, va_d, te_d):
    return pairs(tr_d, one_hot), pairs(va_d, int), pairs(te_d, int)


def pairs(data, label_form):
    images, labels = data
    if len(images) != len(labels):
        raise ValueError(f"{len(images)} images have {len(labels)} labels")
    inputs = [np.reshape(x, (784, 1)) for x in images]
    return zip(inputs, [label_form(y) for y in labels])


def one_hot(label):
    column = np.zeros((10, 1))
    column[label] = 1.0
    return column
