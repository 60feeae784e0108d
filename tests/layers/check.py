#!/usr/bin/env python3
"""check.py ROOT: fails on an #include against the layers, or one that is not written as the path from the root.

check.py --self-test: proves on made-up trees that it does.
"""
import os
import re
import sys
import tempfile

# From the lowest to the highest: a file may include its own layer and those before it.
LAYERS = ["models/kube", "models/ray", "models/tables", "ui", "app"]
SOURCES = LAYERS + ["tests"]  # tests may include every layer; no layer may include tests
INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^>"]+)[>"]')
GENERATED = re.compile(r"^(ui_\w+\.h|(moc_)?\w+\.(moc|cpp))$")  # by moc, uic and rcc, beside the file


def source_of(path):
    return next((s for s in SOURCES if path.startswith(s + "/")), None)


def sources_in(root):
    for source in SOURCES:
        for folder, _, names in os.walk(os.path.join(root, source)):
            for name in names:
                if name.endswith((".h", ".cpp")):
                    yield os.path.relpath(os.path.join(folder, name), root)


def complaint(path, mark, target, files, names):
    """What is wrong with this include of PATH, or None."""
    included = source_of(target)
    if included is None:
        if mark == '"' and GENERATED.match(target):
            return None
        relative = os.path.normpath(os.path.join(os.path.dirname(path), target))
        if relative in files:
            return f"write it from the root: <{relative}>"
        if mark == '"' or target in names:
            return "a header of ours is written from the root, as <models/kube/error.h>; a library's in <>"
        return None
    if mark == '"':
        return f"write <{target}>, not in quotes"
    if target not in files:
        return "there is no such file"
    layer = source_of(path)
    if layer != "tests" and SOURCES.index(included) > SOURCES.index(layer):
        return f"{layer} must not know {included}"
    return None


def complaints(root):
    files = set(sources_in(root))
    names = {os.path.basename(f) for f in files}
    for path in sorted(files):
        with open(os.path.join(root, path), encoding="utf-8") as lines:
            for number, line in enumerate(lines, 1):
                match = INCLUDE.match(line)
                found = match and complaint(path, *match.groups(), files, names)
                if found:
                    yield f"{path}:{number}: {line.strip()}: {found}"


def self_test():
    headers = ["models/kube/error.h", "models/ray/rule.h", "models/tables/rows.h", "ui/page.h", "app/main.h", "tests/fake.h"]
    cases = [  # the file, its include, what the complaint says (None: allowed)
        ("ui/page.cpp", "<models/kube/error.h>", None),
        ("models/tables/rows.cpp", "<models/ray/rule.h>", None),
        ("tests/tst_page.cpp", "<app/main.h>", None),
        ("tests/tst_page.cpp", '"tst_page.moc"', None),
        ("app/main.cpp", "<QString>", None),
        ("app/main.cpp", "<protozero/pbf_reader.hpp>", None),
        ("models/kube/a.cpp", "<models/ray/rule.h>", "must not know"),
        ("models/ray/a.cpp", "<models/tables/rows.h>", "must not know"),
        ("models/tables/a.cpp", "<ui/page.h>", "must not know"),
        ("ui/a.cpp", "<app/main.h>", "must not know"),
        ("app/a.cpp", "<tests/fake.h>", "must not know"),
        ("models/kube/a.cpp", '"models/kube/error.h"', "not in quotes"),
        ("models/kube/a.cpp", '"error.h"', "from the root"),
        ("ui/a.cpp", '"../app/main.h"', "from the root"),
        ("ui/a.cpp", "<error.h>", "from the root"),
        ("ui/a.cpp", "<models/kube/eror.h>", "no such file"),
    ]
    for path, target, expected in cases:
        with tempfile.TemporaryDirectory() as root:
            for name in headers + [path]:
                os.makedirs(os.path.join(root, os.path.dirname(name)), exist_ok=True)
                with open(os.path.join(root, name), "w", encoding="utf-8") as file:
                    file.write(f"#include {target}\n" if name == path else "#pragma once\n")
            found = list(complaints(root))
            good = not found if expected is None else len(found) == 1 and expected in found[0]
            assert good, (path, target, expected, found)
    print(f"{len(cases)} cases hold")


def main():
    if sys.argv[1] == "--self-test":
        return self_test()
    found = list(complaints(sys.argv[1]))
    print("\n".join(found) or "every include follows the layers")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
