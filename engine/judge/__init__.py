"""The trusted half of code verification: limits, jail, protocol, comparison."""
