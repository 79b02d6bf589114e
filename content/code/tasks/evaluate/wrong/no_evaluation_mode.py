# expect: WRONG
# en: model.eval() is missing: dropout stays on, and batch normalisation uses the batch and changes its running statistics.
# zh: 缺少 model.eval()：dropout 仍在起作用，批归一化使用当前批次并改变滑动统计量。

def evaluate(model, loader):
    modes = [(module, module.training) for module in model.modules()]
    correct = samples = 0
    with torch.no_grad():
        for x, y in loader:
            correct += (model(x).argmax(dim=1) == y).sum().item()
            samples += len(y)
    for module, training in modes:
        module.training = training
    return correct / samples if samples else math.nan
