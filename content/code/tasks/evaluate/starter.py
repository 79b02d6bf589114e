def evaluate(model, loader):
    correct, count = 0.0, 0
    for x, y in loader:
        predicted = model(x).argmax(0)
        correct += (predicted == y).float().mean()
        count += 1
    model.train()
    return correct / count
