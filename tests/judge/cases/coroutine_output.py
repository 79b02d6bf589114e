# expect: WRONG
# item: 82
class Later:
    def __await__(self):
        yield self


def f(x):
    async def later():
        return 2 * x

    waiting = later()
    waiting.close()
    return waiting
