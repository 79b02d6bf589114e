# expect: WRONG
# en: Only the modes of the direct children are restored. A module may be frozen further inside: modules() goes through all depths.
# zh: 只恢复了直接子模块的模式。冻结的模块可能在更深处：modules() 会遍历所有层次。

def evaluate(model, loader):
    modes = [(module, module.training) for module in (model, *model.children())]
    model.eval()
    correct = samples = 0
    with torch.no_grad():
        for x, y in loader:
            correct += (model(x).argmax(dim=1) == y).sum().item()
            samples += len(y)
    for module, training in modes:
        module.train(training)
    return correct / samples if samples else math.nan
