# expect: NO_RESULT
import sys

sys.exit(0)
