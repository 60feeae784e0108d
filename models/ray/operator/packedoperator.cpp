#include <models/ray/operator/packedoperator.h>

#include <QDir>
#include <QFile>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace raydeck::ray {

namespace {

constexpr auto Folder = ":/raydeck/operator/"_L1;

QString folderOf(Release release)
{
    return Folder
        + "v%1.%2.%3/"_L1.arg(QString::number(release.major), QString::number(release.minor),
                              QString::number(release.patch));
}

Result<QByteArray> packed(Release release, QStringView name)
{
    QFile file(folderOf(release) + name + ".json"_L1);
    if (!file.open(QIODevice::ReadOnly))
        return failure(Error::Kind::NotFound, file.fileName(), file.errorString());
    return file.readAll();
}

} // namespace

QList<Release> packedReleases()
{
    QList<Release> releases;
    for (const QString &folder : QDir(Folder).entryList({u"v*"_s}))
        if (const auto release = releaseOf(folder))
            releases.append(*release);
    std::ranges::sort(releases);
    return releases;
}

bool isPacked(Release release)
{
    return QFile::exists(folderOf(release) + "role.json"_L1);
}

bool isPacked(const QString &version)
{
    const auto release = releaseOf(version);
    return release && isPacked(*release) && !version.contains(u'-') && !version.contains(u'+');
}

Release nearestPacked(Release release)
{
    const QList<Release> releases = packedReleases();
    Q_ASSERT(!releases.isEmpty());
    const auto younger = std::ranges::upper_bound(releases, release);
    return younger == releases.begin() ? releases.first() : *std::prev(younger);
}

QStringList packedKinds(Release release)
{
    QStringList kinds;
    for (const QString &file : QDir(folderOf(release)).entryList({u"ray*.json"_s}))
        kinds.append(file.chopped(5));
    return kinds;
}

Result<QByteArray> packedCrd(Release release, QStringView plural)
{
    if (!plural.startsWith("ray"_L1) || plural.contains(u'/'))
        return failure(Error::Kind::NotFound, plural.toString());
    return packed(release, plural);
}

Result<QByteArray> packedRole(Release release)
{
    return packed(release, u"role");
}

Result<QByteArray> packedLeaderElectionRole(Release release)
{
    return packed(release, u"leader_election_role");
}

} // namespace raydeck::ray
