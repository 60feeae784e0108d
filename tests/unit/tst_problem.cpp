#include <models/ray/check/problem.h>

#include <tests/support/yamldata.h>

#include <QTest>

using namespace Qt::StringLiterals;
using namespace raydeck;
using namespace raydeck::ray;

class TestProblem : public QObject {
    Q_OBJECT

private slots:
    void theReferenceHasNoProblem()
    {
        const auto documents = kube::readYaml(test::testData("reference/raycluster.yaml"), u"reference"_s);
        QVERIFY(documents);
        for (const Release release :
             {Release{1, 0, 0}, Release{1, 4, 2}, Release{1, 5, 1}, Release{1, 6, 1}, Release{1, 7, 0}})
            QVERIFY(problemsOf(documents->constFirst(), release).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestProblem)
#include "tst_problem.moc"
