"""Pictures, videos and documents."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.documents.blocks import DocumentChooserBlock
from wagtail.images.blocks import ImageBlock, ImageChooserBlock
from wagtailmedia.blocks import VideoChooserBlock

from .loading import LoadingChooser
from .text import Text


class ImageChooser(LoadingChooser, ImageChooserBlock):
    """A picture from the library."""


class DocumentChooser(LoadingChooser, DocumentChooserBlock):
    """A file from the library."""


class VideoChooser(LoadingChooser, VideoChooserBlock):
    """A video from the library."""


class PictureChooser(ImageBlock):
    """A picture with its alternative text, or marked as decorative."""

    def __init__(self, required=True, **kwargs):
        super().__init__(required=required, **kwargs)
        self.child_blocks["image"] = image = ImageChooser(required=required)
        image.set_name("image")

    def deconstruct(self):
        return ("pages.blocks.media.PictureChooser", [], self._constructor_kwargs)

    class Meta:
        icon = "image"


class Picture(blocks.StructBlock):
    """A picture with its caption; the credit comes from the library."""

    picture = PictureChooser()
    caption = blocks.CharBlock(required=False, default="")

    class Meta:
        icon = "image"
        label = _("Picture")
        description = _(
            "A picture with caption and credit. Say what it shows, or that it is decorative."
        )
        template = "blocks/picture.html"
        preview_value = {
            "picture": None,
            "caption": "The garden on the roof, open to all families.",
        }
        preview_states = [(_("With a credit"), {}), (_("Without"), {"credit": "", "caption": ""})]


ONE_OF_TWO = _("Choose a video or give a link: one of the two.")


class Video(blocks.StructBlock):
    """A video that loads nothing until it is asked for."""

    title = blocks.CharBlock()
    video = VideoChooser(required=False, help_text=_("A file of ours, or give a link below."))
    link = blocks.URLBlock(
        required=False,
        default="",
        help_text=_("A page elsewhere that shows the video. It opens there, and only on a click."),
    )
    poster = ImageChooser(required=False, help_text=_("The still picture shown before it plays."))
    captions = DocumentChooser(
        required=False, help_text=_("A .vtt file. Every video of ours needs one.")
    )
    transcript = Text(features=["bold", "ul"], help_text=_("All that is said and shown, in words."))

    def clean(self, value):
        cleaned = super().clean(value)
        errors = {}
        if cleaned["video"] and cleaned["link"]:
            errors["video"] = ValidationError(ONE_OF_TWO)
        elif not self.is_deferred_validation:
            if not cleaned["video"] and not cleaned["link"]:
                errors["video"] = ValidationError(ONE_OF_TWO)
            if cleaned["video"] and not cleaned["captions"]:
                errors["captions"] = ValidationError(
                    _("A video needs captions: choose a .vtt file.")
                )
        if errors:
            raise blocks.StructBlockValidationError(block_errors=errors)
        return cleaned

    class Meta:
        icon = "media"
        label = _("Video")
        description = _("A video with captions and transcript. Nothing loads before a click.")
        template = "blocks/video.html"
        preview_value = {
            "title": "How does CAR T-cell therapy work?",
            "link": "https://example.org/video",
            "transcript": "<p>T cells are collected from the child’s blood.</p>",
        }


class Documents(blocks.StructBlock):
    """Files to download."""

    heading = blocks.CharBlock(required=False, default="")
    documents = blocks.ListBlock(DocumentChooser())

    class Meta:
        icon = "doc-full"
        label = _("Documents")
        description = _("Files to download, with their type and size. A page is better for phones.")
        template = "blocks/documents.html"
        preview_value = {"heading": "Take it with you", "documents": []}


def media_gaps(raw, place=""):
    """Yield `["captions" or "alt", id of the block]` for each video or picture that lacks its words.

    Takes what is stored for a body, or for a part of it and the id of the block that this is in.
    """
    if isinstance(raw, dict):
        place = raw.get("id") or place
        value = raw.get("value")
        if raw.get("type") == "video" and value.get("video") and not value.get("captions"):
            yield ["captions", place]
        if raw.get("image") and not raw.get("decorative") and not raw.get("alt_text"):
            yield ["alt", place]
    for part in raw.values() if isinstance(raw, dict) else raw if isinstance(raw, list) else ():
        yield from media_gaps(part, place)
