"""What is said in public: press statements, the figures in them, and what reports claim."""
