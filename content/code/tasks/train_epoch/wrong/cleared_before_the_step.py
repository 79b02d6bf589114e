# expect: WRONG
# en: The gradients are cleared between backward and step: nothing is left to learn from.
# zh: 在 backward 与 step 之间清零了梯度：更新时已没有梯度可用。

def train_epoch(model, loader, optimizer, loss_fn):
    model.train()
    total, samples = 0.0, 0
    for x, y in loader:
        loss = loss_fn(model(x), y)
        loss.backward()
        optimizer.zero_grad()
        optimizer.step()
        total += loss.item() * len(y)
        samples += len(y)
    return total / samples
