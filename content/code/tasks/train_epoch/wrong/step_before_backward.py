# expect: WRONG
# en: step comes before backward, so that every update uses the gradient of an earlier batch, and the first uses none.
# zh: step 写在了 backward 之前：每次更新用的是之前批次的梯度，第一次则没有梯度。

def train_epoch(model, loader, optimizer, loss_fn):
    model.train()
    total, samples = 0.0, 0
    for x, y in loader:
        loss = loss_fn(model(x), y)
        optimizer.step()
        optimizer.zero_grad()
        loss.backward()
        total += loss.item() * len(y)
        samples += len(y)
    return total / samples
