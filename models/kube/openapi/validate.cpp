#include <models/kube/openapi/schemachecks.h>

#include <models/kube/nearestname.h>

#include <QSet>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace raydeck::kube {

namespace {

using Code = SchemaProblem::Code;
using Kind = YamlValue::Kind;
using Node = OpenApiSchema::Node;
using Type = OpenApiSchema::Type;

/// Of Go's types every field without omitempty is called required, also where the server takes one that is missing for 0 or
/// an empty text. These it asks for.
/// Source: pkg/apis/*/validation of Kubernetes 1.36.
constexpr std::array checkedByHand{"containers"_L1,  "name"_L1,          "mountPath"_L1, "selector"_L1,
                                   "template"_L1,    "roleRef"_L1,       "key"_L1,       "port"_L1,
                                   "schedule"_L1,    "jobTemplate"_L1,   "path"_L1,      "operator"_L1,
                                   "topologyKey"_L1, "containerPort"_L1, "claimName"_L1};

/// From byte offsets to lines and columns.
class Lines {
public:
    explicit Lines(const QByteArray &text) : m_text(text) {}

    /// Fills in line, column, length: from begin up to end, or the end of the line.
    void place(SchemaProblem &problem, qsizetype begin, qsizetype end)
    {
        if (m_begins.isEmpty()) {
            m_begins.append(0);
            for (qsizetype at = m_text.indexOf('\n'); at >= 0; at = m_text.indexOf('\n', at + 1))
                m_begins.append(at + 1);
        }
        const auto after = std::ranges::upper_bound(m_begins, begin);
        const qsizetype line = *std::prev(after);
        qsizetype lineEnd = after == m_begins.end() ? m_text.size() : *after - 1;
        while (lineEnd > begin && (m_text.at(lineEnd - 1) == '\r' || m_text.at(lineEnd - 1) == ' '))
            --lineEnd;
        problem.line = int(after - m_begins.begin());
        problem.column = int(units(line, begin)) + 1;
        problem.length = int(std::max<qsizetype>(1, units(begin, std::min(std::max(begin, end), lineEnd))));
    }
    void placeLine(SchemaProblem &problem, int line)
    {
        place(problem, 0, 0);
        const qsizetype begin = m_begins.value(line - 1, 0);
        qsizetype first = begin;
        while (first < m_text.size() && m_text.at(first) == ' ')
            ++first;
        place(problem, first, m_text.size());
    }

private:
    [[nodiscard]] qsizetype units(qsizetype begin, qsizetype end) const
    {
        return QString::fromUtf8(QByteArrayView(m_text).sliced(begin, end - begin)).size();
    }

    const QByteArray &m_text;
    QList<qsizetype> m_begins;
};

/// A value and where it stands. Below an alias, and in text that has no spans, the nearest place above counts.
struct Spot {
    const YamlValue *value = nullptr;
    const YamlSpan *span = nullptr; ///< nullptr: only the line is known
    bool isExact = false;           ///< the span is that of the value
    bool hasKey = false;
};

class Walk {
public:
    Walk(const YamlDocument &document, const ObjectSchema &schema)
        : m_document(document), m_schema(schema), m_nodes(schema.document()), m_lines(document.text()),
          m_isGo(schema.isBuiltIn())
    {
    }

    QList<SchemaProblem> run()
    {
        const YamlSpan *span = m_document.spans();
        const Spot root{.value = &m_document.root(), .span = span, .isExact = span != nullptr};
        if (root.value->kind == Kind::Null)
            return {};
        if (root.value->kind != Kind::Map) {
            add(root, {Code::MapWanted, {shownValue(*root.value)}});
            return m_problems;
        }
        checkKind(root);
        map(root, m_nodes.node(m_schema.root()));
        std::ranges::stable_sort(m_problems, [](const SchemaProblem &a, const SchemaProblem &b) {
            return std::pair(a.line, a.column) < std::pair(b.line, b.column);
        });
        return m_problems;
    }

private:
    void checkKind(const Spot &root)
    {
        const ObjectKind &kind = m_schema.kind();
        const auto check = [&](const QString &name, const QString &wanted, Code code) {
            const YamlValue *value = root.value->field(name);
            if (!value)
                return add(root, {Code::FieldMissing, {name}}, name);
            if (value->kind == Kind::Scalar && value->text != wanted)
                add(child(root, root.value->keys.lastIndexOf(name)), {code, {shownValue(*value), wanted}}, name);
        };
        check(u"apiVersion"_s, kind.apiVersion, Code::ApiVersionOther);
        check(u"kind"_s, kind.kind, Code::KindOther);
    }

