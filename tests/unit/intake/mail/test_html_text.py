"""HTML as words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from synpunkt_desk.intake.mail.html_text import text_of_html
from synpunkt_desk.intake.mail.plain_text import tidy


@pytest.mark.parametrize(
    ("page", "text"),
    [
        ("<p>Ett</p><p>Två<br>rader</p>", "Ett\n\nTvå\nrader"),
        ("<div>Ett</div><div>två</div>", "Ett\ntvå"),
        ("<div>a</div><div><br></div><div>b</div>", "a\n\nb"),
        ("A<b>B</b>tt <i>två</i>", "ABtt två"),
        ("<ul><li>ett<li>två</ul>", "- ett\n- två"),
        ("<ol><li>ett</li><li>två</li></ol>", "1. ett\n2. två"),
        ("<tr><td>Namn</td><td>Eva</td></tr><tr><td>Tel</td><td></td></tr>", "Namn | Eva\nTel"),
        ("<a href='https://boras.se/x'>här</a>", "här (https://boras.se/x)"),
        ("<a href=https://boras.se/>boras.se</a>", "boras.se (https://boras.se/)"),
        ("<a href='https://boras.se/'>https://boras.se</a>", "https://boras.se"),
        ("<a href='mailto:eva@ek.se'>eva@ek.se</a>", "eva@ek.se"),
        ("<a href='javascript:alert(1)'>klicka</a>", "klicka"),
        ("<script>alert(1)</script><style>p{}</style>kvar<!-- dolt -->", "kvar"),
        ("<script>alert(1)", ""),
        ("<img src='http://spion.se/1.gif' width=1><img alt='Logotyp'>", "[Logotyp]"),
        ("5 &lt; 6 &amp; &aring;&#228;&#xf6;&nbsp;slut", "5 < 6 & åäö slut"),
        ("3 < 4 och <3", "3 < 4 och <3"),
        ("<!DOCTYPE html><?xml version='1.0'?><html><title>t</title>x", "x"),
        ("<pre>a\nb</pre>c", "a\nb\n\nc"),
        ("", ""),
    ],
)
def test_the_words_of_a_page(page: str, text: str) -> None:
    assert text_of_html(page) == text


@given(st.text(st.sampled_from("<>/!-\"'&#; aAbpdtrl=x19\n"), max_size=300))
def test_whatever_is_no_page_is_words_all_the_same(page: str) -> None:
    text = text_of_html(page)
    assert text == tidy(text)
    assert len(text) <= 4 * len(page) + 10


@pytest.mark.timeout(10)
@pytest.mark.parametrize("start", ["<", "</", "<!", "<a "])
def test_a_tag_without_end_is_read_once(start: str) -> None:
    page = start + "a" * 200_000
    assert text_of_html(page) == page
