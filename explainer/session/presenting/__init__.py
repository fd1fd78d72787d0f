"""What an audience does not see yet, and the stops of a talk."""
