"""Rebuild static/vendor and tests/data/axe from the pinned packages of frontend/.

Needs Node and npm; users never run it, because its outputs are committed. Two runs give
byte-identical files, which `--check` proves against what is committed.
"""

from __future__ import annotations

import argparse
import filecmp
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FRONTEND = ROOT / "frontend"
MODULES = FRONTEND / "node_modules"
VENDOR = Path("static/vendor")
AXE = Path("tests/data/axe")
ICONS = FRONTEND / "icons.txt"
SERIF = "@fontsource-variable/source-serif-4"
LATIN = (
    "U+0000-00FF, U+0131, U+0152-0153, U+02BB-02BC, U+02C6, U+02DA, U+02DC, U+2000-206F,"
    " U+20AC, U+2122, U+2191, U+2193, U+2212, U+2215"
)
# Quotation marks, dashes and dots are as wide as a character in Chinese: its own font sets them.
LATIN_BESIDE_CHINESE = "U+0000-00B6, U+00B8-00FF, U+0131, U+0152-0153, U+2000-2013, U+2212, U+2215"
FACE = """@font-face {{
  font-family: "{family}";
  font-style: {style};
  font-weight: 200 900;
  font-display: swap;
  src: url("source-serif-4-{style}.woff2") format("woff2");
  unicode-range: {characters};
}}
"""


def install() -> None:
    """Fetch exactly what the lock file names, running no package's scripts."""
    subprocess.run(
        ["npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund"], cwd=FRONTEND, check=True
    )


def bundle(source: Path, target: Path) -> None:
    """Pack an ES module with everything it imports into one minified file."""
    command = [
        str(MODULES / ".bin" / "esbuild"),
        str(source.relative_to(FRONTEND)),
        "--bundle",
        "--minify",
        "--format=esm",
        "--target=es2020",
        "--charset=utf8",
        "--legal-comments=none",
        "--log-level=warning",
        f"--outfile={target}",
    ]
    subprocess.run(command, cwd=FRONTEND, check=True)


def licence(package: str, target: Path) -> None:
    """Keep a package's licence, with its name and version, beside what was taken from it."""
    folder = MODULES / package
    text = next(path for path in sorted(folder.iterdir()) if path.stem.upper() == "LICENSE")
    version = re.search(r'"version":\s*"([^"]+)"', (folder / "package.json").read_text())
    if version is None:
        raise SystemExit(f"{package} names no version")
    target.parent.mkdir(parents=True, exist_ok=True)
    body = text.read_text(encoding="utf-8").strip()
    target.write_text(f"{package} {version[1]}\n\n{body}\n", encoding="utf-8")


def katex(out: Path) -> None:
    """KaTeX as one module, its style sheet naming only the woff2 fonts, and those fonts."""
    source = MODULES / "katex" / "dist"
    bundle(source / "katex.mjs", out / "katex.min.mjs")
    css = (source / "katex.min.css").read_text(encoding="utf-8")
    css = re.sub(r',url\([^)]*\.(?:woff|ttf)\) format\("[a-z]+"\)', "", css)
    (out / "katex.min.css").write_text(css, encoding="utf-8")
    (out / "fonts").mkdir()
    for font in sorted((source / "fonts").glob("*.woff2")):
        shutil.copyfile(font, out / "fonts" / font.name)
    licence("katex", out / "LICENSE.txt")


def editor(out: Path) -> None:
    """Bundle the code editor and the licences of what went into it."""
    bundle(FRONTEND / "editor.js", out / "editor.min.mjs")
    names = ["autocomplete", "commands", "lang-python", "language", "lint", "state", "view"]
    for name in names:
        licence(f"@codemirror/{name}", out / "licences" / f"codemirror-{name}.txt")
    for name in ("common", "highlight", "lr", "python"):
        licence(f"@lezer/{name}", out / "licences" / f"lezer-{name}.txt")
    for name in ("style-mod", "w3c-keyname", "crelt", "@marijn/find-cluster-break"):
        licence(name, out / "licences" / f"{name.rsplit('/', 1)[-1]}.txt")


def icons(out: Path) -> None:
    """One sprite of the icons named in frontend/icons.txt, a name a line."""
    symbols = []
    for name in ICONS.read_text(encoding="utf-8").split():
        svg = (MODULES / "lucide-static" / "icons" / f"{name}.svg").read_text(encoding="utf-8")
        shapes = re.search(r"<svg[^>]*>(.*)</svg>", svg, re.DOTALL)
        if shapes is None:
            raise SystemExit(f"{name} is no icon")
        body = " ".join(shapes[1].split())
        symbols.append(f'<symbol id="{name}" viewBox="0 0 24 24">{body}</symbol>')
    joined = "\n".join(symbols)
    (out / "icons.svg").write_text(
        f'<svg xmlns="http://www.w3.org/2000/svg">\n{joined}\n</svg>\n', encoding="utf-8"
    )
    licence("lucide-static", out / "licences" / "lucide.txt")


def fonts(out: Path) -> None:
    """Write the reading face, twice: beside Chinese it leaves the wide punctuation alone."""
    out.mkdir()
    css = []
    for style in ("normal", "italic"):
        name = f"source-serif-4-latin-wght-{style}.woff2"
        shutil.copyfile(MODULES / SERIF / "files" / name, out / f"source-serif-4-{style}.woff2")
        for family, characters in (
            ("Source Serif 4 Variable", LATIN),
            ("Source Serif 4 Zh", LATIN_BESIDE_CHINESE),
        ):
            css.append(FACE.format(family=family, style=style, characters=characters))
    (out / "serif.css").write_text("\n".join(css), encoding="utf-8")
    licence(SERIF, out / "LICENSE.txt")


def build(root: Path) -> None:
    """Write every vendored file below ``root``."""
    vendor, axe = root / VENDOR, root / AXE
    for folder in (vendor, axe):
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
    (vendor / "katex").mkdir()
    katex(vendor / "katex")
    editor(vendor)
    icons(vendor)
    fonts(vendor / "fonts")
    shutil.copyfile(MODULES / "axe-core" / "axe.min.js", axe / "axe.min.js")
    licence("axe-core", axe / "LICENSE.txt")


def differences(one: Path, other: Path) -> list[str]:
    """Name the files that are not the same in both folders."""
    names = {
        str(path.relative_to(root))
        for root in (one, other)
        for path in root.rglob("*")
        if path.is_file()
    }
    _, unequal, missing = filecmp.cmpfiles(one, other, sorted(names), shallow=False)
    return [*unequal, *missing]


def main() -> int:
    """Build in place, or with --check compare a fresh build with what is committed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true", help="compare, write nothing")
    parser.add_argument("--no-install", action="store_true", help="use node_modules as it is")
    options = parser.parse_args()
    if not options.no_install:
        install()
    if not options.check:
        build(ROOT)
        return 0
    with tempfile.TemporaryDirectory() as folder:
        build(Path(folder))
        changed = [
            f"{part}/{name}"
            for part in (VENDOR, AXE)
            for name in differences(Path(folder) / part, ROOT / part)
        ]
    print("\n".join(changed) or "static/vendor is what frontend/ builds")
    return 1 if changed else 0


if __name__ == "__main__":
    sys.exit(main())
