def param_report(modules):
    report = []
    for module in modules:
        # parameters() and buffers() go through all submodules and give each tensor once.
        trainable = sum(p.numel() for p in module.parameters() if p.requires_grad)
        buffers = sum(one.numel() for one in module.buffers())
        report.append((trainable, buffers))
    return report
