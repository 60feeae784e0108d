#include <models/ray/draft/clusterdraft.h>
#include <models/ray/draft/presets.h>
#include <models/ray/ingress/ingressof.h>
#include <models/ray/request/groupedit.h>
#include <models/ray/storage/modelfilesvolume.h>
#include <models/ray/storage/objectspill.h>
#include <models/ray/storage/storagesurvey.h>
#include <models/ray/storage/volumelist.h>

#include <QTest>

using namespace Qt::StringLiterals;
using namespace raydeck;
using namespace raydeck::ray;
using kube::YamlDocument;
using Source = ModelFiles::Source;

class TestStorage : public QObject {
    Q_OBJECT

private slots:
    void mountingTwiceIsMountingOnce_data() { presetRows(); }
    void mountingTwiceIsMountingOnce()
    {
        QFETCH(QByteArray, yaml);
        QFETCH(ModelFiles, files);
        YamlDocument document = YamlDocument::parse(yaml).value();
        QVERIFY(mountModelFiles(document, files));
        const QByteArray once = document.text();
        QCOMPARE(modelFilesOf(document), files);
        QVERIFY(membersWithoutModelFiles(document).isEmpty());
        QVERIFY(!blocks(problemsOf(document.root(), {1, 6, 1})));
        QVERIFY(mountModelFiles(document, files));
        QCOMPARE(document.text(), once);
    }

    void removingLeavesTheDocumentAsBefore_data() { presetRows(); }
    void removingLeavesTheDocumentAsBefore()
    {
        QFETCH(QByteArray, yaml);
        QFETCH(ModelFiles, files);
        YamlDocument document = YamlDocument::parse(yaml).value();
        QVERIFY(mountModelFiles(document, files));
        QVERIFY(document.text() != yaml);
        QVERIFY(mountModelFiles(document, {}));
        QCOMPARE(document.text(), yaml);
    }

    void groupsThatAreAddedLaterLackThem()
    {
        YamlDocument document = YamlDocument::parse(presets().first().yaml).value();
        const ModelFiles files{
            .source = Source::Claim, .claim = u"models"_s, .path = u"/data/models"_s, .readOnly = true};
        QVERIFY(mountModelFiles(document, files));
        QVERIFY(appendGroup(document, -1, u"late"_s));
        QCOMPARE(membersWithoutModelFiles(document), QStringList{u"late"_s});
        QVERIFY(mountModelFiles(document, modelFilesOf(document)));
        QVERIFY(membersWithoutModelFiles(document).isEmpty());
        // The log volume of the reference is as it was.
        QCOMPARE(volumeAt(document, u"/tmp/ray/"_s, ModelFilesVolume), u"log-volume"_s);
        QCOMPARE(document.string(u"spec.headGroupSpec.template.spec.volumes[0].name"), u"log-volume"_s);
    }

    void anotherSourceTakesThePlace()
    {
        const QByteArray yaml = presets().first().yaml;
        YamlDocument document = YamlDocument::parse(yaml).value();
        QVERIFY(mountModelFiles(document, {.source = Source::Claim, .claim = u"models"_s, .readOnly = true}));
        const ModelFiles nfs{.source = Source::Nfs, .folder = u"/export"_s, .server = u"10.0.0.9"_s, .path = u"/m"_s};
        QVERIFY(mountModelFiles(document, nfs));
        QCOMPARE(modelFilesOf(document), nfs);
        QCOMPARE(document.count(u"spec.headGroupSpec.template.spec.volumes"), 2);
        QVERIFY(!document.text().contains("claimName"));
        QVERIFY(mountModelFiles(document, {}));
        QCOMPARE(document.text(), yaml);
    }

    void objectsAreSpilledToAFolder()
    {
        for (const Preset &preset : presets()) {
            YamlDocument document = YamlDocument::parse(preset.yaml).value();
            QVERIFY(setObjectSpill(document, u"/spill"_s));
            QCOMPARE(objectSpillOf(document).folder, u"/spill"_s);
            QVERIFY(!blocks(problemsOf(document.root(), {1, 6, 1})));
            QVERIFY(setObjectSpill(document, u"/var/spill-2"_s));
            QCOMPARE(volumeAt(document, u"/var/spill-2"_s, {}), u"object-spill"_s);
            QVERIFY(setObjectSpill(document, {}));
            QCOMPARE(document.text(), preset.yaml);
        }
        YamlDocument own = YamlDocument::parse(presets().first().yaml).value();
        QVERIFY(!setObjectSpill(own, u"/it's"_s));
        QVERIFY(own.setString(u"spec.headGroupSpec.rayStartParams.system-config", u"'{\"x\":1}'"_s));
        QVERIFY(objectSpillOf(own).isForeign);
        QCOMPARE(setObjectSpill(own, {}).error().kind, Error::Kind::Invalid);
    }

