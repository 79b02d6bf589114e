# expect: ERROR
# item: 44
# needs: torch
def f(x):
    return torch.hub.load_state_dict_from_url("https://example.org/x.pth")
