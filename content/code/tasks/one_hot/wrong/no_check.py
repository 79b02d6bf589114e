# expect: WRONG
# en: A label of -1 silently becomes the last class, because negative indices count from the end. Labels out of range must raise ValueError.
# zh: 标签 -1 会悄悄变成最后一类，因为负下标从末尾数起。超出范围的标签应抛出 ValueError。

def one_hot(y, k):
    return np.eye(k)[y]  # row i of the identity is the vector of class i
