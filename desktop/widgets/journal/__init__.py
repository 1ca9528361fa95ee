"""The journal bar at the foot of the window, and its slider."""
