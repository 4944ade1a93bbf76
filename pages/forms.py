"""What is checked, and taken out, when a picture is uploaded."""

from io import BytesIO

from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils.translation import gettext_lazy as _
from PIL import Image as PillowImage
from PIL import ImageOps
from py_svg_hush import filter_svg
from wagtail.images.forms import BaseImageForm

SVG_NOT_READABLE = _("This SVG file can’t be read. Please save it again as plain SVG, or use PNG.")

# What Pillow tells of a file that says nothing about its maker: how its pixels are to be read.
HARMLESS = {"adobe", "adobe_transform", "background", "chromaticity", "dpi", "gamma", "icc_profile",
            "jfif", "jfif_density", "jfif_unit", "jfif_version", "progression", "progressive",
            "srgb", "transparency"}  # fmt: skip


class ImageForm(BaseImageForm):
    """The form for a picture: keeps what a picture shows and takes out what it gives away."""

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
    """Return an uploaded SVG without scripts, event handlers and links to other hosts.

    Raises `ValidationError` where it is no SVG.
    """
    upload.seek(0)
    try:
        clean = filter_svg(upload.read())
    except ValueError as error:
        raise ValidationError(SVG_NOT_READABLE) from error
    if not clean.strip():
        raise ValidationError(SVG_NOT_READABLE)
    return replaced(upload, clean)


def without_metadata(upload):
    """Return an uploaded picture turned upright, without place, camera and person in its file."""
    upload.seek(0)
    picture = PillowImage.open(upload)
    kind = picture.format
    if getattr(picture, "is_animated", False) or picture.info.keys() <= HARMLESS:
        upload.seek(0)
        return upload
    upright = ImageOps.exif_transpose(picture)
    options = {"icc_profile": picture.info.get("icc_profile")}
    if kind == "JPEG":
        options |= {"quality": 95, "subsampling": 0}
    out = BytesIO()
    upright.save(out, kind, exif=b"", **options)
    return replaced(upload, out.getvalue())


def replaced(upload, content):
    """Return the upload with other content, in a form that Wagtail has already looked into."""
    file = SimpleUploadedFile(upload.name, content, getattr(upload, "content_type", None))
    file.image = getattr(upload, "image", None)
    return file
