# expect: WRONG
# en: Each loss is compared with that of the epoch before. A rise followed by a small fall then counts as an improvement; compare with the best.
# zh: 每次与上一轮的损失比较，于是先升后小降也算改进。应与最佳值比较。

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
            self.best = val_loss
            self.bad_epochs += 1
        return self.bad_epochs >= self.patience
