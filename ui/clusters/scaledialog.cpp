#include <ui/clusters/scaledialog.h>

#include <models/ray/check/replicarules.h>
#include <models/ray/scaleeffect.h>
#include <ui/text/errortext.h>
#include <ui/text/problemtext.h>
#include <ui/text/scaleeffecttext.h>
#include <ui/widgets/banner.h>
#include <ui/widgets/button.h>
#include <ui/widgets/fieldrow.h>
#include <ui/widgets/formfield.h>
#include <ui/widgets/iconlabel.h>
#include <ui/widgets/stepper.h>
#include <ui/widgets/surface.h>
#include <ui/widgets/textlabel.h>

#include <QComboBox>
#include <QHBoxLayout>
#include <QShortcut>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace raydeck::ui {

namespace {

using Kind = ray::ScaleEffect::Kind;

constexpr int dialogWidth = 440;
constexpr int countWidth = 124; // ten digits: without a limit, max is 2147483647
constexpr int linesOfMore = 3;  // room that is kept, so that nothing moves while a number is typed

Stepper *countStepper(const QString &objectName)
{
    auto *stepper = new Stepper(0, std::numeric_limits<int>::max(), 0); // int32 in the CRD
    stepper->setObjectName(objectName);
    return stepper;
}

struct Mark {
    QString iconName = {};
    ColorRole role = ColorRole::Text2;
};

Mark markOf(Kind kind)
{
    switch (kind) {
    case Kind::Nothing: return {u"circle"_s, ColorRole::Gone};
    case Kind::Creates: return {u"plus"_s, ColorRole::Info};
    case Kind::Deletes: return {u"minus"_s, ColorRole::Bad};
    case Kind::LeftToAutoscaler: return {u"scaling"_s, ColorRole::Info};
    case Kind::Later: return {u"pause"_s, ColorRole::Off};
    case Kind::Rejected: return {u"fail"_s, ColorRole::Bad};
    case Kind::NotKnown: return {u"info"_s, ColorRole::Off};
    }
    Q_UNREACHABLE_RETURN({});
}

} // namespace

