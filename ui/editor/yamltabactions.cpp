// What the YAML tab shows of a draft beside its text, and what a person does with it.
#include <ui/editor/yamltab.h>

#include <models/kube/apply/cleanobject.h>
#include <models/kube/safefile.h>
#include <ui/editor/applybar.h>
#include <ui/editor/codeeditor.h>
#include <ui/editor/conflicttable.h>
#include <ui/editor/diffview.h>
#include <ui/editor/historydialog.h>
#include <ui/editor/planmodel.h>
#include <ui/editor/wayspanel.h>
#include <ui/text/errortext.h>
#include <ui/widgets/banner.h>
#include <ui/widgets/button.h>
#include <ui/widgets/confirmdialog.h>
#include <ui/widgets/segments.h>
#include <ui/widgets/tableview.h>
#include <ui/widgets/textlabel.h>
#include <ui/wizard/yamlpane.h>

#include <QCheckBox>
#include <QDir>
#include <QFileDialog>
#include <QLocale>
#include <QStackedWidget>

using namespace Qt::StringLiterals;

namespace raydeck::ui {

namespace {

QString timeOf(const QDateTime &time)
{
    return QLocale().toString(time.toLocalTime().time(), u"HH:mm:ss"_s);
}

} // namespace

bool YamlTab::isDiff() const
{
    return m_modes->currentId() == "diff"_L1;
}

void YamlTab::chooseMode(const QString &mode)
{
    const bool diff = mode == "diff"_L1;
    m_views->setCurrentWidget(diff ? static_cast<QWidget *>(m_diff) : m_editor);
    for (QWidget *part : std::initializer_list<QWidget *>{m_shapes, m_previous, m_next, m_position, m_hideServerFields})
        part->setVisible(diff);
    refreshCompare();
    refreshDiff();
    if (!diff)
        m_editor->setFocus();
}

/// The other sides can be looked at as soon as there is something to see on them.
void YamlTab::refreshCompare()
{
    QList<Segments::Segment> segments{{u"draft"_s, tr("Your draft"), {}}};
    if (m_edit && m_edit->isStale())
        segments.append({u"server"_s, tr("The server now"), {}});
    if (m_edit && m_edit->check())
        segments.append({u"dryRun"_s, tr("Dry run"), {}});
    m_compares->setSegments(segments);
    m_compares->setCurrentId(m_compare == Compare::Server       ? u"server"_s
                                 : m_compare == Compare::DryRun ? u"dryRun"_s
                                                                : u"draft"_s);
    m_compares->setVisible(isDiff() && segments.size() > 1);
}

void YamlTab::refreshDiff()
{
    if (!m_edit || !isDiff())
        return;
    const bool hides = m_hideServerFields->isChecked();
    const auto yaml = [hides](const QJsonObject &object) {
        return hides ? kube::cleanYaml(object) : kube::toYaml(object);
    };
    const QString opened = m_edit->isStale() ? tr("as opened at %1").arg(timeOf(m_edit->openedAt()))
                                             : tr("as opened at %1, unchanged since").arg(timeOf(m_edit->openedAt()));
    const DiffView::Side base{.title = tr("On the server"), .note = opened, .text = m_edit->openedText()};
    const DiffView::Side draft{.title = tr("Your draft"),
                               .note = m_edit->savedAt().isValid()
                                   ? tr("saved on this computer at %1").arg(timeOf(m_edit->savedAt()))
                                   : tr("not changed"),
                               .text = m_edit->text()};
    m_hideServerFields->setEnabled(m_compare == Compare::DryRun);
    m_hideServerFields->setToolTip(
        m_compare == Compare::DryRun ? QString() : tr("Your draft has none of them; the dry run shows them."));
    if (m_compare == Compare::DryRun && m_edit->check()) {
        const kube::ApplyCheck &check = *m_edit->check();
        m_diff->setSides({{.title = tr("On the server"), .note = tr("now"), .text = yaml(check.live)},
                          {.title = tr("Dry run"),
                           .note = tr("with the server's defaults, at %1").arg(timeOf(check.time)),
                           .text = yaml(check.result)}});
    } else if (m_compare == Compare::Server && m_edit->isStale()) {
        m_diff->setSides({base,
                          draft,
                          {.title = tr("The server now"),
                           .note = tr("changed since"),
                           .text = kube::cleanYaml(m_edit->live().object)}});
    } else {
        m_diff->setSides({base, draft});
    }
    refreshMarks();
}

void YamlTab::refreshBar()
{
    if (!m_edit)
        return;
    const bool hasConflicts = m_edit->check() && !m_edit->check()->conflicts.isEmpty();
    if (hasConflicts)
        m_conflicts->setConflicts(m_edit->check()->conflicts, m_edit->check()->document.toJson());
    const bool applies = m_ways->way() == WaysPanel::Way::Apply;
    const qsizetype undecided = hasConflicts && applies ? m_conflicts->undecided() : 0;
    if (hasConflicts && applies) {
        const qsizetype conflicts = m_edit->check()->conflicts.size();
        m_tableChoice->setSegments(
            {{u"plan"_s, tr("What happens"), m_edit->plan().size()}, {u"owners"_s, tr("Whose it is"), conflicts}});
        if (undecided > 0 && m_undecided == 0)
            m_tableChoice->setCurrentId(u"owners"_s); // it has to be looked at
    }
    m_undecided = undecided;
    m_tableHead->setVisible(hasConflicts && applies);
    refreshTables();
    m_lower->setVisible(!m_edit->plan().isEmpty());
    refreshCompare();
    m_bar->show(*m_edit, {.recreates = !applies && !m_edit->plan().isEmpty(), .undecided = undecided});
}

void YamlTab::refreshTables()
{
    const bool owners = m_tableHead->isVisibleTo(m_lower) && m_tableChoice->currentId() == "owners"_L1;
    m_tables->setCurrentWidget(owners ? static_cast<QWidget *>(m_conflicts) : m_planTable);
    m_decideAll->setVisible(owners);
}

/// One sentence, of what matters most.
void YamlTab::refreshBanner()
{
    const ray::ClusterEdit &edit = *m_edit;
    const auto &check = edit.check();
    m_banner->show();
    if (edit.state() == ray::ClusterEdit::State::Gone) {
        m_banner->setMessage(Tone::Bad, tr("This cluster is gone."),
                             tr("What you wrote is kept as a draft on this computer."));
        m_banner->setNextSteps({{u"export"_s, tr("Export…"), u"download"_s, ButtonLook::Default}});
    } else if (!m_applyError.isEmpty()) {
        m_banner->setMessage(Tone::Bad, tr("It was not applied."), m_applyError);
        m_banner->setNextSteps({});
    } else if (edit.saveError()) {
        m_banner->setMessage(Tone::Warn, tr("The draft is not kept on this computer."), edit.saveError()->message);
        m_banner->setNextSteps({{u"export"_s, tr("Export…"), u"download"_s, ButtonLook::Default}});
    } else if (edit.isStale() && edit.isDraft()) {
        m_banner->setMessage(Tone::Warn, tr("It was changed on the server since you opened it."),
                             tr("What others changed goes into your draft as you apply; nothing is overwritten."));
        m_banner->setNextSteps({{u"server"_s, tr("Compare"), {}, ButtonLook::Default}});
    } else if (edit.isStale()) {
        m_banner->setMessage(Tone::Info, tr("It was changed on the server since you opened it."));
        m_banner->setNextSteps({{u"reload"_s, tr("Show it as it is now"), u"reload"_s, ButtonLook::Default}});
    } else if (check && !check->held.isEmpty()) {
        m_banner->setMessage(Tone::Info, tr("The autoscaler decides on the number of workers."),
                             tr("replicas and workersToDelete stay as they are on the server."));
        m_banner->setNextSteps({});
    } else if (edit.isRestored()) {
        m_banner->setMessage(
            Tone::Info,
            tr("This is your draft of %1.").arg(QLocale().toString(edit.savedAt().toLocalTime(), QLocale::ShortFormat)),
            tr("It was never applied."));
        m_banner->setNextSteps({{u"discard"_s, tr("Discard draft"), {}, ButtonLook::Default}});
    } else {
        m_banner->hide();
    }
}

void YamlTab::goToChange(int row)
{
    if (!m_edit || row < 0 || row >= m_edit->planLines().size())
        return;
    const int line = m_edit->planLines().at(row);
    if (isDiff())
        m_diff->selectMark(row);
    else
        m_editor->goToLine(line);
}

void YamlTab::goToProblem()
{
    m_modes->setCurrentId(u"edit"_s);
    int line = 0;
    if (const auto &error = m_edit->textError())
        line = yamlErrorLine(error->message);
    else if (!m_edit->problems().isEmpty())
        line = m_edit->problems().constFirst().line;
    else if (const auto &refused = m_edit->checkError(); refused && !refused->causes.isEmpty())
        line = m_edit->lineOf(kube::FieldPath(refused->causes.constFirst().field));
    m_editor->goToLine(std::max(1, line));
    m_editor->setFocus();
}

void YamlTab::apply()
{
    m_applyError.clear();
    if (m_ways->way() == WaysPanel::Way::Recreate) {
        const auto manifest = kube::YamlDocument::parse(m_edit->text());
        if (manifest)
            emit recreateRequested(m_uid, m_edit->live(), *manifest);
        return;
    }
    const bool hasConflicts = !m_edit->check()->conflicts.isEmpty();
    const auto sides = hasConflicts ? m_conflicts->sides() : QList<kube::ApplySide>();
    if (sides)
        m_edit->apply(*sides);
}

void YamlTab::askOperatorToRestart()
{
    if (!m_edit)
        return;
    auto document = kube::YamlDocument::parse(m_edit->text());
    if (document && document->setString(u"spec.upgradeStrategy.type", u"Recreate"_s))
        m_edit->replaceText(document->text());
    m_ways->setWay(WaysPanel::Way::Apply);
    refreshBar();
}

void YamlTab::takeStep(const QString &id)
{
    if (id == "back"_L1)
        return emit backRequested();
    if (!m_edit)
        return;
    if (id == "again"_L1) {
        m_edit->open();
    } else if (id == "server"_L1) {
        m_compare = Compare::Server;
        m_modes->setCurrentId(u"diff"_s);
        refreshCompare();
        refreshDiff();
    } else if (id == "reload"_L1) {
        m_edit->discard();
    } else if (id == "export"_L1) {
        exportYaml();
    } else if (id == "undoDiscard"_L1) {
        m_edit->replaceText(m_edit->discarded());
        m_banner->hide();
    } else if (id == "discard"_L1) {
        m_edit->discard();
        m_banner->setMessage(Tone::Info, tr("The draft is discarded."));
        m_banner->setNextSteps({{u"undoDiscard"_s, tr("Undo"), u"undo"_s, ButtonLook::Default}});
        m_banner->show();
    }
}

void YamlTab::find()
{
    m_modes->setCurrentId(u"edit"_s);
    m_editor->find();
}

void YamlTab::exportYaml()
{
    auto *dialog = new QFileDialog(window(), tr("Export YAML"), QDir::home().filePath(m_edit->key().name + u".yaml"_s));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"yaml"_s);
    connect(dialog, &QFileDialog::fileSelected, this, [this, text = m_edit->text()](const QString &path) {
        if (const auto written = kube::writeSafely(path, text); !written)
            emit failed(tr("The file was not written"), written.error());
        else
            emit said(tr("Written to %1.").arg(path));
    });
    dialog->open();
}

void YamlTab::showHistory()
{
    if (!m_edit)
        return;
    auto *dialog = new HistoryDialog(m_theme, m_edit->key(), m_edit->history(), window());
    connect(dialog, &HistoryDialog::bringBackRequested, this, [this](const QByteArray &text) {
        m_edit->replaceText(text);
        emit said(tr("Brought back as your draft; nothing is applied yet."));
    });
    dialog->open();
}

} // namespace raydeck::ui
