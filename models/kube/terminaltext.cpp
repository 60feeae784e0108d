#include <models/kube/terminaltext.h>

#include <QRegularExpression>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace raydeck::kube {

QString withoutTerminalEscapes(const QString &text)
{
    static const QRegularExpression sequences(
        u"\\x1b\\[[0-?]*[ -/]*[@-~]|\\x9b[0-?]*[ -/]*[@-~]|"
        u"\\x1b\\][^\\x07\\x1b]*(?:\\x07|\\x1b\\\\)?|\\x1b[ -/]*[0-~]"_s);
    static const QRegularExpression controls(u"[\\x00-\\x08\\x0b-\\x1f\\x7f-\\x9f]"_s);
    return QString(text).replace(u"\r\n"_s, u"\n"_s).remove(sequences).remove(controls);
}

QString lastLines(const QString &text, qsizetype count)
{
    const QStringList lines = text.trimmed().split(u'\n');
    return QStringList(lines.sliced(qMax<qsizetype>(0, lines.size() - count))).join(u'\n');
}

} // namespace raydeck::kube
