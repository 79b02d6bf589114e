# en: No counter: the distance from the best epoch is enough.
# zh: 不用计数器：与最佳轮次的距离就够了。

class EarlyStopping:
    def __init__(self, patience, min_delta=0.0):
        self.patience, self.min_delta = patience, min_delta
        self.best, self.best_epoch, self.epoch = float("inf"), -1, -1

    def step(self, val_loss):
        self.epoch += 1
        if self.best - val_loss > self.min_delta:
            self.best, self.best_epoch = val_loss, self.epoch
        return self.epoch - self.best_epoch >= self.patience
