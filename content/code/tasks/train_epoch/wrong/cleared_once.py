# expect: WRONG
# en: The gradients are cleared once per epoch; they must be cleared for every batch.
# zh: 每轮只清零一次梯度；应当每个批次都清零。

def train_epoch(model, loader, optimizer, loss_fn):
    model.train()
    optimizer.zero_grad()
    total, samples = 0.0, 0
    for x, y in loader:
        loss = loss_fn(model(x), y)
        loss.backward()
        optimizer.step()
        total += loss.item() * len(y)
        samples += len(y)
    return total / samples
