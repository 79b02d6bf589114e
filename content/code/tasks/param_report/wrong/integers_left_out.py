# expect: WRONG
# en: num_batches_tracked is a buffer as well, an integer with one element: BatchNorm has 2C + 1 buffer elements.
# zh: num_batches_tracked 也是 buffer，是只有一个元素的整数：BatchNorm 共有 2C + 1 个 buffer 元素。

def param_report(modules):
    report = []
    for module in modules:
        trainable = sum(p.numel() for p in module.parameters() if p.requires_grad)
        buffers = sum(one.numel() for one in module.buffers() if one.is_floating_point())
        report.append((trainable, buffers))
    return report
