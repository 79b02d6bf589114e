# en: zip itself refuses sets of different lengths; the one-hot columns are cut from an identity matrix.
# zh: 由 zip 自己拒绝长度不同的数据；独热列向量取自单位矩阵。

def load_data_wrapper(tr_d, va_d, te_d):
    identity = np.eye(10)
    training = [(x, identity[:, [y]]) for x, y in columns(tr_d)]
    return training, list(columns(va_d)), list(columns(te_d))


def columns(data):
    for image, label in zip(*data, strict=True):
        yield image[:, np.newaxis], int(label)
