#include <models/ray/draft/clusterdraft.h>
#include <models/ray/draft/presets.h>
#include <models/ray/draft/rayclusterfields.h>

#include <QFile>
#include <QJsonDocument>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace raydeck::ray;
using raydeck::kube::YamlDocument;

class TestClusterDraft : public QObject {
    Q_OBJECT
private slots:
    void beginsWithTheReference()
    {
        QFile file(QStringLiteral(RAYDECK_TEST_DATA "/reference/raycluster.yaml"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto reference = YamlDocument::parse(file.readAll());
        QVERIFY(reference);
        const ClusterDraft draft;
        QCOMPARE(QJsonDocument(draft.document().toJson()), QJsonDocument(reference->toJson()));
        QVERIFY(!draft.isChanged());
        QVERIFY(!draft.blocks());
    }

    void everyPresetCanBeCreated()
    {
        QCOMPARE(presets().size(), 5);
        for (const Preset &preset : presets()) {
            ClusterDraft draft;
            draft.setOperatorRelease(preset.needs);
            draft.start(preset.yaml, u"research"_s);
            QVERIFY2(!draft.textError(), qPrintable(preset.id));
            QCOMPARE(draft.namespaceName(), u"research"_s);
            for (const Problem &problem : draft.problems())
                QVERIFY2(problem.weight == Problem::Weight::Note, qPrintable(preset.id + u": "_s + problem.path));
        }
    }

    void undoesStepByStep()
    {
        ClusterDraft draft;
        QSignalSpy changed(&draft, &ClusterDraft::changed);
        const QByteArray before = draft.text();
        QVERIFY(draft.setString(u"metadata.name", u"a"_s));
        QVERIFY(draft.edit([](YamlDocument &document) {
            return document.setNumber(u"spec.workerGroupSpecs[0].replicas", 2).and_then([&document] {
                return document.setNumber(u"spec.workerGroupSpecs[0].maxReplicas", 9);
            });
        }));
        QCOMPARE(changed.count(), 2);
        QVERIFY(draft.isChanged());
        draft.undo();
        QCOMPARE(draft.document().number(u"spec.workerGroupSpecs[0].maxReplicas"), 5);
        QCOMPARE(draft.name(), u"a"_s);
        draft.undo();
        QCOMPARE(draft.text(), before);
        QVERIFY(!draft.canUndo() && !draft.isChanged());
        draft.redo();
        draft.redo();
        QCOMPARE(draft.document().number(u"spec.workerGroupSpecs[0].replicas"), 2);
    }

    void lettersOfOneFieldAreOneStep()
    {
        ClusterDraft draft;
        const QByteArray before = draft.text();
        for (const QString &name : {u"l"_s, u"ll"_s, u"llama"_s})
            QVERIFY(draft.setString(u"metadata.name", name));
        QVERIFY(draft.setString(u"metadata.namespace", u"a"_s)); // another field
        draft.typeText(draft.text() + "# by");
        draft.typeText(draft.text() + " hand");
        draft.setText(draft.text() + "\n"); // at once, such as a preset
        const QByteArray after = draft.text();
        draft.undo();
        QVERIFY(draft.text().endsWith("# by hand"));
        draft.undo();
        QVERIFY(!draft.text().contains("# by"));
        draft.undo();
        QCOMPARE(draft.name(), u"llama"_s);
        draft.undo();
        QCOMPARE(draft.text(), before);
        while (draft.canRedo())
            draft.redo();
        QCOMPARE(draft.text(), after);
        QVERIFY(draft.setString(u"metadata.namespace", u"b"_s));
        QVERIFY(draft.setString(u"metadata.namespace", u"bc"_s));
        draft.undo();
        QCOMPARE(draft.text(), after);
    }

    void keepsWhatWasTyped() // also while it is no YAML
    {
        ClusterDraft draft;
        const QByteArray good = draft.text();
        draft.setText(good + "broken: [\n");
        QVERIFY(draft.textError());
        QVERIFY(draft.blocks());
        QCOMPARE(draft.text(), good + "broken: [\n");
        QCOMPARE(draft.document().text(), good);
        QVERIFY(!draft.setString(u"metadata.name", u"b"_s)); // or the broken text would be lost
        QCOMPARE(draft.text(), good + "broken: [\n");
        draft.setText(good + "# better\n");
        QVERIFY(!draft.textError());
        QVERIFY(draft.setString(u"metadata.name", u"b"_s));
        QVERIFY(draft.text().endsWith("# better\n"));
    }

    void orderOfCreation()
    {
        ClusterDraft draft;
        draft.setExtra({.id = u"ingress"_s,
                        .document = *YamlDocument::parse("kind: Ingress\n"),
                        .when = ClusterDraft::Extra::When::After});
        draft.setExtra({.id = u"modelFiles"_s, .document = *YamlDocument::parse("kind: PersistentVolumeClaim\n")});
        QStringList kinds;
        for (const YamlDocument &document : draft.manifests())
            kinds += document.string(u"kind");
        QCOMPARE(kinds, (QStringList{u"PersistentVolumeClaim"_s, u"RayCluster"_s, u"Ingress"_s}));
        draft.undo();
        QCOMPARE(draft.extras().size(), 1);
        const ClusterDraft::Content kept = draft.content();
        ClusterDraft again;
        again.restore(kept);
        QCOMPARE(again.manifests(), draft.manifests());
        QVERIFY(again.isChanged());
    }

    void fieldsAreSetAndRead() // each path of the table leads somewhere
    {
        using Part = RayClusterField::Part;
        int count = 0;
        for (const Part part : {Part::Cluster, Part::Autoscaler, Part::FaultTolerance, Part::Security, Part::Head,
                                Part::Group, Part::Pod, Part::Container}) {
            const auto base = part == Part::Head || part == Part::Pod ? ClusterDraft::headPath()
                : part == Part::Group                                 ? ClusterDraft::groupPath(0)
                : part == Part::Container ? ClusterDraft::containerPath(ClusterDraft::groupPath(0))
                                          : raydeck::kube::FieldPath();
            for (const RayClusterField &field : fieldsOf(part)) {
                ClusterDraft draft;
                const auto path = base / raydeck::kube::FieldPath(QString(field.path));
                QVERIFY2(draft.setString(path, u"some text"_s), qPrintable(path.toString()));
                QCOMPARE(draft.document().string(path), u"some text"_s);
                QCOMPARE(field.type == RayClusterField::Type::Choice, !field.choices.isEmpty());
                ++count;
            }
        }
        QVERIFY(count > 60);
    }
};

QTEST_GUILESS_MAIN(TestClusterDraft)
#include "tst_clusterdraft.moc"
