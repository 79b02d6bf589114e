"""Prose becomes HTML that is safe, keeps formulas whole and understands Chinese."""

import re
from html import unescape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.packs.rendering import render, render_code, render_inline

MATHS = re.compile(r'<span class="math" data-tex="([^"]*)" data-display="([01])">')


def formulas(text: str) -> list[tuple[str, bool]]:
    """Return the TeX and whether it is displayed, for each formula of the rendered text."""
    found = MATHS.findall(render(text))
    return [(unescape(tex), display == "1") for tex, display in found]


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("**思考：**BN 为什么有效", "<p><strong>思考：</strong>BN 为什么有效</p>"),
        ("**过程演示：**待排序数组", "<p><strong>过程演示：</strong>待排序数组</p>"),
        (
            "**高斯滤波是一种线性滤波。**所以",
            "<p><strong>高斯滤波是一种线性滤波。</strong>所以</p>",
        ),
        ("因此**（注意）**不成立", "<p>因此<strong>（注意）</strong>不成立</p>"),
        ("中文**“引号”**之后", "<p>中文<strong>“引号”</strong>之后</p>"),
        ("**中文**，*再看*。", "<p><strong>中文</strong>，<em>再看</em>。</p>"),
        ("**bold** text", "<p><strong>bold</strong> text</p>"),
        ("a ** b ** c", "<p>a ** b ** c</p>"),
        ("***both*** a*b*c", "<p><em><strong>both</strong></em> a<em>b</em>c</p>"),
    ],
)
def test_bold_works_beside_chinese_and_as_usual_elsewhere(text: str, html: str) -> None:
    assert render(text).strip() == html


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            r"$\mathbb{Z}_{+} \rightarrow \mathbb{Z}_{+}$",
            [(r"\mathbb{Z}_{+} \rightarrow \mathbb{Z}_{+}", False)],
        ),
        ("$$\nm(x):=\\max_{i} ~ x_{i}\n$$", [(r"m(x):=\max_{i} ~ x_{i}", True)]),
        ("$a_1*b_1 + a_2*b_2$", [("a_1*b_1 + a_2*b_2", False)]),
        (r"$$ a \\ b $$", [(r"a \\ b", True)]),
        (
            r"$$\begin{pmatrix} a & b \\ c & d \end{pmatrix}$$",
            [(r"\begin{pmatrix} a & b \\ c & d \end{pmatrix}", True)],
        ),
        (r"$\{x\}$ and \(y\) and \[z\]", [(r"\{x\}", False), ("y", False), ("z", True)]),
        ("$a<b$ and $c>d$", [("a<b", False), ("c>d", False)]),
        (r"a 3$\times$3 kernel", [(r"\times", False)]),
        ("$n$维向量，损失$L$，$x$（$y$）", [(x, False) for x in "nLxy"]),
        ("$$x$$ in line, $$y$$", [("x", True), ("y", True)]),
        ("| a |\n|---|\n| $x_1$ |", [("x_1", False)]),
        ("- $$\n  w_1\n  $$", [("w_1", True)]),
        (r"$\text{cost: \$5}$", [(r"\text{cost: \$5}", False)]),
    ],
)
def test_formulas_reach_the_page_unchanged(text: str, expected: list[tuple[str, bool]]) -> None:
    assert formulas(text) == expected
    assert "<em>" not in render(text)


@pytest.mark.parametrize(
    "text",
    [
        "Revenue rose from $271,677.37 in January to $272,748.58 in February",
        r"It costs \$5 and \$10",
        "`$HOME` and `$PATH`",
        "```bash\necho $A $B\n```",
        "between $5-$10 a day",
        "$5 off, or US$ 4",
        "a_b_c and `x_1_y`",
        "$$",
        "$ x $",
    ],
)
def test_prices_and_variables_are_no_formulas(text: str) -> None:
    assert formulas(text) == []
    assert render(text).count("$") == text.count("$")


def test_a_price_beside_a_formula_stays_a_price() -> None:
    assert formulas("the price is $5, the loss is $L$") == [("L", False)]


def test_without_javascript_the_tex_can_be_read() -> None:
    assert ">x_1</span>" in render("$x_1$")


@pytest.mark.parametrize(
    "text",
    [
        "<script>alert(1)</script>",
        '<img src="//example.org/x" onerror="alert(1)">',
        "[x](javascript:alert(1))",
        '<a href="data:text/html,<script>alert(1)</script>">x</a>',
        '<span style="position:fixed">x</span>',
        '<iframe src="https://example.org"></iframe>',
        "<svg onload=alert(1)>",
        '<b class="masthead" id="main" onclick="x()">b</b>',
        "![x](https://example.org/spy.png)",
        r"$\href{javascript:alert(1)}{x}$<style>*{}</style>",
    ],
)
def test_nothing_dangerous_survives(text: str) -> None:
    tags = re.findall(r"<[a-z][^>]*>", render(text))
    attributes = " ".join(re.sub(r'data-tex="[^"]*"', "", tag) for tag in tags)
    for bad in ("script", "onerror", "onload", "onclick", "style", "iframe", "src=", "href="):
        assert bad not in attributes
    assert "masthead" not in attributes


def test_inequalities_are_not_taken_for_tags() -> None:
    assert render("if x <y and z> w").strip() == "<p>if x &lt;y and z&gt; w</p>"


def test_the_few_tags_of_imported_text_are_kept() -> None:
    assert render("H<sub>2</sub>O<br>x").strip() == "<p>H<sub>2</sub>O<br>x</p>"


def test_pictures_come_from_the_pack_or_from_the_text_itself() -> None:
    picture = "data:image/png;base64,AAAA"
    assert f'src="{picture}"' in render(f"![x]({picture})")
    assert 'src="unit-balls.png"' in render("![x](unit-balls.png)")


def test_lines_of_chinese_are_joined_without_a_blank() -> None:
    assert render("第一行\n第二行\nand English").strip() == "<p>第一行第二行\nand English</p>"


def test_headings_stand_below_the_title_of_the_page() -> None:
    assert render("# A\n\n## B").split() == ["<h3>A</h3>", "<h4>B</h4>"]


def test_tables_align_by_class_and_an_empty_corner_heads_nothing() -> None:
    html = render("| | n |\n|---|---:|\n| a | 1 |")
    assert '<th class="to-right">n</th>' in html
    assert html.count("<th") - html.count("<thead") == 1
    assert "style" not in html


def test_code_is_marked_by_classes() -> None:
    html = render("```python\ndef f(x):\n    return x < 1\n```")
    assert '<span class="k">def</span>' in html
    assert "&lt;" in html
    assert render_code("x < 1") == (
        '<span class="n">x</span> <span class="o">&lt;</span> <span class="mi">1</span>\n'
    )
    assert "<pre><code" in render("```nolanguage\na < b\n```")


def test_a_label_has_no_paragraph() -> None:
    assert render_inline("**a** $x$").startswith("<strong>a</strong> <span")
    assert render_inline("a\n\nb") == "<p>a</p>\n<p>b</p>"


@given(st.text(alphabet="$\\()[]{}*_`<>&|~#-\n ab1中，。“”", max_size=60))
def test_any_text_renders_to_the_same_safe_page_twice(text: str) -> None:
    html = render(text)
    assert render(text) == html
    assert "<script" not in html
    assert not re.search(r"<[^>]+\son\w+=", html)
