"""All words of the demo site, as plain data that `load_demo` builds pages from."""
