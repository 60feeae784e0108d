#include <models/ray/operator/operatorinstall.h>

#include <models/ray/operator/packedoperator.h>
#include <models/ray/quantity.h>

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace raydeck::ray {

namespace {

using Field = InstallProblem::Field;
using Code = InstallProblem::Code;

bool isDnsLabel(const QString &name)
{
    static const QRegularExpression label(u"^[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?$"_s);
    return label.match(name).hasMatch();
}

/// registry[:port][/path…], as github.com/distribution/reference reads it, in lower case.
bool isImagePrefix(const QString &prefix)
{
    static const QRegularExpression form(
        u"^[a-z0-9]([-a-z0-9.]*[a-z0-9])?(:[0-9]{1,5})?(/[a-z0-9]+([._-]+[a-z0-9]+)*)*$"_s);
    return form.match(prefix).hasMatch();
}

void judgeQuantity(QList<InstallProblem> &problems, Field field, const QString &text)
{
    const auto quantity = Quantity::parse(text);
    if (!quantity)
        problems.append({field, Code::NotAQuantity, text});
    else if (quantity->isZero() || quantity->isNegative())
        problems.append({field, Code::NotPositive, text});
}

/// Source: k8s.io/kubernetes/pkg/apis/core/validation, ValidateTolerations, 1.36.
bool isToleration(const OperatorToleration &toleration)
{
    static const QStringList effects{QString(), u"NoSchedule"_s, u"PreferNoSchedule"_s, u"NoExecute"_s};
    const bool exists = toleration.comparison == "Exists"_L1;
    if (!exists && toleration.comparison != "Equal"_L1)
        return false;
    static const QRegularExpression labelValue(u"^([A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?)?$"_s);
    if (!labelValue.match(toleration.value).hasMatch())
        return false;
    return effects.contains(toleration.effect) && (exists ? toleration.value.isEmpty() : !toleration.key.isEmpty());
}

} // namespace

Release OperatorInstall::release() const
{
    return releaseOf(version).value_or(Release());
}

QString OperatorInstall::imageRepository() const
{
    const QString repository = u"kuberay/operator"_s;
    if (!imagePrefix.isEmpty())
        return imagePrefix + u'/' + repository;
    return release() < Release{1, 1, 0} ? repository : "quay.io/"_L1 + repository;
}

QString OperatorInstall::image() const
{
    return imageRepository() + ":v"_L1 + version;
}

bool OperatorInstall::needsChart() const
{
    return !chart && !isPacked(version);
}

QList<InstallProblem> problemsOf(const OperatorInstall &settings)
{
    QList<InstallProblem> problems;
    if (settings.version.isEmpty())
        problems.append({Field::Version, Code::Empty});
    else if (settings.version.startsWith(u'v') || !releaseOf(settings.version))
        problems.append({Field::Version, Code::NotAVersion, settings.version});
    else if (settings.chart && settings.chart->version() != settings.version)
        problems.append({Field::Chart, Code::OtherVersion, settings.chart->version()});
    else if (settings.needsChart())
        problems.append({Field::Chart, Code::NeedsChart, settings.version});
    if (!isDnsLabel(settings.namespaceName))
        problems.append({Field::Namespace, Code::NotAName, settings.namespaceName});
    if (!isDnsLabel(settings.releaseName) || settings.releaseName.size() > 53) // helm's own limit
        problems.append({Field::ReleaseName, Code::NotAName, settings.releaseName});
    for (const QString &name : settings.watchedNamespaces)
        if (!isDnsLabel(name))
            problems.append({Field::WatchedNamespaces, Code::NotAName, name});
    if (!settings.imagePrefix.isEmpty() && !isImagePrefix(settings.imagePrefix))
        problems.append({Field::ImagePrefix, Code::NotAnImage, settings.imagePrefix});
    judgeQuantity(problems, Field::Cpu, settings.cpu);
    judgeQuantity(problems, Field::Memory, settings.memory);
    for (const OperatorToleration &toleration : settings.tolerations)
        if (!isToleration(toleration))
            problems.append({Field::Tolerations, Code::NotAToleration, toleration.key});
    return problems;
}

} // namespace raydeck::ray
