"""What every concept stands on: messages, problems, texts, times, languages, names, orders. No commands here."""
