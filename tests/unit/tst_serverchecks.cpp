#include <models/ray/checks/serverchecks.h>

#include <QTest>

using namespace Qt::StringLiterals;
using namespace raydeck;
using namespace raydeck::ray;
using Id = Check::Id;
using State = Check::State;
using Code = Check::Code;
using Fix = Check::Fix;

namespace {

using Answer = Result<QByteArray>;
using Operators = Result<QList<Installation>>;
using Skew = Result<std::optional<CrdSkew>>;

Error refusal(Error::Kind kind)
{
    return {.kind = kind, .httpStatus = kind == Error::Kind::Forbidden ? 403 : 0, .message = u"no"_s};
}

Answer list(const QByteArray &items)
{
    return QByteArray(R"({"kind":"List","items":[)" + items + "]}");
}

/// A StorageClass or IngressClass; `mark` is an annotation that is "true".
QByteArray classOf(const QByteArray &name, const QByteArray &driver, const QByteArray &mark = "note")
{
    QByteArray text = R"({"metadata":{"name":"NAME","annotations":{"MARK":"true"}},"provisioner":"DRIVER",
        "spec":{"controller":"DRIVER"}})";
    return text.replace("NAME", name).replace("MARK", mark).replace("DRIVER", driver);
}

constexpr auto DefaultStorage = "storageclass.kubernetes.io/is-default-class";
constexpr auto OldDefaultStorage = "storageclass.beta.kubernetes.io/is-default-class";
constexpr auto DefaultIngress = "ingressclass.kubernetes.io/is-default-class";

/// "ns 1.6.1", with " stopped" or " waiting", and " @a,b" for the namespaces that it watches.
Installation installation(const QString &words)
{
    const QStringList parts = words.split(u' ');
    Installation made{.operatorInfo = {.name = u"kuberay-operator"_s,
                                       .namespaceName = parts.value(0),
                                       .image = u"quay.io/kuberay/operator:"_s + parts.value(1),
                                       .tag = parts.value(1),
                                       .release = releaseOf(parts.value(1)),
                                       .wantedReplicas = parts.contains(u"stopped"_s) ? 0 : 1,
                                       .readyReplicas = 1}};
    if (parts.contains(u"stopped"_s) || parts.contains(u"waiting"_s))
        made.operatorInfo.readyReplicas = 0;
    if (parts.constLast().startsWith(u'@'))
        made.watchedNamespaces = parts.constLast().sliced(1).split(u',');
    return made;
}

QList<Installation> installations(const QStringList &all)
{
    QList<Installation> list;
    for (const QString &one : all)
        list.append(installation(one));
    return list;
}

} // namespace

Q_DECLARE_METATYPE(raydeck::ray::Check)

/// What is made of each answer of a server, the answers that are none included.
class TestServerChecks : public QObject {
    Q_OBJECT

    static void compare(const Check &check, const Check &expected)
    {
        QCOMPARE(check.id, expected.id);
        QCOMPARE(check.code, expected.code);
        QCOMPARE(check.state, expected.state);
        QCOMPARE(check.args, expected.args);
        QCOMPARE(check.fix, expected.fix);
    }

private slots:
    void answersThatAreNone_data()
    {
        QTest::addColumn<Answer>("answer");
        QTest::addColumn<State>("state");
        QTest::addColumn<Code>("code");
        const auto row = [](const char *name, const Answer &answer, State state, Code code) {
            QTest::newRow(name) << answer << state << code;
        };
        row("forbidden", std::unexpected(refusal(Error::Kind::Forbidden)), State::NotAllowed, Code::NotAllowed);
        row("unreachable", std::unexpected(refusal(Error::Kind::Unreachable)), State::Failed, Code::NoAnswer);
        row("empty", QByteArray(), State::Failed, Code::NoAnswer);
        row("a page of a proxy", "<html>Sign in</html>", State::Failed, Code::NoAnswer);
        row("a Status", R"({"kind":"Status","code":500})", State::Failed, Code::NoAnswer);
        row("a list of its own", "[]", State::Failed, Code::NoAnswer);
    }
    void answersThatAreNone()
    {
        QFETCH(const Answer, answer);
        QFETCH(const State, state);
        QFETCH(const Code, code);
        for (const Check &check :
             {serverCheck(answer), defaultStorageCheck(answer), sharedStorageCheck(answer), ingressCheck(answer)}) {
            QCOMPARE(check.state, state);
            QCOMPARE(check.code, code);
            QVERIFY(!check.error.message.isEmpty());
            QCOMPARE(check.fix, state == State::Failed ? Fix::AskAgain : Fix::None);
        }
    }

