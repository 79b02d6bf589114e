# expect: WRONG
# en: Counting submodule by submodule meets a tied weight twice. parameters() of the whole module gives every tensor once.
# zh: 逐个子模块统计会把共享权重算两次。对整个模块调用 parameters()，每个张量只出现一次。

def param_report(modules):
    report = []
    for module in modules:
        trainable = sum(
            one.numel()
            for part in module.modules()
            for one in part.parameters(recurse=False)
            if one.requires_grad
        )
        buffers = sum(one.numel() for one in module.buffers())
        report.append((trainable, buffers))
    return report
