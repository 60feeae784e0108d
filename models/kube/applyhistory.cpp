#include <models/kube/applyhistory.h>

#include <models/kube/objectkeyjson.h>
#include <models/kube/secrettext.h>

#include <QDir>
#include <QFileInfo>
#include <QHash>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

using namespace Qt::StringLiterals;

namespace raydeck::kube {

namespace {

using How = AppliedChange::How;

constexpr std::array hows{std::pair(How::Applied, "applied"_L1), std::pair(How::Created, "created"_L1),
                          std::pair(How::Recreated, "recreated"_L1)};

QByteArray lineOf(const AppliedChange &change)
{
    const auto *how = std::ranges::find(hows, change.how, [](const auto &pair) { return pair.first; });
    const QJsonObject json{{u"time"_s, change.time.toUTC().toString(Qt::ISODateWithMs)},
                           {u"who"_s, change.who},
                           {u"manager"_s, change.manager},
                           {u"how"_s, how->second},
                           {u"before"_s, QString::fromUtf8(change.before)},
                           {u"after"_s, QString::fromUtf8(change.after)}};
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

std::optional<AppliedChange> changeOf(const QByteArray &line)
{
    const QJsonObject json = QJsonDocument::fromJson(line).object();
    const auto *how =
        std::ranges::find(hows, json["how"_L1].toString(), [](const auto &pair) { return QString(pair.second); });
    AppliedChange change{.time = QDateTime::fromString(json["time"_L1].toString(), Qt::ISODateWithMs),
                         .who = json["who"_L1].toString(),
                         .manager = json["manager"_L1].toString(),
                         .before = json["before"_L1].toString().toUtf8(),
                         .after = json["after"_L1].toString().toUtf8()};
    if (how == hows.end() || !change.time.isValid() || !json["after"_L1].isString())
        return {};
    change.how = how->first;
    return change;
}

/// The first line of a file says whose it is; a change each follows.
QList<QByteArray> linesOf(const QByteArray &bytes)
{
    QList<QByteArray> lines = bytes.split('\n');
    lines.removeAll(QByteArray());
    return lines;
}

QByteArray bytesOf(const QList<QByteArray> &lines)
{
    return lines.join('\n') + '\n';
}

} // namespace

QString ApplyHistory::fileOf(const ObjectKey &key) const
{
    return QDir(m_folder).filePath(key.fileName() + ".jsonl"_L1);
}

void ApplyHistory::setBounds(qsizetype mostPerObject, qint64 mostBytes)
{
    m_mostPerObject = mostPerObject;
    m_mostBytes = mostBytes;
}

Result<ApplyHistory::Saved> ApplyHistory::add(const ObjectKey &key, const AppliedChange &change)
{
    if (key.kind == "Secret"_L1 || hasSecret(change.before) || hasSecret(change.after))
        return Saved::NotKept;
    const QByteArray line = lineOf(change);
    if (line.size() > m_mostBytes)
        return Saved::NotKept;
    const QString path = fileOf(key);
    const auto bytes = readWhole(path);
    if (!bytes && bytes.error().kind != Error::Kind::NotFound)
        return std::unexpected(bytes.error());
    QList<QByteArray> lines = bytes ? linesOf(*bytes) : QList<QByteArray>();
    if (lines.isEmpty())
        lines.append(QJsonDocument(toJson(key)).toJson(QJsonDocument::Compact));
    lines.append(line);
    if (const qsizetype tooMany = lines.size() - 1 - m_mostPerObject; tooMany > 0)
        lines.remove(1, tooMany);
    if (const auto written = writeSafely(path, bytesOf(lines)); !written)
        return std::unexpected(written.error());
    if (const auto kept = keepWithinBounds(); !kept)
        return std::unexpected(kept.error());
    return Saved::Kept;
}

ApplyHistory::Listing ApplyHistory::of(const ObjectKey &key) const
{
    Listing listing;
    const QString path = fileOf(key);
    const auto bytes = readWhole(path);
    if (!bytes) {
        if (bytes.error().kind != Error::Kind::NotFound)
            listing.damaged.append({.path = path, .reason = bytes.error().message});
        return listing;
    }
    const QList<QByteArray> lines = linesOf(*bytes);
    for (qsizetype i = 0; i < lines.size(); ++i) {
        if (i == 0 && objectKeyOf(QJsonDocument::fromJson(lines[i]).object()) == key)
            continue;
        if (const auto change = changeOf(lines[i]))
            listing.changes.prepend(*change);
        else
            listing.damaged.append({.path = path, .entry = int(i) + 1});
    }
    std::ranges::stable_sort(listing.changes, std::ranges::greater(), &AppliedChange::time);
    return listing;
}

void ApplyHistory::remove(const ObjectKey &key)
{
    QFile::remove(fileOf(key));
}

qint64 ApplyHistory::bytes() const
{
    qint64 bytes = 0;
    for (const QFileInfo &file : QDir(m_folder).entryInfoList({u"*.jsonl"_s}, QDir::Files))
        bytes += file.size();
    return bytes;
}

/// Takes the oldest changes of whatever object until all of them fit. What cannot be read counts as the oldest of all.
Result<void> ApplyHistory::keepWithinBounds() const
{
    qint64 all = bytes();
    if (all <= m_mostBytes)
        return {};
    struct Line {
        QDateTime time = {};
        QString path = {};
        QByteArray text = {};
    };
    QList<Line> lines;
    QHash<QString, QList<QByteArray>> files;
    for (const QFileInfo &file : QDir(m_folder).entryInfoList({u"*.jsonl"_s}, QDir::Files)) {
        const auto content = readWhole(file.filePath());
        if (!content)
            continue;
        files[file.filePath()] = linesOf(*content);
        for (const QByteArray &text : files[file.filePath()].mid(1)) {
            const auto change = changeOf(text);
            lines.append({.time = change ? change->time : QDateTime(), .path = file.filePath(), .text = text});
        }
    }
    std::ranges::stable_sort(lines, {}, &Line::time);
    QSet<QString> changed;
    for (const Line &line : std::as_const(lines)) {
        if (all <= m_mostBytes)
            break;
        files[line.path].removeOne(line.text);
        all -= line.text.size() + 1;
        changed.insert(line.path);
    }
    for (const QString &path : std::as_const(changed)) {
        if (files[path].size() < 2) {
            QFile::remove(path);
        } else if (const auto written = writeSafely(path, bytesOf(files[path])); !written) {
            return written;
        }
    }
    return {};
}

} // namespace raydeck::kube
