#include <ui/text/fieldtext.h>
#include <ui/text/problemtext.h>

#include <QTest>

using namespace Qt::StringLiterals;
using namespace raydeck;
using namespace raydeck::ui;
using Code = ray::ProblemCode;

class TestProblemText : public QObject {
    Q_OBJECT

private slots:
    void everyCodeHasASentence()
    {
        for (int code = 0; code <= int(Code::StartParameterResources); ++code) {
            const QString said = ProblemText::sentence(Code(code), {u"first"_s, u"second"_s});
            QVERIFY2(!said.isEmpty(), qPrintable(QString::number(code)));
            QVERIFY2(!said.contains("%1"_L1) && !said.contains("%2"_L1), qPrintable(said));
            QVERIFY2(!said.contains("n't"_L1) && !said.contains(u'!'), qPrintable(said));
            QVERIFY2(said.size() < 250, qPrintable(said));
        }
    }

    void whatWasTypedIsNeverFilledIn()
    {
        QCOMPARE(ProblemText::sentence(Code::FieldUnknownNear, {u"%2"_s, u"%1"_s}),
                 u"There is no field \"%2\" here. \"%1\" is probably meant."_s);
        QCOMPARE(ProblemText::text({.code = Code::QuantityKilo, .args = {u"1K"_s}}),
                 u"K is no unit: k is 1000, Ki is 1024."_s);
    }

    void everyoneWhoRefusesHasAName()
    {
        using By = ray::Problem::By;
        for (const By by : {By::Schema, By::Operator, By::Raydeck})
            QVERIFY(!ProblemText::by(by).isEmpty());
    }

    void everyFieldHasWords()
    {
        using Part = ray::RayClusterField::Part;
        for (const Part part : {Part::Cluster, Part::Autoscaler, Part::FaultTolerance, Part::Security, Part::Head,
                                Part::Group, Part::Pod, Part::Container}) {
            QVERIFY(!ray::fieldsOf(part).isEmpty());
            for (const ray::RayClusterField &field : ray::fieldsOf(part)) {
                const QString label = FieldText::label(field);
                const QString help = FieldText::help(field);
                QVERIFY2(label != field.path && label.size() < 40 && !label.endsWith(u'.'), qPrintable(label));
                QVERIFY2(help.endsWith(u'.') && help.size() < 140 && !help.contains("n't"_L1), qPrintable(help));
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestProblemText)
#include "tst_problemtext.moc"