    void value(const Spot &spot, int index)
    {
        const Node &node = m_nodes.node(index);
        const YamlValue &value = *spot.value;
        if (value.kind == Kind::Null)
            return;                                // dropped before anything is checked
        const bool isFree = m_isStatus && !m_isGo; // dropped too, after unknown fields were refused
        if (const auto code = typeProblem(value, node.type)) {
            if (!isFree)
                add(spot, {*code, {shownValue(value)}});
            return;
        }
        if (!m_isStatus && !isUnset(value))
            addBoundProblems(value, node, [&](const SchemaFinding &finding) { add(spot, finding); });
        if (value.kind == Kind::Map)
            map(spot, node);
        else if (value.kind == Kind::Sequence)
            list(spot, node);
    }

    /// An empty text is what Go's types have where nothing was said.
    [[nodiscard]] bool isUnset(const YamlValue &value) const
    {
        return m_isGo && value.kind == Kind::Scalar && value.text.isEmpty();
    }

    void map(const Spot &spot, const Node &node)
    {
        const YamlValue &map = *spot.value;
        const bool isRoot = m_path.isEmpty();
        const bool keepsUnknown = node.keepsUnknown || node.type != Type::Map
            || (m_isGo && node.properties.isEmpty() && node.values.node < 0);
        QSet<QStringView> seen;
        seen.reserve(map.keys.size());
        for (qsizetype i = 0; i < map.keys.size(); ++i) {
            const QString &key = map.keys[i];
            const Spot at = child(spot, i);
            m_path.append(key);
            if (seen.contains(key)) {
                addAtKey(at, {Code::FieldTwice, {key}}, map.keyLines[i]);
            } else {
                seen.insert(key);
                const OpenApiSchema::Edge *property = node.property(key);
                const int next = property ? property->node : node.values.node;
                if (next >= 0)
                    enter(at, next, isRoot ? QStringView(key) : QStringView());
                else if (!keepsUnknown)
                    addUnknown(at, key, node, map.keyLines[i]);
            }
            m_path.removeLast();
        }
        if (!m_isStatus)
            required(spot, node);
    }

    /// Metadata is read by Go's type for it in every object; the status is not kept.
    void enter(const Spot &spot, int node, QStringView rootKey)
    {
        const bool wasGo = std::exchange(m_isGo, m_isGo || rootKey == u"metadata");
        const bool wasStatus = std::exchange(m_isStatus, m_isStatus || rootKey == u"status");
        value(spot, node);
        m_isGo = wasGo;
        m_isStatus = wasStatus;
    }

    void required(const Spot &spot, const Node &node)
    {
        for (const QString &name : node.required) {
            const OpenApiSchema::Edge *property = node.property(name);
            if (spot.value->field(name) || (property && !property->defaultJson.isEmpty()))
                continue;
            if (m_path.isEmpty() && (name == "kind"_L1 || name == "apiVersion"_L1))
                continue; // said already
            if (m_isGo && !std::ranges::contains(checkedByHand, name))
                continue;
            add(spot, {Code::FieldMissing, {name}}, name);
        }
    }

    void list(const Spot &spot, const Node &node)
    {
        if (node.items.node < 0)
            return;
        for (qsizetype i = 0; i < spot.value->items.size(); ++i) {
            const Spot item = child(spot, i);
            m_path.append(i);
            if (item.value->kind != Kind::Null)
                value(item, node.items.node);
            else if (!m_isGo && !m_isStatus && !m_nodes.node(node.items.node).isNullable)
                add(item, {Code::ValueWanted, {}});
            m_path.removeLast();
        }
        if (node.listType != OpenApiSchema::ListType::Atomic && !m_isStatus)
            repeated(spot, node);
    }

    /// Of lists whose items are told apart by some of their fields, defaults included, or by all of them.
    void repeated(const Spot &spot, const Node &node)
    {
        QSet<QString> seen;
        for (qsizetype i = 0; i < spot.value->items.size(); ++i) {
            const YamlValue &item = spot.value->items[i];
            QStringList parts;
            qsizetype keyed = -1;
            for (const QString &key : node.listKeys) {
                const YamlValue *part = item.field(key);
                const OpenApiSchema::Edge *property = m_nodes.node(node.items.node).property(key);
                QString text = part ? identityOf(*part) : QString();
                if (!part && property)
                    text = m_nodes.text(property->defaultJson).remove(u'"');
                parts.append(key + u' ' + text);
                if (part)
                    keyed = item.keys.lastIndexOf(key);
            }
            if (node.listKeys.isEmpty() && item.kind != Kind::Null)
                parts.append(identityOf(item));
            const QString all = parts.join(", "_L1);
            if (seen.contains(all)) {
                m_path.append(i);
                const Spot at = child(spot, i);
                if (node.listKeys.size() == 1 && keyed >= 0) {
                    m_path.append(node.listKeys[0]);
                    add(child(at, keyed), {Code::ItemTwice, {all}});
                    m_path.removeLast();
                } else {
                    add(at, {Code::ItemTwice, {all}});
                }
                m_path.removeLast();
            }
            seen.insert(all);
        }
    }

