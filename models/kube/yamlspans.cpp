#include <models/kube/yamlspans.h>

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/mark.h>
#include <yaml-cpp/parser.h>

#include <sstream>

using namespace Qt::StringLiterals;

namespace raydeck::kube {

namespace {

/// One event of the parser, kept flat: a tree of them is walked with the text in hand.
struct Event {
    enum class Type { Null, Scalar, Alias, ListStart, ListEnd, MapStart, MapEnd };
    Type type = Type::Null;
    qsizetype at = 0;
    bool flow = false;
    QByteArray value = {};
};

class EventList final : public YAML::EventHandler {
public:
    QList<Event> events = {};
    int documents = 0;

    void OnDocumentStart(const YAML::Mark &) override { ++documents; }
    void OnDocumentEnd() override {}
    void OnNull(const YAML::Mark &mark, YAML::anchor_t) override { add(Event::Type::Null, mark); }
    void OnAlias(const YAML::Mark &mark, YAML::anchor_t) override { add(Event::Type::Alias, mark); }
    void OnScalar(const YAML::Mark &mark, const std::string &, YAML::anchor_t, const std::string &value) override
    {
        add(Event::Type::Scalar, mark);
        events.last().value = QByteArray::fromStdString(value);
    }
    void OnSequenceStart(const YAML::Mark &mark, const std::string &, YAML::anchor_t,
                         YAML::EmitterStyle::value style) override
    {
        add(Event::Type::ListStart, mark);
        events.last().flow = style == YAML::EmitterStyle::Flow;
    }
    void OnSequenceEnd() override { events.append({.type = Event::Type::ListEnd}); }
    void OnMapStart(const YAML::Mark &mark, const std::string &, YAML::anchor_t,
                    YAML::EmitterStyle::value style) override
    {
        add(Event::Type::MapStart, mark);
        events.last().flow = style == YAML::EmitterStyle::Flow;
    }
    void OnMapEnd() override { events.append({.type = Event::Type::MapEnd}); }

private:
    void add(Event::Type type, const YAML::Mark &mark) { events.append({.type = type, .at = mark.pos}); }
};

bool isBlank(char letter)
{
    return letter == ' ' || letter == '\t';
}
bool isBreak(char letter)
{
    return letter == '\n' || letter == '\r';
}

/// Reads the text along the events. m_failed: it is written in a way that is read, but not edited.
class SpanReader {
public:
    SpanReader(const QByteArray &text, const QList<Event> &events) : m_text(text), m_events(events) {}

    bool read(YamlSpan &root)
    {
        if (!m_events.isEmpty())
            value(root, -1, false, -1);
        return !m_failed && m_next == m_events.size();
    }

private:
    [[nodiscard]] char at(qsizetype offset) const { return offset < m_text.size() ? m_text.at(offset) : '\0'; }
    [[nodiscard]] int columnOf(qsizetype offset) const
    {
        return int(offset - (offset == 0 ? 0 : m_text.lastIndexOf('\n', offset - 1) + 1));
    }

    /// Behind blanks, breaks and comments.
    [[nodiscard]] qsizetype skipSpace(qsizetype offset) const
    {
        while (offset < m_text.size()) {
            if (isBlank(at(offset)) || isBreak(at(offset)))
                ++offset;
            else if (at(offset) == '#' && (offset == 0 || isBlank(at(offset - 1)) || isBreak(at(offset - 1))))
                offset = lineEnd(offset);
            else
                break;
        }
        return offset;
    }
    [[nodiscard]] qsizetype lineEnd(qsizetype offset) const
    {
        const qsizetype end = m_text.indexOf('\n', offset);
        return end < 0 ? m_text.size() : end;
    }

    /// Behind an anchor and a tag.
    [[nodiscard]] qsizetype skipProperties(qsizetype offset) const
    {
        while (at(offset) == '&' || at(offset) == '!') {
            while (offset < m_text.size() && !isBlank(at(offset)) && !isBreak(at(offset)))
                ++offset;
            offset = skipSpace(offset);
        }
        return offset;
    }

    /// A tag and nothing behind it, `!!str`, is an empty text: what stands next belongs to something else.
    [[nodiscard]] bool isTagOnly(const Event &event, qsizetype begin) const
    {
        const QByteArrayView rest = QByteArrayView(m_text).sliced(std::min(begin, m_text.size()));
        const bool isWritten =
            rest.startsWith("\"\"") || rest.startsWith("''") || rest.startsWith('|') || rest.startsWith('>');
        return event.value.isEmpty() && begin > event.at && !isWritten;
    }
    /// Behind the last of the anchors and tags, comments not counted.
    [[nodiscard]] qsizetype tagEnd(qsizetype offset) const
    {
        qsizetype end = offset;
        while (at(offset) == '&' || at(offset) == '!') {
            while (offset < m_text.size() && !isBlank(at(offset)) && !isBreak(at(offset)))
                ++offset;
            end = offset;
            offset = skipSpace(offset);
        }
        return end;
    }

