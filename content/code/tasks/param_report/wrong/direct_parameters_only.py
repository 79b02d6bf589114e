# expect: WRONG
# en: With recurse=False only the parameters of the module itself are seen, not those of its submodules.
# zh: recurse=False 只看模块自身的参数，看不到子模块的。

def param_report(modules):
    report = []
    for module in modules:
        trainable = sum(p.numel() for p in module.parameters(recurse=False) if p.requires_grad)
        buffers = sum(one.numel() for one in module.buffers())
        report.append((trainable, buffers))
    return report
