#include <models/kube/eventrow.h>
#include <models/kube/listpage.h>
#include <models/kube/namespacerow.h>
#include <models/kube/noderow.h>
#include <models/kube/poddecoder.h>
#include <models/kube/status.h>
#include <models/kube/watchframes.h>
#include <models/ray/rayclusterdecoder.h>

#include <tests/support/protobufbuilder.h>
#include <tests/support/watchbytes.h>

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace raydeck;
using namespace raydeck::kube;
using namespace std::chrono_literals;

namespace {

/// Bytes as they might come out of a broken proxy: flipped, cut, doubled, with lengths that lie.
QByteArray mutated(QByteArray bytes, QRandomGenerator &random)
{
    const int edits = random.bounded(1, 6);
    for (int i = 0; i < edits && !bytes.isEmpty(); ++i) {
        const qsizetype at = random.bounded(bytes.size());
        switch (random.bounded(6)) {
        case 0: bytes[at] = char(random.bounded(256)); break;
        case 1: bytes[at] = char(bytes[at] ^ (1 << random.bounded(8))); break;
        case 2: bytes.truncate(at); break;
        case 3: bytes.remove(at, random.bounded(1, 20)); break;
        case 4: bytes.insert(at, bytes.mid(random.bounded(bytes.size()), random.bounded(1, 40))); break;
        case 5: bytes.insert(at, QByteArray(random.bounded(1, 11), char(random.bounded(2) == 0 ? 0xff : 0x00))); break;
        }
    }
    return bytes;
}

/// Nothing is asked of the answers but that they come.
void decodeAll(const QByteArray &bytes, Encoding encoding)
{
    StringPool pool;
    (void)decodePod(bytes, encoding, pool);
    (void)decodeNode(bytes, encoding, pool);
    (void)decodeEvent(bytes, encoding, pool);
    (void)decodeNamespace(bytes, encoding, pool);
    (void)readStatus(bytes, encoding);
    QByteArray version;
    (void)readBookmark(bytes, encoding, &version);
    (void)ray::decodeWatchedRayCluster(bytes, encoding, pool);
}

void readFrames(const QByteArray &bytes, Encoding encoding, QRandomGenerator &random)
{
    WatchFrames frames(encoding);
    StringPool pool;
    for (qsizetype at = 0; at < bytes.size();) {
        const qsizetype part = std::min<qsizetype>(random.bounded(1, 500), bytes.size() - at);
        frames.append(bytes.mid(at, part));
        at += part;
        for (;;) {
            const auto event = frames.next();
            if (!event)
                return;
            if (!*event)
                break;
            (void)decodePod((*event)->object, encoding, pool);
        }
    }
}

QJsonObject someNode()
{
    return test::parsed(R"({"kind":"Node","apiVersion":"v1","metadata":{"name":"n","uid":"u","resourceVersion":"1",
        "labels":{"nvidia.com/gpu.product":"A100"}},"spec":{"taints":[{"key":"k","effect":"NoSchedule"}]},
        "status":{"allocatable":{"nvidia.com/gpu":"8"},"conditions":[{"type":"Ready","status":"True"}],
        "nodeInfo":{"kubeletVersion":"v1.36.3"}}})");
}

QJsonObject someEvent()
{
    return test::parsed(R"({"kind":"Event","apiVersion":"v1","metadata":{"name":"e","uid":"u","resourceVersion":"1"},
        "involvedObject":{"kind":"Pod","name":"p"},"reason":"R","message":"M","source":{"component":"c"},
        "lastTimestamp":"2026-01-01T00:00:00Z","count":3,"type":"Normal",
        "series":{"count":4,"lastObservedTime":"2026-01-01T00:00:00Z"}})");
}

} // namespace

/// A quick, repeatable fuzz of all that reads bytes from a server: whatever comes, there is a row or an error.
/// The sanitizer builds run it too.
class TestFuzzDecoders : public QObject {
    Q_OBJECT
    static constexpr auto Each = 100ms; // bounded by time, so that a sanitizer build takes no longer

    template <typename Try>
    void repeat(quint32 seed, Try attempt)
    {
        QRandomGenerator random(seed);
        QElapsedTimer timer;
        timer.start();
        for (int i = 0; i < 3000 && timer.durationElapsed() < Each; ++i)
            attempt(random);
    }

private slots:
    void objects_data()
    {
        QTest::addColumn<QJsonObject>("object");
        QTest::addColumn<Encoding>("encoding");
        const auto rows = [](const char *name, const QJsonObject &object) {
            QTest::addRow("%s, JSON", name) << object << Encoding::Json;
            QTest::addRow("%s, protobuf", name) << object << Encoding::Protobuf;
        };
        rows("pod", test::pod(u"a"_s, 1));
        rows("node", someNode());
        rows("event", someEvent());
        rows("status", test::status(429, u"TooManyRequests"_s, u"Too many requests"_s, 3));
    }
    void objects()
    {
        QFETCH(const QJsonObject, object);
        QFETCH(const Encoding, encoding);
        const QByteArray bytes = test::objectBytes(object, encoding);
        repeat(1, [&](QRandomGenerator &random) { decodeAll(mutated(bytes, random), encoding); });
    }

    void watches_data()
    {
        QTest::addColumn<Encoding>("encoding");
        QTest::newRow("JSON") << Encoding::Json;
        QTest::newRow("protobuf") << Encoding::Protobuf;
    }
    void watches()
    {
        QFETCH(const Encoding, encoding);
        const QByteArray bytes = test::frame("ADDED", test::pod(u"a"_s, 1), encoding)
            + test::frame("MODIFIED", test::pod(u"a"_s, 2, u"Failed"_s), encoding)
            + test::frame("ERROR", test::status(410, u"Expired"_s, u"too old"_s), encoding);
        repeat(2, [&](QRandomGenerator &random) { readFrames(mutated(bytes, random), encoding, random); });
    }

    void lists_data() { watches_data(); }
    void lists()
    {
        QFETCH(const Encoding, encoding);
        const QByteArray bytes = test::podList({test::pod(u"a"_s, 1), test::pod(u"b"_s, 2)}, 9, "more", encoding);
        repeat(3, [&](QRandomGenerator &random) {
            StringPool pool;
            (void)readListPage(mutated(bytes, random), encoding,
                               [&](QByteArrayView item) { (void)decodePod(item, encoding, pool); });
        });
    }

    void noise()
    {
        repeat(4, [](QRandomGenerator &random) {
            QByteArray bytes(random.bounded(200), Qt::Uninitialized);
            for (char &byte : bytes)
                byte = char(random.bounded(256));
            for (const Encoding encoding : {Encoding::Json, Encoding::Protobuf}) {
                decodeAll(bytes, encoding);
                readFrames(bytes, encoding, random);
            }
        });
    }
};

QTEST_GUILESS_MAIN(TestFuzzDecoders)
#include "tst_fuzzdecoders.moc"