    void server_data()
    {
        QTest::addColumn<QByteArray>("version");
        QTest::addColumn<Check>("expected");
        const auto row = [](const QByteArray &version, State state, Code code) {
            const QByteArray answer = "{\"gitVersion\":\"" + version + "\"}";
            QTest::newRow(version.constData())
                << answer << Check{Id::Server, state, code, {QString::fromLatin1(version)}};
        };
        row("v1.36.3", State::Passed, Code::ServerVersion);
        row("v1.25.0", State::Passed, Code::ServerVersion);
        row("v1.30.4-eks-a737599", State::Passed, Code::ServerVersion);
        row("v1.29.1+k3s2", State::Passed, Code::ServerVersion);
        row("v1.24.17", State::Note, Code::ServerOld);
        row("v1.24.16-gke.500", State::Note, Code::ServerOld);
        row("a fork", State::Passed, Code::ServerVersion);
    }
    void server()
    {
        QFETCH(const QByteArray, version);
        QFETCH(const Check, expected);
        compare(serverCheck(version), expected);
    }

    void rights_data()
    {
        QTest::addColumn<Id>("id");
        QTest::addColumn<QStringList>("denied");
        QTest::addColumn<State>("state");
        QTest::addColumn<Code>("code");
        const auto row = [](const char *name, Id id, const QStringList &denied, State state, Code code) {
            QTest::newRow(name) << id << denied << state << code;
        };
        row("all to create", Id::CreateRights, {}, State::Passed, Code::MayCreate);
        row("no right to create", Id::CreateRights, {u"create rayclusters"_s, u"patch rayclusters"_s}, State::Failed,
            Code::MayNotCreate);
        row("create alone", Id::CreateRights, {u"patch rayclusters"_s, u"delete rayclusters"_s}, State::Note,
            Code::MayCreateNotChange);
        row("all to follow", Id::WatchRights, {}, State::Passed, Code::MayWatch);
        row("no logs", Id::WatchRights, {u"get pods/log"_s}, State::Note, Code::MayNotWatch);
        row("capacity", Id::CapacityRights, {}, State::Passed, Code::MaySeeCapacity);
        row("no nodes", Id::CapacityRights, {u"list nodes"_s}, State::Note, Code::MayNotSeeCapacity);
        row("may install", Id::InstallRights, {}, State::Passed, Code::MayInstall);
        row("no cluster roles", Id::InstallRights, {u"create clusterroles"_s}, State::Note, Code::MayNotInstall);
    }
    void rights()
    {
        QFETCH(const Id, id);
        QFETCH(const QStringList, denied);
        QFETCH(const State, state);
        QFETCH(const Code, code);
        QList<AskedRight> asked;
        for (const kube::AccessQuestion &question : rightsFor(id, u"team"_s, u"kuberay-system"_s)) {
            QString words = question.verb + u' ' + question.resource;
            if (!question.subresource.isEmpty())
                words += u'/' + question.subresource;
            asked.append({question, !denied.contains(words)});
        }
        QVERIFY(!asked.isEmpty());
        compare(rightsCheck(id, u"team"_s, asked), {id, state, code, QStringList{u"team"_s} + denied});
    }

    void rightsAreAskedWhereTheyCount()
    {
        for (const kube::AccessQuestion &question : rightsFor(Id::CreateRights, u"team"_s, u"op"_s))
            QCOMPARE(question.namespaceName, u"team"_s);
        for (const kube::AccessQuestion &question : rightsFor(Id::CapacityRights, u"team"_s, u"op"_s))
            QVERIFY(question.namespaceName.isEmpty()); // nodes, and the pods of all namespaces
        for (const kube::AccessQuestion &question : rightsFor(Id::InstallRights, u"team"_s, u"op"_s))
            QCOMPARE(question.namespaceName.isEmpty(),
                     question.resource.startsWith("cluster"_L1) || question.resource.startsWith("custom"_L1));
    }

