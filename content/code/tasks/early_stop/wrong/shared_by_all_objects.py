# expect: WRONG
# en: A list in the class body is shared by all objects. Create it in __init__, so that every run has its own.
# zh: 写在类体中的列表由所有对象共享。应在 __init__ 中创建，使每次训练各有一份。

class EarlyStopping:
    losses = []

    def __init__(self, patience, min_delta=0.0):
        self.patience = patience
        self.min_delta = min_delta
        self.best_epoch = -1

    def step(self, val_loss):
        self.losses.append(val_loss)
        best, self.best_epoch = math.inf, -1
        for epoch, loss in enumerate(self.losses):
            if loss < best - self.min_delta:
                best, self.best_epoch = loss, epoch
        return len(self.losses) - 1 - self.best_epoch >= self.patience
