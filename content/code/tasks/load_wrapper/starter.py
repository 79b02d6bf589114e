def load_data_wrapper(tr_d, va_d, te_d):
    training = zip(columns(tr_d[0]), [one_hot(label) for label in tr_d[1]])
    validation = zip(columns(va_d[0]), te_d[1])
    test = zip(columns(te_d[0]), te_d[1])
    return training, validation, test


def columns(images):
    return [np.reshape(image, (784, 1)) for image in images]


def one_hot(label):
    column = np.zeros((10, 1))
    column[label] = 1.0
    return column
