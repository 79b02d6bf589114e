# en: One copy of x, changed in one entry at a time and restored.
# zh: 只用 x 的一份副本，每次改动一个元素再复原。

def numerical_gradient(f, x, h=1e-5):
    point = np.array(x, dtype=np.float64, order="C")
    entries = point.reshape(-1)  # a view, since point is contiguous
    slopes = []
    for i in range(entries.size):
        kept = entries[i]
        entries[i] = kept + h
        difference = f(point)
        entries[i] = kept - h
        difference = difference - f(point)
        entries[i] = kept
        slopes.append(difference / (2 * h))
    return np.array(slopes, dtype=np.float64).reshape(x.shape)
