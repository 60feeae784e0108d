#include <models/kube/yamlstream.h>

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace raydeck::kube {

namespace {

bool isSeparator(QByteArrayView line)
{
    return line.startsWith("---") && (line.size() == 3 || QByteArrayView(" \t\r").contains(line.at(3)));
}

/// Before the dashes that a document begins with: comments, and directives, which belong to it.
bool isPreamble(QByteArrayView line)
{
    const QByteArrayView text = line.trimmed();
    return text.isEmpty() || text.startsWith('#') || line.startsWith('%');
}

} // namespace

QList<YamlPart> yamlParts(const QByteArray &bytes)
{
    QList<YamlPart> parts;
    qsizetype begin = 0;
    int firstLine = 0;
    int line = 0;
    bool hasBegun = false;
    const auto take = [&](qsizetype end) {
        auto document = YamlDocument::parse(bytes.sliced(begin, end - begin));
        if (!document || document->root().kind != YamlValue::Kind::Null)
            parts.append({firstLine, std::move(document)});
    };
    for (qsizetype at = 0; at < bytes.size(); ++line) {
        const qsizetype newline = bytes.indexOf('\n', at);
        const qsizetype end = newline < 0 ? bytes.size() : newline;
        const QByteArrayView text = QByteArrayView(bytes).sliced(at, end - at);
        if (hasBegun && isSeparator(text)) {
            take(at);
            begin = at; // what stands behind the dashes belongs to the document
            firstLine = line;
        }
        hasBegun = hasBegun || !isPreamble(text);
        at = end + 1;
    }
    take(bytes.size());
    return parts;
}

YamlErrorPlace placeOf(const Error &error)
{
    static const QRegularExpression place(u"^YAML:(\\d+)(?::(\\d+))?: (.*)$"_s,
                                          QRegularExpression::DotMatchesEverythingOption);
    const QRegularExpressionMatch match = place.match(error.message);
    if (!match.hasMatch())
        return {0, 0, error.message};
    return {match.captured(1).toInt(), match.captured(2).toInt(), match.captured(3)};
}

} // namespace raydeck::kube
