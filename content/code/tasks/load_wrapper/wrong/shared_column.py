# expect: WRONG
# en: All labels share one array, which collects a 1 for every label seen. Make a new array for each.
# zh: 所有标签共用一个数组，里面累积了见过的每个标签的 1。应为每个标签新建数组。

def load_data_wrapper(tr_d, va_d, te_d):
    return pairs(tr_d, one_hot), pairs(va_d, int), pairs(te_d, int)


def pairs(data, label_form):
    images, labels = data
    if len(images) != len(labels):
        raise ValueError(f"{len(images)} images have {len(labels)} labels")
    return [(np.reshape(x, (784, 1)), label_form(y)) for x, y in zip(images, labels)]


column = np.zeros((10, 1))


def one_hot(label):
    column[label] = 1.0
    return column
