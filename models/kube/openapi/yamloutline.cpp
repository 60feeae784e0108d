#include <models/kube/openapi/yamloutline.h>

#include <QByteArrayView>

namespace raydeck::kube {

namespace {

bool isBlank(char letter)
{
    return letter == ' ' || letter == '\t';
}

/// What has begun on one line and goes on in the next ones.
struct Open {
    enum class What { Nothing, Block, Quoted, Flow };
    What what = What::Nothing;
    int indent = -1; ///< of the field that it belongs to: what stands deeper is inside
    char quote = 0;
    int depth = 0; ///< of brackets
};

class OutlineReader {
public:
    OutlineReader(const QByteArray &text, qsizetype offset) : m_text(text), m_offset(std::min(offset, text.size())) {}

    QList<OutlineLine> read()
    {
        QList<OutlineLine> lines;
        for (qsizetype begin = 0; begin <= m_text.size();) {
            qsizetype end = m_text.indexOf('\n', begin);
            const bool isLast = end < 0;
            if (isLast)
                end = m_text.size();
            if (isSeparator(begin, end)) {
                if (begin > m_offset)
                    break;
                lines.clear();
                m_open = {};
            } else {
                const bool hasReturn = end > begin && m_text.at(end - 1) == '\r';
                lines.append(line(begin, hasReturn ? end - 1 : end));
            }
            if (isLast)
                break;
            begin = end + 1;
        }
        return lines;
    }

private:
    [[nodiscard]] char at(qsizetype offset) const { return offset < m_text.size() ? m_text.at(offset) : '\0'; }
    [[nodiscard]] bool isSeparator(qsizetype begin, qsizetype end) const
    {
        return QByteArrayView(m_text).sliced(begin, end - begin).startsWith("---")
            && (end - begin == 3 || isBlank(at(begin + 3)) || at(begin + 3) == '\r');
    }

    OutlineLine line(qsizetype begin, qsizetype end)
    {
        OutlineLine line{.begin = begin, .end = end};
        qsizetype at = begin;
        while (at < end && isBlank(this->at(at)))
            ++at;
        line.indent = line.content = int(at - begin);
        if (at < end)
            content(line, at);
        if (m_open.what == Open::What::Nothing || !goesOn(line, at)) {
            m_open = {};
            if (line.kind == OutlineLine::Kind::Content)
                open(line);
            return line;
        }
        const bool isFlow = m_open.what == Open::What::Flow;
        if (m_open.what == Open::What::Quoted)
            closeQuote(begin, end);
        else if (isFlow)
            countBrackets(begin, end);
        return {.kind = isFlow ? OutlineLine::Kind::InFlow : OutlineLine::Kind::Continued,
                .begin = begin,
                .end = end,
                .indent = line.indent,
                .content = line.indent};
    }

    /// Whether what is open reaches into this line.
    [[nodiscard]] bool goesOn(const OutlineLine &line, qsizetype first) const
    {
        if (first >= line.end) // an empty line belongs to what stands around it
            return true;
        if (line.indent > m_open.indent)
            return true;
        return m_open.what == Open::What::Flow && !line.hasKey() && line.dashes.isEmpty();
    }

    void content(OutlineLine &line, qsizetype at)
    {
        if (this->at(at) == '#') {
            line.kind = OutlineLine::Kind::Comment;
            line.comment = at;
            return;
        }
        line.kind = OutlineLine::Kind::Content;
        while (this->at(at) == '-' && (at + 1 >= line.end || isBlank(this->at(at + 1)))) {
            line.dashes.append(int(at - line.begin));
            ++at;
            while (at < line.end && isBlank(this->at(at)))
                ++at;
        }
        line.content = int(at - line.begin);
        line.valueBegin = at;
        if (at < line.end && this->at(at) == '#')
            line.comment = at;
        else
            key(line, at);
    }