    /// The i-th value of a map or list. Where keys came by a merge (`<<`), they are found by name.
    [[nodiscard]] static Spot child(const Spot &parent, qsizetype i)
    {
        Spot spot{.value = &parent.value->items[i], .span = parent.span};
        if (!parent.isExact || parent.span->kind == YamlSpan::Kind::Alias)
            return spot;
        const QList<YamlSpan> &children = parent.span->children;
        const bool isMap = parent.value->kind == Kind::Map;
        const YamlSpan *found = nullptr;
        if (!isMap) {
            found = i < children.size() ? &children[i] : nullptr;
        } else {
            const QByteArray key = parent.value->keys[i].toUtf8();
            if (i < children.size() && children[i].key == key) {
                found = &children[i];
            } else {
                const auto named = std::ranges::find(children, key, &YamlSpan::key);
                found = named == children.end() ? nullptr : &*named;
            }
        }
        if (found)
            spot = {.value = spot.value, .span = found, .isExact = true, .hasKey = isMap};
        return spot;
    }

    void addUnknown(const Spot &spot, const QString &key, const Node &parent, int line)
    {
        QStringList names;
        for (const OpenApiSchema::Property &property : parent.properties)
            names.append(property.name);
        const QString near = nearestName(key, names);
        addAtKey(spot,
                 near.isEmpty() ? SchemaFinding{Code::FieldUnknown, {key}}
                                : SchemaFinding{Code::FieldUnknownNear, {key, near}},
                 line);
    }

    [[nodiscard]] SchemaProblem problem(const SchemaFinding &finding, const QString &below = {}) const
    {
        FieldPath path;
        for (const FieldPath::Step &step : m_path) {
            const auto *key = std::get_if<QString>(&step);
            path = key ? path.key(*key) : path.item(std::get<qsizetype>(step));
        }
        return {.path = below.isEmpty() ? path : path.key(below), .code = finding.first, .args = finding.second};
    }

    void placeKey(SchemaProblem &problem, const YamlSpan &span)
    {
        qsizetype end = span.introducer;
        const QByteArray &text = m_document.text();
        if (end > span.keyBegin && text.at(end - 1) == ':')
            --end;
        while (end > span.keyBegin && QByteArrayView(" \t\r\n").contains(text.at(end - 1)))
            --end;
        m_lines.place(problem, span.keyBegin, end);
    }

    void addAtKey(const Spot &spot, const SchemaFinding &finding, int line)
    {
        SchemaProblem found = problem(finding);
        if (spot.isExact && spot.hasKey)
            placeKey(found, *spot.span);
        else if (spot.span)
            m_lines.place(found, spot.span->begin, spot.span->end);
        else
            m_lines.placeLine(found, line);
        m_problems.append(found);
    }

    /// At the value; with `below`, a field that is missing in it, at the key that leads to it.
    void add(const Spot &spot, const SchemaFinding &finding, const QString &below = {})
    {
        SchemaProblem found = problem(finding, below);
        const bool isMissing = finding.first == Code::FieldMissing;
        if (!spot.span)
            m_lines.placeLine(found, spot.value->line);
        else if (spot.isExact && spot.hasKey && (isMissing || spot.span->begin >= spot.span->end))
            placeKey(found, *spot.span);
        else if (spot.isExact && spot.span->begin >= spot.span->end && spot.span->keyBegin >= 0)
            m_lines.place(found, spot.span->keyBegin, spot.span->keyBegin + 1); // the dash
        else if (isMissing && spot.isExact && !spot.span->children.isEmpty() && spot.span->isMap())
            placeKey(found, spot.span->children.constFirst());
        else
            m_lines.place(found, spot.span->begin, spot.span->end);
        m_problems.append(found);
    }

    const YamlDocument &m_document;
    const ObjectSchema &m_schema;
    const OpenApiSchema &m_nodes;
    Lines m_lines;
    QList<FieldPath::Step> m_path;
    QList<SchemaProblem> m_problems;
    bool m_isGo = false;     ///< read by a type of Go: null is nothing, what is missing is empty
    bool m_isStatus = false; ///< only its form is looked at
};

} // namespace

QList<SchemaProblem> validate(const YamlDocument &document, const ObjectSchema &schema)
{
    return Walk(document, schema).run();
}

} // namespace raydeck::kube
