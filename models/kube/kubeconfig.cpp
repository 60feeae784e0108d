#include <models/kube/kubeconfig.h>

#include <models/kube/kubeconfigdata.h>

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSet>

using namespace Qt::StringLiterals;

namespace raydeck::kube {

namespace {

struct LoadText {
    Q_DECLARE_TR_FUNCTIONS(raydeck::kube::KubeConfig)
};

constexpr qint64 MaxFileSize = 32 * 1024 * 1024; // far more than any real one: keeps /dev/zero out

Result<QByteArray> readWhole(const QString &path)
{
    if (QFileInfo(path).isDir())
        return failure(Error::Kind::Invalid, LoadText::tr("%1 is a folder, not a kubeconfig file.").arg(path));
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(Error::Kind::Invalid, LoadText::tr("%1 cannot be read: %2").arg(path, file.errorString()));
    const QByteArray bytes = file.read(MaxFileSize + 1);
    if (file.error() != QFileDevice::NoError)
        return failure(Error::Kind::Invalid, LoadText::tr("%1 cannot be read: %2").arg(path, file.errorString()));
    if (bytes.size() > MaxFileSize)
        return failure(Error::Kind::Invalid, LoadText::tr("%1 is too large to be a kubeconfig file.").arg(path));
    return bytes;
}

/// Adds documents to `data`, the ones that count more first.
class KubeConfigMerge {
public:
    explicit KubeConfigMerge(KubeConfigData &data) : m_data(data) {}

    Result<void> addFile(const QString &file, const QByteArray &bytes);
    void checkContexts();

private:
    using Entries = QHash<QString, KubeConfigEntry>;

    Result<void> addDocument(const QString &file, const YamlValue &document);
    Result<QList<KubeConfigEntry>> entries(const QString &file, const YamlValue &document, const QString &list,
                                           const QString &item);
    void addEntries(const QList<KubeConfigEntry> &found, const QString &item, Entries &known);
    void addProblem(const QString &context, const QString &file, int line, const QString &text);

