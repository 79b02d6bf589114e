# expect: WRONG
# en: Without no_grad every batch builds a graph, which costs memory and time. model.eval() does not turn this off.
# zh: 没有 no_grad，每个批次都会建立计算图，浪费内存与时间。model.eval() 并不会关闭它。

def evaluate(model, loader):
    modes = [(module, module.training) for module in model.modules()]
    model.eval()
    correct = samples = 0
    for x, y in loader:
        correct += (model(x).argmax(dim=1) == y).sum().item()
        samples += len(y)
    for module, training in modes:
        module.training = training
    return correct / samples if samples else math.nan
