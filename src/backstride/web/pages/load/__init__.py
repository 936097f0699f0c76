"""What running asks of the back."""
