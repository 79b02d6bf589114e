def lstm_cell(x, h, c, w_ih, w_hh, b_ih, b_hh):
    """Return the new hidden state and the new cell state."""
    ...
    return h, c
