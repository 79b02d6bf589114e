# expect: OUTPUT|MEMORY
# item: 16
def f(x):
    return np.broadcast_to(np.zeros(()), (10**6, 10**6))
