def train_epoch(model, loader, optimizer, loss_fn):
    model.train()
    total, samples = 0.0, 0
    for x, y in loader:
        optimizer.zero_grad()
        loss = loss_fn(model(x), y)
        loss.backward()
        optimizer.step()
        # item() takes the number and lets go of the graph.
        total += loss.item() * len(y)
        samples += len(y)
    return total / samples
