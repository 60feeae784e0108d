#include <models/ray/operator/chartarchive.h>

#include <models/kube/yamlvalue.h>
#include <models/ray/operator/installreason.h>
#include <models/ray/release.h>

#include <KCompressionDevice>
#include <KTar>

#include <QBuffer>
#include <QFile>
#include <QRegularExpression>

#include <algorithm>
#include <functional>

using namespace Qt::StringLiterals;

namespace raydeck::ray {

namespace {

constexpr auto Chart = "kuberay-operator"_L1;
constexpr auto OperatorsOwn = "rayclusters/finalizers"; // a right that only the operator's role has

std::unexpected<Error> refused(const char *why, const QString &argument)
{
    return std::unexpected(
        Error{.kind = Error::Kind::Invalid, .message = argument, .reason = QString::fromLatin1(why)});
}

/// Unpacks no more than is allowed, so that a bomb costs what a chart costs.
Result<QByteArray> unzipped(const QByteArray &tgz)
{
    QBuffer packed;
    packed.setData(tgz);
    KCompressionDevice device(&packed, false, KCompressionDevice::GZip);
    if (!tgz.startsWith("\x1f\x8b") || !device.open(QIODevice::ReadOnly))
        return refused(reason::NotAnArchive, device.errorString());
    QByteArray tar;
    while (true) {
        const QByteArray part = device.read(256 * 1024);
        if (part.isEmpty())
            break;
        tar += part;
        if (tar.size() > ChartArchive::MaxUnpacked)
            return refused(reason::TooLarge, QString::number(ChartArchive::MaxUnpacked));
    }
    if (device.error() != QFileDevice::NoError || tar.size() < 512)
        return refused(reason::NotAnArchive, device.errorString());
    return tar;
}

/// Calls `take` with each file and its path. Nothing is written anywhere, but an archive that would lead out of its
/// folder was made to do harm.
class TarWalk {
public:
    using Take = std::function<Result<void>(const QString &path, const QByteArray &content)>;
    explicit TarWalk(Take take) : m_take(std::move(take)) {}

    Result<void> walk(const KArchiveDirectory &folder, const QString &path) // NOLINT(misc-no-recursion): MaxDepth
    {
        if (path.count(u'/') > MaxDepth)
            return refused(reason::UnsafePath, path);
        const QStringList names = folder.entries();
        for (const QString &name : names) {
            const KArchiveEntry *entry = folder.entry(name);
            const QString full = path + name;
            if (name.isEmpty() || name == "."_L1 || name == ".."_L1 || name.contains(u'/') || name.contains(u'\\'))
                return refused(reason::UnsafePath, full);
            if (!entry->symLinkTarget().isEmpty())
                return refused(reason::UnsafePath, full);
            if (++m_count > ChartArchive::MaxFiles)
                return refused(reason::TooManyFiles, QString::number(ChartArchive::MaxFiles));
            if (entry->isDirectory()) {
                if (const auto walked = walk(static_cast<const KArchiveDirectory &>(*entry), full + u'/'); !walked)
                    return walked;
            } else if (const auto taken = m_take(full, static_cast<const KArchiveFile &>(*entry).data()); !taken) {
                return taken;
            }
        }
        return {};
    }

private:
    static constexpr int MaxDepth = 10;
    Take m_take;
    int m_count = 0;
};

/// KArchive tidies paths up before it shows them: an absolute one, or one that climbs, is found in the headers only.
/// Source: POSIX.1-2017, pax, ustar Interchange Format; GNU tar's L for long names.
Result<void> checkNames(const QByteArray &tar)
{
    constexpr qsizetype Block = 512;
    for (qsizetype at = 0; at + Block <= tar.size();) {
        const QByteArrayView header = QByteArrayView(tar).sliced(at, Block);
        if (header[0] == '\0')
            return {}; // the end is two empty blocks
        const auto field = [&](qsizetype from, qsizetype size) {
            const QByteArrayView bytes = header.sliced(from, size);
            const qsizetype end = bytes.indexOf('\0');
            return bytes.first(end < 0 ? size : end);
        };
        bool isNumber = false;
        const qint64 size = field(124, 12).trimmed().toByteArray().toLongLong(&isNumber, 8);
        if (!isNumber || size < 0 || size > tar.size() - at - Block)
            return refused(reason::NotAnArchive, {});
        const char type = header[156];
        QByteArray name = field(345, 155).toByteArray();
        if (!QByteArrayView(header.sliced(257, 5)).startsWith("ustar") || name.isEmpty())
            name = field(0, 100).toByteArray();
        else
            name += '/' + field(0, 100).toByteArray();
        if (type == 'L' || type == 'x') // the name stands in what follows; charts have none that is so long
            name = tar.sliced(at + Block, qMin<qint64>(size, tar.size() - at - Block));
        if (type != '0' && type != '\0' && type != '5' && type != 'x' && type != 'g' && type != 'L')
            return refused(reason::UnsafePath, QString::fromUtf8(name));
        const bool climbs = name == ".." || name.startsWith("../") || name.contains("/../") || name.endsWith("/..");
        if (climbs || name.startsWith('/') || name.contains("path=/") || name.contains("path=../")
            || name.contains('\\'))
            return refused(reason::UnsafePath, QString::fromUtf8(name));
        at += Block + (size + Block - 1) / Block * Block;
    }
    return refused(reason::NotAnArchive, {}); // cut short
}

bool isOperators(const QJsonArray &rules)
{
    return std::ranges::any_of(rules, [](const QJsonValue &rule) {
        return rule["resources"_L1].toArray().contains(QLatin1StringView(OperatorsOwn));
    });
}

/// The text after the line "rules:" up to the end of the template, without what stands under a condition.
QByteArray literalRules(const QByteArray &text)
{
    QByteArray rules;
    int depth = 0;
    bool inside = false;
    for (const QByteArray &line : text.split('\n')) {
        const QByteArray word = line.trimmed();
        if (!inside) {
            inside = word == "rules:";
            continue;
        }
        if (word.startsWith("{{")) {
            const QByteArray inner = word.sliced(2).replace('-', ' ').trimmed();
            if (inner.startsWith("if ") || inner.startsWith("range ") || inner.startsWith("with "))
                ++depth;
            else if (inner.startsWith("end") && depth-- == 0)
                break;
        } else if (depth == 0) {
            rules += line + '\n';
        }
    }
    return rules;
}

} // namespace

Result<ChartArchive> ChartArchive::fromFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(Error::Kind::NotFound, file.errorString(), path);
    const QByteArray bytes = file.read(MaxPacked + 1);
    return read(bytes);
}

