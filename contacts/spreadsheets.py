"""Tables as files: CSV and XLSX, read within limits and written so that no cell is a formula."""

import csv
import zipfile
from datetime import date
from io import StringIO
from itertools import islice

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from openpyxl import load_workbook

from .tables import text_of

MOST_BYTES = 2 * 1024 * 1024
MOST_UNPACKED = 4 * 1024 * 1024  # openpyxl can take a second or two for each
MOST_ROWS = 2000
MOST_COLUMNS = 200
# What a spreadsheet would take for a formula; and our own mark, so that it can be told from one.
FORMULA_SIGNS = ("=", "+", "-", "@", "\t", "\r", "\n", "'")


def escaped(text):
    """Return a text as a cell of a CSV file that no spreadsheet takes for a formula."""
    return f"'{text}" if text.startswith(FORMULA_SIGNS) else text


def unescaped(text):
    """Return what `escaped` was given."""
    return text[1:] if text.startswith("'") and text[1:].startswith(FORMULA_SIGNS) else text


def read_table(file):
    """Return the rows of an uploaded file, `[(number, {column: text})]`, or raise `ValidationError`."""
    if file.size > MOST_BYTES:
        raise ValidationError(_("The file is larger than 2 MB."))
    read = xlsx_cells if zipfile.is_zipfile(file) else csv_cells
    file.seek(0)
    lines = enumerate(read(file), start=1)
    _first, heads = next(lines, (1, []))
    heads = [head.strip().lower().replace(" ", "_") for head in heads]
    if len({*filter(None, heads)}) < len([*filter(None, heads)]):
        raise ValidationError(_("Two columns have the same name."))
    rows = [
        (number, {head: cell.strip() for head, cell in zip(heads, cells, strict=False) if head})
        for number, cells in islice(lines, MOST_ROWS + 1)
    ]
    if len(rows) > MOST_ROWS:
        raise ValidationError(_("There are more than 2,000 rows. Import them in parts."))
    return [(number, row) for number, row in rows if any(row.values())]


def csv_cells(file):
    """Yield the cells of each line of a CSV file."""
    try:
        text = file.read().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise ValidationError(
            _("The file isn’t in UTF-8. In Excel, save it as “CSV UTF-8”, or as XLSX.")
        ) from error
    first = text.partition("\n")[0]
    delimiter = ";" if first.count(";") > first.count(",") else ","
    try:
        for cells in csv.reader(StringIO(text, newline=""), delimiter=delimiter, strict=True):
            yield [unescaped(cell) for cell in cells]
    except csv.Error as error:
        raise ValidationError(_("This is no CSV file: %s.") % error) from error


def xlsx_cells(file):
    """Yield the cells of each row of the first sheet of an XLSX file."""
    with zipfile.ZipFile(file) as archive:
        if sum(part.file_size for part in archive.infolist()) > MOST_UNPACKED:
            raise ValidationError(_("Unpacked, the file is larger than 4 MB."))
    try:
        sheet = load_workbook(file, read_only=True).worksheets[0]
        # A sheet may say that it is larger than it is, or smaller.
        sheet.reset_dimensions()
        for row in sheet.iter_rows(max_row=MOST_ROWS + 2):
            yield [text_of_cell(cell) for cell in row[:MOST_COLUMNS]]
    except ValidationError:
        raise
    except Exception as error:  # whatever openpyxl meets in a file that somebody made by hand
        raise ValidationError(_("This XLSX file can’t be read.")) from error


def text_of_cell(cell):
    if cell.data_type == "f":
        raise ValidationError(
            _("%(cell)s is a formula. Put its result there: copy, then paste as values.")
            % {"cell": cell.coordinate}
        )
    value = cell.value
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    return text_of(value) if isinstance(value, date | bool) else "" if value is None else str(value)
