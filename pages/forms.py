"""What is checked, and taken out, when a picture is uploaded."""

import re
from io import BytesIO

from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils.translation import gettext_lazy as _
from PIL import Image as PillowImage
from PIL import ImageOps
from py_svg_hush import filter_svg
from wagtail.images.fields import WagtailImageField
from wagtail.images.forms import BaseImageForm
from willow.svg import WillowSvgException

SVG_NOT_READABLE = _("This SVG file can’t be read. Please save it again as plain SVG, or use PNG.")

SVG_HAS_SCRIPT = _(
    "This SVG file has a script in it. Please save it again as plain SVG, or use PNG."
)
SCRIPT = re.compile(rb"<(\w+:)?script[\s/>]", re.IGNORECASE)
NOT_READABLE = _("This picture can’t be read. Please save it again as JPEG or PNG.")
UNREADABLE = (
    OSError,
    SyntaxError,
    ValueError,
    PillowImage.DecompressionBombError,
    WillowSvgException,
)
ANIMATED = {"GIF", "WEBP"}


class PictureField(WagtailImageField):
    """Wagtail's field for a picture; what it can't read is a word to the editor, not an error."""

    def to_python(self, data):
        try:
            return super().to_python(data)
        except UNREADABLE as error:
            raise ValidationError(NOT_READABLE) from error


class ImageForm(BaseImageForm):
    """The form for a picture: keeps what a picture shows and takes out what it gives away."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if field := self.fields.get("file"):
            self.fields["file"] = PictureField(
                required=field.required,
                label=field.label,
                help_text=field.help_text,
                widget=field.widget,
            )

    def save(self, commit=True):
        image = super().save(commit)
        if commit:
            image.make_renditions()
        return image

    def clean_file(self):
        upload = self.cleaned_data["file"]
        if not upload or "file" not in self.changed_data:
            return upload
        if upload.name.lower().endswith(".svg"):
            return without_scripts(upload)
        return without_metadata(upload)


def without_scripts(upload):
    """Return an uploaded SVG without event handlers and links to other hosts.

    Raises `ValidationError` where it is no SVG, or has a script: it may not look right without.
    """
    upload.seek(0)
    drawing = upload.read()
    if SCRIPT.search(drawing):
        raise ValidationError(SVG_HAS_SCRIPT)
    try:
        clean = filter_svg(drawing)
    except ValueError as error:
        raise ValidationError(SVG_NOT_READABLE) from error
    if not clean.strip():
        raise ValidationError(SVG_NOT_READABLE)
    return replaced(upload, clean)


def without_metadata(upload):
    """Return an uploaded picture turned upright, without place, camera and person in its file.

    It is always written anew: a file has many places that Pillow doesn't tell of. Raises
    `ValidationError` where it is damaged.
    """
    upload.seek(0)
    out = BytesIO()
    try:
        picture = PillowImage.open(upload)
        kind = "JPEG" if picture.format == "MPO" else picture.format  # a phone's JPEG of two frames
        options = {"icc_profile": picture.info.get("icc_profile"), "exif": b""}
        if kind in ANIMATED and picture.is_animated:
            options |= {"save_all": True, "comment": b""}
        else:
            picture = ImageOps.exif_transpose(picture)
            kept = {
                name: picture.info[name] for name in picture.info.keys() & {"transparency", "gamma"}
            }
            picture.info = kept
        if kind == "JPEG":
            options |= {"quality": 95, "subsampling": 0}
        picture.save(out, kind, **options)
    except UNREADABLE as error:
        raise ValidationError(NOT_READABLE) from error
    return replaced(upload, out.getvalue())


def replaced(upload, content):
    """Return the upload with other content, in a form that Wagtail has already looked into."""
    file = SimpleUploadedFile(upload.name, content, getattr(upload, "content_type", None))
    file.image = getattr(upload, "image", None)
    return file
