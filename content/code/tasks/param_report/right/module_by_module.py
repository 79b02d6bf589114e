# en: Walks the submodules itself and remembers which tensors it has seen.
# zh: 自行遍历子模块，并记住见过的张量。

def param_report(modules):
    return [count(module) for module in modules]


def count(module):
    seen, trainable, buffers = set(), 0, 0
    for part in module.modules():
        for tensor in part.parameters(recurse=False):
            if id(tensor) not in seen and tensor.requires_grad:
                trainable += tensor.nelement()
            seen.add(id(tensor))
        for tensor in part.buffers(recurse=False):
            if id(tensor) not in seen:
                buffers += tensor.nelement()
            seen.add(id(tensor))
    return trainable, buffers
