# expect: MALFORMED|NO_RESULT
# item: 59
import os

for number in range(3, 64):
    try:
        os.write(number, b"TS\x01\x05\x04\x00\x00\x00PASS")
    except OSError:
        continue
os._exit(0)
