#include <tests/support/servertable.h>

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;

namespace raydeck::test {

namespace {

QString textOf(const QJsonValue &cell)
{
    return cell.isDouble() ? QString::number(cell.toInteger()) : cell.toString();
}

} // namespace

Result<ServerTable> serverTable(kube::Connection &connection, const QByteArray &path, const QByteArray &query)
{
    const auto request = connection.get(path, query, "application/json;as=Table;v=v1;g=meta.k8s.io");
    if (!QTest::qWaitFor([&] { return request.isFinished(); }, 10'000))
        return failure(Error::Kind::Unreachable, u"no table within 10 s"_s);
    const auto answer = request.result();
    if (!answer)
        return std::unexpected(answer.error());
    const QJsonObject document = QJsonDocument::fromJson(*answer).object();
    ServerTable table;
    for (const QJsonValue column : document[u"columnDefinitions"_s].toArray())
        table.columns.append(column[u"name"_s].toString());
    for (const QJsonValue row : document[u"rows"_s].toArray()) {
        const QString name = row[u"object"_s][u"metadata"_s][u"name"_s].toString();
        const QJsonArray cells = row[u"cells"_s].toArray();
        for (qsizetype i = 0; i < table.columns.size(); ++i)
            table.cells[name].insert(table.columns[i].toLower(), textOf(cells[i]));
    }
    return table;
}

} // namespace raydeck::test
