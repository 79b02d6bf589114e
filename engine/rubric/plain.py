"""One form for everything that is compared: width, case, TeX and Greek letters are levelled."""

from __future__ import annotations

import re
import unicodedata

_GREEK = {
    "α": "alpha", "β": "beta", "γ": "gamma", "δ": "delta", "ε": "epsilon", "ϵ": "epsilon",
    "η": "eta", "θ": "theta", "κ": "kappa", "λ": "lambda", "μ": "mu", "π": "pi", "ρ": "rho",
    "σ": "sigma", "τ": "tau", "φ": "phi", "ϕ": "phi", "χ": "chi", "ψ": "psi", "ω": "omega",
    "∑": "sum", "∏": "prod", "√": "sqrt", "∞": "infty", "∇": "nabla", "∂": "partial",
    "≤": "<=", "≥": ">=", "≠": "!=", "≈": "~", "×": "*", "·": "*", "−": "-", "–": "-", "’": "'",
}  # fmt: skip
_SIGNS = {
    "le": "<=", "leq": "<=", "ge": ">=", "geq": ">=", "ne": "!=", "neq": "!=", "approx": "~",
    "times": "*", "cdot": "*", "odot": "*", "top": "T", "lvert": "|", "rvert": "|", "mid": "|",
    "lVert": "||", "rVert": "||", "Vert": "||", "to": "->", "rightarrow": "->",
}  # fmt: skip
_DRESS = frozenset(
    {
        "mathbf", "mathrm", "mathit", "mathcal", "mathbb", "boldsymbol", "text", "textbf",
        "operatorname", "left", "right", "big", "Big", "bigg", "Bigg", "quad", "qquad",
        "displaystyle", "limits", "bar", "hat", "tilde",
    }
)  # fmt: skip
_COMMAND = re.compile(r"\\([A-Za-z]+|.)")
_GLUE = re.compile(r"(?<=[A-Za-z])[\^_]\{?(\w+)\}?")


def plain(text: str) -> str:
    """Return ``text`` in small letters and half width, formulas as words and signs."""
    text = _COMMAND.sub(_command, text.replace("**", "^") if "\\" in text else text)
    text = unicodedata.normalize("NFKC", text)
    text = "".join(f" {_GREEK[sign]} " if sign in _GREEK else sign for sign in text)
    text = _GLUE.sub(r"\1", text)
    return text.translate(_BARE).lower()


def _command(match: re.Match[str]) -> str:
    name = match[1]
    if name in _DRESS or not name.isalpha():
        return " "
    return f" {_SIGNS.get(name, name)} "


_BARE = str.maketrans({"$": " ", "`": " ", "{": " ", "}": " ", "\x00": " "})


def is_han(sign: str) -> bool:
    """Whether a sign is a Chinese character."""
    return "\u4e00" <= sign <= "\u9fff"
