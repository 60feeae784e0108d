#include <models/kube/openapi/yamlplace.h>

#include <models/kube/openapi/yamloutline.h>

#include <algorithm>

namespace raydeck::kube {

namespace {

using Kind = OutlineLine::Kind;
using What = YamlPlace::What;

bool isBlank(char letter)
{
    return letter == ' ' || letter == '\t' || letter == '\r' || letter == '\n';
}

/// What stands around a line, by columns.
struct Level {
    int indent = 0;
    FieldPath::Step step = {};
    bool hasValue = false;
    qsizetype valueBegin = 0;
};

class PlaceReader {
public:
    PlaceReader(const QByteArray &text, qsizetype offset)
        : m_text(text), m_offset(std::clamp<qsizetype>(offset, 0, text.size())), m_lines(outlineOf(text, m_offset))
    {
    }

    YamlPlace read()
    {
        qsizetype last = 0;
        while (last < m_lines.size() && m_lines[last].end < m_offset)
            ++last;
        if (last >= m_lines.size())
            return {};
        for (qsizetype i = 0; i < last; ++i) {
            if (m_lines[i].kind == Kind::Content)
                take(m_lines[i], m_lines[i].end);
        }
        m_line = last;
        return place(m_lines[last]);
    }

private:
    [[nodiscard]] FieldPath path() const
    {
        FieldPath path;
        for (const Level &level : m_levels) {
            const auto *key = std::get_if<QString>(&level.step);
            path = key ? path.key(*key) : path.item(std::get<qsizetype>(level.step));
        }
        return path;
    }

    void leave(int column) // what stands at a column ends all that begins there or deeper
    {
        while (!m_levels.isEmpty() && m_levels.constLast().indent >= column)
            m_levels.removeLast();
    }

    void dash(int column)
    {
        qsizetype index = 0;
        while (!m_levels.isEmpty() && m_levels.constLast().indent >= column) {
            const Level &level = m_levels.constLast();
            const auto *item = std::get_if<qsizetype>(&level.step);
            if (level.indent == column && !item)
                break; // a list may stand at the column of its key
            if (level.indent == column)
                index = *item + 1;
            m_levels.removeLast();
            if (index > 0)
                break;
        }
        m_levels.append({.indent = column, .step = index});
    }

    /// The dashes and the key of a line, as far as they stand before an offset.
    void take(const OutlineLine &line, qsizetype until)
    {
        for (const int column : line.dashes) {
            if (line.begin + column < until)
                dash(column);
        }
        if (line.hasKey() && line.keyEnd < until) {
            leave(line.content);
            m_levels.append(
                {.indent = line.content, .step = line.key, .hasValue = line.hasValue(), .valueBegin = line.valueBegin});
        } else if (!line.dashes.isEmpty() && !m_levels.isEmpty()) {
            m_levels.last().hasValue = line.hasValue() && !line.hasKey();
            m_levels.last().valueBegin = line.valueBegin;
        }
    }

    YamlPlace place(const OutlineLine &line)
    {
        switch (line.kind) {
        case Kind::InFlow:
            return flow(m_levels.isEmpty() ? m_lines.constFirst().begin : m_levels.constLast().valueBegin);
        case Kind::Continued: return {.path = path(), .parent = path()};
        case Kind::Comment:
        case Kind::Empty: return onEmpty(line);
        case Kind::Content: break;
        }
        if (m_offset < line.begin + line.indent)
            return onEmpty(line);
        take(line, m_offset);
        if (line.comment >= 0 && m_offset > line.comment)
            return {.path = path(), .parent = path()};
        if (!line.hasKey() || m_offset <= line.keyEnd)
            return onWord(line);
        return onValue(line);
    }

    YamlPlace onEmpty(const OutlineLine &line)
    {
        const int column = int(m_offset - line.begin);
        leave(column);
        YamlPlace place{.path = path(), .parent = path(), .begin = m_offset, .end = m_offset};
        const bool isComment = line.kind == Kind::Comment && m_offset > line.comment;
        if (isComment || line.kind == Kind::Content || (!m_levels.isEmpty() && m_levels.constLast().hasValue))
            return place;
        place.what = What::Key;
        place.siblings = siblings(column, true);
        return place;
    }

    /// A key, or a word that may become one.
    YamlPlace onWord(const OutlineLine &line)
    {
        const qsizetype begin = line.contentBegin();
        if (m_offset < begin) // between or behind dashes
            return {.path = path(), .parent = path()};
        if (!line.hasKey() && line.hasValue() && (m_text.at(begin) == '{' || m_text.at(begin) == '['))
            return flow(begin);
        leave(line.content);
        YamlPlace place{.what = line.dashes.isEmpty() ? What::Key : What::KeyOrValue,
                        .path = path(),
                        .parent = path(),
                        .begin = begin,
                        .end = line.hasKey() ? line.keyEnd : wordEnd(m_offset, line.end),
                        .hasColon = line.hasKey()};
        if (!m_levels.isEmpty() && m_levels.constLast().hasValue && line.dashes.isEmpty())
            return {.path = place.path, .parent = place.parent}; // the next line of a text
        if (line.hasKey()) {
            place.what = What::Key;
            place.path = place.parent.key(line.key);
        } else if (!line.hasValue()) {
            place.needsBlank = m_offset > 0 && m_text.at(m_offset - 1) == '-';
        }
        place.siblings = siblings(line.content, line.dashes.isEmpty());
        return place;
    }

