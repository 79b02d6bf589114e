# expect: WRONG
# en: The best loss follows every small drop, so that many small drops never add up to an improvement. Move it at improvements only.
# zh: 最佳损失跟着每次小幅下降移动，许多小下降永远累积不成一次改进。只应在改进时更新。

class EarlyStopping:
    def __init__(self, patience, min_delta=0.0):
        self.patience = patience
        self.min_delta = min_delta
        self.best = math.inf
        self.best_epoch = -1
        self.epoch = -1
        self.bad_epochs = 0

    def step(self, val_loss):
        self.epoch += 1
        if val_loss < self.best - self.min_delta:
            self.best = val_loss
            self.best_epoch = self.epoch
            self.bad_epochs = 0
        else:
            self.best = min(self.best, val_loss)
            self.bad_epochs += 1
        return self.bad_epochs >= self.patience
