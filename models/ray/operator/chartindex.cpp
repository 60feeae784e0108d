#include <models/ray/operator/chartindex.h>

#include <models/kube/yamlvalue.h>
#include <models/ray/operator/installreason.h>

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace raydeck::ray {

namespace {

std::unexpected<Error> refused(const char *why, const QString &argument)
{
    return std::unexpected(
        Error{.kind = Error::Kind::Invalid, .message = argument, .reason = QString::fromLatin1(why)});
}

QString textOf(const kube::YamlValue &map, QStringView key)
{
    const kube::YamlValue *value = map.field(key);
    return value && value->kind == kube::YamlValue::Kind::Scalar ? value->text : QString();
}

QUrl archiveOf(const kube::YamlValue &entry, const QUrl &repository)
{
    const kube::YamlValue *urls = entry.field(u"urls");
    if (!urls || urls->kind != kube::YamlValue::Kind::Sequence || urls->items.isEmpty())
        return {};
    QUrl base = repository;
    if (!base.path().endsWith(u'/'))
        base.setPath(base.path() + u'/');
    const QUrl url = base.resolved(QUrl(urls->items.first().text, QUrl::StrictMode));
    const bool isWeb = url.scheme() == "https"_L1 || url.scheme() == "http"_L1;
    return isWeb && !url.host().isEmpty() && url.userInfo().isEmpty() ? url : QUrl();
}

/// Semantic version order: a preview comes before its release.
bool isNewer(const ChartIndex::Entry &left, const ChartIndex::Entry &right)
{
    if (left.release != right.release)
        return left.release > right.release;
    if (left.isPreview != right.isPreview)
        return right.isPreview;
    return left.version > right.version;
}

} // namespace

Result<ChartIndex> ChartIndex::parse(const QByteArray &yaml, const QUrl &repository)
{
    if (yaml.size() > MaxBytes)
        return refused(reason::TooLarge, QString::number(MaxBytes));
    const auto documents = kube::readYaml(yaml, u"index.yaml"_s);
    if (!documents)
        return refused(reason::NotAnIndex, documents.error().message);
    const kube::YamlValue *charts = documents->size() == 1 ? documents->first().field(u"entries") : nullptr;
    if (!charts || charts->kind != kube::YamlValue::Kind::Map)
        return refused(reason::NotAnIndex, u"entries"_s);
    ChartIndex index;
    if (const kube::YamlValue *versions = charts->field(u"kuberay-operator")) {
        for (const kube::YamlValue &item : versions->items) {
            // The version becomes a file's name, an image's tag and an argument of helm.
            static const QRegularExpression form(u"^[0-9]+\\.[0-9]+\\.[0-9]+(-[0-9A-Za-z.-]{1,40})?$"_s);
            const QString version = textOf(item, u"version");
            const auto release = releaseOf(version);
            Entry entry{.version = version,
                        .release = release.value_or(Release()),
                        .isPreview = version.contains(u'-'),
                        .archive = archiveOf(item, repository),
                        .digest = textOf(item, u"digest").toLatin1().toLower(),
                        .created = textOf(item, u"created")};
            if (release && form.match(version).hasMatch() && entry.archive.isValid())
                index.entries.append(entry);
        }
    }
    if (index.entries.isEmpty())
        return refused(reason::NoOperatorInIndex, repository.toDisplayString(QUrl::RemoveUserInfo));
    std::ranges::stable_sort(index.entries, isNewer);
    return index;
}

} // namespace raydeck::ray
