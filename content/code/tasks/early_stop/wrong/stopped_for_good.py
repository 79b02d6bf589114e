# expect: WRONG
# en: Once True, always True: but an improvement after a stop starts the count anew.
# zh: 一旦返回 True 就永远为 True：但停止之后若有改进，应重新计数。

class EarlyStopping:
    def __init__(self, patience, min_delta=0.0):
        self.patience = patience
        self.min_delta = min_delta
        self.best = math.inf
        self.best_epoch = -1
        self.epoch = -1
        self.bad_epochs = 0
        self.stopped = False

    def step(self, val_loss):
        self.epoch += 1
        if val_loss < self.best - self.min_delta:
            self.best = val_loss
            self.best_epoch = self.epoch
            self.bad_epochs = 0
        else:
            self.bad_epochs += 1
        self.stopped = self.stopped or self.bad_epochs >= self.patience
        return self.stopped