    void operators_data()
    {
        QTest::addColumn<QStringList>("there");
        QTest::addColumn<Check>("expected");
        const auto row = [](const char *name, const QStringList &there, State state, Code code,
                            const QStringList &args = {}, Fix fix = Fix::None) {
            QTest::newRow(name) << there << Check{Id::Operator, state, code, args, fix};
        };
        const QStringList ready{u"1.6.1"_s, u"a"_s};
        row("none", {}, State::Failed, Code::OperatorAbsent, {}, Fix::InstallOperator);
        row("ready", {u"a v1.6.1"_s}, State::Passed, Code::OperatorReady, ready);
        row("starting", {u"a v1.6.1 waiting"_s}, State::Note, Code::OperatorNotReady, ready, Fix::AskAgain);
        row("scaled to zero", {u"a v1.6.1 stopped"_s}, State::Failed, Code::OperatorStopped, ready);
        row("of an unknown version", {u"a nightly"_s}, State::Note, Code::OperatorVersionUnknown,
            {u"quay.io/kuberay/operator:nightly"_s, u"a"_s});
        row("watches us", {u"a v1.6.1 @x,team"_s}, State::Passed, Code::OperatorReady, ready);
        row("watches others", {u"a v1.6.1 @x,y"_s}, State::Failed, Code::OperatorWatchesOthers,
            {u"team"_s, u"x"_s, u"y"_s}, Fix::UpgradeOperator);
        const QStringList both{u"a/kuberay-operator"_s, u"b/kuberay-operator"_s};
        row("two for all", {u"a v1.6.1"_s, u"b v1.0.0"_s}, State::Failed, Code::OperatorsFight, both);
        row("one for all, one for us", {u"a v1.6.1"_s, u"b v1.0.0 @team"_s}, State::Failed, Code::OperatorsFight, both);
        row("two for us", {u"a v1.6.1 @x,team"_s, u"b v1.0.0 @team"_s}, State::Failed, Code::OperatorsFight, both);
        row("apart", {u"a v1.6.1 @x"_s, u"b v1.0.0 @team"_s}, State::Passed, Code::OperatorsApart, both);
        row("apart, and neither is ours", {u"a v1.6.1 @x"_s, u"b v1.0.0 @y"_s}, State::Failed,
            Code::OperatorWatchesOthers, {u"team"_s, u"x"_s, u"y"_s}, Fix::UpgradeOperator);
        row("apart, ours is starting", {u"a v1.6.1 @x"_s, u"b v1.0.0 waiting @team"_s}, State::Note,
            Code::OperatorNotReady, {u"1.0.0"_s, u"b"_s}, Fix::AskAgain);
        row("the former one is stopped", {u"a v1.6.1"_s, u"b v1.0.0 stopped"_s}, State::Passed, Code::OperatorReady,
            ready);
        row("the former one is stopped and comes first", {u"b v1.0.0 stopped"_s, u"a v1.6.1"_s}, State::Passed,
            Code::OperatorReady, ready);
    }
    void operators()
    {
        QFETCH(const QStringList, there);
        QFETCH(const Check, expected);
        compare(operatorCheck(installations(there), u"team"_s), expected);
        // A list has no order that anybody promised.
        if (expected.code == Code::OperatorsFight)
            QCOMPARE(operatorCheck(installations({there.at(1), there.at(0)}), u"team"_s).code, expected.code);
    }

    void definitions_data()
    {
        QTest::addColumn<Skew>("skew");
        QTest::addColumn<QStringList>("there");
        QTest::addColumn<Check>("expected");
        const auto row = [](const char *name, const Skew &skew, const QStringList &there, State state, Code code,
                            const QStringList &args = {}, Fix fix = Fix::None) {
            QTest::newRow(name) << skew << there << Check{Id::Definitions, state, code, args, fix};
        };
        const std::optional<CrdSkew> absent;
        const std::optional<CrdSkew> same = CrdSkew();
        const std::optional<CrdSkew> older = CrdSkew{.missing = {u"suspend"_s, u"gcsFaultToleranceOptions"_s}};
        const std::optional<CrdSkew> younger = CrdSkew{.extra = {u"upgradeStrategy"_s}};
        const QStringList one{u"a v1.6.1"_s};
        row("nothing there", absent, {}, State::Note, Code::DefinitionsAbsent, {}, Fix::InstallOperator);
        row("an operator without them", absent, one, State::Failed, Code::DefinitionsMissing, {},
            Fix::ApplyDefinitions);
        row("as they should be", same, one, State::Passed, Code::DefinitionsCurrent);
        row("left over from an operator", same, {}, State::Passed, Code::DefinitionsCurrent);
        row("older than the operator", older, one, State::Failed, Code::DefinitionsOlder,
            {u"1.6.1"_s, u"suspend"_s, u"gcsFaultToleranceOptions"_s}, Fix::ApplyDefinitions);
        row("older than the newest of two", older, {u"a v1.0.0 @x"_s, u"b v1.6.1 @y"_s}, State::Failed,
            Code::DefinitionsOlder, {u"1.6.1"_s, u"suspend"_s, u"gcsFaultToleranceOptions"_s}, Fix::ApplyDefinitions);
        row("younger than the operator", younger, one, State::Passed, Code::DefinitionsYounger, {u"1.6.1"_s});
    }
    void definitions()
    {
        QFETCH(const Skew, skew);
        QFETCH(const QStringList, there);
        QFETCH(const Check, expected);
        compare(definitionsCheck(skew, installations(there)), expected);
    }

    void definitionsThatMayNotBeSeen()
    {
        const Skew denied = std::unexpected(refusal(Error::Kind::Forbidden));
        compare(definitionsCheck(denied, QList<Installation>()),
                {Id::Definitions, State::NotAllowed, Code::NotAllowed});
        const Operators unseen = std::unexpected(refusal(Error::Kind::Forbidden));
        compare(definitionsCheck(std::optional<CrdSkew>(CrdSkew()), unseen),
                {Id::Definitions, State::Passed, Code::DefinitionsCurrent});
        compare(operatorCheck(unseen, u"team"_s), {Id::Operator, State::NotAllowed, Code::NotAllowed});
    }

