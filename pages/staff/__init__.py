"""What staff see that families don’t: screens, reports and forms of the admin, and clinicians’ links."""
