#include <models/ray/create/servercomplaint.h>

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace raydeck::ray {

namespace {

/// The places in a sentence where a field path begins: spec.a[0].b: or "spec.a".
QList<ServerComplaint> fieldsIn(const QString &message)
{
    static const QRegularExpression field(
        u"(?<=^|[\\s\\[\",])((?:spec|metadata)(?:\\.[A-Za-z0-9_]+|\\[[^\\]\\s]+\\])+)(?=:|\"|\\s|,|$)"_s);
    QList<ServerComplaint> found;
    QList<qsizetype> begins;
    for (auto match = field.globalMatch(message); match.hasNext();) {
        const auto one = match.next();
        found.append({.path = one.captured(1)});
        begins.append(one.capturedStart(1));
    }
    for (qsizetype i = 0; i < found.size(); ++i) {
        const qsizetype end = i + 1 < found.size() ? begins[i + 1] : message.size();
        QString text = message.sliced(begins[i], end - begins[i]).trimmed();
        while (text.endsWith(u',') || text.endsWith(u']') || text.endsWith(u'"') || text.endsWith(u' '))
            text.chop(1);
        if (text.startsWith(found[i].path))
            text = text.sliced(found[i].path.size());
        while (text.startsWith(u':') || text.startsWith(u'"') || text.startsWith(u' '))
            text = text.sliced(1);
        found[i].text = text.isEmpty() ? message : text;
    }
    return found;
}

/// Where the server lists them itself, nothing has to be read out of a sentence.
QList<ServerComplaint> causesOf(const Error &error)
{
    QList<ServerComplaint> found;
    for (const ErrorCause &cause : error.causes) {
        const bool isWhole = cause.field.isEmpty() || cause.field == "<nil>"_L1;
        found.append({.path = isWhole ? QString() : cause.field,
                      .text = cause.message.isEmpty() ? error.message : cause.message});
    }
    return found;
}

} // namespace

QList<ServerComplaint> complaintsOf(const Error &error)
{
    if (error.kind == Error::Kind::Conflict && error.reason == "AlreadyExists"_L1)
        return {{.path = u"metadata.name"_s, .text = error.message}};
    if (error.kind == Error::Kind::NotFound && error.message.startsWith("namespaces \""_L1))
        return {{.path = u"metadata.namespace"_s, .text = error.message}};
    if (error.kind == Error::Kind::Forbidden && error.message.contains("because it is being terminated"_L1))
        return {{.path = u"metadata.namespace"_s, .text = error.message}};
    if (error.kind == Error::Kind::Invalid) {
        if (!error.causes.isEmpty())
            return causesOf(error);
        if (const QList<ServerComplaint> fields = fieldsIn(error.message); !fields.isEmpty())
            return fields;
    }
    return {{.path = {}, .text = error.message}};
}

} // namespace raydeck::ray
