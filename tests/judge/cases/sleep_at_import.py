# expect: TIME
# item: 3
import time

time.sleep(1000)
