# expect: WRONG
# en: backward adds to the gradients that are there. Without zero_grad those of the last call count again.
# zh: backward 会加到原有梯度上。没有 zero_grad，上一次调用的梯度会再次计入。

def accumulate_step(model, micro_batches, optimizer):
    samples = sum(len(y) for _, y in micro_batches)
    total = 0.0
    for x, y in micro_batches:
        loss = F.cross_entropy(model(x), y, reduction="sum") / samples
        loss.backward()
        total += loss.item()
    optimizer.step()
    return total
