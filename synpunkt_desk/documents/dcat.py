"""Describes files of open data as DCAT-AP-SE, which the national data portal reads."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Final
from urllib.parse import quote
from xml.sax.saxutils import escape, quoteattr

from synpunkt_desk.documents.cleaning import clean_line

LICENCE: Final = "http://creativecommons.org/publicdomain/zero/1.0/"
_LOCAL_AUTHORITY: Final = "http://purl.org/adms/publishertype/LocalAuthority"
_EU: Final = "http://publications.europa.eu/resource/authority"
_NAMESPACES: Final = {
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "dcat": "http://www.w3.org/ns/dcat#",
    "dcterms": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "vcard": "http://www.w3.org/2006/vcard/ns#",
}
_DAY: Final = "http://www.w3.org/2001/XMLSchema#date"


@dataclass(frozen=True, slots=True)
class Distribution:
    """A file, beside the description; `media_type` is the registered name of its format."""

    file: str
    title: str
    media_type: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Dataset:
    """What the files hold, who publishes them, and of which days they tell.

    Questions are answered by the publisher, at `contact_email` where there is one.
    """

    title: str
    description: str
    publisher: str
    first: date
    last: date
    issued: date
    distributions: tuple[Distribution, ...]
    contact_email: str = ""


def dcat_rdf(dataset: Dataset) -> str:
    """Return RDF/XML whose addresses are relative: the files lie wherever the description does."""
    known = "".join(f' xmlns:{key}="{address}"' for key, address in _NAMESPACES.items())
    parts = (
        _catalog(dataset),
        _publisher(dataset),
        _contact(dataset),
        _dataset(dataset),
        *_files(dataset),
    )
    return f'<?xml version="1.0" encoding="UTF-8"?>\n<rdf:RDF{known}>\n{"".join(parts)}</rdf:RDF>\n'


def _catalog(dataset: Dataset) -> str:
    return _thing(
        "dcat:Catalog",
        "catalog",
        _said("dcterms:title", dataset.title),
        _said("dcterms:description", dataset.description),
        _link("dcterms:publisher", "#publisher"),
        _link("dcterms:license", LICENCE),
        _link("dcterms:language", f"{_EU}/language/SWE"),
        _link("dcat:dataset", "#dataset"),
    )


def _publisher(dataset: Dataset) -> str:
    name = f"<foaf:name>{_text(dataset.publisher)}</foaf:name>"
    kind = _link("dcterms:type", _LOCAL_AUTHORITY)
    return _thing("foaf:Agent", "publisher", name, kind)


def _contact(dataset: Dataset) -> str:
    name = f"<vcard:fn>{_text(dataset.publisher)}</vcard:fn>"
    address = f"mailto:{quote(dataset.contact_email, safe='@.+-_')}"
    email = [_link("vcard:hasEmail", address)] if dataset.contact_email else []
    return _thing("vcard:Organization", "contact", name, *email)


def _dataset(dataset: Dataset) -> str:
    days = "".join(
        _dated(f"dcat:{name}", day)
        for name, day in (("startDate", dataset.first), ("endDate", dataset.last))
    )
    period = f"<dcterms:PeriodOfTime>{days}</dcterms:PeriodOfTime>"
    return _thing(
        "dcat:Dataset",
        "dataset",
        _said("dcterms:title", dataset.title),
        _said("dcterms:description", dataset.description),
        _link("dcterms:publisher", "#publisher"),
        _link("dcat:contactPoint", "#contact"),
        _dated("dcterms:issued", dataset.issued),
        f"<dcterms:temporal>{period}</dcterms:temporal>",
        _link("dcterms:language", f"{_EU}/language/SWE"),
        _link("dcterms:accessRights", f"{_EU}/access-right/PUBLIC"),
        _link("dcat:theme", f"{_EU}/data-theme/GOVE"),
        *(_link("dcat:distribution", f"#{one.file}") for one in dataset.distributions),
    )


def _files(dataset: Dataset) -> Iterable[str]:
    for one in dataset.distributions:
        yield _thing(
            "dcat:Distribution",
            one.file,
            _said("dcterms:title", one.title),
            _link("dcat:accessURL", one.file),
            _link("dcat:downloadURL", one.file),
            f"<dcterms:format>{_text(one.media_type)}</dcterms:format>",
            _link("dcat:mediaType", _media_type(one.media_type)),
            _link("dcterms:license", LICENCE),
        )


def _thing(kind: str, name: str, *facts: str) -> str:
    return f"<{kind} rdf:about={quoteattr('#' + name)}>\n{chr(10).join(facts)}\n</{kind}>\n"


def _said(name: str, text: str) -> str:
    return f'<{name} xml:lang="sv">{_text(text)}</{name}>'


def _link(name: str, address: str) -> str:
    return f"<{name} rdf:resource={quoteattr(address)}/>"


def _dated(name: str, day: date) -> str:
    return f'<{name} rdf:datatype="{_DAY}">{day.isoformat()}</{name}>'


def _media_type(name: str) -> str:
    return f"https://www.iana.org/assignments/media-types/{name}"


def _text(text: str) -> str:
    return escape(clean_line(text))
