"""All findings in; a dossier out, as page, JSON, Markdown or terminal text."""
