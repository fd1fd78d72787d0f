"""Export: what is written, copied or dragged out."""
