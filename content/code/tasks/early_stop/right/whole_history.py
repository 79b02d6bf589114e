# en: The history is kept and read again from the start at every step.
# zh: 保存全部历史，每一步从头重新判断。

class EarlyStopping:
    def __init__(self, patience, min_delta=0.0):
        self.patience = patience
        self.min_delta = min_delta
        self.losses = []

    @property
    def best_epoch(self):
        best, epoch = math.inf, -1
        for number, loss in enumerate(self.losses):
            if loss < best - self.min_delta:
                best, epoch = loss, number
        return epoch

    def step(self, val_loss):
        self.losses.append(val_loss)
        return len(self.losses) - 1 - self.best_epoch >= self.patience
