#include <models/kube/yamlvalue.h>

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/yaml.h>

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>
#include <QStringDecoder>

#include <sstream>
#include <string>

using namespace Qt::StringLiterals;

namespace raydeck::kube {

namespace {

struct YamlText {
    Q_DECLARE_TR_FUNCTIONS(raydeck::kube::YamlValue)
};

constexpr qsizetype MaxValues = 200'000; // aliases of aliases grow without end
constexpr int MaxDepth = 200;

/// Behind a document, yaml-cpp takes a comma or bracket that belongs to nothing (`{"a": 1},`) for an empty document, and
/// does not go on from it: YAML::LoadAll would make such documents until the memory is full. Seen with 0.8.0.
class ProgressGuard final : public YAML::EventHandler {
public:
    void OnDocumentStart(const YAML::Mark &mark) override
    {
        if (mark.pos <= m_last)
            throw YAML::ParserException(mark, "end of document expected");
        m_last = mark.pos;
    }
    void OnDocumentEnd() override {}
    void OnNull(const YAML::Mark &, YAML::anchor_t) override {}
    void OnAlias(const YAML::Mark &, YAML::anchor_t) override {}
    void OnScalar(const YAML::Mark &, const std::string &, YAML::anchor_t, const std::string &) override {}
    void OnSequenceStart(const YAML::Mark &, const std::string &, YAML::anchor_t, YAML::EmitterStyle::value) override {}
    void OnSequenceEnd() override {}
    void OnMapStart(const YAML::Mark &, const std::string &, YAML::anchor_t, YAML::EmitterStyle::value) override {}
    void OnMapEnd() override {}

private:
    int m_last = -1;
};

/// Throws where LoadAll would not come to an end.
void checkProgress(const std::string &text)
{
    std::istringstream stream(text);
    YAML::Parser parser(stream);
    ProgressGuard guard;
    while (parser.HandleNextDocument(guard)) {}
}

/// Turns yaml-cpp's nodes into values; m_error says why it stopped.
class YamlReader {
public:
    YamlReader(QString file, QByteArray utf8) : m_file(std::move(file)), m_utf8(std::move(utf8)) {}

    Result<QList<YamlValue>> read();

private:
    bool convert(const YAML::Node &node, int depth, YamlValue &value);
    bool convertMap(const YAML::Node &node, int depth, YamlValue &value);
    bool stop(const YAML::Mark &mark, const QString &why);
    void merge(const YamlValue &source, YamlValue &target) const;
    [[nodiscard]] int columnOf(const YAML::Mark &mark) const;
    [[nodiscard]] bool isClosed(qsizetype scalar) const;

