#include <models/kube/objectkey.h>

#include <QCryptographicHash>
#include <QStringList>

namespace raydeck::kube {

QString ObjectKey::fileName() const
{
    const QString all = QStringList{context, server, apiVersion, kind, namespaceName, name}.join(u'\n');
    const QByteArray hash = QCryptographicHash::hash(all.toUtf8(), QCryptographicHash::Sha256).toHex();
    return QString::fromLatin1(hash.first(32));
}

} // namespace raydeck::kube
