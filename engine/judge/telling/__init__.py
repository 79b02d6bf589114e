"""What is told to the learner: values as text, sentences, the ruling as a whole."""
