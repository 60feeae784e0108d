#include <models/kube/kubeconfigentry.h>

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace raydeck::kube {

namespace {

struct EntryText {
    Q_DECLARE_TR_FUNCTIONS(raydeck::kube::KubeConfig)
};

constexpr qint64 MaxPemSize = 4 * 1024 * 1024;

} // namespace

void EntryReader::fail(QStringView key, const QString &why)
{
    if (m_error)
        return;
    const bool known = m_entry.value.keys.contains(key);
    m_error = invalidAt(m_entry.file, known ? m_entry.value.lineOf(key) : m_entry.line, 0, why).error();
}

void EntryReader::adopt(const Error &error)
{
    if (!m_error)
        m_error = error;
}

bool EntryReader::has(QStringView key) const
{
    const YamlValue *value = m_entry.value.field(key);
    return value && (value->kind != YamlValue::Kind::Scalar || !value->text.isEmpty());
}

QString EntryReader::text(QStringView key)
{
    const YamlValue *value = m_entry.value.field(key);
    if (!value)
        return {};
    if (value->kind != YamlValue::Kind::Scalar) {
        fail(key, EntryText::tr("\"%1\" has to be a text.").arg(key));
        return {};
    }
    return value->text;
}

bool EntryReader::flag(QStringView key)
{
    const QString word = text(key).toLower();
    if (word == u"true" || word == u"yes" || word == u"on") // YAML 1.1, as kubectl reads it
        return true;
    if (!word.isEmpty() && word != u"false" && word != u"no" && word != u"off")
        fail(key, EntryText::tr("\"%1\" has to be true or false.").arg(key));
    return false;
}

QStringList EntryReader::texts(QStringView key)
{
    QStringList found;
    const YamlValue *value = m_entry.value.field(key);
    if (!value)
        return found;
    if (value->kind != YamlValue::Kind::Sequence)
        fail(key, EntryText::tr("\"%1\" has to be a list.").arg(key));
    for (const YamlValue &item : value->items)
        found.append(item.text);
    return found;
}

const YamlValue *EntryReader::map(QStringView key)
{
    const YamlValue *value = m_entry.value.field(key);
    if (value && value->kind != YamlValue::Kind::Map) {
        fail(key, EntryText::tr("\"%1\" has to be a mapping.").arg(key));
        return nullptr;
    }
    return value;
}

QString EntryReader::resolved(const QString &path) const
{
    return QDir::cleanPath(QFileInfo(m_entry.file).absoluteDir().absoluteFilePath(path));
}

QString EntryReader::path(QStringView key)
{
    const QString named = text(key);
    return named.isEmpty() ? QString() : resolved(named);
}

QByteArray EntryReader::content(QStringView dataKey, QStringView fileKey)
{
    if (has(dataKey)) {
        QByteArray coded = text(dataKey).toUtf8();
        coded = coded.simplified().replace(' ', ""); // a folded text has blanks and line breaks in it
        const auto decoded = QByteArray::fromBase64Encoding(coded, QByteArray::AbortOnBase64DecodingErrors);
        if (!decoded)
            fail(dataKey, EntryText::tr("\"%1\" is not valid base64.").arg(dataKey));
        return decoded.decoded;
    }
    const QString named = path(fileKey);
    if (named.isEmpty())
        return {};
    QFile file(named);
    if (QFileInfo(named).isDir() || !file.open(QIODevice::ReadOnly)) {
        fail(fileKey,
             EntryText::tr("\"%1\": %2 cannot be read: %3")
                 .arg(fileKey, named, file.isOpen() ? EntryText::tr("it is a folder") : file.errorString()));
        return {};
    }
    return file.read(MaxPemSize);
}

} // namespace raydeck::kube
