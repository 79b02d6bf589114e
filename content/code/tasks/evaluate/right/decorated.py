# en: no_grad as a decorator; only the modules that were in training mode are switched, and switched back.
# zh: 把 no_grad 用作装饰器；只切换原本处于训练模式的模块，之后再切换回来。

@torch.no_grad()
def evaluate(model, loader):
    switched = [module for module in model.modules() if module.training]
    for module in switched:
        module.training = False
    try:
        hits = [torch.argmax(model(x), -1) == y for x, y in loader]
    finally:
        for module in switched:
            module.training = True
    return float(torch.cat(hits).double().mean()) if hits else math.nan