    void theNewestCounts()
    {
        QVERIFY(!newestOf({}));
        const auto newest = [](const QStringList &all) {
            const QList<Installation> list = installations(all);
            return newestOf(list)->operatorInfo.namespaceName;
        };
        QCOMPARE(newest({u"a v1.0.0"_s, u"b v1.6.1"_s, u"c v1.4.2"_s}), u"b"_s);
        QCOMPARE(newest({u"a nightly"_s, u"b v1.0.0"_s}), u"b"_s);
        QCOMPARE(newest({u"a nightly"_s}), u"a"_s);
    }

    void storage_data()
    {
        QTest::addColumn<Answer>("classes");
        QTest::addColumn<Check>("first");
        QTest::addColumn<Check>("shared");
        const auto row = [](const char *name, const Answer &classes, const Check &first, const QStringList &shared) {
            const Check expected = shared.isEmpty()
                ? Check{Id::SharedStorage, State::Note, Code::NoSharedClass}
                : Check{Id::SharedStorage, State::Passed, Code::SharedClasses, shared};
            QTest::newRow(name) << classes << first << expected;
        };
        const auto first = [](State state, Code code, const QStringList &args = {}) {
            return Check{Id::DefaultStorage, state, code, args};
        };
        row("none", list({}), first(State::Note, Code::NoClasses), {});
        row("none, as null", R"({"items":null})", first(State::Note, Code::NoClasses), {});
        row("a default", list(classOf("gp3", "ebs.csi.aws.com", DefaultStorage)),
            first(State::Passed, Code::DefaultClass, {u"gp3"_s}), {});
        row("marked as in the old days", list(classOf("gp2", "ebs.csi.aws.com", OldDefaultStorage)),
            first(State::Passed, Code::DefaultClass, {u"gp2"_s}), {});
        row("no default", list(classOf("nfs", "nfs.csi.k8s.io")), first(State::Note, Code::NoDefaultClass), {u"nfs"_s});
        row("two defaults",
            list(classOf("a", "ebs.csi.aws.com", DefaultStorage) + ','
                 + classOf("b", "efs.csi.aws.com", DefaultStorage)),
            first(State::Note, Code::SeveralDefaults, {u"a"_s, u"b"_s}), {u"b"_s});
    }
    void storage()
    {
        QFETCH(const Answer, classes);
        QFETCH(const Check, first);
        QFETCH(const Check, shared);
        compare(defaultStorageCheck(classes), first);
        compare(sharedStorageCheck(classes), shared);
    }

    void driversThatShareVolumes_data()
    {
        QTest::addColumn<bool>("shares");
        const auto row = [](const char *provisioner, bool shares) { QTest::newRow(provisioner) << shares; };
        row("cephfs.csi.ceph.com", true);
        row("rook-ceph.cephfs.csi.ceph.com", true);
        row("cluster.local/nfs-subdir-external-provisioner", true);
        row("file.csi.azure.com", true);
        row("rbd.csi.ceph.com", false);
        row("disk.csi.azure.com", false);
        row("rancher.io/local-path", false);
        row("", false);
    }
    void driversThatShareVolumes()
    {
        QFETCH(const bool, shares);
        QCOMPARE(sharesVolumes(QString::fromLatin1(QTest::currentDataTag())), shares);
    }

    void ingress_data()
    {
        QTest::addColumn<Answer>("classes");
        QTest::addColumn<Check>("expected");
        QTest::newRow("none") << list({}) << Check{Id::Ingress, State::Note, Code::NoIngressClass};
        QTest::newRow("by name") << list(classOf("nginx", "k8s.io/ingress-nginx") + ','
                                         + classOf("alb", "ingress.k8s.aws/alb"))
                                 << Check{Id::Ingress, State::Passed, Code::IngressByName, {u"nginx"_s, u"alb"_s}};
        QTest::newRow("a default") << list(classOf("nginx", "k8s.io/ingress-nginx") + ','
                                           + classOf("traefik", "traefik.io/ingress-controller", DefaultIngress))
                                   << Check{Id::Ingress,
                                            State::Passed,
                                            Code::DefaultIngress,
                                            {u"traefik"_s, u"traefik.io/ingress-controller"_s}};
    }
    void ingress()
    {
        QFETCH(const Answer, classes);
        QFETCH(const Check, expected);
        compare(ingressCheck(classes), expected);
    }
};

QTEST_GUILESS_MAIN(TestServerChecks)
#include "tst_serverchecks.moc"