Result<ChartArchive> ChartArchive::read(const QByteArray &tgz)
{
    if (tgz.size() > MaxPacked)
        return refused(reason::TooLarge, QString::number(MaxPacked));
    auto tar = unzipped(tgz);
    if (!tar)
        return std::unexpected(tar.error());
    if (const auto checked = checkNames(*tar); !checked)
        return std::unexpected(checked.error());
    QBuffer buffer(&*tar);
    KTar archive(&buffer);
    if (!archive.open(QIODevice::ReadOnly))
        return refused(reason::NotAnArchive, archive.errorString());
    ChartArchive chart;
    chart.m_bytes = tgz;
    TarWalk walk([&chart](const QString &path, const QByteArray &content) { return chart.take(path, content); });
    if (const auto walked = walk.walk(*archive.directory(), {}); !walked)
        return std::unexpected(walked.error());
    if (chart.m_version.isEmpty())
        return refused(reason::NotAChart, u"Chart.yaml"_s);
    if (std::ranges::none_of(chart.m_definitions,
                             [](const Definition &definition) { return definition.plural == "rayclusters"_L1; }))
        return refused(reason::NoDefinitions, u"rayclusters.ray.io"_s);
    return chart;
}

Result<void> ChartArchive::take(const QString &path, const QByteArray &content)
{
    const qsizetype slash = path.indexOf(u'/');
    if (slash < 0 || path.first(slash) != Chart)
        return refused(slash < 0 ? reason::NotAChart : reason::OtherChart, slash < 0 ? path : path.first(slash));
    const QString inner = path.sliced(slash + 1);
    if (inner == "Chart.yaml"_L1) {
        const auto documents = kube::readYaml(content, path);
        if (!documents || documents->size() != 1)
            return refused(reason::NotAChart, documents ? inner : documents.error().message);
        const kube::YamlValue *name = documents->first().field(u"name");
        const kube::YamlValue *version = documents->first().field(u"version");
        if (!name || name->text != Chart)
            return refused(reason::OtherChart, name ? name->text : QString());
        if (!version || !releaseOf(version->text) || version->text.startsWith(u'v') || version->text.size() > 64)
            return refused(reason::NotAChart, u"Chart.yaml: version"_s);
        m_version = version->text;
    } else if (inner == "values.yaml"_L1) {
        m_values = content;
    } else if (inner.startsWith("templates/"_L1) && content.contains(OperatorsOwn)) {
        m_rights.append(content);
    } else if (inner.startsWith("crds/"_L1) && inner.endsWith(".yaml"_L1)) {
        return takeDefinitions(path, content);
    }
    return {};
}

/// They go to the server as they are, which judges them whole; here it is only seen that they are CRDs of ray.io, each
/// under its own name.
Result<void> ChartArchive::takeDefinitions(const QString &path, const QByteArray &yaml)
{
    static const QRegularExpression border(u"^---.*$"_s, QRegularExpression::MultilineOption);
    static const QRegularExpression kind(u"^kind:[ \\t]*[\"']?([A-Za-z]+)[\"']?[ \\t\\r]*$"_s,
                                         QRegularExpression::MultilineOption);
    static const QRegularExpression name(u"^metadata:[ \\t\\r]*\\n(?:[ \\t]+.*\\n|[ \\t\\r]*\\n)*?"
                                         "[ \\t]+name:[ \\t]*[\"']?(ray[a-z]+)\\.ray\\.io[\"']?[ \\t\\r]*$"_s,
                                         QRegularExpression::MultilineOption);
    const QStringList documents = QString::fromUtf8(yaml).split(border, Qt::SkipEmptyParts);
    for (const QString &document : documents) {
        if (document.trimmed().isEmpty())
            continue;
        const auto kindFound = kind.match(document);
        const auto nameFound = name.match(document);
        if (kindFound.captured(1) != "CustomResourceDefinition"_L1 || !nameFound.hasMatch())
            return refused(reason::NoDefinitions, path);
        m_definitions.append({nameFound.captured(1), document.toUtf8()});
    }
    return {};
}

Result<QJsonArray> ChartArchive::operatorRules() const
{
    for (const QByteArray &text : m_rights) {
        const auto documents = kube::readYaml(literalRules(text), u"role.yaml"_s);
        if (documents && documents->size() == 1)
            if (const QJsonArray rules = documents->first().toJson().toArray(); isOperators(rules))
                return rules;
    }
    return refused(reason::NotAChart, u"templates/role.yaml"_s);
}

} // namespace raydeck::ray