ScaleDialog::ScaleDialog(const Theme &theme, const ray::RayClusterRow &cluster, PodsOfGroup podsNow,
                         std::optional<ray::Release> release, QWidget *parent)
    : QDialog(parent), m_theme(theme), m_cluster(cluster), m_podsNow(std::move(podsNow)), m_release(release),
      m_now(new TextLabel(theme, TextStyle::Body, ColorRole::Text2)), m_groups(new QComboBox),
      m_groupField(new FormField(theme, tr("Worker group"), m_groups, FormField::Room::None)),
      m_row(new FieldRow(theme)), m_replicas(countStepper(u"scaleReplicasField"_s)),
      m_min(countStepper(u"scaleMinField"_s)), m_max(countStepper(u"scaleMaxField"_s)),
      m_effectIcon(new IconLabel(theme, u"info"_s, ColorRole::Text2)),
      m_effect(new TextLabel(theme, TextStyle::Strong, ColorRole::Text)),
      m_more(new TextLabel(theme, TextStyle::Body, ColorRole::Text2)), m_banner(new Banner(theme)),
      m_cancel(new Button(theme, ButtonLook::Default, tr("Cancel"))),
      m_scale(new Button(theme, ButtonLook::Primary, {}))
{
    setObjectName(u"scaleDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setModal(true);
    setWindowTitle(tr("Scale %1").arg(cluster.name));
    m_groups->setObjectName(u"scaleGroupField"_s);

    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    all->setSizeConstraint(QLayout::SetFixedSize);
    all->addWidget(createContent(), 1);
    all->addWidget(createButtons());

    for (const auto &field : {u"replicas"_s, u"minReplicas"_s, u"maxReplicas"_s})
        watch(field);
    connect(m_groups, &QComboBox::currentIndexChanged, this, [this] {
        m_touched.clear();
        m_banner->hide();
        follow();
    });
    connect(m_cancel, &Button::clicked, this, &QDialog::reject);
    connect(m_scale, &Button::clicked, this, &ScaleDialog::scale);
    for (const auto key : {Qt::Key_Return, Qt::Key_Enter})
        connect(new QShortcut(Qt::CTRL | key, this), &QShortcut::activated, this, &ScaleDialog::scale);
    setCluster(cluster);
    m_replicas->setFocus();
    m_replicas->selectAll();
}

QWidget *ScaleDialog::createContent()
{
    auto *ground = new Surface(m_theme, ColorRole::Raised);
    ground->setFixedWidth(m_theme.widthOf(dialogWidth));
    m_row->add(tr("Workers"), m_replicas, countWidth);
    m_row->add(tr("At least"), m_min, countWidth);
    m_row->add(tr("At most"), m_max, countWidth);
    m_effect->setObjectName(u"scaleEffect"_s);
    m_effect->setWordWrap(true);
    m_more->setObjectName(u"scaleMore"_s);
    m_more->setWordWrap(true);
    m_more->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_more->setMinimumHeight(linesOfMore * QFontMetrics(m_theme.font(TextStyle::Body)).lineSpacing());
    m_now->setObjectName(u"scaleNow"_s);
    m_banner->hide();

    auto *effect = new QHBoxLayout;
    effect->setSpacing(space::s);
    effect->addWidget(m_effectIcon, 0, Qt::AlignTop);
    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(m_effect);
    words->addWidget(m_more);
    effect->addLayout(words, 1);

    auto *column = new QVBoxLayout(ground);
    column->setContentsMargins(space::xl, space::l, space::xl, space::m);
    column->setSpacing(space::xs);
    column->addWidget(new TextLabel(m_theme, TextStyle::Part, ColorRole::Text, windowTitle(), TextLabel::Wrap::Words));
    column->addWidget(m_now);
    column->addSpacing(space::s);
    column->addWidget(m_banner);
    column->addSpacing(space::xs);
    column->addWidget(m_groupField);
    column->addSpacing(space::xs);
    column->addWidget(m_row);
    column->addSpacing(space::xs);
    column->addLayout(effect);
    return ground;
}

QWidget *ScaleDialog::createButtons()
{
    m_cancel->setObjectName(u"cancelButton"_s);
    m_scale->setObjectName(u"scaleButton"_s);
    m_scale->setDefault(true);
    auto *buttons = new Surface(m_theme, ColorRole::Page, Qt::TopEdge);
    auto *row = new QHBoxLayout(buttons);
    row->setContentsMargins(space::xl, space::m, space::xl, space::m);
    row->addWidget(m_cancel);
    row->addStretch(1);
    row->addWidget(m_scale);
    return buttons;
}

Stepper *ScaleDialog::stepper(const QString &field) const
{
    return field == "replicas"_L1 ? m_replicas : field == "minReplicas"_L1 ? m_min : m_max;
}

void ScaleDialog::watch(const QString &field)
{
    connect(stepper(field), &Stepper::valueChanged, this, [this, field] {
        m_touched.insert(field);
        m_banner->hide();
        refresh();
    });
}

QString ScaleDialog::groupName() const
{
    return m_groups->currentText();
}

void ScaleDialog::setGroupName(const QString &name)
{
    m_groups->setCurrentIndex(std::max(m_groups->findText(name), 0));
}

ray::ScaleTarget ScaleDialog::target() const
{
    return {.replicas = m_replicas->value(), .minReplicas = m_min->value(), .maxReplicas = m_max->value()};
}

const ray::GroupRow *ScaleDialog::group() const
{
    const auto found = std::ranges::find(m_cluster.groups, groupName(), &ray::GroupRow::name);
    return found == m_cluster.groups.end() ? nullptr : &*found;
}

void ScaleDialog::setCluster(const ray::RayClusterRow &cluster)
{
    m_cluster = cluster;
    QStringList names;
    for (const ray::GroupRow &each : cluster.groups)
        names.append(each.name);
    const QString chosen = groupName();
    const bool isNew = chosen.isEmpty();
    const bool isGone = !isNew && !names.contains(chosen);
    if (!isGone) { // a group that is gone stays chosen: the person reads that it is
        const QSignalBlocker quiet(m_groups);
        m_groups->clear();
        m_groups->addItems(names);
        m_groups->setCurrentIndex(isNew ? 0 : int(names.indexOf(chosen)));
    }
    m_groupField->setVisible(m_groups->count() > 1);
    follow();
}

void ScaleDialog::follow()
{
    if (const ray::GroupRow *row = group()) {
        const auto take = [this](const QString &field, int value) {
            Stepper *number = stepper(field);
            const QSignalBlocker quiet(number);
            if (!m_touched.contains(field))
                number->setValue(value);
        };
        take(u"replicas"_s, row->replicas);
        take(u"minReplicas"_s, row->minReplicas);
        take(u"maxReplicas"_s, row->maxReplicas);
    }
    refresh();
}

void ScaleDialog::refresh()
{
    const bool isScaling = m_activity == Activity::Scaling;
    const ray::GroupRow *row = group();
    const bool mayEdit = row && !isScaling;
    m_groups->setEnabled(mayEdit);
    m_row->setEnabled(mayEdit);
    m_scale->setEnabled(mayEdit);
    if (!row) {
        m_now->clear();
        m_effectIcon->setIcon(u"stuck"_s, ColorRole::Bad);
        m_effect->setText(tr("The worker group \"%1\" is not in the cluster any more").arg(groupName()));
        m_more->clear();
        m_scale->setText(tr("Scale"));
        return;
    }
    const QList<ray::ReplicaFinding> wrong = ray::replicaFindings(target());
    for (const auto &field : {u"replicas"_s, u"minReplicas"_s, u"maxReplicas"_s}) {
        const auto found = std::ranges::find(wrong, field, &ray::ReplicaFinding::field);
        m_row->setError(stepper(field),
                        found == wrong.end() ? QString()
                                             : ProblemText::sentence(found->finding.code, found->finding.args));
    }
    refreshEffect(*row, !wrong.isEmpty());
    refreshButton(*row);
}

void ScaleDialog::refreshEffect(const ray::GroupRow &row, bool isWrong)
{
    const qint64 podsNow = m_podsNow(row.name);
    //: %1: name of a worker group, %n: its pods
    m_now->setText(tr("Worker group \"%1\" has %n pods now.", nullptr, int(podsNow)).arg(row.name));
    if (isWrong) { // the field says why
        m_effectIcon->setIcon(u"fail"_s, ColorRole::Bad);
        m_effect->setText(tr("These numbers do not fit together"));
        m_more->clear();
        return;
    }
    const ray::ScaleEffect effect = ray::scaleEffect(m_cluster, row, target(), podsNow, m_release);
    const bool wantsGpus = effect.kind == Kind::Creates && row.gpus > 0;
    const Mark mark = wantsGpus ? Mark{u"warn"_s, ColorRole::Warn} : markOf(effect.kind);
    m_effectIcon->setIcon(mark.iconName, mark.role);
    m_effect->setText(ScaleEffectText::sentence(effect));
    m_more->setText(ScaleEffectText::more(effect, row.gpus));
}

void ScaleDialog::refreshButton(const ray::GroupRow &row)
{
    const ray::ScaleTarget asked = target();
    const ray::ScaleTarget now{
        .replicas = row.replicas, .minReplicas = row.minReplicas, .maxReplicas = row.maxReplicas};
    const bool limitsOnly = asked.replicas == now.replicas && asked != now;
    m_scale->setText(limitsOnly ? tr("Set the limits") : tr("Scale to %n workers", nullptr, asked.replicas));
    const bool isSame = asked == now;
    m_scale->setEnabled(m_scale->isEnabled() && !isSame);
    m_scale->setToolTip(isSame ? tr("These are the numbers that the group has.") : QString());
}

void ScaleDialog::setActivity(Activity activity)
{
    m_activity = activity;
    refresh();
}

void ScaleDialog::showError(const Error &error)
{
    m_banner->setMessage(Tone::Bad, ErrorText::title(error), ErrorText::advice(error));
    m_banner->show();
    setActivity(Activity::Editing);
}

void ScaleDialog::scale()
{
    if (!m_scale->isEnabled())
        return;
    const QList<ray::ReplicaFinding> wrong = ray::replicaFindings(target());
    if (!wrong.isEmpty()) {
        stepper(wrong.constFirst().field)->setFocus();
        return;
    }
    m_banner->hide();
    setActivity(Activity::Scaling);
    emit scaleRequested(groupName(), target());
}

} // namespace raydeck::ui
