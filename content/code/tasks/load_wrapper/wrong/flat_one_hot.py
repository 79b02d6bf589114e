# expect: WRONG
# en: The one-hot vector is flat, (10,). It must be a column (10, 1) like the output of the network.
# zh: 独热向量是一维的 (10,)。应为列向量 (10, 1)，与网络输出一致。

def load_data_wrapper(tr_d, va_d, te_d):
    return pairs(tr_d, one_hot), pairs(va_d, int), pairs(te_d, int)


def pairs(data, label_form):
    images, labels = data
    if len(images) != len(labels):
        raise ValueError(f"{len(images)} images have {len(labels)} labels")
    return [(np.reshape(x, (784, 1)), label_form(y)) for x, y in zip(images, labels)]


def one_hot(label):
    column = np.zeros(10)
    column[label] = 1.0
    return column
