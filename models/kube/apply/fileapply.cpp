#include <models/kube/apply/fileapply.h>

#include <models/kube/apply/cleanobject.h>
#include <models/kube/bound.h>
#include <models/kube/paths.h>

#include <QJsonArray>
#include <QJsonDocument>
#include <QScopeGuard>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace raydeck::kube {

namespace {

QByteArray groupPath(const QString &apiVersion)
{
    return (apiVersion.contains(u'/') ? "/apis/" : "/api/") + apiVersion.toUtf8();
}

bool isConflict(const Error &error)
{
    return std::ranges::contains(error.causes, "FieldManagerConflict"_L1, &ErrorCause::reason);
}

bool isDone(FileApply::Outcome outcome)
{
    using enum FileApply::Outcome;
    return outcome == Created || outcome == Changed || outcome == Unchanged;
}

} // namespace

FileApply::FileApply(Connection &connection, QString namespaceName, HoldFor hold, QObject *parent)
    : QObject(parent), m_connection(connection), m_namespace(std::move(namespaceName)), m_hold(std::move(hold))
{
}

void FileApply::setText(const QByteArray &utf8)
{
    QList<Row> rows;
    for (const FileObject &object : fileObjects(utf8)) {
        Row row{.object = object};
        const auto known = std::ranges::find_if(
            m_rows, [&object](const Row &old) { return old.object.object == object.object && !old.object.error; });
        if (object.error)
            row = {.object = object, .outcome = Outcome::Refused, .error = object.error};
        else if (known != m_rows.end() && known->outcome != Outcome::Working)
            row = {.object = object, .outcome = known->outcome, .error = known->error, .warnings = known->warnings};
        rows.append(row);
    }
    ++m_revision;
    m_rows = rows;
    emit rowsChanged();
}

void FileApply::setForced(qsizetype row, bool forced)
{
    Row changed = m_rows.value(row);
    changed.isForced = forced;
    changed.outcome = Outcome::Waiting;
    setRow(row, changed);
}

void FileApply::setRow(qsizetype index, const Row &row)
{
    m_rows[index] = row;
    emit rowChanged(index);
}

qsizetype FileApply::applicable() const
{
    return std::ranges::count_if(m_rows, [](const Row &row) {
        return !row.object.error && !isDone(row.outcome) && row.outcome != Outcome::Refused
            && row.outcome != Outcome::Conflicts;
    });
}

void FileApply::stop()
{
    m_stops = true;
}

QCoro::Task<> FileApply::check()
{
    co_await run(Mode::Try);
}

QCoro::Task<> FileApply::apply()
{
    co_await run(Mode::Apply);
}

QCoro::Task<> FileApply::run(Mode mode)
{
    if (m_isRunning)
        co_return;
    m_isRunning = true;
    m_stops = false;
    const quint64 revision = m_revision;
    QList<FileObject> objects;
    for (const Row &row : std::as_const(m_rows))
        objects.append(row.object);
    const QPointer<FileApply> alive(this);
    for (const qsizetype index : applyOrder(objects)) {
        const Row row = m_rows.at(index);
        const bool isTried = mode == Mode::Try && row.outcome != Outcome::Waiting;
        const bool isHopeless = row.outcome == Outcome::Refused || row.outcome == Outcome::Conflicts;
        if (row.object.error || isTried || isDone(row.outcome) || (mode == Mode::Apply && isHopeless))
            continue;
        Row working = row;
        working.outcome = Outcome::Working;
        setRow(index, working);
        const Row result = co_await send(row, mode);
        if (!alive)
            co_return;
        if (revision == m_revision)
            setRow(index, result);
        if (revision != m_revision || m_stops)
            break; // the text is another one now
    }
    m_isRunning = false;
    emit finished();
}

