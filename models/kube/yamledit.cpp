#include <models/kube/yamledit.h>

#include <models/kube/yamlscalar.h>
#include <models/kube/yamlvalue.h>

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace raydeck::kube {

namespace {

using Kind = YamlSpan::Kind;

/// Without surrounding empty lines, and without the indentation that all lines share with the first one.
QList<QByteArray> linesOf(const QByteArray &rendered)
{
    QByteArray text = rendered;
    while (text.endsWith('\n') || text.endsWith('\r'))
        text.chop(1);
    while (text.startsWith('\n'))
        text.remove(0, 1);
    QList<QByteArray> lines = text.split('\n');
    qsizetype shared = 0;
    while (shared < lines.constFirst().size() && lines.constFirst().at(shared) == ' ')
        ++shared;
    for (QByteArray &line : lines) {
        if (line.endsWith('\r'))
            line.chop(1);
        if (line.first(std::min(shared, line.size())).trimmed().isEmpty())
            line.remove(0, shared);
    }
    return lines;
}

QByteArray indented(const QList<QByteArray> &lines, int indent)
{
    QByteArray text;
    for (const QByteArray &line : lines) {
        text += text.isEmpty() ? QByteArray() : "\n"_ba;
        text += line.isEmpty() ? line : QByteArray(indent, ' ') + line;
    }
    return text;
}

Kind kindOf(const QByteArray &rendered)
{
    const auto spans = yamlSpans(rendered);
    return spans ? spans->kind : Kind::Scalar;
}

bool isBlock(Kind kind)
{
    return kind == Kind::BlockMap || kind == Kind::BlockList;
}

/// The same value on one line, as flow collections need it.
QByteArray flowOf(const QByteArray &rendered)
{
    const auto values = readYaml(rendered, u"YAML"_s);
    if (!values || values->isEmpty())
        return rendered.trimmed();
    const QJsonValue json = values->constFirst().toJson();
    if (json.isObject())
        return QJsonDocument(json.toObject()).toJson(QJsonDocument::Compact);
    if (json.isArray())
        return QJsonDocument(json.toArray()).toJson(QJsonDocument::Compact);
    return json.isString() ? yamlScalar(json.toString()) : rendered.trimmed();
}

/// `key: value`, in as many lines as it takes.
QByteArray entryOf(const QString &key, const QByteArray &rendered)
{
    const Kind kind = kindOf(rendered);
    const QList<QByteArray> lines = linesOf(rendered);
    const QByteArray name = yamlScalar(key);
    if (isBlock(kind))
        return name + ":\n" + indented(lines, kind == Kind::BlockList ? 0 : 2);
    return name + ": " + lines.join("\n");
}

struct Place { // a span and what leads to it
    const YamlSpan *span = nullptr;
    const YamlSpan *parent = nullptr;
};

const YamlSpan *childAt(const YamlSpan &span, const FieldPath::Step &step)
{
    const auto *index = std::get_if<qsizetype>(&step);
    if (index && span.isList())
        return *index < span.children.size() ? &span.children.at(*index) : nullptr;
    if (!span.isMap())
        return nullptr;
    const QByteArray key = index ? QByteArray::number(*index) : std::get<QString>(step).toUtf8();
    for (qsizetype i = span.children.size() - 1; i >= 0; --i) { // of a key given twice the last counts
        if (span.children.at(i).key == key)
            return &span.children.at(i);
    }
    return nullptr;
}

class TextEdit {
public:
    explicit TextEdit(const QByteArray &text) : m_text(text) {}

    /// Behind the last letter of the line, its break and a carriage return not counted.
    [[nodiscard]] qsizetype lineEnd(qsizetype offset) const
    {
        const qsizetype found = m_text.indexOf('\n', offset);
        const qsizetype end = found < 0 ? m_text.size() : found;
        return end > offset && m_text.at(end - 1) == '\r' ? end - 1 : end;
    }
    [[nodiscard]] qsizetype lineStart(qsizetype offset) const
    {
        return offset == 0 ? 0 : m_text.lastIndexOf('\n', offset - 1) + 1;
    }
    [[nodiscard]] bool beginsItsLine(qsizetype offset) const
    {
        return m_text.sliced(lineStart(offset), offset - lineStart(offset)).trimmed().isEmpty();
    }

    [[nodiscard]] QByteArray replaced(qsizetype begin, qsizetype end, QByteArray by) const
    {
        if (m_text.contains("\r\n"))
            by.replace("\n", "\r\n");
        return m_text.first(begin) + by + m_text.sliced(end);
    }

    /// What is said at the end of the introducer's own line stays there.
    [[nodiscard]] QByteArray valueReplaced(const Place &place, const QByteArray &rendered) const
    {
        const YamlSpan &old = *place.span;
        const Kind kind = kindOf(rendered);
        const bool inFlow = place.parent && place.parent->isFlow();
        const QList<QByteArray> lines = linesOf(rendered);
        if (inFlow)
            return replaced(old.begin, old.end, (old.begin == old.end ? " " : "") + flowOf(rendered));
        if (old.introducer < 0)
            return replaced(old.begin, old.end, lines.join("\n"));
        const bool wasInline = !isBlock(old.kind) || old.begin < lineEnd(old.introducer);
        if (wasInline && !isBlock(kind) && lines.size() == 1) // one word for another
            return replaced(old.begin, old.end, (old.begin == old.introducer ? " " : "") + lines.constFirst());
        const bool isItem = place.parent && place.parent->kind == Kind::BlockList;
        const int indent = place.parent ? place.parent->indent : 0;
        const qsizetype ownLine = lineEnd(old.introducer);
        // From the old value's end on, or from the introducer's line where the value is below it.
        const QByteArray tail =
            old.begin > ownLine ? m_text.sliced(old.introducer, ownLine - old.introducer) : QByteArray();
        const QByteArray rest = wasInline ? trailing(old) : tail;
        const qsizetype end = wasInline ? lineEnd(old.end) : old.end;
        if (!isBlock(kind)) { // further lines are those of a block scalar, or of a flow value: indented by the person
            QList<QByteArray> more = lines;
            const QByteArray first = more.takeFirst();
            return replaced(old.introducer, end,
                            ' ' + first + rest + (more.isEmpty() ? QByteArray() : '\n' + indented(more, indent)));
        }
        if (isItem)
            return replaced(old.introducer, end, ' ' + indented(lines, indent + 2).trimmed() + rest);
        return replaced(old.introducer, end, rest + '\n' + indented(lines, indent + (kind == Kind::BlockList ? 0 : 2)));
    }

    [[nodiscard]] QByteArray entryInserted(const YamlSpan &map, const QString &key, const QByteArray &rendered) const
    {
        if (map.kind == Kind::FlowMap)
            return replaced(map.children.constLast().end, map.children.constLast().end,
                            ", " + yamlScalar(key) + ": " + flowOf(rendered));
        const QByteArray entry = '\n' + indented(linesOf(entryOf(key, rendered)), map.indent);
        const qsizetype at = insertionPoint(map, !isBlock(kindOf(rendered)));
        return replaced(at, at, entry);
    }

private:
    /// A comment behind an inline value.
    [[nodiscard]] QByteArray trailing(const YamlSpan &old) const
    {
        const QByteArray rest = m_text.sliced(old.end, lineEnd(old.end) - old.end);
        return rest.trimmed().startsWith('#') ? rest : QByteArray();
    }

    /// A word goes before what takes many lines, else it would be looked for in vain below it.
    [[nodiscard]] qsizetype insertionPoint(const YamlSpan &map, bool isWord) const
    {
        const auto isLong = [](const YamlSpan &child) { return isBlock(child.kind); };
        const auto firstLong = std::ranges::find_if(map.children, isLong);
        if (!isWord || firstLong == map.children.end())
            return lineEnd(map.children.constLast().end);
        if (firstLong != map.children.begin())
            return lineEnd(std::prev(firstLong)->end);
        const bool isBelowItsKey = map.introducer >= 0 && lineEnd(map.introducer) < map.begin;
        return isBelowItsKey ? lineEnd(map.introducer) : lineEnd(map.children.constLast().end);
    }

    const QByteArray &m_text;
};

} // namespace

const YamlSpan *spanAt(const YamlSpan &root, const FieldPath &path)
{
    const YamlSpan *span = &root;
    for (const FieldPath::Step &step : path.steps()) {
        span = childAt(*span, step);
        if (!span)
            return nullptr;
    }
    return span;
}

QByteArray asListItem(const QByteArray &rendered, int indent)
{
    const QList<QByteArray> lines = linesOf(rendered);
    QByteArray item = indented(lines, indent + 2);
    const qsizetype dash = indent;
    if (item.size() >= dash + 2)
        item.replace(dash, 2, "- ");
    return item;
}

std::optional<QByteArray> textWith(const QByteArray &text, const YamlSpan &root, const FieldPath &path,
                                   const QByteArray &rendered)
{
    Place place{.span = &root};
    qsizetype depth = 0;
    const auto &steps = path.steps();
    for (; depth < steps.size(); ++depth) {
        const YamlSpan *child = childAt(*place.span, steps.at(depth));
        if (!child)
            break;
        place = {.span = child, .parent = place.span};
    }
    const TextEdit edit(text);
    if (depth == steps.size())
        return edit.valueReplaced(place, rendered);
    QByteArray value = rendered;
    for (qsizetype i = steps.size() - 1; i > depth; --i) { // the parents that are missing
        if (const auto *index = std::get_if<qsizetype>(&steps.at(i))) {
            if (*index != 0)
                return {};
            value = asListItem(value, 0);
        } else {
            value = entryOf(std::get<QString>(steps.at(i)), value);
        }
    }
    const auto *index = std::get_if<qsizetype>(&steps.at(depth));
    const YamlSpan &here = *place.span;
    const bool isVoid = here.kind == Kind::Null || ((here.isMap() || here.isList()) && here.children.isEmpty());
    if (index && (isVoid || here.isList())) {
        if (*index != here.children.size())
            return {};
        return isVoid ? edit.valueReplaced(place, asListItem(value, 0)) : textInserted(text, here, *index, value);
    }
    const QString key = index ? QString::number(*index) : std::get<QString>(steps.at(depth));
    if (isVoid)
        return edit.valueReplaced(place, entryOf(key, value));
    if (!here.isMap())
        return {};
    return edit.entryInserted(here, key, value);
}

std::optional<QByteArray> textInserted(const QByteArray &text, const YamlSpan &list, qsizetype index,
                                       const QByteArray &rendered)
{
    if (!list.isList() || list.children.isEmpty() || index < 0 || index > list.children.size())
        return {};
    const TextEdit edit(text);
    if (list.isFlow()) {
        const qsizetype at = index == 0 ? list.children.constFirst().begin : list.children.at(index - 1).end;
        const QByteArray value = flowOf(rendered);
        return edit.replaced(at, at, index == 0 ? QByteArray(value + ", ") : QByteArray(", " + value));
    }
    const QByteArray item = asListItem(rendered, list.indent);
    if (index == 0) {
        const qsizetype at = list.children.constFirst().keyBegin;
        return edit.replaced(at, at, item.trimmed() + '\n' + QByteArray(list.indent, ' '));
    }
    const qsizetype at = edit.lineEnd(list.children.at(index - 1).end);
    return edit.replaced(at, at, '\n' + item);
}

std::optional<QByteArray> textReordered(const QByteArray &text, const YamlSpan &list, const QList<qsizetype> &order)
{
    if (!list.isList() || list.children.isEmpty() || order.isEmpty())
        return {};
    const TextEdit edit(text);
    const QByteArray gap(list.indent, ' ');
    QList<QByteArray> blocks;
    for (qsizetype i = 0; i < list.children.size(); ++i) {
        const YamlSpan &item = list.children.at(i);
        if (list.isFlow()) {
            blocks.append(text.sliced(item.begin, item.end - item.begin));
            continue;
        }
        const qsizetype end = edit.lineEnd(item.end);
        // What stands above an item, below the one before, goes with it.
        const qsizetype begin = i == 0 ? item.keyBegin : text.indexOf('\n', list.children.at(i - 1).end) + 1;
        blocks.append((i == 0 ? gap : QByteArray()) + text.sliced(begin, end - begin));
    }
    QByteArray joined;
    for (const qsizetype index : order)
        joined += (joined.isEmpty() ? QByteArray() : list.isFlow() ? ", "_ba : "\n"_ba) + blocks.at(index);
    const YamlSpan &last = list.children.constLast();
    if (list.isFlow())
        return edit.replaced(list.children.constFirst().begin, last.end, joined);
    joined.replace("\r\n", "\n");
    if (joined.startsWith(gap))
        joined.remove(0, gap.size());
    return edit.replaced(list.children.constFirst().keyBegin, edit.lineEnd(last.end), joined);
}

std::optional<QByteArray> textWithout(const QByteArray &text, const YamlSpan &parent, const YamlSpan &child)
{
    const TextEdit edit(text);
    const qsizetype index = &child - parent.children.constData();
    const auto beginOf = [](const YamlSpan &span) { return span.keyBegin >= 0 ? span.keyBegin : span.begin; };
    if (parent.isFlow()) {
        if (index + 1 < parent.children.size())
            return edit.replaced(beginOf(child), beginOf(parent.children.at(index + 1)), {});
        const qsizetype begin = index > 0 ? parent.children.at(index - 1).end : parent.begin + 1;
        return edit.replaced(begin, index > 0 ? child.end : parent.end - 1, {});
    }
    if (parent.children.size() == 1)
        return edit.valueReplaced({.span = &parent}, parent.isMap() ? "{}" : "[]");
    const qsizetype end = edit.lineEnd(child.end);
    if (index > 0 && edit.beginsItsLine(child.keyBegin)) {
        const qsizetype begin = edit.lineStart(child.keyBegin) - 1;
        return edit.replaced(begin > 0 && text.at(begin - 1) == '\r' ? begin - 1 : begin, end, {});
    }
    if (index > 0)
        return {};
    const YamlSpan &next = parent.children.at(1);
    if (edit.beginsItsLine(child.keyBegin))
        return edit.replaced(edit.lineStart(child.keyBegin), text.indexOf('\n', child.end) + 1, {});
    const bool hasComment = text.sliced(end, next.keyBegin - end).contains('#'); // it is the next one's
    return edit.replaced(child.keyBegin, hasComment ? end : next.keyBegin, {});
}

} // namespace raydeck::kube