    [[nodiscard]] qsizetype quotedEnd(qsizetype begin) const
    {
        const char quote = at(begin);
        for (qsizetype i = begin + 1; i < m_text.size(); ++i) {
            if (quote == '"' && at(i) == '\\')
                ++i;
            else if (at(i) == quote && quote == '\'' && at(i + 1) == '\'')
                ++i;
            else if (at(i) == quote)
                return i + 1;
        }
        return m_text.size();
    }

    /// A block scalar has all lines that are indented more than its parent, and the empty ones between them.
    [[nodiscard]] qsizetype blockScalarEnd(qsizetype begin, int parentIndent) const
    {
        qsizetype end = lineEnd(begin);
        for (qsizetype line = end + 1; line < m_text.size(); line = lineEnd(line) + 1) {
            qsizetype first = line;
            while (at(first) == ' ')
                ++first;
            const bool isEmpty = first >= m_text.size() || isBreak(at(first));
            if (!isEmpty && first - line <= parentIndent)
                break;
            if (!isEmpty)
                end = lineEnd(line);
        }
        return at(end - 1) == '\r' ? end - 1 : end;
    }

    /// The end of a plain scalar on its first line: before ` #`, `: `, and in flow before `,]}`.
    [[nodiscard]] qsizetype plainLineEnd(qsizetype begin, bool inFlow, bool &goesOn) const
    {
        const qsizetype end = lineEnd(begin);
        goesOn = true;
        qsizetype stop = begin;
        for (; stop < end; ++stop) {
            const char letter = at(stop);
            const char next = stop + 1 < end ? at(stop + 1) : '\n';
            const bool isComment = letter == '#' && stop > begin && isBlank(at(stop - 1));
            const bool isColon =
                letter == ':' && (isBlank(next) || isBreak(next) || (inFlow && QByteArrayView(",[]{}").contains(next)));
            if (isComment || isColon || (inFlow && QByteArrayView(",]}[{").contains(letter))) {
                goesOn = false;
                break;
            }
        }
        while (stop > begin && (isBlank(at(stop - 1)) || isBreak(at(stop - 1))))
            --stop;
        return stop;
    }

    [[nodiscard]] qsizetype plainEnd(qsizetype begin, int parentIndent, bool inFlow, bool isKey) const
    {
        bool goesOn = true;
        qsizetype end = plainLineEnd(begin, inFlow, goesOn);
        if (isKey)
            return end;
        for (qsizetype line = lineEnd(begin) + 1; goesOn && line < m_text.size(); line = lineEnd(line) + 1) {
            qsizetype first = line;
            while (isBlank(at(first)))
                ++first;
            if (isBreak(at(first)) || first >= m_text.size())
                continue;
            if (at(first) == '#' || (!inFlow && first - line <= parentIndent) || isDocumentMark(line))
                break;
            end = plainLineEnd(first, inFlow, goesOn);
        }
        return end;
    }
    [[nodiscard]] bool isDocumentMark(qsizetype line) const
    {
        const QByteArrayView rest = QByteArrayView(m_text).sliced(line);
        return rest.startsWith("---") || rest.startsWith("...");
    }

    [[nodiscard]] qsizetype scalarEnd(qsizetype begin, int parentIndent, bool inFlow, bool isKey) const
    {
        switch (at(begin)) {
        case '"':
        case '\'': return quotedEnd(begin);
        case '|':
        case '>': return inFlow ? plainEnd(begin, parentIndent, inFlow, isKey) : blockScalarEnd(begin, parentIndent);
        default: return plainEnd(begin, parentIndent, inFlow, isKey);
        }
    }

    /// `parentIndent`: of the block collection that it is in; -1 at the root.
    void value(YamlSpan &span, int parentIndent, bool inFlow, qsizetype emptyAt)
    {
        if (m_next >= m_events.size()) {
            m_failed = true;
            return;
        }
        const Event event = m_events.at(m_next++);
        span.begin = skipProperties(event.at);
        switch (event.type) {
        case Event::Type::Null: nullValue(span, event, emptyAt); return;
        case Event::Type::Alias:
            span.kind = YamlSpan::Kind::Alias;
            span.end = span.begin;
            while (span.end < m_text.size() && !isBlank(at(span.end)) && !isBreak(at(span.end))
                   && !(inFlow && QByteArrayView(",]}").contains(at(span.end))))
                ++span.end;
            return;
        case Event::Type::Scalar:
            if (isTagOnly(event, span.begin)) {
                span.kind = YamlSpan::Kind::Null; // it is replaced together with its tag
                span.begin = event.at;
                span.end = tagEnd(event.at);
                return;
            }
            if (span.begin >= m_text.size()) { // no blank behind its tag: `!"a"`
                m_failed = true;
                return;
            }
            span.kind = YamlSpan::Kind::Scalar;
            span.end = scalarEnd(span.begin, parentIndent, inFlow, false);
            return;
        case Event::Type::ListStart: list(span, event); return;
        case Event::Type::MapStart: map(span, event); return;
        case Event::Type::ListEnd:
        case Event::Type::MapEnd: m_failed = true; return;
        }
    }

