# expect: WRONG
# en: This counts tensors, not their elements: add up numel().
# zh: 数的是张量的个数，而不是元素个数：应累加 numel()。

def param_report(modules):
    report = []
    for module in modules:
        trainable = sum(1 for p in module.parameters() if p.requires_grad)
        buffers = sum(one.numel() for one in module.buffers())
        report.append((trainable, buffers))
    return report