    /// `key:` or `"key":`; also sets where a comment begins.
    void key(OutlineLine &line, qsizetype begin)
    {
        qsizetype at = begin;
        const char first = this->at(begin);
        const bool isBracket = first == '{' || first == '[';
        if (first == '"' || first == '\'') {
            at = quoteEnd(begin, line.end);
            if (at < 0)
                return;
        }
        for (; at < line.end && !isBracket; ++at) {
            if (this->at(at) == '#' && at > begin && isBlank(this->at(at - 1)))
                break;
            if (this->at(at) != ':' || (at + 1 < line.end && !isBlank(this->at(at + 1))))
                continue;
            line.keyEnd = at;
            while (line.keyEnd > begin && isBlank(this->at(line.keyEnd - 1)))
                --line.keyEnd;
            QByteArrayView key = QByteArrayView(m_text).sliced(begin, line.keyEnd - begin);
            if (key.size() > 1 && (first == '"' || first == '\''))
                key = key.sliced(1, key.size() - 2);
            line.key = QString::fromUtf8(key);
            line.valueBegin = at + 1;
            while (line.valueBegin < line.end && isBlank(this->at(line.valueBegin)))
                ++line.valueBegin;
            break;
        }
        findComment(line);
    }

    void findComment(OutlineLine &line) const
    {
        qsizetype at = line.valueBegin;
        for (; at < line.end; ++at) {
            const bool isQuote = this->at(at) == '"' || this->at(at) == '\'';
            const bool opens = at == line.valueBegin || QByteArrayView(" [{,:").contains(this->at(at - 1));
            if (isQuote && opens) {
                at = quoteEnd(at, line.end) - 1;
                if (at < line.valueBegin)
                    return;
            } else if (this->at(at) == '#' && isBlank(this->at(at - 1))) {
                line.comment = at;
                return;
            }
        }
    }

    /// Behind the closing quote, -1 if it is not on this line.
    [[nodiscard]] qsizetype quoteEnd(qsizetype begin, qsizetype end) const
    {
        const char quote = at(begin);
        for (qsizetype i = begin + 1; i < end; ++i) {
            if (quote == '"' && at(i) == '\\')
                ++i;
            else if (at(i) == quote && quote == '\'' && at(i + 1) == '\'')
                ++i;
            else if (at(i) == quote)
                return i + 1;
        }
        return -1;
    }

    void open(const OutlineLine &line)
    {
        qsizetype at = line.valueBegin;
        while (at < line.end && (this->at(at) == '&' || this->at(at) == '!')) { // anchor, tag
            while (at < line.end && !isBlank(this->at(at)))
                ++at;
            while (at < line.end && isBlank(this->at(at)))
                ++at;
        }
        if (at >= line.end)
            return;
        const char first = this->at(at);
        const int indent = line.hasKey() ? line.content : line.dashes.isEmpty() ? -1 : line.dashes.constLast();
        if (first == '|' || first == '>') {
            m_open = {.what = Open::What::Block, .indent = indent};
        } else if ((first == '"' || first == '\'') && quoteEnd(at, line.end) < 0) {
            m_open = {.what = Open::What::Quoted, .indent = indent, .quote = first};
        } else if (first == '{' || first == '[') {
            m_open = {.what = Open::What::Flow, .indent = indent};
            countBrackets(at, line.end);
        }
    }

    void closeQuote(qsizetype begin, qsizetype end)
    {
        for (qsizetype i = begin; i < end; ++i) {
            if (m_open.quote == '"' && at(i) == '\\')
                ++i;
            else if (at(i) == m_open.quote && m_open.quote == '\'' && at(i + 1) == '\'')
                ++i;
            else if (at(i) == m_open.quote)
                return void(m_open = {});
        }
    }

    void countBrackets(qsizetype begin, qsizetype end)
    {
        for (qsizetype i = begin; i < end; ++i) {
            const char letter = at(i);
            if (letter == '"' || letter == '\'') {
                const qsizetype behind = quoteEnd(i, end);
                i = behind < 0 ? end : behind - 1;
            } else if (letter == '#' && (i == begin || isBlank(at(i - 1)))) {
                break;
            } else if (letter == '{' || letter == '[') {
                ++m_open.depth;
            } else if ((letter == '}' || letter == ']') && --m_open.depth <= 0) {
                m_open = {};
                return;
            }
        }
    }

    const QByteArray &m_text;
    qsizetype m_offset;
    Open m_open;
};

} // namespace

QList<OutlineLine> outlineOf(const QByteArray &text, qsizetype offset)
{
    return OutlineReader(text, offset).read();
}

} // namespace raydeck::kube
