# expect: WRONG
# en: Only the mode of the model itself is remembered; model.train(mode) then gives it to all submodules. A frozen BatchNorm thaws.
# zh: 只记住了模型本身的模式，model.train(mode) 会把它套用到所有子模块，冻结的 BatchNorm 也被解冻。

def evaluate(model, loader):
    modes = [(module, module.training) for module in model.modules()]
    model.eval()
    correct = samples = 0
    with torch.no_grad():
        for x, y in loader:
            correct += (model(x).argmax(dim=1) == y).sum().item()
            samples += len(y)
    model.train(modes[0][1])
    return correct / samples if samples else math.nan
