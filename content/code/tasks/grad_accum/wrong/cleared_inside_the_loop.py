# expect: WRONG
# en: The gradients are cleared before every micro-batch, so that only the last one counts. Clear them once.
# zh: 每个微批之前都清零了梯度，结果只有最后一个起作用。应只清零一次。

def accumulate_step(model, micro_batches, optimizer):
    samples = sum(len(y) for _, y in micro_batches)
    total = 0.0
    for x, y in micro_batches:
        optimizer.zero_grad()
        loss = F.cross_entropy(model(x), y, reduction="sum") / samples
        loss.backward()
        total += loss.item()
    optimizer.step()
    return total
