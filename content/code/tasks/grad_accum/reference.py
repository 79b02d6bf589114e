def accumulate_step(model, micro_batches, optimizer):
    samples = sum(len(y) for _, y in micro_batches)
    optimizer.zero_grad()
    total = 0.0
    for x, y in micro_batches:
        # The sum over the micro-batch, divided by the size of the whole batch.
        loss = F.cross_entropy(model(x), y, reduction="sum") / samples
        loss.backward()
        total += loss.item()
    optimizer.step()
    return total
