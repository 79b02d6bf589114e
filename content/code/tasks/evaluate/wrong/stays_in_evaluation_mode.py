# expect: WRONG
# en: The model is left in evaluation mode, and the next epoch trains without dropout. Restore the modes.
# zh: 模型停留在评估模式，下一轮训练就没有 dropout 了。应恢复各模块的模式。

def evaluate(model, loader):
    modes = [(module, module.training) for module in model.modules()]
    model.eval()
    correct = samples = 0
    with torch.no_grad():
        for x, y in loader:
            correct += (model(x).argmax(dim=1) == y).sum().item()
            samples += len(y)
    return correct / samples if samples else math.nan
