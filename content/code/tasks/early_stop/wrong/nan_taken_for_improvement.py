# expect: WRONG
# en: "not >=" is true for nan, so that nan becomes the best loss. Ask for < directly: with nan that is false.
# zh: 对 nan 而言“not >=”为真，于是 nan 成了最佳损失。应直接用 <：与 nan 比较结果为假。

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
        if not val_loss >= self.best - self.min_delta:
            self.best = val_loss
            self.best_epoch = self.epoch
            self.bad_epochs = 0
        else:
            self.bad_epochs += 1
        return self.bad_epochs >= self.patience