    QString m_file;
    QByteArray m_utf8;
    qsizetype m_count = 0;
    YAML::Mark m_lastQuoted = YAML::Mark::null_mark();
    Error m_error;
};

/// A quote that is open at the end of the text is no error for yaml-cpp if a line break stands there (0.8.0); for the API
/// server it is. `scalar`: where it or its anchor and tag begin.
bool YamlReader::isClosed(qsizetype scalar) const
{
    const auto at = [this](qsizetype offset) { return offset < m_utf8.size() ? m_utf8.at(offset) : '\0'; };
    const auto isSpace = [&at](qsizetype offset) { return QByteArrayView(" \t\r\n").contains(at(offset)); };
    qsizetype begin = scalar;
    while (at(begin) == '&' || at(begin) == '!' || at(begin) == '#') {
        const bool isComment = at(begin) == '#';
        while (begin < m_utf8.size() && (isComment ? at(begin) != '\n' : !isSpace(begin)))
            ++begin;
        while (isSpace(begin))
            ++begin;
    }
    const char quote = at(begin);
    if (quote != '"' && quote != '\'')
        return true; // plain behind its tag, or a block
    for (qsizetype i = begin + 1; i < m_utf8.size(); ++i) {
        const bool isEscape = quote == '"' ? at(i) == '\\' : at(i) == quote && at(i + 1) == quote;
        if (isEscape)
            ++i;
        else if (at(i) == quote)
            return true;
    }
    return false;
}

int YamlReader::columnOf(const YAML::Mark &mark) const // yaml-cpp counts bytes, a person counts characters
{
    const qsizetype start = m_utf8.lastIndexOf('\n', qBound(0, mark.pos - 1, int(m_utf8.size()))) + 1;
    if (mark.column < 0 || mark.pos <= start)
        return qMax(0, mark.column) + 1;
    const QByteArrayView line = QByteArrayView(m_utf8).sliced(start);
    return int(QString::fromUtf8(line.first(qMin<qsizetype>(mark.column, line.size()))).toUcs4().size()) + 1;
}

bool YamlReader::stop(const YAML::Mark &mark, const QString &why)
{
    m_error = invalidAt(m_file, qMax(0, mark.line) + 1, columnOf(mark), why).error();
    return false;
}

void YamlReader::merge(const YamlValue &source, YamlValue &target) const
{
    for (qsizetype i = 0; i < source.keys.size(); ++i) {
        if (target.keys.contains(source.keys.at(i)))
            continue;
        target.keys.append(source.keys.at(i));
        target.keyLines.append(source.keyLines.at(i));
        target.items.append(source.items.at(i));
    }
}

bool YamlReader::convertMap(const YAML::Node &node, int depth, YamlValue &value)
{
    QList<YamlValue> merged; // `<<: *anchor` gives only what is not said here
    for (const auto &entry : node) {
        YamlValue item;
        if (!entry.first.IsScalar())
            return stop(entry.first.Mark(), YamlText::tr("a key has to be a word"));
        if (!convert(entry.second, depth + 1, item))
            return false;
        const QString key = QString::fromStdString(entry.first.Scalar());
        if (key == u"<<" && entry.first.Tag() == "?") {
            merged += item.kind == YamlValue::Kind::Sequence ? item.items : QList{item};
            continue;
        }
        value.keys.append(key);
        value.keyLines.append(entry.first.Mark().line + 1);
        value.items.append(item);
    }
    for (const YamlValue &source : std::as_const(merged))
        merge(source, value);
    return true;
}

bool YamlReader::convert(const YAML::Node &node, int depth, YamlValue &value)
{
    if (++m_count > MaxValues || depth > MaxDepth)
        return stop(node.Mark(), YamlText::tr("too large or too deep"));
    value.line = qMax(0, node.Mark().line) + 1;
    value.column = qMax(0, node.Mark().column) + 1;
    switch (node.Type()) {
    case YAML::NodeType::Undefined:
    case YAML::NodeType::Null: return true;
    case YAML::NodeType::Scalar:
        value.text = QString::fromStdString(node.Scalar());
        value.quoted = node.Tag() != "?" && !node.Tag().empty();
        if (value.quoted && node.Mark().pos > m_lastQuoted.pos)
            m_lastQuoted = node.Mark();
        value.kind = !value.quoted && (value.text.isEmpty() || YAML::IsNullString(node.Scalar()))
            ? YamlValue::Kind::Null
            : YamlValue::Kind::Scalar;
        return true;
    case YAML::NodeType::Sequence:
        value.kind = YamlValue::Kind::Sequence;
        for (const auto &child : node) {
            YamlValue item;
            if (!convert(child, depth + 1, item))
                return false;
            value.items.append(item);
        }
        return true;
    case YAML::NodeType::Map: value.kind = YamlValue::Kind::Map; return convertMap(node, depth, value);
    }
    return stop(node.Mark(), YamlText::tr("unknown kind of value"));
}

Result<QList<YamlValue>> YamlReader::read()
{
    QList<YamlValue> documents;
    try { // the one boundary for yaml-cpp's exceptions
        const std::string text = m_utf8.toStdString();
        checkProgress(text);
        for (const YAML::Node &node : YAML::LoadAll(text)) {
            YamlValue document;
            if (!convert(node, 0, document))
                return std::unexpected(m_error);
            documents.append(document);
        }
        if (m_lastQuoted.pos >= 0 && !isClosed(m_lastQuoted.pos)) {
            stop(m_lastQuoted, YamlText::tr("the quote that begins here is not closed"));
            return std::unexpected(m_error);
        }
    } catch (const YAML::Exception &exception) {
        stop(exception.mark, QString::fromStdString(exception.msg));
        return std::unexpected(m_error);
    } catch (const std::exception &exception) {
        return invalidAt(m_file, 1, 1, QString::fromUtf8(exception.what()));
    }
    return documents;
}

QStringConverter::Encoding encodingOf(const QByteArray &bytes)
{
    if (const auto marked = QStringConverter::encodingForData(bytes)) // a BOM
        return *marked;
    if (bytes.size() >= 2 && bytes.at(0) == 0) // YAML 1.2, 5.2: the first character is ASCII
        return QStringConverter::Utf16BE;
    if (bytes.size() >= 2 && bytes.at(1) == 0)
        return QStringConverter::Utf16LE;
    return QStringConverter::Utf8;
}

QJsonValue plainScalar(const QString &text)
{
    if (text == u"true" || text == u"True" || text == u"TRUE")
        return true;
    if (text == u"false" || text == u"False" || text == u"FALSE")
        return false;
    bool isNumber = false;
    if (const qlonglong integer = text.toLongLong(&isNumber); isNumber)
        return integer;
    if (const double number = text.toDouble(&isNumber); isNumber)
        return number;
    return text;
}

} // namespace

const YamlValue *YamlValue::field(QStringView key) const
{
    for (qsizetype i = keys.size() - 1; i >= 0; --i) {
        if (keys.at(i) == key)
            return items.at(i).kind == Kind::Null ? nullptr : &items.at(i);
    }
    return nullptr;
}

int YamlValue::lineOf(QStringView key) const
{
    for (qsizetype i = keys.size() - 1; i >= 0; --i) {
        if (keys.at(i) == key)
            return keyLines.at(i);
    }
    return line;
}

QJsonValue YamlValue::toJson() const
{
    switch (kind) {
    case Kind::Null: return QJsonValue::Null;
    case Kind::Scalar: return quoted ? QJsonValue(text) : plainScalar(text);
    case Kind::Sequence: {
        QJsonArray array;
        for (const YamlValue &item : items)
            array.append(item.toJson());
        return array;
    }
    case Kind::Map: {
        QJsonObject object;
        for (qsizetype i = 0; i < keys.size(); ++i)
            object.insert(keys.at(i), items.at(i).toJson());
        return object;
    }
    }
    return {};
}

std::unexpected<Error> invalidAt(const QString &file, int line, int column, const QString &text)
{
    QString place = file + u':' + QString::number(line);
    if (column > 0)
        place += u':' + QString::number(column);
    return failure(Error::Kind::Invalid, place + u": "_s + text);
}

Result<QByteArray> yamlText(const QByteArray &bytes, const QString &file)
{
    QStringDecoder decoder(encodingOf(bytes)); // drops a BOM
    const QString text = decoder(bytes);
    if (decoder.hasError() || text.contains(QChar::Null)) {
        const qsizetype good = qMax<qsizetype>(0, text.indexOf(QChar::ReplacementCharacter));
        return invalidAt(file, int(text.first(good).count(u'\n')) + 1, 0,
                         YamlText::tr("this is not text in UTF-8 or UTF-16"));
    }
    return text.toUtf8();
}

Result<QList<YamlValue>> readYaml(const QByteArray &utf8, const QString &file)
{
    return YamlReader(file, utf8).read();
}

} // namespace raydeck::kube
