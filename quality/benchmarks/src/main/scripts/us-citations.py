#!/usr/bin/env python3
"""Makes the input of CitationRecall from copies of two public repositories.

  us-citations.py EYECITE/tests/test_FindTest.py REPORTERS_DB/reporters_db/data > citations.jsonl

"claimed" are the kinds that Vigía says it reads: decisions by volume, reporter and page in the reports of the federal
courts, of the regions and of the states, by their WL or LEXIS number or by a number of the court's own; the U.S. Code,
the C.F.R., the Federal Register, the Statutes at Large, Public Laws, I&N Decisions.
"""

import ast
import json
import re
import sys
from pathlib import Path

LAWS = {"U.S.C.", "C.F.R.", "FR", "Stat.", "Pub. L."}
FEDERAL = {
    "U.S.", "S. Ct.", "L. Ed.", "F.", "F. Supp.", "F. App'x", "Fed. Appx.", "F. Cas.", "F.R.D.", "B.R.", "Fed. Cl.",
    "Cl. Ct.", "Ct. Cl.", "M.J.", "I. & N. Dec.", "T.C.", "Vet. App.", "Dall.", "Cranch", "Wheat.", "Pet.", "How.",
    "Black", "Wall.", "App. D.C.", "U.S. App. D.C.",
}
# A state's reports: its abbreviation, that of a court, a series.
STATE = re.compile(
    r"^(Ala|Alaska|Ariz|Ark|Cal|Colo|Conn|Del|D\.C|Fla|Ga|Haw|Idaho|Ill|Ind|Iowa|Kan|Ky|La|Me|Md|Mass|Mich|Minn|Miss"
    r"|Mo|Mont|Neb|Nev|N\.H|N\.J|N\.M|N\.Y|N\.C|N\.D|Ohio|Okla|Or|Pa|P\.R|R\.I|S\.C|S\.D|Tenn|Tex|Utah|Vt|V\.I|Va"
    r"|Wash|W\. Va|Wis|Wyo|Misc)\.? ?(\d[a-z]+|App\.|Ct\.|Super\.|Commw\.|Crim\.|Civ\.|Supp\.|St\.|Ch\.|Cl\.|Eq\.|L\.|S\.|Terr\.| )*$"
)
STANDARD = re.compile(r"^\d+ .*[A-Za-z.)\]] ?\d+$")


def value(node):
    try:
        return ast.literal_eval(node)
    except ValueError:
        return None


def eyecite(test):
    for node in ast.walk(ast.parse(Path(test).read_text(encoding="utf-8"))):
        if not (isinstance(node, ast.Tuple) and len(node.elts) >= 2 and isinstance(node.elts[1], ast.List)):
            continue
        text = value(node.elts[0])
        calls = [c for c in node.elts[1].elts if isinstance(c, ast.Call)]
        if not isinstance(text, str):
            continue
        text = re.sub(r"<[^>]+>", "", text) if "<" in text else text
        expected = []
        for call in calls:
            given = {k.arg: value(k.value) for k in call.keywords}
            if call.func.id == "case_citation":
                page = given.get("page", "1") if "page" in given or "source_text" not in given else given["page"]
                expected.append(
                    "%s %s %s%s"
                    % (
                        given.get("volume", "1"),
                        given.get("reporter_found") or given.get("reporter", "U.S."),
                        "at " if given.get("short") else "",
                        "_" if page is None else page,
                    )
                )
            elif call.func.id == "law_citation" and given.get("reporter") in LAWS:
                expected.append(value(call.args[0]))
        if expected:
            yield "eyecite", text, expected


def examples(folder):
    data = Path(folder)
    for key, entries in json.loads((data / "reporters.json").read_text(encoding="utf-8")).items():
        for entry in entries:
            kind = entry["cite_type"]
            for text in entry.get("examples", []):
                claimed = key in FEDERAL or (
                    STANDARD.match(text)
                    and (kind in ("state_regional", "neutral") or (kind == "state" and STATE.match(key)))
                )
                yield ("claimed " if claimed else "other ") + kind, text, [text]
    for key, entries in json.loads((data / "laws.json").read_text(encoding="utf-8")).items():
        for entry in entries:
            for text in entry.get("examples", []):
                yield ("claimed laws" if key in LAWS else "other laws"), text, [text]


for group, text, expected in [*eyecite(sys.argv[1]), *examples(sys.argv[2])]:
    print(json.dumps({"group": group, "text": text, "expected": expected}, ensure_ascii=False))
