# expect: WRONG
# en: The losses are added as tensors and backpropagated at the end: all graphs are alive together, and no memory is saved.
# zh: 把损失作为张量相加，最后一起反向传播：所有计算图同时存在，并没有节省内存。

def accumulate_step(model, micro_batches, optimizer):
    samples = sum(len(y) for _, y in micro_batches)
    optimizer.zero_grad()
    total = 0.0
    for x, y in micro_batches:
        loss = F.cross_entropy(model(x), y, reduction="sum") / samples
        total = total + loss
    total.backward()
    optimizer.step()
    return total.item()
