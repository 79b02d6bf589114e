# expect: WRONG
# en: Frozen parameters are counted. Those that are trained have requires_grad set.
# zh: 把冻结的参数也算了进去。参与训练的参数 requires_grad 为真。

def param_report(modules):
    report = []
    for module in modules:
        trainable = sum(p.numel() for p in module.parameters())
        buffers = sum(one.numel() for one in module.buffers())
        report.append((trainable, buffers))
    return report
