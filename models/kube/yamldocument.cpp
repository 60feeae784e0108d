#include <models/kube/yamldocument.h>

#include <models/kube/jsonedit.h>
#include <models/kube/yamledit.h>
#include <models/kube/yamlscalar.h>

using namespace Qt::StringLiterals;

namespace raydeck::kube {

namespace {

const YamlValue *child(const YamlValue &value, const FieldPath::Step &step)
{
    if (const auto *index = std::get_if<qsizetype>(&step)) {
        if (value.kind == YamlValue::Kind::Map) // a key of digits
            return value.field(QString::number(*index));
        return value.kind == YamlValue::Kind::Sequence && *index < value.items.size() ? &value.items.at(*index)
                                                                                      : nullptr;
    }
    return value.kind == YamlValue::Kind::Map ? value.field(std::get<QString>(step)) : nullptr;
}

bool isSeparator(QByteArrayView line)
{
    return line.startsWith("---") && (line.size() == 3 || QByteArrayView(" \t\r").contains(line.at(3)));
}

std::unexpected<Error> cannot(const QString &why)
{
    return failure(Error::Kind::Invalid, why);
}

} // namespace

Result<YamlDocument> YamlDocument::parse(const QByteArray &utf8)
{
    const auto text = yamlText(utf8, u"YAML"_s);
    if (!text)
        return std::unexpected(text.error());
    const auto documents = readYaml(*text, u"YAML"_s);
    if (!documents)
        return std::unexpected(documents.error());
    YamlDocument document;
    document.m_text = *text;
    document.m_root = documents->value(0);
    if (auto spans = yamlSpans(*text))
        document.m_spans = std::move(*spans);
    return document;
}

Result<QList<YamlDocument>> YamlDocument::parseAll(const QByteArray &utf8)
{
    const auto text = yamlText(utf8, u"YAML"_s);
    if (!text)
        return std::unexpected(text.error());
    if (const auto whole = readYaml(*text, u"YAML"_s); !whole) // with the lines of the whole stream
        return std::unexpected(whole.error());
    QList<YamlDocument> documents;
    qsizetype begin = 0;
    for (qsizetype line = 0; line <= text->size();) {
        const qsizetype newline = text->indexOf('\n', line);
        const qsizetype end = newline < 0 ? text->size() : newline;
        const bool isLast = newline < 0;
        const bool separates = isSeparator(QByteArrayView(*text).sliced(line, end - line));
        if (separates || isLast) {
            const auto document = parse(text->sliced(begin, (separates ? line : text->size()) - begin));
            if (!document)
                return std::unexpected(document.error());
            if (document->root().kind != YamlValue::Kind::Null)
                documents.append(*document);
            begin = std::min(end + 1, text->size());
        }
        if (isLast)
            break;
        line = end + 1;
    }
    return documents;
}

const YamlValue *YamlDocument::find(const FieldPath &path) const
{
    const YamlValue *value = &m_root;
    for (const FieldPath::Step &step : path.steps()) {
        value = child(*value, step);
        if (!value)
            return nullptr;
    }
    return value->kind == YamlValue::Kind::Null ? nullptr : value;
}

const YamlSpan *YamlDocument::span(const FieldPath &path) const
{
    return m_spans ? spanAt(*m_spans, path) : nullptr;
}

QString YamlDocument::string(const FieldPath &path, const QString &otherwise) const
{
    const YamlValue *value = find(path);
    return value && value->kind == YamlValue::Kind::Scalar ? value->text : otherwise;
}

qint64 YamlDocument::number(const FieldPath &path, qint64 otherwise) const
{
    bool isNumber = false;
    const qint64 value = string(path).toLongLong(&isNumber);
    return isNumber ? value : otherwise;
}

bool YamlDocument::boolean(const FieldPath &path, bool otherwise) const
{
    const YamlValue *value = find(path);
    return value && value->toJson().isBool() ? value->toJson().toBool() : otherwise;
}

qsizetype YamlDocument::count(const FieldPath &list) const
{
    const YamlValue *value = find(list);
    return value && value->kind == YamlValue::Kind::Sequence ? value->items.size() : 0;
}

QStringList YamlDocument::keys(const FieldPath &map) const
{
    const YamlValue *value = find(map);
    return value && value->kind == YamlValue::Kind::Map ? value->keys : QStringList();
}

int YamlDocument::lineOf(const FieldPath &path) const
{
    const YamlValue *value = &m_root;
    int line = std::max(1, m_root.line);
    for (const FieldPath::Step &step : path.steps()) {
        const YamlValue *next = child(*value, step);
        if (const auto *key = std::get_if<QString>(&step); key && value->keys.contains(*key))
            line = value->lineOf(*key);
        else if (next)
            line = next->line;
        if (!next)
            break;
        value = next;
    }
    return line;
}

QJsonObject YamlDocument::toJson() const
{
    return m_root.toJson().toObject();
}

/// The one place where a new text is accepted.
Result<void> YamlDocument::take(const QByteArray &text, const QJsonValue &expected)
{
    auto document = parse(text);
    if (!document)
        return std::unexpected(document.error());
    if (document->m_root.toJson() != expected)
        return cannot(u"This cannot be changed in the text without touching the rest of it."_s);
    *this = std::move(*document);
    return {};
}

Result<void> YamlDocument::setRendered(const FieldPath &path, const QByteArray &rendered)
{
    const auto value = parse(rendered);
    if (!value)
        return std::unexpected(value.error());
    const auto expected = jsonWith(m_root.toJson(), path, value->m_root.toJson());
    const auto text = m_spans ? textWith(m_text, *m_spans, path, rendered) : std::nullopt;
    if (!expected || !text)
        return cannot(u"%1 cannot be changed here; change it in the YAML."_s.arg(path.toString()));
    return take(*text, *expected);
}

Result<void> YamlDocument::setString(const FieldPath &path, const QString &value)
{
    const YamlSpan *old = span(path);
    const char quote = old && old->kind == YamlSpan::Kind::Scalar ? m_text.at(old->begin) : '\0';
    const bool isSimple = !value.contains(u'\n') && !value.contains(u'\t');
    if (quote == '\'' && isSimple)
        return setRendered(path, "'" + QString(value).replace(u"'"_s, u"''"_s).toUtf8() + "'");
    if (quote == '"' && isSimple && !value.contains(u'"') && !value.contains(u'\\'))
        return setRendered(path, '"' + value.toUtf8() + '"');
    return setRendered(path, yamlScalar(value));
}

Result<void> YamlDocument::setNumber(const FieldPath &path, qint64 value)
{
    return setRendered(path, QByteArray::number(value));
}

Result<void> YamlDocument::setBool(const FieldPath &path, bool value)
{
    return setRendered(path, value ? "true" : "false");
}

Result<void> YamlDocument::setYaml(const FieldPath &path, const QByteArray &yaml)
{
    return setRendered(path, yaml);
}

Result<void> YamlDocument::insertYaml(const FieldPath &list, qsizetype index, const QByteArray &yaml)
{
    const qsizetype items = count(list);
    if (items == 0)
        return setRendered(list, asListItem(yaml, 0));
    const auto value = parse(yaml);
    if (!value)
        return std::unexpected(value.error());
    const auto expected = jsonInserted(m_root.toJson(), list, index, value->m_root.toJson());
    const YamlSpan *span = this->span(list);
    const auto text = span && expected ? textInserted(m_text, *span, index, yaml) : std::nullopt;
    if (!text)
        return cannot(u"Nothing can be added to %1 here; change it in the YAML."_s.arg(list.toString()));
    return take(*text, *expected);
}

Result<void> YamlDocument::replaceItems(const FieldPath &list, const QList<qsizetype> &order)
{
    const YamlSpan *span = this->span(list);
    const auto text = span ? textReordered(m_text, *span, order) : std::nullopt;
    const auto expected = jsonReordered(m_root.toJson(), list, order);
    if (!text || !expected)
        return cannot(u"%1 cannot be put in another order here; change it in the YAML."_s.arg(list.toString()));
    return take(*text, *expected);
}

Result<void> YamlDocument::moveItem(const FieldPath &list, qsizetype from, qsizetype to)
{
    QList<qsizetype> order;
    for (qsizetype i = 0; i < count(list); ++i)
        order.append(i);
    if (from < 0 || to < 0 || from >= order.size() || to >= order.size())
        return cannot(u"There is no such item in %1."_s.arg(list.toString()));
    order.move(from, to);
    return from == to ? Result<void>() : replaceItems(list, order);
}

Result<void> YamlDocument::copyItem(const FieldPath &list, qsizetype from, qsizetype to)
{
    QList<qsizetype> order;
    for (qsizetype i = 0; i < count(list); ++i)
        order.append(i);
    if (from < 0 || to < 0 || from >= order.size() || to > order.size())
        return cannot(u"There is no such item in %1."_s.arg(list.toString()));
    order.insert(to, from);
    return replaceItems(list, order);
}

Result<void> YamlDocument::remove(const FieldPath &path)
{
    const YamlSpan *old = span(path);
    if (!old && !find(path))
        return {};
    const YamlSpan *parent = span(path.parent());
    const auto text = old && parent && !path.isEmpty() ? textWithout(m_text, *parent, *old) : std::nullopt;
    const auto expected = jsonWithout(m_root.toJson(), path);
    if (!text || !expected)
        return cannot(u"%1 cannot be removed here; change it in the YAML."_s.arg(path.toString()));
    return take(*text, *expected);
}

Result<void> YamlDocument::removeEmptyParents(const FieldPath &path)
{
    for (FieldPath parent = path.parent(); !parent.isEmpty(); parent = parent.parent()) {
        const YamlSpan *span = this->span(parent);
        const bool isEmpty = span && span->children.isEmpty() && (span->isMap() || span->isList());
        if (!isEmpty)
            break;
        if (const auto removed = remove(parent); !removed)
            return removed;
    }
    return {};
}

} // namespace raydeck::kube
