"""What families and clinicians send us: asked for, kept encrypted, answered in time, deleted."""
