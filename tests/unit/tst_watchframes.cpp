#include <models/kube/json.h>
#include <models/kube/listpage.h>
#include <models/kube/status.h>
#include <models/kube/watchframes.h>

#include <tests/support/protobufbuilder.h>
#include <tests/support/watchbytes.h>

#include <QTest>

using namespace Qt::StringLiterals;
using namespace raydeck;
using namespace raydeck::kube;

namespace {

using Seen = QList<std::pair<WatchEvent::Type, QByteArray>>;

QList<std::pair<WatchEvent::Type, QJsonObject>> script()
{
    using enum WatchEvent::Type;
    return {{Added, test::pod(u"a"_s, 11)},
            {Modified, test::pod(u"a"_s, 12, u"Failed"_s)},
            {Added, test::pod(u"größer ☃ \n \"quoted\""_s, 13)},
            {Deleted, test::pod(u"a"_s, 14)},
            {Error, test::status(410, u"Expired"_s, u"too old resource version: 1 (2)"_s)}};
}

QByteArray nameOf(WatchEvent::Type type)
{
    switch (type) {
    case WatchEvent::Type::Added: return "ADDED";
    case WatchEvent::Type::Modified: return "MODIFIED";
    case WatchEvent::Type::Deleted: return "DELETED";
    case WatchEvent::Type::Bookmark: return "BOOKMARK";
    case WatchEvent::Type::Error: return "ERROR";
    }
    Q_UNREACHABLE_RETURN({});
}

QByteArray stream(Encoding encoding)
{
    QByteArray bytes;
    for (const auto &[type, object] : script())
        bytes += test::frame(nameOf(type), object, encoding);
    return bytes;
}

Seen expected(Encoding encoding)
{
    Seen events;
    for (const auto &[type, object] : script())
        events.append({type, test::objectBytes(object, encoding)});
    return events;
}

Result<void> drain(WatchFrames &frames, Seen &events)
{
    for (;;) {
        const auto event = frames.next();
        if (!event)
            return std::unexpected(event.error());
        if (!*event)
            return {};
        events.append({(*event)->type, (*event)->object.toByteArray()});
    }
}

void addEncodings()
{
    QTest::addColumn<Encoding>("encoding");
    QTest::newRow("JSON") << Encoding::Json;
    QTest::newRow("protobuf") << Encoding::Protobuf;
}

} // namespace

class TestWatchFrames : public QObject {
    Q_OBJECT
private slots:
    void anySplitGivesTheSameEvents_data() { addEncodings(); }
    void anySplitGivesTheSameEvents()
    {
        QFETCH(const Encoding, encoding);
        const QByteArray bytes = stream(encoding);
        const Seen all = expected(encoding);
        for (qsizetype split = 0; split <= bytes.size(); ++split) {
            WatchFrames frames(encoding);
            Seen events;
            frames.append(bytes.first(split));
            QVERIFY(drain(frames, events));
            frames.append(bytes.sliced(split));
            QVERIFY(drain(frames, events));
            QCOMPARE(events, all);
        }
    }

    void singleBytesGiveTheSameEvents_data() { addEncodings(); }
    void singleBytesGiveTheSameEvents()
    {
        QFETCH(const Encoding, encoding);
        WatchFrames frames(encoding);
        Seen events;
        for (const char byte : stream(encoding)) {
            frames.append(QByteArray(1, byte));
            QVERIFY(drain(frames, events));
        }
        QCOMPARE(events, expected(encoding));
    }

    void refuses_data()
    {
        QTest::addColumn<Encoding>("encoding");
        QTest::addColumn<QByteArray>("bytes");
        const auto frameOf = [](const QByteArray &type, const QByteArray &raw) {
            return test::protobufFrame(type, raw);
        };
        QTest::newRow("a type that is not known, JSON")
            << Encoding::Json << QByteArray(R"({"type":"RENAMED","object":{}})" "\n");
        QTest::newRow("no type, JSON") << Encoding::Json << QByteArray(R"({"object":{}})" "\n");
        QTest::newRow("no object, JSON") << Encoding::Json << QByteArray(R"({"type":"ADDED"})" "\n");
        QTest::newRow("a page of HTML") << Encoding::Json << QByteArray("<html><body>Sign in</body></html>\n");
        QTest::newRow("half a document on a line") << Encoding::Json << QByteArray(R"({"type":"ADDED","object":{"a")" "\n");
        QTest::newRow("a number on a line") << Encoding::Json << QByteArray("17\n");
        QTest::newRow("a line without an end") << Encoding::Json << QByteArray(65 * 1024 * 1024, 'x');
        QTest::newRow("a type that is not known, protobuf")
            << Encoding::Protobuf << frameOf("RENAMED", test::protobufObject(test::pod(u"a"_s, 1)));
        QTest::newRow("no object, protobuf") << Encoding::Protobuf << frameOf("ADDED", {});
        QTest::newRow("an empty frame") << Encoding::Protobuf << QByteArray(4, '\0');
        QTest::newRow("a frame of 4 GB") << Encoding::Protobuf << QByteArray(4, '\xff');
        QTest::newRow("bytes that are no message") << Encoding::Protobuf << QByteArray("\0\0\0\4\xff\xff\xff\xff", 8);
        QTest::newRow("JSON read as protobuf") << Encoding::Protobuf << stream(Encoding::Json);
        QTest::newRow("an envelope that breaks off")
            << Encoding::Protobuf << frameOf("ADDED", QByteArray("k8s\0\x12\x7f", 6));
    }
    void refuses()
    {
        QFETCH(const Encoding, encoding);
        QFETCH(const QByteArray, bytes);
        WatchFrames frames(encoding);
        frames.append(bytes);
        Seen events;
        const auto result = drain(frames, events);
        QVERIFY(!result);
        QCOMPARE(result.error().kind, Error::Kind::Broken);
        QCOMPARE(events, Seen());
    }