    YamlPlace onValue(const OutlineLine &line)
    {
        if (line.hasValue() && m_offset > line.valueBegin
            && (m_text.at(line.valueBegin) == '{' || m_text.at(line.valueBegin) == '['))
            return flow(line.valueBegin);
        const qsizetype begin = std::min(line.valueBegin, m_offset);
        return {.what = What::Value,
                .path = path(),
                .parent = path().parent(),
                .begin = begin,
                .end = wordEnd(m_offset, line.comment < 0 ? line.end : line.comment),
                .needsBlank = m_text.at(m_offset - 1) == ':'};
    }

    [[nodiscard]] qsizetype wordEnd(qsizetype at, qsizetype lineEnd) const
    {
        while (at < lineEnd && !isBlank(m_text.at(at)))
            ++at;
        return at;
    }

    /// The other keys of the map whose keys stand at a column, above and below the line.
    [[nodiscard]] QStringList siblings(int column, bool alsoAbove) const
    {
        QStringList keys;
        for (qsizetype i = m_line - 1; alsoAbove && i >= 0; --i) {
            const OutlineLine &line = m_lines[i];
            if (line.kind != Kind::Content)
                continue;
            if (line.content == column && line.hasKey())
                keys.append(line.key);
            if (line.indent < column)
                break;
        }
        for (qsizetype i = m_line + 1; i < m_lines.size(); ++i) {
            const OutlineLine &line = m_lines[i];
            if (line.kind != Kind::Content)
                continue;
            if (line.indent < column)
                break;
            if (line.indent == column && line.dashes.isEmpty() && line.hasKey())
                keys.append(line.key);
        }
        return keys;
    }

    /// In brackets, from the first of them to the offset.
    YamlPlace flow(qsizetype begin);

    const QByteArray &m_text;
    qsizetype m_offset;
    QList<OutlineLine> m_lines;
    QList<Level> m_levels;
    qsizetype m_line = 0;
};

struct Bracket {
    bool isMap = false;
    bool isAtValue = false;
    qsizetype index = 0;
    QString key = {};
    QStringList keys = {};
};

QString word(QByteArrayView text)
{
    QByteArrayView trimmed = text.trimmed();
    if (trimmed.size() > 1 && (trimmed.front() == '"' || trimmed.front() == '\''))
        trimmed = trimmed.sliced(1, trimmed.size() - 2);
    return QString::fromUtf8(trimmed);
}

YamlPlace PlaceReader::flow(qsizetype begin)
{
    QList<Bracket> open;
    qsizetype token = -1; // where the word begins that is being read
    char quote = 0;
    bool isComment = false;
    for (qsizetype i = begin; i < m_offset; ++i) {
        const char letter = m_text.at(i);
        if (isComment) {
            isComment = letter != '\n';
        } else if (quote != 0) {
            if (quote == '"' && letter == '\\')
                ++i;
            else if (letter == quote)
                quote = 0;
        } else if (letter == '{' || letter == '[') {
            open.append({.isMap = letter == '{'});
            token = -1;
        } else if (letter == '}' || letter == ']') {
            if (!open.isEmpty())
                open.removeLast();
            token = -1;
        } else if (letter == ',' && !open.isEmpty()) {
            Bracket &bracket = open.last();
            ++bracket.index;
            bracket.isAtValue = false;
            token = -1;
        } else if (letter == ':' && !open.isEmpty() && open.constLast().isMap && !open.constLast().isAtValue
                   && token >= 0) {
            Bracket &bracket = open.last();
            bracket.key = word(QByteArrayView(m_text).sliced(token, i - token));
            bracket.keys.append(bracket.key);
            bracket.isAtValue = true;
            token = -1;
        } else if (letter == '#' && (i == begin || isBlank(m_text.at(i - 1)))) {
            isComment = true;
        } else if (!isBlank(letter)) {
            quote = token < 0 && (letter == '"' || letter == '\'') ? letter : 0;
            token = token < 0 ? i : token;
        }
    }
    YamlPlace place{.path = path(), .begin = token < 0 ? m_offset : token, .end = m_offset, .isInFlow = true};
    for (const Bracket &bracket : std::as_const(open)) {
        place.parent = place.path;
        if (!bracket.isMap)
            place.path = place.path.item(bracket.index);
        else if (bracket.isAtValue)
            place.path = place.path.key(bracket.key);
    }
    if (open.isEmpty() || isComment)
        return place;
    const Bracket &last = open.constLast();
    place.what = last.isMap && !last.isAtValue ? What::Key : What::Value;
    place.parent = place.what == What::Key ? place.path : place.parent;
    place.siblings = last.keys;
    while (place.end < m_text.size() && !isBlank(m_text.at(place.end))
           && !QByteArrayView(",:[]{}").contains(m_text.at(place.end)))
        ++place.end;
    place.hasColon = place.end < m_text.size() && m_text.at(place.end) == ':';
    place.needsBlank = m_text.at(m_offset - 1) == ':';
    return place;
}

} // namespace

YamlPlace yamlPlaceAt(const QByteArray &text, qsizetype offset)
{
    return PlaceReader(text, offset).read();
}

} // namespace raydeck::kube
