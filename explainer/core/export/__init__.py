"""What can be exported: the catalogue of figures, requests, and schedules of films."""
