# expect: WRONG
# en: backward adds to the gradients that are there. Without zero_grad every step uses the sum over all batches so far.
# zh: backward 会把新梯度加到原有梯度上。没有 zero_grad，每一步用的都是此前所有批次梯度之和。

def train_epoch(model, loader, optimizer, loss_fn):
    model.train()
    total, samples = 0.0, 0
    for x, y in loader:
        loss = loss_fn(model(x), y)
        loss.backward()
        optimizer.step()
        total += loss.item() * len(y)
        samples += len(y)
    return total / samples
