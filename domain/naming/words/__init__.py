"""What words name: offices, titles and states, in many languages."""
