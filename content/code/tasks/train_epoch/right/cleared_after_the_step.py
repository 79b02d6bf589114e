# en: Gradients are cleared before the loop and after every step.
# zh: 在循环之前以及每次更新之后清零梯度。

def train_epoch(model, loader, optimizer, loss_fn):
    model.train(True)
    optimizer.zero_grad(set_to_none=True)
    losses, sizes = [], []
    for x, y in loader:
        loss = loss_fn(model(x), y)
        loss.backward()
        optimizer.step()
        optimizer.zero_grad(set_to_none=True)
        losses.append(float(loss.detach()))
        sizes.append(x.shape[0])
    return float(np.average(losses, weights=sizes))
