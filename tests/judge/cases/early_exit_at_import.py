# expect: NO_RESULT
# item: 58
import sys

sys.exit(0)
