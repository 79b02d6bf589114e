# expect: ERROR
# item: 85
def f(x):
    raise ValueError("\x1b[2J\x00<script>alert(1)</script>\u202e")
