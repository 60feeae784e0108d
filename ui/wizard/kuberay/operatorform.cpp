#include <ui/wizard/kuberay/operatorform.h>

#include <models/kube/bound.h>
#include <models/ray/operator/packedoperator.h>
#include <ui/text/errortext.h>
#include <ui/text/installtext.h>
#include <ui/widgets/button.h>
#include <ui/widgets/formfield.h>
#include <ui/widgets/textlabel.h>

#include <QComboBox>
#include <QFileDialog>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace raydeck::ui {

namespace {

using Field = ray::InstallProblem::Field;

QString textOf(ray::Release release)
{
    return u"%1.%2.%3"_s.arg(release.major).arg(release.minor).arg(release.patch);
}

QString sentenceOf(const ray::InstallProblem &problem)
{
    using enum ray::InstallProblem::Code;
    switch (problem.code) {
    case Empty: return OperatorForm::tr("This is needed.");
    case NotAVersion: return OperatorForm::tr("This is not a version.");
    case NotAName: return OperatorForm::tr("Only a–z, 0–9 and \"-\", at most 63 characters.");
    case NotAnImage:
        return OperatorForm::tr("This is not a registry with a path, such as registry.example.com/mirror.");
    case NotAQuantity: return OperatorForm::tr("This is not an amount, such as 500m or 512Mi.");
    case NotPositive: return OperatorForm::tr("More than nothing is needed.");
    case NotAToleration: return OperatorForm::tr("A toleration reads key=value:NoSchedule.");
    case NeedsChart: return OperatorForm::tr("The chart of this version has to be fetched, or opened from a file.");
    case OtherVersion: return OperatorForm::tr("The chart is of version %1.").arg(problem.argument);
    }
    Q_UNREACHABLE_RETURN({});
}

QStringList wordsOf(const QString &text)
{
    QStringList words;
    for (const QString &word : text.split(u',', Qt::SkipEmptyParts))
        words.append(word.trimmed());
    words.removeAll(QString());
    return words;
}

} // namespace

