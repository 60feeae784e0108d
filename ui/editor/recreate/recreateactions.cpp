// What a person does where a recreation is held up: edit, export, take a finalizer off, leave it so.
#include <ui/editor/recreate/recreatepage.h>

#include <ui/editor/codeeditor.h>
#include <ui/text/errortext.h>
#include <ui/widgets/confirmdialog.h>
#include <ui/widgets/textlabel.h>

#include <QDir>
#include <QFileDialog>
#include <QStackedWidget>

using namespace Qt::StringLiterals;

namespace raydeck::ui {

void RecreatePage::edit()
{
    if (!m_flow)
        return;
    if (const QByteArray &manifest = m_flow->recreation().manifest; m_loaded != manifest) {
        m_editor->setYaml(manifest);
        m_loaded = manifest;
    }
    showEditError({});
    markComplaints();
    m_stack->setCurrentIndex(EditPart);
    m_editor->setFocus();
    refresh();
}

void RecreatePage::markComplaints()
{
    QHash<int, CodeEditor::Mark> marks;
    const auto document = kube::YamlDocument::parse(m_editor->yaml());
    for (const ray::ServerComplaint &complaint : m_flow->complaints()) {
        if (document && !complaint.path.isEmpty())
            marks.insert(document->lineOf(complaint.path), {.tone = Tone::Bad, .text = complaint.text});
    }
    m_editor->setMarks(marks);
}

void RecreatePage::showEditError(const QString &text)
{
    m_editError->setText(text);
    m_editError->setVisible(!text.isEmpty());
}

void RecreatePage::createEdited()
{
    const auto document = kube::YamlDocument::parse(m_editor->yaml());
    showEditError(document ? QString() : document.error().message);
    if (!document)
        return;
    m_stack->setCurrentIndex(StepsPart);
    take(m_flow->tryAgainWith(*document), EditPart);
}

void RecreatePage::askRemoveFinalizer(const QString &finalizer)
{
    if (m_question || !m_flow)
        return;
    const ray::Recreation &recreation = m_flow->recreation();
    const auto manifest = kube::YamlDocument::parse(recreation.manifest);
    const ray::LeftBehind left =
        ray::leftBehind(finalizer, recreation.before, manifest ? manifest->toJson() : QJsonObject());
    m_question = new ConfirmDialog(
        m_theme,
        {.title = tr("Remove the finalizer?"),
         //: %1: name of a finalizer
         .text =
             tr("\"%1\" is taken off the old cluster, and nothing else. The old cluster then goes before whoever set "
                "it has finished. This stays behind:")
                 .arg(finalizer),
         .lost = RecreateText::leftBehind(finalizer, left),
         .confirm = tr("Remove finalizer")},
        window());
    connect(m_question, &ConfirmDialog::accepted, this, [this, finalizer] {
        if (!m_flow)
            return;
        m_notice.clear();
        QCoro::connect(m_flow->removeFinalizer(finalizer), this, [this](const Result<void> &result) {
            if (!result)
                showFailure(result.error(), StepsPart);
            refresh();
        });
    });
    m_question->open();
}

void RecreatePage::askGiveUp()
{
    if (m_stack->currentIndex() == EditPart) {
        m_stack->setCurrentIndex(StepsPart);
        return refresh();
    }
    if (m_question || !m_flow)
        return;
    if (m_flow->cancel()) {
        emit givenUp();
        return;
    }
    const ray::RecreateStep step = m_flow->recreation().step;
    const QString now =
        step == ray::RecreateStep::Delete ? tr("perhaps deleted, perhaps not") : RecreateText::progress(step);
    m_question = new ConfirmDialog(m_theme,
                                   {.title = tr("Leave it so?"),
                                    //: %1: such as "deleted, not created yet"
                                    .text = tr("The cluster stays as it is now: %1. This is lost:").arg(now),
                                    .lost = {tr("The saved manifest, unless you export it")},
                                    .confirm = tr("Leave it so"),
                                    .other = tr("Export manifest…")},
                                   window());
    connect(m_question, &ConfirmDialog::otherChosen, this, &RecreatePage::exportManifest);
    connect(m_question, &ConfirmDialog::accepted, this, [this] {
        if (!m_flow)
            return;
        if (const auto given = m_flow->giveUp(); !given) {
            showFailure(given.error(), StepsPart);
            return refresh();
        }
        emit givenUp();
    });
    m_question->open();
}

void RecreatePage::exportManifest()
{
    if (!m_flow)
        return;
    auto *dialog =
        new QFileDialog(window(), tr("Export the manifest"),
                        QDir::home().filePath(m_flow->recreation().name + ".yaml"_L1), tr("YAML files (*.yaml *.yml)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"yaml"_s);
    connect(dialog, &QFileDialog::fileSelected, this, [this, recreation = m_flow->recreation()](const QString &path) {
        const auto written = ray::exportManifest(recreation, path);
        m_notice = written ? QString() : ErrorText::advice(written.error());
        refresh();
    });
    dialog->open();
}

} // namespace raydeck::ui
