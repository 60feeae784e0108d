#include <models/kube/openapi/kindat.h>

#include <models/kube/openapi/yamloutline.h>

namespace raydeck::kube {

namespace {

QString valueOf(const OutlineLine &line, const QByteArray &text)
{
    const qsizetype end = line.comment < 0 ? line.end : line.comment;
    QByteArray value = text.sliced(line.valueBegin, std::max<qsizetype>(0, end - line.valueBegin)).trimmed();
    if (value.size() > 1 && (value.startsWith('"') || value.startsWith('\'')) && value.endsWith(value.front()))
        value = value.sliced(1, value.size() - 2);
    return QString::fromUtf8(value);
}

} // namespace

ObjectKind kindAt(const QByteArray &text, qsizetype offset)
{
    ObjectKind kind;
    for (const OutlineLine &line : outlineOf(text, offset)) {
        if (line.kind != OutlineLine::Kind::Content || line.indent != 0 || !line.hasKey() || !line.hasValue())
            continue;
        if (line.key == u"apiVersion" && kind.apiVersion.isEmpty())
            kind.apiVersion = valueOf(line, text);
        else if (line.key == u"kind" && kind.kind.isEmpty())
            kind.kind = valueOf(line, text);
    }
    return kind;
}

} // namespace raydeck::kube
