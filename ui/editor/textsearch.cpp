#include <ui/editor/textsearch.h>

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace raydeck::ui {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(raydeck::ui::TextSearch)
};

/// So that an expression with nested repetitions ends in time: a second at most, on any text.
constexpr auto Limit = "(*LIMIT_MATCH=1000000)"_L1;

} // namespace

Result<QRegularExpression> TextSearch::pattern() const
{
    QString expression = isPattern ? text : QRegularExpression::escape(text);
    QRegularExpression::PatternOptions options = QRegularExpression::MultilineOption;
    if (!isCaseSensitive)
        options |= QRegularExpression::CaseInsensitiveOption;
    if (isPattern) { // said without our additions
        if (const QRegularExpression plain(expression, options); !plain.isValid())
            return failure(Error::Kind::Invalid, plain.errorString());
    }
    if (isWholeWord)
        expression = u"(?<!\\w)(?:%1)(?!\\w)"_s.arg(expression);
    return QRegularExpression(Limit + expression, options | QRegularExpression::UseUnicodePropertiesOption);
}

Result<QList<TextSpan>> matchesIn(const QString &text, const QRegularExpression &pattern)
{
    QList<TextSpan> spans;
    auto matches = pattern.globalMatch(text, 0, QRegularExpression::NormalMatch,
                                       QRegularExpression::DontCheckSubjectStringMatchOption);
    if (!matches.isValid())
        return failure(Error::Kind::Invalid, Text::tr("This expression takes too long on this text."));
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        if (!match.isValid())
            return failure(Error::Kind::Invalid, Text::tr("This expression takes too long on this text."));
        if (match.capturedLength() > 0)
            spans.append({int(match.capturedStart()), int(match.capturedLength())});
    }
    return spans;
}

QString replacementFor(const QRegularExpressionMatch &match, const QString &replacement, bool isPattern)
{
    if (!isPattern)
        return replacement;
    QString text;
    for (qsizetype i = 0; i < replacement.size(); ++i) {
        const QChar letter = replacement[i];
        const QChar next = i + 1 < replacement.size() ? replacement[i + 1] : QChar();
        const bool isEscape = letter == u'\\';
        if ((isEscape || letter == u'$') && next >= u'0' && next <= u'9')
            text += match.captured(next.digitValue());
        else if (isEscape && next == u'n')
            text += u'\n';
        else if (isEscape && next == u'\\')
            text += u'\\';
        else {
            text += letter;
            continue;
        }
        ++i;
    }
    return text;
}

} // namespace raydeck::ui
