#include <ui/text/errortext.h>

#include <QTest>

using namespace Qt::StringLiterals;
using namespace raydeck;
using namespace raydeck::ui;
using Kind = Error::Kind;

class TestErrorText : public QObject {
    Q_OBJECT
private slots:
    void everyKindHasWords_data()
    {
        QTest::addColumn<Kind>("kind");
        QTest::newRow("cancelled") << Kind::Cancelled;
        QTest::newRow("unreachable") << Kind::Unreachable;
        QTest::newRow("untrusted") << Kind::Untrusted;
        QTest::newRow("consent needed") << Kind::ConsentNeeded;
        QTest::newRow("plugin missing") << Kind::PluginMissing;
        QTest::newRow("sign in") << Kind::SignIn;
        QTest::newRow("forbidden") << Kind::Forbidden;
        QTest::newRow("not found") << Kind::NotFound;
        QTest::newRow("conflict") << Kind::Conflict;
        QTest::newRow("invalid") << Kind::Invalid;
        QTest::newRow("broken") << Kind::Broken;
    }
    void everyKindHasWords()
    {
        QFETCH(const Kind, kind);
        for (const int status : {0, 400}) {
            const Error error{.kind = kind, .httpStatus = status, .message = u"the server's 100% own words"_s};
            QVERIFY(!ErrorText::title(error).isEmpty());
            QVERIFY(!ErrorText::title(error).endsWith(u'.'));
            QVERIFY(!ErrorText::atField(error).isEmpty());
            const QString advice = ErrorText::advice(error);
            QVERIFY2(advice.endsWith(u'.'), qPrintable(advice));
            QVERIFY2(!advice.contains("%1"_L1), qPrintable(advice));
            if (kind != Kind::Cancelled) // there nobody said anything
                QVERIFY2(advice.contains(error.message), qPrintable(advice));
            const Error silent{.kind = kind, .httpStatus = status};
            QVERIFY(!ErrorText::advice(silent).isEmpty());
            QVERIFY(!ErrorText::advice(silent).startsWith(u' '));
        }
    }

    void saysWhatItIs_data()
    {
        QTest::addColumn<Error>("error");
        QTest::addColumn<QString>("title");
        QTest::addColumn<QString>("advice");
        QTest::newRow("no right")
            << Error{.kind = Kind::Forbidden,
                     .httpStatus = 403,
                     .message = u"pods is forbidden: User \"viewer\" cannot list resource \"pods\""_s}
            << u"The right for this is missing"_s
            << u"The server answered: pods is forbidden: User \"viewer\" cannot list resource \"pods\". "
               "The cluster administrator can grant this right."_s;
        QTest::newRow("quota, which no right helps against")
            << Error{.kind = Kind::Forbidden, .httpStatus = 403, .message = u"exceeded quota: gpus"_s}
            << u"The quota of the namespace is used up"_s
            << u"The server answered: exceeded quota: gpus. Ask for less, delete what is not needed, or have the quota "
               "raised by the cluster administrator."_s;
        QTest::newRow("a name that is taken")
            << Error{.kind = Kind::Conflict,
                     .httpStatus = 409,
                     .message = u"rayclusters.ray.io \"a\" already exists"_s,
                     .reason = u"AlreadyExists"_s}
            << u"This name is taken"_s
            << u"The server answered: rayclusters.ray.io \"a\" already exists. Nothing was changed. Choose another "
               "name."_s;
        QTest::newRow("no operator")
            << Error{.kind = Kind::NotFound,
                     .httpStatus = 404,
                     .message = u"the server could not find the requested resource"_s}
            << u"The server does not know this kind of object"_s
            << u"The server answered: the server could not find the requested resource. KubeRay is not installed in "
               "this cluster, or in a release without this kind."_s;
        QTest::newRow("a cluster that is gone") // the client gives its bare name
            << Error{.kind = Kind::NotFound, .message = u"llm"_s} << u"Not found"_s
            << u"\"llm\" is not there any more. It was deleted meanwhile, or made anew under the same name."_s;
        QTest::newRow("a file") << Error{.kind = Kind::Invalid, .message = u"config:3:7: a mapping is not closed"_s}
                                << u"This cannot be used"_s << u"config:3:7: a mapping is not closed."_s;
        QTest::newRow("a sentence keeps its own end") << Error{.kind = Kind::Invalid, .message = u"Is this a file?"_s}
                                                      << u"This cannot be used"_s << u"Is this a file?"_s;
        QTest::newRow("busy") << Error{.kind = Kind::Broken,
                                       .httpStatus = 429,
                                       .message = u"too many requests"_s,
                                       .retryAfter = 5}
                              << u"The server is busy"_s
                              << u"The server answered: too many requests. It asks to try again in 5 seconds."_s;
    }
    void saysWhatItIs()
    {
        QFETCH(const Error, error);
        QTEST(ErrorText::title(error), "title");
        QTEST(ErrorText::advice(error), "advice");
    }
};

QTEST_GUILESS_MAIN(TestErrorText)
#include "tst_errortext.moc"
