def train_epoch(model, loader, optimizer, loss_fn):
    total = 0.0
    for x, y in loader:
        loss = loss_fn(model(x), y)
        optimizer.step()
        loss.backward()
        total += loss
    return total / len(loader)
