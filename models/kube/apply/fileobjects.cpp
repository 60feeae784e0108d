#include <models/kube/apply/fileobjects.h>

#include <models/kube/apply/cleanobject.h>
#include <models/kube/yamldocument.h>

#include <QJsonArray>
#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <numeric>

using namespace Qt::StringLiterals;

namespace raydeck::kube {

namespace {

struct Part {
    int line = 1;
    QByteArray text = {};
};

/// Three dashes at the margin begin a document wherever they stand. Source: YAML 1.2.2, 9.1.2.
QList<Part> documents(const QByteArray &utf8)
{
    QList<Part> parts{{}};
    int line = 0;
    for (qsizetype begin = 0; begin < utf8.size();) {
        ++line;
        const qsizetype end = utf8.indexOf('\n', begin);
        const QByteArray text = utf8.sliced(begin, (end < 0 ? utf8.size() : end + 1) - begin);
        const bool begins = text.startsWith("---") && (text.size() == 3 || QByteArrayView(" \t\r\n").contains(text[3]));
        const bool ends = text.startsWith("...") && QByteArrayView(text).trimmed().size() == 3;
        if (begins || ends)
            parts.append(
                {.line = line + (text.trimmed().size() == 3 ? 1 : 0), .text = begins ? text.sliced(3) : QByteArray()});
        else
            parts.last().text += text;
        begin += text.size();
    }
    return parts;
}

bool isEmpty(const QByteArray &text)
{
    const QList<QByteArray> lines = text.split('\n');
    return std::ranges::all_of(lines, [](const QByteArray &line) {
        const QByteArray words = line.trimmed();
        return words.isEmpty() || words.startsWith('#');
    });
}

/// The lines in a message about one document, as lines of the file.
QString inFile(const QString &message, int firstLine)
{
    static const QRegularExpression place(u"\\A(YAML:)(\\d+)"_s);
    const auto match = place.match(message);
    if (!match.hasMatch())
        return message;
    return match.captured(1) + QString::number(match.captured(2).toInt() + firstLine - 1)
        + message.sliced(match.capturedEnd(2));
}

FileObject objectOf(const QJsonObject &json, const QByteArray &text, int line)
{
    const QJsonObject metadata = json["metadata"_L1].toObject();
    FileObject object{.line = line,
                      .text = text,
                      .object = json,
                      .apiVersion = json["apiVersion"_L1].toString(),
                      .kind = json["kind"_L1].toString(),
                      .namespaceName = metadata["namespace"_L1].toString(),
                      .name = metadata["name"_L1].toString()};
    const auto missing = object.apiVersion.isEmpty() ? "apiVersion"_L1
        : object.kind.isEmpty()                      ? "kind"_L1
        : object.name.isEmpty()                      ? "metadata.name"_L1
                                                     : ""_L1;
    if (!missing.isEmpty())
        object.error = Error{.kind = Error::Kind::Invalid,
                             .message = u"%1: %2"_s.arg(QString::number(line), missing),
                             .reason = u"NoObject"_s};
    return object;
}

/// The least comes first; kinds that are not listed come after all that are.
int rank(const QString &kind)
{
    static constexpr std::array order{"Namespace"_L1,
                                      "CustomResourceDefinition"_L1,
                                      "PriorityClass"_L1,
                                      "StorageClass"_L1,
                                      "ServiceAccount"_L1,
                                      "ClusterRole"_L1,
                                      "ClusterRoleBinding"_L1,
                                      "Role"_L1,
                                      "RoleBinding"_L1,
                                      "ResourceQuota"_L1,
                                      "LimitRange"_L1,
                                      "NetworkPolicy"_L1,
                                      "ConfigMap"_L1,
                                      "Secret"_L1,
                                      "PersistentVolume"_L1,
                                      "PersistentVolumeClaim"_L1,
                                      "Service"_L1,
                                      "IngressClass"_L1,
                                      "Ingress"_L1,
                                      "Pod"_L1,
                                      "DaemonSet"_L1,
                                      "Deployment"_L1,
                                      "StatefulSet"_L1,
                                      "Job"_L1,
                                      "CronJob"_L1};
    return int(std::ranges::find(order, kind) - order.begin());
}

} // namespace

QList<FileObject> fileObjects(const QByteArray &utf8)
{
    QList<FileObject> objects;
    for (const Part &part : documents(utf8)) {
        if (isEmpty(part.text))
            continue;
        const auto document = YamlDocument::parse(part.text);
        if (!document) {
            Error error = document.error();
            error.message = inFile(error.message, part.line);
            objects.append({.line = part.line, .text = part.text, .error = error});
            continue;
        }
        const QJsonObject json = document->toJson();
        if (!json["kind"_L1].toString().endsWith("List"_L1) || !json["items"_L1].isArray()) {
            objects.append(objectOf(json, part.text, part.line));
            continue;
        }
        const QJsonArray items = json["items"_L1].toArray();
        for (qsizetype i = 0; i < items.size(); ++i)
            objects.append(objectOf(items.at(i).toObject(), toYaml(items.at(i)),
                                    part.line - 1 + document->lineOf(FieldPath(u"items").item(i))));
    }
    return objects;
}

QList<qsizetype> applyOrder(const QList<FileObject> &objects)
{
    QList<qsizetype> order(objects.size());
    std::iota(order.begin(), order.end(), 0);
    std::ranges::stable_sort(order, {}, [&objects](qsizetype i) { return rank(objects[i].kind); });
    return order;
}

} // namespace raydeck::kube
