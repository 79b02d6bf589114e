def conv2d(x, w, b=None, stride=1, pad=0, dilation=1, groups=1):
    n, c_in, height, width = x.shape
    c_out, c_group, kh, kw = w.shape
    ...
