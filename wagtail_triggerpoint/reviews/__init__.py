"""Clinical review without models: what was read, when it is due, who may say so."""
