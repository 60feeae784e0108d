#include <models/ray/modelfiles/filelisting.h>

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace raydeck::ray {

namespace {

struct ListingText {
    Q_DECLARE_TR_FUNCTIONS(raydeck::ray::FileListing)
};

constexpr qsizetype MostFiles = 200'000;
constexpr qint64 MostNameBytes = 64 << 20;
constexpr qsizetype LongestRecord = 16'384; // PATH_MAX is 4,096

// Records end with NUL: "+SIZE NAME" of each file, "=", "#SHA256 NAME" of each, ".". A sum is asked for through standard
// input, because each sha256sum has its own way to print an odd name.
constexpr auto Script = R"sh(export LC_ALL=C
[ -e "$1" ] || exit 66
for tool in find stat sha256sum; do command -v $tool >/dev/null 2>&1 || { echo $tool >&2; exit 67; }; done
if [ -d "$1" ]; then cd "$1" && set -- . || exit 68
else cd "$(dirname "$1")" && set -- "./$(basename "$1")" || exit 68; fi
part=
find -L "$1" -type f -exec sh -c 'for f; do printf "+%s %s\0" "$(stat -L -c %s "$f")" "$f"; done' sh {} + || part=1
printf '=\0'
find -L "$1" -type f -exec sh -c 'for f; do s=$(sha256sum <"$f") || e=1; printf "#%s %s\0" "${s%% *}" "$f"; done
exit $e' sh {} + || part=1
printf '.\0'
[ -z "$part" ] || exit 69
)sh";

bool isSha256(QByteArrayView text)
{
    return text.size() == 64
        && std::ranges::all_of(text, [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); });
}

std::unexpected<Error> noListing(const QByteArray &record)
{
    return failure(Error::Kind::Broken, ListingText::tr("The container sent no list of files."),
                   QString::fromUtf8(record.first(std::min<qsizetype>(record.size(), 200))));
}

} // namespace

QList<QByteArray> listingCommand(const QByteArray &path)
{
    return {"sh", "-c", Script, "raydeck-verify", path};
}

Result<void> FileListing::feed(const QByteArray &bytes)
{
    qsizetype from = 0;
    for (qsizetype end; (end = bytes.indexOf('\0', from)) >= 0; from = end + 1) {
        m_rest += QByteArrayView(bytes).sliced(from, end - from);
        if (const auto taken = take(m_rest); !taken)
            return taken;
        m_rest.clear();
    }
    m_rest += QByteArrayView(bytes).sliced(from);
    if (m_rest.size() > LongestRecord)
        return noListing(m_rest);
    return {};
}

Result<void> FileListing::take(const QByteArray &record)
{
    if (m_complete || record.isEmpty())
        return noListing(record);
    if (record == "=") {
        m_counted = true;
        return {};
    }
    if (record == ".") {
        m_complete = m_counted;
        return m_counted ? Result<void>() : noListing(record);
    }
    const qsizetype space = record.indexOf(' ');
    if (space < 1)
        return noListing(record);
    const QByteArray value = record.sliced(1, space - 1);
    QByteArray name = record.sliced(space + 1);
    if (name.startsWith("./"))
        name.slice(2);
    if (name.isEmpty())
        return noListing(record);
    if (record[0] == '+' && !m_counted) {
        bool isNumber = false;
        const qint64 size = value.toLongLong(&isNumber);
        m_nameBytes += name.size();
        if (m_files.size() >= MostFiles || m_nameBytes > MostNameBytes)
            return failure(Error::Kind::Broken,
                           ListingText::tr("There are more than %L1 files below this path.").arg(MostFiles));
        m_files.insert(name, {.size = isNumber ? size : -1});
        m_bytes += isNumber ? size : 0;
        return {};
    }
    if (record[0] != '#' || !m_counted)
        return noListing(record);
    FileFact &file = m_files[name]; // one that came meanwhile is listed too
    if (isSha256(value))
        file.sha256 = value;
    ++m_hashedFiles;
    m_hashedBytes += std::max<qint64>(file.size, 0);
    return {};
}

} // namespace raydeck::ray
