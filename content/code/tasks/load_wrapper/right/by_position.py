# en: One reshape for all images of a set, then a loop over positions.
# zh: 先对整个数据集一次变形，再按下标循环。

def load_data_wrapper(tr_d, va_d, te_d):
    training, validation, test = [], [], []
    for result, (images, labels) in ((training, tr_d), (validation, va_d), (test, te_d)):
        if labels.shape[0] != images.shape[0]:
            raise ValueError("every image needs one label")
        stacked = images.reshape(-1, 784, 1)
        for i in range(len(stacked)):
            y = labels[i]
            if result is training:
                y = (np.arange(10) == labels[i]).astype(np.float64).reshape(10, 1)
            result.append((stacked[i], y))
    return training, validation, test
