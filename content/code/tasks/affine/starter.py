def affine(w, x, b):
    return np.dot(w, x) + b