    /// Written as nothing at all, or as `~`, `null`.
    void nullValue(YamlSpan &span, const Event &event, qsizetype emptyAt)
    {
        span.kind = YamlSpan::Kind::Null;
        span.begin = span.end = emptyAt < 0 ? event.at : emptyAt;
        for (const QByteArrayView word : {"~", "null", "Null", "NULL"}) {
            const bool isWritten = QByteArrayView(m_text).sliced(std::min(event.at, m_text.size())).startsWith(word);
            const bool isHere = emptyAt < 0 || (event.at < lineEnd(emptyAt) && skipSpace(emptyAt) == event.at);
            if (isWritten && isHere) {
                span.begin = event.at;
                span.end = event.at + word.size();
                return;
            }
        }
    }

    [[nodiscard]] bool isEnd(Event::Type type) const
    {
        return m_next < m_events.size() && m_events.at(m_next).type == type;
    }

    void list(YamlSpan &span, const Event &event)
    {
        span.kind = event.flow ? YamlSpan::Kind::FlowList : YamlSpan::Kind::BlockList;
        span.indent = columnOf(span.begin);
        qsizetype offset = event.flow ? span.begin + 1 : span.begin;
        while (!isEnd(Event::Type::ListEnd) && !m_failed) {
            YamlSpan item;
            if (!event.flow) {
                offset = skipSpace(offset);
                if (at(offset) != '-')
                    m_failed = true;
                item.keyBegin = offset;
                item.introducer = offset + 1;
            }
            value(item, event.flow ? -1 : span.indent, event.flow, item.introducer);
            offset = item.end;
            if (event.flow) {
                offset = skipSpace(offset);
                offset += at(offset) == ',' ? 1 : 0;
            }
            span.children.append(item);
        }
        close(span, event.flow, offset, ']');
    }

    void map(YamlSpan &span, const Event &event)
    {
        span.kind = event.flow ? YamlSpan::Kind::FlowMap : YamlSpan::Kind::BlockMap;
        span.indent = columnOf(span.begin);
        qsizetype offset = event.flow ? span.begin + 1 : span.begin;
        while (!isEnd(Event::Type::MapEnd) && !m_failed) {
            if (m_next >= m_events.size() || m_events.at(m_next).type != Event::Type::Scalar) {
                m_failed = true; // a key that is no word, or an alias
                return;
            }
            const Event key = m_events.at(m_next++);
            YamlSpan entry;
            entry.keyBegin = key.at;
            entry.key = key.value;
            const qsizetype keyEnd = scalarEnd(skipProperties(key.at), span.indent, event.flow, true);
            const qsizetype colon = skipSpace(keyEnd);
            const bool hasColon = at(colon) == ':';
            if (!hasColon && !event.flow)
                m_failed = true; // `? key`
            entry.introducer = hasColon ? colon + 1 : keyEnd;
            value(entry, event.flow ? -1 : span.indent, event.flow, entry.introducer);
            offset = entry.end;
            if (event.flow) {
                offset = skipSpace(offset);
                offset += at(offset) == ',' ? 1 : 0;
            }
            span.children.append(entry);
        }
        close(span, event.flow, offset, '}');
    }

    void close(YamlSpan &span, bool isFlow, qsizetype offset, char bracket)
    {
        ++m_next;
        if (isFlow) {
            offset = skipSpace(offset);
            m_failed = m_failed || at(offset) != bracket;
            span.end = offset + 1;
        } else {
            span.end = span.children.isEmpty() ? span.begin : span.children.constLast().end;
        }
    }

    const QByteArray &m_text;
    const QList<Event> &m_events;
    qsizetype m_next = 0;
    bool m_failed = false;
};

} // namespace

Result<YamlSpan> yamlSpans(const QByteArray &utf8)
{
    EventList events;
    try { // yaml-cpp's exceptions end here
        std::istringstream stream(utf8.toStdString());
        YAML::Parser parser(stream);
        parser.HandleNextDocument(events);
    } catch (const std::exception &exception) {
        return failure(Error::Kind::Invalid, QString::fromUtf8(exception.what()));
    }
    YamlSpan root;
    if (!SpanReader(utf8, events.events).read(root))
        return failure(Error::Kind::Invalid, u"written in a way that can be read, but not edited field by field"_s);
    return root;
}

} // namespace raydeck::kube
