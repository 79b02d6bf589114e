# expect: WRONG
# en: Only the training set is checked. Validation and test need as many labels as images too.
# zh: 只检查了训练集。验证集与测试集的标签数同样必须等于图像数。

def load_data_wrapper(tr_d, va_d, te_d):
    return pairs(tr_d, one_hot), pairs(va_d, int), pairs(te_d, int)


def pairs(data, label_form):
    images, labels = data
    if label_form is one_hot and len(images) != len(labels):
        raise ValueError(f"{len(images)} images have {len(labels)} labels")
    return [(np.reshape(x, (784, 1)), label_form(y)) for x, y in zip(images, labels)]


def one_hot(label):
    column = np.zeros((10, 1))
    column[label] = 1.0
    return column
