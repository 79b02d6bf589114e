# expect: WRONG
# en: The mean losses are added up without dividing, so that the gradient grows with the number of micro-batches.
# zh: 把各微批的平均损失直接相加而没有再除，梯度随微批个数成倍放大。

def accumulate_step(model, micro_batches, optimizer):
    samples = sum(len(y) for _, y in micro_batches)
    optimizer.zero_grad()
    total = 0.0
    for x, y in micro_batches:
        loss = F.cross_entropy(model(x), y)
        loss.backward()
        total += loss.item()
    optimizer.step()
    return total
