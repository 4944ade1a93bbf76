"""How words are looked for in the database: as Wagtail does it, but for quotation marks."""

from wagtail.search.backends import database


class WithoutQuotationMarks:
    """A search backend that takes quotation marks for blanks: SQLite's can't read a lone one."""

    def search(self, query, *args, **kwargs):
        return super().search(unquoted(query), *args, **kwargs)

    def autocomplete(self, query, *args, **kwargs):
        return super().autocomplete(unquoted(query), *args, **kwargs)


def unquoted(query):
    """Return what was typed without quotation marks; a query in parts has none."""
    return " ".join(query.replace('"', " ").split()) if isinstance(query, str) else query


def backend(params):
    """Return the search backend for the database in use."""
    stock = type(database.SearchBackend(params))
    return type(stock.__name__, (WithoutQuotationMarks, stock), {})(params)