QCoro::Task<FileApply::Row> FileApply::send(Row row, Mode mode)
{
    row.error.reset();
    row.warnings.clear();
    const auto fail = [&row](const Error &error, Outcome outcome) {
        row.error = error;
        row.outcome = outcome;
        return row;
    };
    const auto path = co_await pathOf(row.object);
    if (!path)
        co_return fail(path.error(), isMadeByFile(path.error(), row.object) ? Outcome::NeedsEarlier : Outcome::Refused);
    const auto live = co_await bound(this, m_connection.get(*path));
    if (!live && live.error().kind != Error::Kind::NotFound)
        co_return fail(live.error(), Outcome::Refused);
    auto document = YamlDocument::parse(row.object.text);
    const QJsonObject before = live ? QJsonDocument::fromJson(*live).object() : QJsonObject();
    if (live && m_hold && document) {
        for (const NamedPath &field : m_hold(before, document->toJson())) {
            const auto place = pathIn(before, field);
            if (const auto set = setField(*document, field, valueAt(before, *place)); !set)
                co_return fail(set.error(), Outcome::Refused);
        }
    }
    QStringList heard;
    const auto listening = connect(&m_connection, &Connection::warningReceived, this,
                                   [&heard](const QString &text) { heard.append(text); });
    const auto deaf = qScopeGuard([listening] { QObject::disconnect(listening); });
    const auto answer = co_await bound(
        this, m_connection.apply(*path, document->text(), {.dryRun = mode == Mode::Try, .force = row.isForced}));
    row.warnings = heard;
    if (!answer) {
        const bool isEarlier = mode == Mode::Try && isMadeByFile(answer.error(), row.object);
        co_return fail(answer.error(),
                       isConflict(answer.error()) ? Outcome::Conflicts
                           : isEarlier            ? Outcome::NeedsEarlier
                                                  : Outcome::Refused);
    }
    const bool isSame = live && fieldChanges(before, QJsonDocument::fromJson(*answer).object()).isEmpty();
    if (isSame)
        row.outcome = Outcome::Unchanged;
    else if (mode == Mode::Try)
        row.outcome = live ? Outcome::WouldChange : Outcome::WouldCreate;
    else
        row.outcome = live ? Outcome::Changed : Outcome::Created;
    co_return row;
}

/// A namespace or a kind that is not there yet, and that an object of the same file makes.
bool FileApply::isMadeByFile(const Error &error, const FileObject &object) const
{
    if (error.kind != Error::Kind::NotFound)
        return false;
    return std::ranges::any_of(m_rows, [&object](const Row &row) {
        if (row.object.kind == "Namespace"_L1)
            return row.object.name == object.namespaceName;
        return row.object.kind == "CustomResourceDefinition"_L1
            && row.object.object["spec"_L1]["names"_L1]["kind"_L1] == object.kind;
    });
}

/// Source: Kubernetes API Concepts, "Discovery API"; APIResourceList.
QCoro::Task<Result<QByteArray>> FileApply::pathOf(FileObject object)
{
    if (!m_resources.value(object.apiVersion).contains(object.kind)) {
        const auto answer = co_await bound(this, m_connection.get(groupPath(object.apiVersion)));
        if (!answer)
            co_return std::unexpected(answer.error());
        const QJsonArray list = QJsonDocument::fromJson(*answer)["resources"_L1].toArray();
        for (const QJsonValue &resource : list) {
            if (!resource["name"_L1].toString().contains(u'/'))
                m_resources[object.apiVersion].insert(resource["kind"_L1].toString(),
                                                      {.plural = resource["name"_L1].toString().toUtf8(),
                                                       .isNamespaced = resource["namespaced"_L1].toBool()});
        }
    }
    const auto found = m_resources[object.apiVersion].constFind(object.kind);
    if (found == m_resources[object.apiVersion].constEnd())
        co_return failure(Error::Kind::NotFound, u"%1 %2"_s.arg(object.apiVersion, object.kind));
    const QString namespaceName = object.namespaceName.isEmpty() ? m_namespace : object.namespaceName;
    co_return objectPath(groupPath(object.apiVersion), found->isNamespaced ? namespaceName : QString(), found->plural,
                         object.name);
}

} // namespace raydeck::kube
