# expect: WRONG
# en: The count of bad epochs goes on over improvements. Only bad epochs in a row count: set it back to 0.
# zh: 有改进时没有清零计数。只应统计连续无改进的轮数：有改进就归零。

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
        else:
            self.bad_epochs += 1
        return self.bad_epochs >= self.patience
