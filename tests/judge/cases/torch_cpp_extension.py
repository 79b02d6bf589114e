# expect: ERROR|TIME
# item: 94
# needs: torch
def f(x):
    from torch.utils.cpp_extension import load_inline

    return load_inline("mine", "int g() { return 1; }", functions=["g"])
