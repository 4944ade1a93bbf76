"""The demo site: its words (`content/`) and its pictures (`art/`), as data that `load_demo` reads."""
