"""Pictures as editors upload them: nothing hidden goes in, nothing too big, and a clear word."""

from io import BytesIO

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from PIL import Image as PillowImage
from PIL.PngImagePlugin import PngInfo

from pages.models import SiteImage

ADD = reverse("wagtailimages:add")


def upload(editor, name, content):
    file = SimpleUploadedFile(name, content)
    return editor.post(ADD, {"title": "Picture", "file": file, "collection": 1})


def jpeg(size=(1200, 800), exif=None):
    out = BytesIO()
    PillowImage.new("RGB", size, "teal").save(out, "JPEG", exif=exif or PillowImage.Exif())
    return out.getvalue()


def test_place_and_camera_are_taken_out_and_the_picture_stands_upright(editor, home):
    exif = PillowImage.Exif()
    exif[0x0110] = "Camera of a father"
    exif[0x0112] = 6  # turned by a quarter
    exif.get_ifd(0x8825)[2] = (42.0, 20.0, 15.0)
    upload(editor, "photo.jpg", jpeg(exif=exif))
    image = SiteImage.objects.get()
    assert (image.width, image.height) == (800, 1200)
    stored = [image.file, *(rendition.file for rendition in image.renditions.all())]
    assert len(stored) > 3
    for file in stored:
        file.open("rb")
        content = file.read()
        assert b"Camera of a father" not in content
        assert not PillowImage.open(BytesIO(content)).getexif()


def test_sizes_are_made_at_upload(editor, home):
    upload(editor, "photo.jpg", jpeg())
    sizes = SiteImage.objects.get().sizes
    assert [width for _url, width, _height in sizes["wide"]["avif"]] == [400, 800, 1200]
    assert sizes["wide"]["fallback"][1] == 800
    assert sizes["square"]["fallback"][1:] == [320, 320]


def test_svg_loses_what_could_run_and_stays_svg(editor, home):
    svg = b"""<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10" onload="alert(1)">
    <a href="javascript:alert(3)"><rect width="5" height="5"/></a>
    <image href="https://elsewhere.example/pixel.png"/></svg>"""
    upload(editor, "logo.svg", svg)
    image = SiteImage.objects.get()
    content = image.file.read()
    assert image.is_svg()
    assert b"rect" in content
    for word in (b"script", b"onload", b"javascript", b"elsewhere"):
        assert word not in content


def test_what_a_file_says_of_its_maker_is_taken_out_of_any_format(editor, home):
    told = PngInfo()
    told.add_text("Author", "A father")
    out = BytesIO()
    PillowImage.new("RGB", (500, 400), "teal").save(out, "PNG", pnginfo=told)
    upload(editor, "photo.png", out.getvalue())
    assert b"A father" not in SiteImage.objects.get().file.read()


@pytest.mark.parametrize("kind", ["MPO", "JPEG", "GIF", "WEBP"])
def test_what_hides_in_several_frames_and_comments_is_taken_out(kind, editor, home):
    out = BytesIO()
    frames = [PillowImage.new("RGB", (300, 200), colour) for colour in ("teal", "tan")]
    exif = PillowImage.Exif()
    exif[0x010F] = "A father"
    options = {"comment": b"A father"} if kind in {"GIF", "JPEG"} else {"exif": exif}
    several = {} if kind == "JPEG" else {"save_all": True, "append_images": frames[1:]}
    frames[0].save(out, kind, **options, **several)
    name = {"MPO": "photo.jpg", "JPEG": "photo.jpg", "GIF": "photo.gif", "WEBP": "photo.webp"}[kind]
    assert b"A father" in out.getvalue()
    upload(editor, name, out.getvalue())
    assert b"A father" not in SiteImage.objects.get().file.read()


@pytest.mark.parametrize("name", ["wagtailimages:add", "wagtailimages_chooser:create"])
def test_sizes_are_made_wherever_a_picture_is_added(name, editor, home):
    data = {
        "title": "Picture",
        "image-chooser-upload-title": "Picture",
        "collection": 1,
        "image-chooser-upload-collection": 1,
    }
    file = SimpleUploadedFile("photo.jpg", jpeg())
    editor.post(
        reverse(name),
        data | {"file": file, "image-chooser-upload-file": SimpleUploadedFile("photo.jpg", jpeg())},
    )
    assert SiteImage.objects.get().sizes["wide"]["avif"]


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("empty.jpg", b""),
        ("words.jpg", b"not a picture"),
        ("broken.svg", b"<svg"),
        (
            "active.svg",
            b'<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>1</script></svg>',
        ),
        ("page.svg", b"<html><body>hello</body></html>"),
        ("photo.png", jpeg()),
        ("cut.jpg", jpeg()[:3000]),
        ("flat.svg", b'<svg xmlns="http://www.w3.org/2000/svg" width="0" height="0"/>'),
        ("huge.png", None),
    ],
)
def test_what_can_not_be_used_is_refused_with_a_reason_and_keeps_the_title(
    name, content, editor, home
):
    if content is None:
        out = BytesIO()
        PillowImage.new("1", (6000, 5000)).save(out, "PNG")
        content = out.getvalue()
    response = upload(editor, name, content)
    assert response.status_code == 200
    assert "error" in response.content.decode()
    assert 'value="Picture"' in response.content.decode()
    assert not SiteImage.objects.exists()
