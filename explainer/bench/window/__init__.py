"""The real window, driven by scripts: what runs here loads no more than users do."""
