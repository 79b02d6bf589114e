def receptive_field(layers):
    field = jump = 1
    for k, s, d in layers:
        # Neighbouring inputs of this layer lie `jump` apart; its own stride counts only later.
        field += d * (k - 1) * jump
        jump *= s
    return field
