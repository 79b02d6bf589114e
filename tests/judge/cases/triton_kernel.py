# expect: ERROR
# item: 94
# needs: torch
def f(x):
    import triton

    return triton.jit(lambda: None)[(1,)]()