    KubeConfigData &m_data;
    QSet<QString> m_seenInFile; // list and name
};

void KubeConfigMerge::addProblem(const QString &context, const QString &file, int line, const QString &text)
{
    m_data.problems.append({.context = context, .file = file, .line = line, .text = text});
}

Result<QList<KubeConfigEntry>> KubeConfigMerge::entries(const QString &file, const YamlValue &document,
                                                        const QString &list, const QString &item)
{
    QList<KubeConfigEntry> found;
    const YamlValue *value = document.field(list);
    if (!value)
        return found;
    if (value->kind != YamlValue::Kind::Sequence)
        return invalidAt(file, value->line, value->column, LoadText::tr("\"%1\" has to be a list.").arg(list));
    for (const YamlValue &entry : value->items) {
        if (entry.kind == YamlValue::Kind::Null)
            continue;
        const YamlValue *name = entry.field(u"name");
        if (!name || name->kind != YamlValue::Kind::Scalar || name->text.isEmpty()) {
            addProblem({}, file, entry.line, LoadText::tr("An entry of \"%1\" has no name.").arg(list));
            continue;
        }
        KubeConfigEntry &known = found.emplaceBack(name->text, file, entry.line);
        known.value.line = entry.line;
        if (const YamlValue *inner = entry.field(item)) {
            known.value = *inner;
            if (inner->kind != YamlValue::Kind::Map)
                addProblem(item == u"context" ? known.name : QString(), file, inner->line,
                           LoadText::tr("\"%1\" of \"%2\" has to be a mapping.").arg(item, known.name));
        }
    }
    return found;
}

void KubeConfigMerge::addEntries(const QList<KubeConfigEntry> &found, const QString &item, Entries &known)
{
    for (const KubeConfigEntry &entry : found) {
        const QString key = item + u'/' + entry.name;
        if (m_seenInFile.contains(key))
            addProblem(item == u"context" ? entry.name : QString(), entry.file, entry.line,
                       LoadText::tr("The %1 \"%2\" is there twice: the first one counts.").arg(item, entry.name));
        m_seenInFile.insert(key);
        if (known.contains(entry.name))
            continue;
        known.insert(entry.name, entry);
        if (item == u"context")
            m_data.contexts.append({.name = entry.name, .file = entry.file, .line = entry.line});
    }
}

Result<void> KubeConfigMerge::addDocument(const QString &file, const YamlValue &document)
{
    if (document.kind == YamlValue::Kind::Null)
        return {};
    if (document.kind != YamlValue::Kind::Map)
        return invalidAt(file, document.line, document.column,
                         LoadText::tr("A kubeconfig is a mapping with \"clusters\", \"users\" and \"contexts\"."));
    if (const YamlValue *kind = document.field(u"kind"); kind && kind->text != u"Config")
        return invalidAt(file, kind->line, kind->column,
                         LoadText::tr("This is a document of kind \"%1\", not a kubeconfig.").arg(kind->text));
    if (const YamlValue *version = document.field(u"apiVersion"); version && version->text != u"v1")
        return invalidAt(file, version->line, version->column,
                         LoadText::tr("The apiVersion of a kubeconfig is v1, not \"%1\".").arg(version->text));

    struct List {
        QString list;
        QString item;
        Entries *known;
    };
    for (const List &list :
         {List{u"clusters"_s, u"cluster"_s, &m_data.clusters}, List{u"users"_s, u"user"_s, &m_data.users},
          List{u"contexts"_s, u"context"_s, &m_data.contextEntries}}) {
        const auto found = entries(file, document, list.list, list.item);
        if (!found)
            return std::unexpected(found.error());
        addEntries(*found, list.item, *list.known);
    }
    const YamlValue *current = document.field(u"current-context");
    if (current && current->kind != YamlValue::Kind::Scalar)
        return invalidAt(file, current->line, current->column, LoadText::tr("\"current-context\" has to be a name."));
    if (current && m_data.currentContext.isEmpty())
        m_data.currentContext = current->text;
    return {};
}

Result<void> KubeConfigMerge::addFile(const QString &file, const QByteArray &bytes)
{
    m_seenInFile.clear();
    const auto text = yamlText(bytes, file);
    if (!text)
        return std::unexpected(text.error());
    const auto documents = readYaml(*text, file);
    if (!documents)
        return std::unexpected(documents.error());
    for (const YamlValue &document : *documents) {
        if (const auto added = addDocument(file, document); !added)
            return added;
    }
    return {};
}

void KubeConfigMerge::checkContexts()
{
    for (KubeContext &context : m_data.contexts) {
        const KubeConfigEntry &entry = m_data.contextEntries[context.name];
        const auto text = [&entry](QStringView key) {
            const YamlValue *value = entry.value.field(key);
            return value ? value->text : QString();
        };
        context.cluster = text(u"cluster");
        context.user = text(u"user");
        context.namespaceName = text(u"namespace");
        if (context.cluster.isEmpty())
            addProblem(context.name, entry.file, entry.line,
                       LoadText::tr("The context \"%1\" names no cluster.").arg(context.name));
        else if (!m_data.clusters.contains(context.cluster))
            addProblem(context.name, entry.file, entry.value.lineOf(u"cluster"),
                       LoadText::tr("There is no cluster \"%1\".").arg(context.cluster));
        if (!context.user.isEmpty() && !m_data.users.contains(context.user))
            addProblem(context.name, entry.file, entry.value.lineOf(u"user"),
                       LoadText::tr("There is no user \"%1\".").arg(context.user));
    }
}

} // namespace

KubeConfig::KubeConfig() : KubeConfig(std::make_shared<const KubeConfigData>()) {}

KubeConfig::KubeConfig(std::shared_ptr<const KubeConfigData> data) : m_data(std::move(data)) {}

KubeConfig::Source KubeConfig::source(const QString &explicitPath, const QProcessEnvironment &environment,
                                      const QString &home)
{
    const auto absolute = [](const QString &path) { return QDir::cleanPath(QDir::current().absoluteFilePath(path)); };
    if (!explicitPath.isEmpty())
        return {.files = {absolute(explicitPath)}, .explicitPath = true};
    const QString listed = environment.value(u"KUBECONFIG"_s);
    if (listed.isEmpty())
        return {.files = {QDir(home).filePath(u".kube/config"_s)}};
    Source source;
    for (const QString &path : listed.split(QDir::listSeparator(), Qt::SkipEmptyParts))
        source.files.append(absolute(path));
    source.files.removeDuplicates();
    return source;
}

Result<KubeConfig> KubeConfig::load(const Source &source)
{
    auto data = std::make_shared<KubeConfigData>();
    KubeConfigMerge merge(*data);
    for (const QString &path : source.files) {
        if (path.isEmpty())
            continue;
        if (!QFileInfo::exists(path)) {
            if (source.explicitPath)
                return failure(Error::Kind::NotFound, LoadText::tr("There is no file %1.").arg(path));
            data->missingFiles.append(path);
            continue;
        }
        const auto bytes = readWhole(path);
        if (!bytes)
            return std::unexpected(bytes.error());
        if (const auto added = merge.addFile(path, *bytes); !added)
            return std::unexpected(added.error());
        data->files.append(path);
    }
    merge.checkContexts();
    return KubeConfig(std::move(data));
}

const QList<KubeContext> &KubeConfig::contexts() const
{
    return m_data->contexts;
}
QString KubeConfig::currentContext() const
{
    return m_data->currentContext;
}
QStringList KubeConfig::files() const
{
    return m_data->files;
}
QStringList KubeConfig::missingFiles() const
{
    return m_data->missingFiles;
}
QList<KubeConfigProblem> KubeConfig::problems() const
{
    return m_data->problems;
}

} // namespace raydeck::kube
