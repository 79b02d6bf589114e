# expect: PASS
# item: honest
# needs: torch
def f(x):
    layer = nn.Linear(2, 2)
    step = torch.optim.AdamW(layer.parameters(), lr=0.1)
    F.mse_loss(layer(torch.ones(3, 2)), torch.zeros(3, 2)).backward()
    step.step()
    return 2 * x
