#!/usr/bin/env python3
"""Takes KubeRay's CRDs and roles out of the operator's Go modules, as compact JSON for Qt's resources.

    pack.py --modules modules.txt --out FOLDER [--go GO]

FOLDER/v1.6.1/ gets rayclusters.json … role.json, leader_election_role.json and the module's LICENSE; and for tests, not for
the program, samples/*.yaml: the module's own RayClusters. Modules come out of Go's module cache; one that is not there is
fetched through the module proxy. Each has to have the checksum that modules.txt pins."""
import argparse
import base64
import hashlib
import json
import os
import pathlib
import subprocess
import sys
import tempfile
import zipfile

try:
    import yaml
except ImportError:
    sys.exit("pack.py: Python's yaml module is missing. Debian: apt install python3-yaml.")

MODULE = "github.com/ray-project/kuberay/ray-operator"
Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)  # a CRD has 1 MB; the slow one takes a minute for all


def fail(what, advice):
    sys.exit(f"pack.py: {what}\n         {advice}")


def module_zip(go, version):
    """The path of the module's archive. It is read itself: unpacking it would take a Go as new as the module asks for."""
    environment = dict(os.environ, GO111MODULE="on", GOWORK="off", GOTOOLCHAIN="local", GOFLAGS="-modcacherw",
                       GONOSUMDB=MODULE)  # modules.txt pins the checksum
    with tempfile.TemporaryDirectory() as outside_of_any_module:
        done = subprocess.run([go, "mod", "download", "-json", f"{MODULE}@{version}"], cwd=outside_of_any_module,
                              env=environment, capture_output=True, text=True, check=False)
    try:
        answer = json.loads(done.stdout)
    except ValueError:
        answer = {}
    if not answer.get("Zip"):
        fail(f"Go did not deliver {MODULE}@{version}: {answer.get('Error') or done.stderr.strip()}",
             "It comes through the Go module proxy, once: is the network there, and GOPROXY set as this place needs it?")
    return answer["Zip"]


def checksum(archive):
    """Go's h1: (golang.org/x/mod/sumdb/dirhash, Hash1)."""
    total = hashlib.sha256()
    for name in sorted(archive.namelist(), key=str.encode):
        total.update(f"{hashlib.sha256(archive.read(name)).hexdigest()}  {name}\n".encode())
    return "h1:" + base64.b64encode(total.digest()).decode()


def one_object(text, kind, name):
    objects = [document for document in yaml.load_all(text, Loader) if document]
    if len(objects) != 1 or objects[0].get("kind") != kind:
        fail(f"{name} holds something else than one {kind}.", "modules.txt and pack.py have to be brought up to date.")
    objects[0].pop("status", None)  # left behind by the generator, as is the time
    objects[0]["metadata"].pop("creationTimestamp", None)
    return objects[0]


def write(file, content):
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(content)


def pack(archive, version, plurals, folder):
    root = f"{MODULE}@{version}/"
    read = lambda name: archive.read(root + name)
    compact = lambda value: json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()
    bases = root + "config/crd/bases/ray.io_"
    found = sorted(name[len(bases):-len(".yaml")] for name in archive.namelist() if name.startswith(bases))
    if found != sorted(plurals):
        fail(f"{version} defines {' '.join(found)}, not {' '.join(plurals)}.", "Mend its line in modules.txt.")
    for plural in plurals:
        name = f"config/crd/bases/ray.io_{plural}.yaml"
        write(folder / f"{plural}.json", compact(one_object(read(name), "CustomResourceDefinition", name)))
    for file, kind in ("role", "ClusterRole"), ("leader_election_role", "Role"):
        name = f"config/rbac/{file}.yaml"
        write(folder / f"{file}.json", compact(one_object(read(name), kind, name)))
    write(folder / "LICENSE", read("LICENSE"))
    samples = root + "config/samples/"
    for name in archive.namelist():
        if name.startswith(samples) and name.endswith(".yaml"):
            text = archive.read(name)
            if b"\nkind: RayCluster\n" in b"\n" + text.replace(b"\r\n", b"\n"):
                write(folder / "samples" / name[len(samples):].replace("/", "_"), text)


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("--modules", type=pathlib.Path, required=True)
    arguments.add_argument("--out", type=pathlib.Path, required=True)
    arguments.add_argument("--go", default="go")
    options = arguments.parse_args()
    for line in options.modules.read_text().splitlines():
        if not line or line.startswith("#"):
            continue
        version, pinned, *plurals = line.split()
        path = module_zip(options.go, version)
        with zipfile.ZipFile(path) as archive:
            if checksum(archive) != pinned:
                fail(f"{path} is not the module that modules.txt pins ({pinned}).",
                     "Remove it from Go's module cache (go clean -modcache); if it comes again, do not use that proxy.")
            pack(archive, version, plurals, options.out / version)


main()