    void emptyLinesMeanNothing()
    {
        WatchFrames frames(Encoding::Json);
        Seen events;
        frames.append("\n\n");
        QVERIFY(drain(frames, events));
        frames.append("\n" + stream(Encoding::Json) + "\n\n");
        QVERIFY(drain(frames, events));
        QCOMPARE(events, expected(Encoding::Json));
    }

    void objectBeforeTypeIsTheSame()
    {
        WatchFrames frames(Encoding::Json);
        Seen events;
        frames.append(R"({"object": {"kind":"Pod"} , "type": "ADDED"})" "\n");
        QVERIFY(drain(frames, events));
        QCOMPARE(events.size(), 1);
        QCOMPARE(events[0].first, WatchEvent::Type::Added);
        QCOMPARE(events[0].second.trimmed(), R"({"kind":"Pod"})");
    }

    void bookmarkEndsTheInitialEvents_data()
    {
        QTest::addColumn<Encoding>("encoding");
        QTest::addColumn<bool>("end");
        for (const bool end : {true, false}) {
            QTest::addRow("JSON, %s", end ? "the end" : "on the way") << Encoding::Json << end;
            QTest::addRow("protobuf, %s", end ? "the end" : "on the way") << Encoding::Protobuf << end;
        }
    }
    void bookmarkEndsTheInitialEvents()
    {
        QFETCH(const Encoding, encoding);
        QFETCH(const bool, end);
        WatchFrames frames(encoding);
        frames.append(test::bookmark(4711, end, encoding));
        const auto event = frames.next();
        QVERIFY(event && *event);
        QCOMPARE((*event)->type, WatchEvent::Type::Bookmark);
        QByteArray version;
        const auto complete = readBookmark((*event)->object, encoding, &version);
        QVERIFY(complete);
        QCOMPARE(*complete, end);
        QCOMPARE(version, "4711");
    }

    void bookmarkThatCannotBeReadIsAnError()
    {
        QByteArray version;
        QVERIFY(!readBookmark("{\"metadata\":", Encoding::Json, &version));
        QVERIFY(!readBookmark("[]", Encoding::Json, &version));
        QVERIFY(!readBookmark("\x0a\x7f", Encoding::Protobuf, &version));
    }

    void statusIsReadFromBoth_data() { addEncodings(); }
    void statusIsReadFromBoth()
    {
        QFETCH(const Encoding, encoding);
        const QJsonObject object = test::status(429, u"TooManyRequests"_s, u"Too many requests"_s, 7);
        const auto status = readStatus(test::objectBytes(object, encoding), encoding);
        QVERIFY(status);
        QCOMPARE(status->code, 429);
        QCOMPARE(status->reason, u"TooManyRequests");
        QCOMPARE(status->message, u"Too many requests");
        QCOMPARE(status->retryAfterSeconds, 7);
    }

    void listIsReadFromBoth_data() { addEncodings(); }
    void listIsReadFromBoth()
    {
        QFETCH(const Encoding, encoding);
        const QList<QJsonObject> pods{test::pod(u"a"_s, 1), test::pod(u"b"_s, 2)};
        QList<QByteArray> items;
        const auto take = [&](QByteArrayView item) { items.append(item.toByteArray()); };
        const auto page = readListPage(test::podList(pods, 99, "next+/=", encoding), encoding, take);
        QVERIFY(page);
        QCOMPARE(page->resourceVersion, "99");
        QCOMPARE(page->continueToken, "next+/=");
        QCOMPARE(items.size(), 2);
        for (qsizetype i = 0; i < items.size(); ++i) {
            if (encoding == Encoding::Protobuf)
                QCOMPARE(items[i], test::protobufMessage(pods[i]));
            else
                QCOMPARE(test::parsed(items[i]), pods[i]);
        }
    }

    void listThatCannotBeReadIsAnError_data()
    {
        QTest::addColumn<Encoding>("encoding");
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("nothing, JSON") << Encoding::Json << QByteArray();
        QTest::newRow("no object") << Encoding::Json << QByteArray("[1]");
        QTest::newRow("HTML") << Encoding::Json << QByteArray("<html>");
        QTest::newRow("not a list") << Encoding::Json << QByteArray(R"({"kind":"Pod","metadata":{}})");
        QTest::newRow("nothing, protobuf") << Encoding::Protobuf << QByteArray();
        QTest::newRow("cut off") << Encoding::Protobuf
                                 << test::podList({test::pod(u"a"_s, 1)}, 9, {}, Encoding::Protobuf).chopped(10);
    }
    void listThatCannotBeReadIsAnError()
    {
        QFETCH(const Encoding, encoding);
        QFETCH(const QByteArray, body);
        const auto page = readListPage(body, encoding, [](QByteArrayView) {});
        QVERIFY(!page);
        QCOMPARE(page.error().kind, Error::Kind::Broken);
    }
};

QTEST_GUILESS_MAIN(TestWatchFrames)
#include "tst_watchframes.moc"
