# expect: PASS
# item: honest
import threading


def f(x):
    found = []
    worker = threading.Thread(target=lambda: found.append(x @ np.eye(x.shape[1])))
    worker.start()
    worker.join()
    return 2 * found[0]
