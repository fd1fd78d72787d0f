"""Networks as stacks: layers, gradients and the optimiser of many models at once."""
