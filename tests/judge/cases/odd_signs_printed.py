# expect: PASS
# item: 85
def f(x):
    print("\x1b[2J\x00<script>alert(1)</script>\u202e")
    return 2 * x
