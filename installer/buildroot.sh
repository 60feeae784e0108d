#!/usr/bin/env bash
# buildroot.sh FOLDER SUITE PACKAGE...: makes a Debian root with PACKAGES in FOLDER, as root or as an ordinary user.
# The mirror and the proxies are the host's own: nothing here names a host.
set -euo pipefail
folder=$1 suite=$2
shift 2

# The host's first mirror of Debian itself (no -security, -updates or the like), whatever form its apt lists have.
host_mirror() {
    # shellcheck disable=SC2016,SC1091 # apt fills the $(...) in
    apt-get indextargets --format '$(ORIGIN)|$(REPO_URI)|$(RELEASE)|$(COMPONENT)' 'Created-By: Packages' 2>/dev/null |
        awk -F'|' -v host="$(. /etc/os-release && echo "$ID")" '
            $4 == "main" && $3 !~ /[-\/]/ && $2 ~ /^(https?|file|mirror|tor)/ &&
            ($1 == "Debian" || ($1 == "" && host == "debian")) { print $2; exit }' # no origin before apt-get update
}

mirror=${RAYDECK_MIRROR:-$(host_mirror)}
if [ -z "$mirror" ]; then
    echo "apt on this host names no mirror of Debian. Set RAYDECK_MIRROR to the URL of one, and run this again." >&2
    exit 1
fi

# mmdebstrap does not read the host's apt settings: hand it those about the way to the mirror.
options=(--aptopt='Acquire::Retries "3"')
while read -r setting; do
    options+=(--aptopt="${setting%;}")
done < <(apt-config dump | grep -E '^Acquire::((http|https)::|Retries |Check-|ForceIPv)' | grep -v '"";$')

# By way of a tar: an ordinary user can't keep the owners of files, and does not need them.
rm -rf "$folder.part"
mkdir -p "$folder.part"
trap 'rm -rf "$folder.part"' EXIT
mmdebstrap --variant=apt --mode=auto --components=main --format=tar \
    "${options[@]}" --dpkgopt='path-exclude=/usr/share/man/*' --dpkgopt='path-exclude=/usr/share/doc/*' \
    --include="$(IFS=,; echo "$*")" "$suite" - "$mirror" |
    tar --extract --directory "$folder.part" --exclude './dev/*'

# Mount points for the host's own files.
rm -f "$folder.part/etc/resolv.conf" "$folder.part/etc/hosts"
touch "$folder.part/etc/resolv.conf" "$folder.part/etc/hosts"
mv "$folder.part" "$folder" # only now: a folder of this name is complete
