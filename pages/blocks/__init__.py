"""What a page's body is made of; `body.Body` holds every block."""
