# expect: WRONG
# en: model.train() at the end puts everything into training mode, also what was in evaluation mode before.
# zh: 结尾的 model.train() 会把一切切换到训练模式，包括原本处于评估模式的部分。

def evaluate(model, loader):
    modes = [(module, module.training) for module in model.modules()]
    model.eval()
    correct = samples = 0
    with torch.no_grad():
        for x, y in loader:
            correct += (model(x).argmax(dim=1) == y).sum().item()
            samples += len(y)
    model.train()
    return correct / samples if samples else math.nan
