# en: Nesterov as one more momentum step on the velocity.
# zh: 把 Nesterov 写成对速度再做一次动量。

def sgd_step(w, g, v, lr, mu=0.0, wd=0.0, nesterov=False):
    pull = np.add(g, wd * w)
    speed = pull if v is None else np.add(pull, np.multiply(v, mu))
    ahead = pull + mu * speed
    return np.subtract(w, lr * (ahead if nesterov else speed)), speed
