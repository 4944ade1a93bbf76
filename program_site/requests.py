"""What a request of somebody whom we don't know tells: what was sent, from where, how often."""

from ipaddress import ip_address, ip_network
from urllib.parse import urlsplit

from django.conf import settings
from django.core.cache import cache
from django.core.exceptions import BadRequest, SuspiciousOperation
from django.core.files.uploadhandler import FileUploadHandler, StopUpload
from django.http import QueryDict
from django.http.multipartparser import MultiPartParserError
from django.utils import timezone
from django.utils.crypto import salted_hmac

HOUR = 3600


class NoFiles(FileUploadHandler):
    """Ends a request that brings a file: no form of ours asks readers for one."""

    def new_file(self, *args, **kwargs):
        raise StopUpload(connection_reset=True)

    def receive_data_chunk(self, raw_data, start):
        return None

    def file_complete(self, file_size):
        return None


def sent_with(request):
    """Return the fields of a request; none where they can't be read, or aren't in UTF-8."""
    if (request.encoding or "utf-8").lower() not in {"utf-8", "utf8"}:
        return QueryDict()
    request.upload_handlers = [NoFiles(request)]
    try:
        return request.POST
    except (BadRequest, MultiPartParserError, SuspiciousOperation, LookupError, ValueError):
        return QueryDict()  # the last two: encodings that are unknown, or none of text


def is_same_origin(request):
    """Say whether a page of this host sent a request."""
    if relation := request.headers.get("Sec-Fetch-Site"):
        return relation in {"same-origin", "none"}
    source = request.headers.get("Origin") or request.headers.get("Referer", "")
    try:
        return urlsplit(source).netloc == request.get_host()
    except ValueError:
        return False


def counted(key):
    """Return how often this was counted in its hour, now included; 0 where no cache answers."""
    try:
        cache.add(key, 0, HOUR)
        return cache.incr(key) or 0
    except ValueError:  # gone since, or never kept
        return 0


def network_of(request):
    """Return the network that a request comes from; "" where it can't be told."""
    address = request.META.get("REMOTE_ADDR", "")
    if settings.BEHIND_PROXY:
        # The last is what our own proxy saw; those before it are anybody's word.
        address = request.headers.get("X-Forwarded-For", address).rpartition(",")[2].strip()
    if address.startswith("[") or address.count(":") == 1:  # some proxies tell the port, too
        address = address.removeprefix("[").rpartition(":")[0].removesuffix("]")
    try:
        known = ip_address(address)
        known = getattr(known, "ipv4_mapped", None) or known
        return str(ip_network((known, 24 if known.version == 4 else 56), strict=False))
    except ValueError:
        return ""


def network_key(network, salt, *parts):
    """Return what a network is counted by; not even the key tells tomorrow who was here today."""
    day = f"{salt} {timezone.now():%Y-%m-%d}"
    return salted_hmac(day, " ".join(map(str, [network, *parts]))).hexdigest()
