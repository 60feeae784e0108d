#include <app/rayclusterfile.h>

#include <app/command.h>

#include <QFile>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace raydeck::app {

namespace {

Result<QByteArray> contentsOf(const QString &name)
{
    constexpr qint64 MostBytes = 10 * 1024 * 1024; // the server takes 3 MiB at most
    QFile file(name);
    const bool isOpen = name == "-"_L1 ? file.open(stdin, QIODevice::ReadOnly) : file.open(QIODevice::ReadOnly);
    if (!isOpen)
        return failure(Error::Kind::NotFound, name + ": "_L1 + file.errorString());
    QByteArray bytes = file.read(MostBytes + 1);
    if (file.error() != QFileDevice::NoError)
        return failure(Error::Kind::Broken, name + ": "_L1 + file.errorString());
    if (bytes.size() > MostBytes)
        return failure(Error::Kind::Invalid, name + ": too large for a RayCluster"_L1);
    return bytes;
}

/// RayClusters, and what looks like one that forgot to say so.
bool isRayCluster(const kube::YamlValue &document)
{
    const kube::YamlValue *kind = document.field(u"kind");
    if (kind)
        return kind->text == "RayCluster"_L1;
    const kube::YamlValue *spec = document.field(u"spec");
    return spec && spec->field(u"headGroupSpec");
}

Result<QList<kube::YamlValue>> documentsOf(const QString &file)
{
    const auto bytes = contentsOf(file);
    if (!bytes)
        return std::unexpected(bytes.error());
    const auto text = kube::yamlText(*bytes, file);
    if (!text)
        return std::unexpected(text.error());
    return kube::readYaml(*text, file);
}

} // namespace

Result<QList<kube::YamlValue>> rayClustersIn(const QString &file)
{
    const auto documents = documentsOf(file);
    if (!documents)
        return std::unexpected(documents.error());
    QList<kube::YamlValue> clusters;
    for (const kube::YamlValue &document : *documents) {
        if (isRayCluster(document)) {
            clusters.append(document);
        } else if (document.kind != kube::YamlValue::Kind::Null) {
            const kube::YamlValue *kind = document.field(u"kind");
            const QString what = kind && !kind->text.isEmpty() ? kind->text : u"no object of Kubernetes"_s;
            printError(u"%1:%2: skipped, not a RayCluster: %3"_s.arg(file, QString::number(document.line), what));
        }
    }
    if (clusters.isEmpty())
        return failure(Error::Kind::NotFound, file + ": there is no RayCluster in it"_L1);
    return clusters;
}

} // namespace raydeck::app
