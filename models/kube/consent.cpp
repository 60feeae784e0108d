#include <models/kube/consent.h>

#include <models/kube/terminaltext.h>

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace raydeck::kube {

namespace {

struct ConsentText {
    Q_DECLARE_TR_FUNCTIONS(raydeck::kube::ExecConsent)
};

constexpr int StoreVersion = 1;
constexpr auto OwnerOnly = QFileDevice::ReadOwner | QFileDevice::WriteOwner;

QString hashOf(const ExecPlugin &plugin)
{
    QJsonArray env;
    for (const auto &[name, value] : plugin.env)
        env.append(QJsonArray{name, value});
    const QJsonArray all{plugin.file, plugin.command, QJsonArray::fromStringList(plugin.args), env};
    const QByteArray json = QJsonDocument(all).toJson(QJsonDocument::Compact);
    return QString::fromLatin1(QCryptographicHash::hash(json, QCryptographicHash::Sha256).toHex());
}

/// Nothing in it can be overlooked.
QString quoted(const QString &word)
{
    static const QRegularExpression plain(u"^[A-Za-z0-9_@%+=:,./-]+$"_s);
    if (plain.match(word).hasMatch())
        return word;
    return u'\'' + visible(word).replace(u'\'', u"'\\''"_s) + u'\'';
}

bool namesSecret(const QString &variable)
{
    static const QRegularExpression secrets(u"SECRET|PASSWORD|TOKEN|_KEY$"_s,
                                            QRegularExpression::CaseInsensitiveOption);
    return secrets.match(variable).hasMatch();
}

QJsonArray readStore(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {}; // none yet: every program is asked for
    return QJsonDocument::fromJson(file.readAll()).object().value("agreed"_L1).toArray();
}

} // namespace

ExecConsent::ExecConsent(QString storeFile) : m_storeFile(std::move(storeFile)) {}

void ExecConsent::load()
{
    if (m_loaded)
        return;
    m_loaded = true;
    for (const QJsonValue &entry : readStore(m_storeFile))
        m_agreed.insert(entry.toObject().value("hash"_L1).toString());
}

Result<void> ExecConsent::check(const ExecPlugin &plugin)
{
    const QMutexLocker lock(&m_mutex);
    load();
    if (m_agreed.contains(hashOf(plugin)))
        return {};
    return failure(Error::Kind::ConsentNeeded, commandLine(plugin),
                   u"%1:%2"_s.arg(plugin.file, QString::number(plugin.line)));
}

Result<void> ExecConsent::agree(const ExecPlugin &plugin)
{
    const QMutexLocker lock(&m_mutex);
    load();
    const QString hash = hashOf(plugin);
    m_agreed.insert(hash);

    QJsonArray entries = readStore(m_storeFile); // another window of the program may have written since
    for (const QJsonValue &entry : std::as_const(entries)) {
        if (entry.toObject().value("hash"_L1) == hash)
            return {};
    }
    entries.append(QJsonObject{{u"hash"_s, hash}, // the arguments themselves may be secret
                               {u"kubeconfig"_s, plugin.file},
                               {u"command"_s, plugin.command},
                               {u"agreed"_s, QDateTime::currentDateTimeUtc().toString(Qt::ISODate)}});
    const QJsonObject store{{u"version"_s, StoreVersion}, {u"agreed"_s, entries}};
    QDir().mkpath(QFileInfo(m_storeFile).absolutePath());
    QSaveFile file(m_storeFile);
    if (file.open(QIODevice::WriteOnly) && file.setPermissions(OwnerOnly)
        && file.write(QJsonDocument(store).toJson()) > 0 && file.commit())
        return {};
    return failure(Error::Kind::Broken,
                   ConsentText::tr("%1 cannot be written: %2").arg(m_storeFile, file.errorString()));
}

QString ExecConsent::commandLine(const ExecPlugin &plugin)
{
    QStringList words;
    for (const auto &[name, value] : plugin.env)
        words.append(quoted(name) + u'=' + (namesSecret(name) ? u"***"_s : quoted(value)));
    words.append(quoted(plugin.command));
    for (const QString &argument : plugin.args)
        words.append(quoted(argument));
    return words.join(u' ');
}

} // namespace raydeck::kube