    void aClaimIsReadAsItWasWritten()
    {
        const ModelFilesClaim claim{.name = u"m"_s, .size = u"1Ti"_s, .className = u"cephfs"_s, .isShared = true};
        const YamlDocument document = claimOf(claim, u"ml"_s);
        QCOMPARE(modelFilesClaimOf(document), claim);
        QCOMPARE(document.string(u"metadata.namespace"), u"ml"_s);
        QCOMPARE(document.string(u"spec.accessModes[0]"), u"ReadWriteMany"_s);
    }

    void listsAreRead()
    {
        const auto classes = storageClassesIn(R"({"items":[
            {"metadata":{"name":"std","annotations":{"storageclass.kubernetes.io/is-default-class":"true"}},
             "provisioner":"ebs.csi.aws.com"},
            {"metadata":{"name":"efs"},"provisioner":"efs.csi.aws.com"}]})");
        QCOMPARE(classes.size(), 2);
        QVERIFY(classes[0].isShared && !classes[0].isDefault);
        QVERIFY(classes[1].isDefault && !classes[1].isShared);
        const auto claims = claimsIn(R"({"items":[{"metadata":{"name":"models"},"spec":{"accessModes":["ReadWriteMany"],
            "storageClassName":"efs","resources":{"requests":{"storage":"100Gi"}}},"status":{"phase":"Bound",
            "capacity":{"storage":"200Gi"}}}]})");
        const StorageFacts::Claim models{
            .name = u"models"_s, .size = u"200Gi"_s, .phase = u"Bound"_s, .className = u"efs"_s, .isShared = true};
        QCOMPARE(claims, QList{models});
        QVERIFY(claimsIn("no JSON").isEmpty());
    }

    void whatFollowsGoesWithItsStep()
    {
        ClusterDraft draft;
        const ModelFiles files{.source = Source::Claim, .claim = u"models"_s};
        const auto mount = [&](YamlDocument &document) { return mountModelFiles(document, files); };
        QVERIFY(draft.edit(mount, {{.id = u"modelFiles"_s, .document = claimOf({.name = u"models"_s}, u"ml"_s)}}));
        draft.setExtra({.id = u"ingress"_s,
                        .document = ingressOf({}, draft.name(), draft.namespaceName()),
                        .when = ClusterDraft::Extra::When::After});
        const auto claim = [&] { return draft.extra(u"modelFiles"_s); };
        const auto ingressName = [&] { return draft.extra(u"ingress"_s)->document.string(u"metadata.name"); };
        QCOMPARE(claim()->document.string(u"metadata.namespace"), draft.namespaceName());
        QVERIFY(draft.setString(u"metadata.name", u"other"_s));
        QCOMPARE(ingressName(), u"other-dashboard"_s);
        draft.undo();
        QCOMPARE(ingressName(), u"raycluster-kuberay-dashboard"_s);
        draft.redo();
        QCOMPARE(ingressName(), u"other-dashboard"_s);
        QVERIFY(draft.setString(u"metadata.namespace", u"prod"_s));
        QCOMPARE(claim()->document.string(u"metadata.namespace"), u"prod"_s);

        const QByteArray before = draft.text();
        QVERIFY(draft.edit([](YamlDocument &document) { return appendGroup(document, -1, u"late"_s); }));
        QVERIFY(membersWithoutModelFiles(draft.document()).isEmpty());
        draft.undo();
        QCOMPARE(draft.text(), before);

        QByteArray typed = before;
        draft.setText(typed.replace("claimName: models", "claimName: mine"));
        QCOMPARE(draft.text(), typed);
        QCOMPARE(claim()->document.string(u"metadata.name"), u"mine"_s);
        QVERIFY(draft.edit([](YamlDocument &document) { return mountModelFiles(document, {}); }));
        QVERIFY(!claim());
        QCOMPARE(draft.extras().size(), 1);
    }

private:
    static void presetRows()
    {
        QTest::addColumn<QByteArray>("yaml");
        QTest::addColumn<ModelFiles>("files");
        const QList<ModelFiles> all{
            {.source = Source::Claim, .claim = u"models"_s, .path = u"/models"_s, .readOnly = true},
            {.source = Source::HostPath, .folder = u"/srv/models"_s},
            {.source = Source::Nfs, .folder = u"/export/models"_s, .server = u"nas.example"_s}};
        for (const Preset &preset : presets()) {
            for (const ModelFiles &files : all)
                QTest::addRow("%s, source %d", qPrintable(preset.id), int(files.source)) << preset.yaml << files;
        }
    }
};

QTEST_GUILESS_MAIN(TestStorage)
#include "tst_storage.moc"
