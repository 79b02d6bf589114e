# expect: WRONG
# en: The first loss becomes the best without a look at it. If it is nan, no later loss is smaller; start from infinity.
# zh: 不加判断就把第一轮损失当作最佳值。若它是 nan，之后没有任何损失比它小；应从正无穷开始。

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
        if self.epoch == 0 or val_loss < self.best - self.min_delta:
            self.best = val_loss
            self.best_epoch = self.epoch
            self.bad_epochs = 0
        else:
            self.bad_epochs += 1
        return self.bad_epochs >= self.patience
