# expect: WRONG
# en: model.train() is missing: after an evaluation dropout and batch normalisation stay in evaluation mode.
# zh: 缺少 model.train()：评估之后 dropout 与批归一化仍停留在评估模式。

def train_epoch(model, loader, optimizer, loss_fn):
    total, samples = 0.0, 0
    for x, y in loader:
        optimizer.zero_grad()
        loss = loss_fn(model(x), y)
        loss.backward()
        optimizer.step()
        total += loss.item() * len(y)
        samples += len(y)
    return total / samples
