"""How the project measures itself on marked texts."""