OperatorForm::OperatorForm(const Theme &theme, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_version(new QComboBox), m_namespace(new QLineEdit), m_watched(new QLineEdit),
      m_prefix(new QLineEdit), m_cpu(new QLineEdit), m_memory(new QLineEdit), m_tolerations(new QLineEdit),
      m_repository(new QLineEdit), m_archive(new Button(theme, ButtonLook::Default, u"folder"_s, tr("Chart archive…"))),
      m_archiveName(new TextLabel(theme, TextStyle::Caption, ColorRole::Text2)),
      m_fold(new Button(theme, ButtonLook::Fold, u"right"_s, tr("Advanced")))
{
    setObjectName(u"operatorForm"_s);
    m_version->setObjectName(u"operatorVersionField"_s);
    m_namespace->setObjectName(u"operatorNamespaceField"_s);
    m_watched->setObjectName(u"watchedNamespacesField"_s);
    m_prefix->setObjectName(u"imagePrefixField"_s);
    m_cpu->setObjectName(u"operatorCpuField"_s);
    m_memory->setObjectName(u"operatorMemoryField"_s);
    m_tolerations->setObjectName(u"operatorTolerationsField"_s);
    m_repository->setObjectName(u"chartRepositoryField"_s);
    m_archive->setObjectName(u"chartArchiveButton"_s);
    m_fold->setObjectName(u"operatorAdvancedButton"_s);
    const ray::OperatorInstall defaults;
    m_namespace->setText(defaults.namespaceName);
    m_cpu->setText(defaults.cpu);
    m_memory->setText(defaults.memory);
    m_repository->setText(ray::ChartRepository::defaultAddress().toString());
    m_watched->setPlaceholderText(tr("All namespaces"));
    m_prefix->setPlaceholderText(tr("The original registry"));
    m_tolerations->setPlaceholderText(tr("None"));

    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(space::xs);
    add(rows, Field::Version, tr("Version"), m_version, {});
    add(rows, Field::Namespace, tr("Namespace of the operator"), m_namespace,
        tr("It is created if it does not exist."));
    add(rows, Field::WatchedNamespaces, tr("Namespaces that it watches"), m_watched,
        tr("Separated by commas. Its rights end with them."));
    rows->addWidget(m_fold, 0, Qt::AlignLeft);
    m_advanced = makeAdvanced();
    m_advanced->hide();
    rows->addWidget(m_advanced);

    connect(m_fold, &Button::clicked, this, [this] {
        m_advanced->setVisible(m_advanced->isHidden());
        m_fold->setIconName(m_advanced->isHidden() ? u"right"_s : u"down"_s);
    });
    connect(m_archive, &Button::clicked, this, &OperatorForm::chooseArchive);
    connect(m_repository, &QLineEdit::editingFinished, this, &OperatorForm::askIndex);
    connect(m_version, &QComboBox::currentIndexChanged, this, &OperatorForm::refresh);
    for (QLineEdit *line : {m_namespace, m_watched, m_prefix, m_cpu, m_memory, m_tolerations})
        connect(line, &QLineEdit::textChanged, this, &OperatorForm::refresh);
    listVersions();
}

FormField *OperatorForm::add(QVBoxLayout *rows, Field field, const QString &label, QWidget *editor, const QString &help)
{
    auto *entry = new FormField(m_theme, label, editor);
    entry->setHelp(help);
    m_fields.insert(field, entry);
    rows->addWidget(entry);
    return entry;
}

QWidget *OperatorForm::makeAdvanced()
{
    auto *advanced = new QWidget;
    auto *rows = new QVBoxLayout(advanced);
    rows->setContentsMargins(0, space::xs, 0, 0);
    rows->setSpacing(space::xs);
    add(rows, Field::ImagePrefix, tr("Registry of the image"), m_prefix,
        tr("For a mirror, such as registry.example.com/mirror."));
    add(rows, Field::Cpu, tr("CPU"), m_cpu, {});
    add(rows, Field::Memory, tr("Memory"), m_memory, tr("About 1 MB for each Ray pod."));
    add(rows, Field::Tolerations, tr("Tolerations"), m_tolerations, tr("Such as dedicated=ray:NoSchedule."));
    add(rows, Field::Chart, tr("Chart repository"), m_repository,
        tr("Only asked for versions that do not come with this program."));
    auto *row = new QHBoxLayout;
    row->setSpacing(space::s);
    row->addWidget(m_archive);
    row->addWidget(m_archiveName, 1);
    rows->addLayout(row);
    return advanced;
}

void OperatorForm::listVersions()
{
    const QString chosen = m_version->currentData().toString();
    QList<std::pair<ray::Release, QString>> offered;
    for (const ray::Release release : ray::packedReleases())
        offered.append({release, textOf(release)});
    for (const ray::ChartIndex::Entry &entry : m_index.entries) {
        if (!entry.isPreview && !ray::isPacked(entry.version))
            offered.append({entry.release, entry.version});
    }
    if (m_chart && !std::ranges::contains(offered, m_chart->version(), [](const auto &one) { return one.second; }))
        offered.append({ray::releaseOf(m_chart->version()).value_or(ray::Release{}), m_chart->version()});
    std::ranges::sort(offered, std::ranges::greater(), [](const auto &one) { return one.first; });
    const QSignalBlocker quiet(m_version);
    m_version->clear();
    for (const auto &[release, version] : std::as_const(offered)) {
        if (m_above && release <= *m_above)
            continue;
        const bool isOwn = ray::isPacked(version);
        //: %1: a version whose chart has to be fetched first
        m_version->addItem(isOwn ? version : tr("%1, by its chart").arg(version), version);
    }
    const int kept = m_version->findData(chosen);
    const int packed = m_version->findData(textOf(ray::packedReleases().constLast()));
    // What needs no download is offered first, so that an installation cannot hang on the network.
    m_version->setCurrentIndex(kept >= 0 ? kept : std::max(packed, 0));
    refresh();
}

ray::OperatorInstall OperatorForm::settings() const
{
    ray::OperatorInstall settings{.version = m_version->currentData().toString(),
                                  .namespaceName = m_namespace->text().trimmed(),
                                  .releaseName = m_releaseName,
                                  .watchedNamespaces = wordsOf(m_watched->text()),
                                  .imagePrefix = m_prefix->text().trimmed(),
                                  .cpu = m_cpu->text().trimmed(),
                                  .memory = m_memory->text().trimmed(),
                                  .tolerations = tolerationsOf(m_tolerations->text())};
    if (m_chart && m_chart->version() == settings.version)
        settings.chart = m_chart;
    return settings;
}

QList<ray::OperatorToleration> OperatorForm::tolerationsOf(const QString &text)
{
    QList<ray::OperatorToleration> tolerations;
    for (const QString &word : wordsOf(text)) {
        const QString pair = word.section(u':', 0, 0);
        const bool hasValue = pair.contains(u'=');
        tolerations.append({.key = pair.section(u'=', 0, 0),
                            .comparison = hasValue ? u"Equal"_s : u"Exists"_s,
                            .value = hasValue ? pair.section(u'=', 1) : QString(),
                            .effect = word.section(u':', 1)});
    }
    return tolerations;
}

void OperatorForm::setNamespace(const QString &name)
{
    m_namespace->setText(name);
}

void OperatorForm::setInstalled(const QString &namespaceName, const QString &releaseName, const QStringList &watched)
{
    m_namespace->setText(namespaceName);
    m_namespace->setEnabled(false); // it stays where it is
    m_watched->setText(watched.join(u", "_s));
    if (!releaseName.isEmpty())
        m_releaseName = releaseName;
}

void OperatorForm::offerNewerThan(std::optional<ray::Release> release)
{
    if (std::exchange(m_above, release) != release)
        listVersions();
}

bool OperatorForm::needsFetch() const
{
    const ray::OperatorInstall now = settings();
    const bool isOffered = std::ranges::contains(m_index.entries, now.version, &ray::ChartIndex::Entry::version);
    const QList<ray::InstallProblem> problems = ray::problemsOf(now);
    return isOffered && now.needsChart() && problems.size() == 1
        && problems[0].code == ray::InstallProblem::Code::NeedsChart;
}

QUrl OperatorForm::repository() const
{
    return QUrl(m_repository->text().trimmed());
}

QCoro::Task<Result<void>> OperatorForm::fetchChart()
{
    const auto entry = std::ranges::find(m_index.entries, settings().version, &ray::ChartIndex::Entry::version);
    if (entry == m_index.entries.cend() || !m_source)
        co_return failure(Error::Kind::NotFound, settings().version);
    QPointer<OperatorForm> self(this);
    const auto chart = co_await m_source->archive(*entry);
    if (!self)
        co_return failure(Error::Kind::Cancelled, {});
    if (!chart)
        co_return std::unexpected(chart.error());
    m_chart = *chart;
    refresh();
    co_return {};
}

void OperatorForm::askIndex()
{
    if (m_source && m_source->address() == repository())
        return;
    m_source = std::make_unique<ray::ChartRepository>(repository());
    readIndex();
}

QCoro::Task<void> OperatorForm::readIndex()
{
    QPointer<OperatorForm> self(this);
    const QUrl address = repository();
    const auto index = co_await m_source->index();
    if (!self || !m_source || m_source->address() != address)
        co_return;
    m_index = index.value_or(ray::ChartIndex{});
    m_fields.value(Field::Chart)
        ->setHelp(index ? tr("It offers %n versions.", nullptr, int(m_index.entries.size()))
                        : InstallText::error(index.error()));
    listVersions();
}

void OperatorForm::chooseArchive()
{
    auto *dialog = new QFileDialog(window(), tr("Open a chart archive"), {}, tr("Helm charts (*.tgz)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &OperatorForm::takeArchive);
    dialog->open();
}

void OperatorForm::takeArchive(const QString &path)
{
    const auto chart = ray::ChartArchive::fromFile(path);
    m_archiveName->setText(chart ? path : InstallText::error(chart.error()));
    if (!chart)
        return;
    m_chart = std::make_shared<const ray::ChartArchive>(*chart);
    listVersions();
    m_version->setCurrentIndex(m_version->findData(m_chart->version()));
}

void OperatorForm::refresh()
{
    QHash<Field, QString> wrong;
    if (!needsFetch()) { // a chart that can be fetched is no mistake of the person
        for (const ray::InstallProblem &problem : ray::problemsOf(settings()))
            wrong.insert(problem.field, sentenceOf(problem));
    }
    for (const auto &[field, entry] : m_fields.asKeyValueRange())
        entry->setError(wrong.value(field));
    emit changed();
}

} // namespace raydeck::ui
