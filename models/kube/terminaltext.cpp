#include <models/kube/terminaltext.h>

#include <QRegularExpression>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace raydeck::kube {

namespace {

bool isSeen(char32_t character)
{
    return QChar::isPrint(character) && (!QChar::isSpace(character) || character == U' ');
}

} // namespace

QString withoutTerminalEscapes(const QString &text)
{
    static const QRegularExpression sequences(u"\\x1b\\[[0-?]*[ -/]*[@-~]|\\x9b[0-?]*[ -/]*[@-~]|"
                                              u"\\x1b\\][^\\x07\\x1b]*(?:\\x07|\\x1b\\\\)?|\\x1b[ -/]*[0-~]"_s);
    static const QRegularExpression controls(u"[\\x00-\\x08\\x0b-\\x1f\\x7f-\\x9f]"_s);
    return QString(text).replace(u"\r\n"_s, u"\n"_s).remove(sequences).remove(controls);
}

QString lastLines(const QString &text, qsizetype count)
{
    const QStringList lines = text.trimmed().split(u'\n');
    return QStringList(lines.sliced(qMax<qsizetype>(0, lines.size() - count))).join(u'\n');
}

QString visible(const QString &line)
{
    QString shown;
    for (const char32_t character : line.toUcs4()) {
        if (isSeen(character))
            shown += QString::fromUcs4(&character, 1);
        else
            shown += u"\\u{%1}"_s.arg(uint(character), 4, 16, QLatin1Char('0'));
    }
    return shown;
}

QString visibleLines(const QString &text)
{
    QStringList lines = text.split(u'\n');
    for (QString &line : lines)
        line = visible(line);
    return lines.join(u'\n');
}

QString visibleJson(const QByteArray &json)
{
    QString shown;
    for (const char32_t character : QString::fromUtf8(json).toUcs4()) {
        if (isSeen(character) || character == U'\n') { // in a text a line break is escaped already
            shown += QString::fromUcs4(&character, 1);
            continue;
        }
        for (const QChar unit : QString::fromUcs4(&character, 1))
            shown += u"\\u%1"_s.arg(uint(unit.unicode()), 4, 16, QLatin1Char('0'));
    }
    return shown;
}

} // namespace raydeck::kube
