#include <models/kube/kubeconfig.h>

#include <models/kube/kubeconfigdata.h>

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLockFile>
#include <QRegularExpression>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace raydeck::kube {

namespace {

struct EditText {
    Q_DECLARE_TR_FUNCTIONS(raydeck::kube::KubeConfig)
};

constexpr QStringView Key = u"current-context";
constexpr QByteArrayView Utf8Mark("\xef\xbb\xbf");

QByteArray quoted(const QString &name)
{
    const QByteArray array = QJsonDocument(QJsonArray{name}).toJson(QJsonDocument::Compact);
    return array.sliced(1, array.size() - 2); // JSON's strings are YAML's
}

QByteArray written(const QString &name)
{
    static const QRegularExpression plain(u"^[A-Za-z][A-Za-z0-9_./@-]*(?::[A-Za-z0-9_./@-]+)*$"_s);
    static const QStringList words{u"y"_s,   u"n"_s,    u"yes"_s,   u"no"_s,  u"on"_s,
                                   u"off"_s, u"true"_s, u"false"_s, u"null"_s}; // YAML 1.1 has other types for these
    if (plain.match(name).hasMatch() && !words.contains(name.toLower()))
        return name.toUtf8();
    return quoted(name);
}

/// Where a line begins; lines are 1-based.
qsizetype offsetOf(const QByteArray &text, int line)
{
    qsizetype offset = 0;
    for (int i = 1; i < line; ++i)
        offset = text.indexOf('\n', offset) + 1;
    return offset;
}

/// The end of the scalar at `start`. What this gets wrong is found when the result is read again.
qsizetype scalarEnd(const QByteArray &text, qsizetype start, bool flow)
{
    const char quote = text.at(start);
    if (quote == '"' || quote == '\'') {
        for (qsizetype i = start + 1; i < text.size(); ++i) {
            if (quote == '"' && text.at(i) == '\\')
                ++i;
            else if (text.at(i) == quote && quote == '\'' && text.sliced(i).startsWith("''"))
                ++i;
            else if (text.at(i) == quote)
                return i + 1;
        }
        return text.size();
    }
    qsizetype end = start;
    while (end < text.size() && text.at(end) != '\n' && text.at(end) != '\r'
           && !(text.at(end) == '#' && text.at(end - 1) == ' ')
           && !(flow && QByteArrayView(",}]").contains(text.at(end))))
        ++end;
    while (end > start && (text.at(end - 1) == ' ' || text.at(end - 1) == '\t'))
        --end;
    return end;
}

QByteArray replaced(const QByteArray &text, const YamlValue &document, const QString &name)
{
    QByteArray edited = text;
    const bool flow = document.kind == YamlValue::Kind::Map
        && QByteArrayView(text).sliced(offsetOf(text, document.line) + document.column - 1).startsWith('{');
    if (const YamlValue *value = document.field(Key)) {
        const qsizetype start = offsetOf(text, value->line) + value->column - 1;
        return edited.replace(start, scalarEnd(text, start, flow) - start, flow ? quoted(name) : written(name));
    }
    if (document.keys.contains(Key)) { // `current-context:` with nothing after it
        const qsizetype colon = text.indexOf(':', offsetOf(text, document.lineOf(Key)));
        return edited.insert(colon + 1, " " + written(name));
    }
    if (flow) {
        const QByteArray field = "\"current-context\": " + quoted(name);
        const qsizetype open = offsetOf(text, document.line) + document.column;
        return edited.insert(open, document.keys.isEmpty() ? field : field + ", ");
    }
    const QByteArray line = "current-context: " + written(name) + '\n';
    if (document.keyLines.isEmpty())
        return edited + (edited.isEmpty() || edited.endsWith('\n') ? "" : "\n") + line;
    return edited.insert(offsetOf(text, document.keyLines.first()), line);
}

/// All but current-context, to compare.
QJsonArray others(const QList<YamlValue> &documents)
{
    QJsonArray all;
    for (const YamlValue &document : documents) {
        QJsonObject object = document.toJson().toObject();
        object.remove(Key);
        all.append(object);
    }
    return all;
}

QString currentOf(const QList<YamlValue> &documents)
{
    for (const YamlValue &document : documents) {
        if (const YamlValue *value = document.field(Key); value && !value->text.isEmpty())
            return value->text;
    }
    return {};
}

Result<QByteArray> edited(const QByteArray &bytes, const QString &file, const QString &name)
{
    const auto text = yamlText(bytes, file);
    if (!text)
        return text;
    const QByteArray mark = bytes.startsWith(Utf8Mark) ? Utf8Mark.toByteArray() : QByteArray();
    const auto cannot = [&file] {
        return failure(
            Error::Kind::Invalid,
            EditText::tr("The current context cannot be changed in %1 without touching the rest of it.").arg(file));
    };
    if (mark + *text != bytes)
        return cannot(); // UTF-16
    auto before = readYaml(*text, file);
    if (!before)
        return std::unexpected(before.error());
    if (before->isEmpty())
        before->append(YamlValue{.line = 1, .column = 1});
    const auto says = std::ranges::find_if(*before, [](const YamlValue &document) {
        const YamlValue *value = document.field(Key);
        return value && !value->text.isEmpty();
    });
    const QByteArray changed = replaced(*text, says == before->end() ? before->first() : *says, name);
    const auto after = readYaml(changed, file);
    if (!after || currentOf(*after) != name || others(*after) != others(*before))
        return cannot();
    return QByteArray(mark + changed);
}

} // namespace

Result<void> KubeConfig::setCurrentContext(const QString &contextName) const
{
    if (!m_data->contextEntries.contains(contextName))
        return failure(Error::Kind::NotFound, EditText::tr("There is no context \"%1\".").arg(contextName));
    const QString path = m_data->files.first(); // the first file that sets it wins
    const auto unwritable = [&path](const QString &why) {
        return failure(Error::Kind::Broken, EditText::tr("%1 cannot be written: %2").arg(path, why));
    };
    QLockFile lock(path + u".lock"_s); // client-go's: any file of this name locks
    lock.setStaleLockTime(std::chrono::seconds(0));
    if (!lock.tryLock()) {
        if (lock.error() == QLockFile::LockFailedError)
            return failure(
                Error::Kind::Conflict,
                EditText::tr("Another program is changing %1. If not, remove %2.").arg(path, lock.fileName()));
        return unwritable(EditText::tr("its folder is read-only"));
    }
    QFile current(path);
    if (!current.open(QIODevice::ReadOnly))
        return unwritable(current.errorString());
    const auto text = edited(current.readAll(), path, contextName);
    if (!text)
        return std::unexpected(text.error());
    QSaveFile file(path); // follows a symbolic link and keeps the permissions
    if (!file.open(QIODevice::WriteOnly) || file.write(*text) != text->size() || !file.commit())
        return unwritable(file.errorString());
    return {};
}

} // namespace raydeck::kube
