#include <ui/editor/filespage.h>

#include <models/kube/safefile.h>
#include <models/ray/edit/autoscaled.h>
#include <ui/editor/codeeditor.h>
#include <ui/editor/fileobjectmodel.h>
#include <ui/editor/livevalidation.h>
#include <ui/widgets/banner.h>
#include <ui/widgets/button.h>
#include <ui/widgets/celldelegate.h>
#include <ui/widgets/sectionheader.h>
#include <ui/widgets/surface.h>
#include <ui/widgets/tableview.h>
#include <ui/widgets/textlabel.h>

#include <QDir>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QSaveFile>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace raydeck::ui {

namespace {

using kube::FileApply;

constexpr auto TryAfter = 700ms; // after the last letter

QList<kube::NamedPath> heldFields(const QJsonObject &live, const QJsonObject &wanted)
{
    return live["kind"_L1] == "RayCluster"_L1 ? ray::autoscaledFields(live, wanted) : QList<kube::NamedPath>();
}

} // namespace

FilesPage::FilesPage(const Theme &theme, const QString &configFolder, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_configFolder(configFolder),
      m_drafts(QDir(configFolder).filePath(u"filedrafts"_s)),
      m_header(new SectionHeader(theme, SectionHeader::Level::Page, {})), m_banner(new Banner(theme)),
      m_editor(new CodeEditor(theme, CodeEditor::Undo::OfText)),
      m_validation(new LiveValidation(
          [this](const kube::ObjectKind &kind) {
              return m_schemas ? m_schemas->known(kind.apiVersion, kind.kind) : CodeEditor::Schema();
          },
          this)),
      m_table(new TableView(theme, TableView::Density::Panel)),
      m_detail(new TextLabel(theme, TextStyle::Small, ColorRole::Text2)),
      m_take(new Button(theme, ButtonLook::Default, tr("Take them over"))),
      m_summary(new TextLabel(theme, TextStyle::Body, ColorRole::Text2, {}, TextLabel::Wrap::No)),
      m_save(new Button(theme, ButtonLook::Default, tr("Save file"))),
      m_stop(new Button(theme, ButtonLook::Default, tr("Stop"))),
      m_applyButton(new Button(theme, ButtonLook::Primary, QString()))
{
    setObjectName(u"filesPage"_s);
    m_editor->setObjectName(u"fileYaml"_s);
    m_editor->setAccessibleName(tr("YAML of the file"));
    setFocusProxy(m_editor);
    auto *split = new QSplitter(Qt::Horizontal);
    split->setHandleWidth(1);
    split->setChildrenCollapsible(false);
    split->addWidget(m_editor);
    split->addWidget(makeObjects());
    split->setStretchFactor(0, 3);
    split->setStretchFactor(1, 2);
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    rows->addWidget(makeHead());
    rows->addWidget(new Hairline(theme, Qt::Horizontal));
    rows->addWidget(split, 1);
    rows->addWidget(makeFoot());
    m_banner->hide();

    m_editor->setSchemaFor([this](const kube::ObjectKind &kind) {
        return m_schemas ? m_schemas->known(kind.apiVersion, kind.kind) : CodeEditor::Schema();
    });
    m_validation->follow(m_editor);
    connect(m_validation, &LiveValidation::answered, this,
            [this](const LiveValidation::Answer &answer) { readSchemas(answer.unknown); });
    connect(m_editor, &CodeEditor::yamlEdited, this, &FilesPage::takeText);
    m_soon.setSingleShot(true);
    m_soon.setInterval(TryAfter);
    connect(&m_soon, &QTimer::timeout, this, &FilesPage::askServer);
    setSession(nullptr);
}

FilesPage::~FilesPage()
{
    saveDraft();
}

QWidget *FilesPage::makeHead()
{
    auto *head = new QWidget;
    auto *rows = new QVBoxLayout(head);
    rows->setContentsMargins(space::pageLeft, space::m, space::pageRight, space::m);
    rows->setSpacing(space::s);
    auto *back = new Button(m_theme, ButtonLook::Default, u"back"_s, tr("Clusters"));
    auto *open = new Button(m_theme, ButtonLook::Default, u"folder"_s, tr("Open…"));
    back->setObjectName(u"leaveFilesButton"_s);
    m_save->setObjectName(u"saveFileButton"_s);
    connect(back, &Button::clicked, this, &FilesPage::backRequested);
    connect(open, &Button::clicked, this, &FilesPage::openRequested);
    connect(m_save, &Button::clicked, this, &FilesPage::save);
    m_header->addAtEnd(back);
    m_header->addAtEnd(open);
    m_header->addAtEnd(m_save);
    rows->addWidget(m_header);
    rows->addWidget(m_banner);
    return head;
}

QWidget *FilesPage::makeObjects()
{
    auto *side = new Surface(m_theme, ColorRole::Page, Qt::LeftEdge);
    m_table->setObjectName(u"fileObjects"_s);
    m_table->setAccessibleName(tr("Objects of the file"));
    m_detail->setObjectName(u"fileObjectDetail"_s);
    m_detail->setWordWrap(true);
    m_detail->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_take->setObjectName(u"takeOverButton"_s);
    connect(m_take, &Button::clicked, this, [this] {
        m_apply->setForced(m_table->currentIndex().row(), true);
        askServer();
    });
    auto *detail = new QVBoxLayout;
    detail->setContentsMargins(space::m, space::s, space::m, space::m);
    detail->addWidget(m_detail);
    detail->addWidget(m_take, 0, Qt::AlignLeft);
    auto *rows = new QVBoxLayout(side);
    rows->setContentsMargins(1, 0, 0, 0);
    rows->setSpacing(0);
    rows->addWidget(m_table, 1);
    rows->addLayout(detail);
    return side;
}

QWidget *FilesPage::makeFoot()
{
    auto *foot = new Surface(m_theme, ColorRole::Base, Qt::TopEdge);
    auto *row = new QHBoxLayout(foot);
    row->setContentsMargins(space::pageLeft, space::s, space::pageRight, space::s);
    row->setSpacing(space::s);
    m_summary->setObjectName(u"fileSummary"_s);
    m_stop->setObjectName(u"stopFileButton"_s);
    m_applyButton->setObjectName(u"applyFileButton"_s);
    row->addWidget(m_summary, 1);
    row->addWidget(m_stop);
    row->addWidget(m_applyButton);
    connect(m_stop, &Button::clicked, this, [this] { m_apply->stop(); });
    connect(m_applyButton, &Button::clicked, this, [this] {
        if (m_apply)
            QCoro::connect(m_apply->apply(), this, [] {});
    });
    return foot;
}

void FilesPage::setSession(tables::ClusterSession *session)
{
    m_table->setModel(nullptr);
    m_model.reset();
    m_apply.reset();
    m_schemas.reset();
    m_session = session;
    if (session) {
        const kube::Access &access = session->access();
        m_schemas =
            std::make_unique<kube::SchemaStore>(session->connection(), QDir(m_configFolder).filePath(u"schemas"_s));
        m_apply = std::make_unique<FileApply>(
            session->connection(), access.defaultNamespace.isEmpty() ? u"default"_s : access.defaultNamespace,
            heldFields);
        m_model = std::make_unique<FileObjectModel>(*m_apply);
        m_table->setModel(m_model.get());
        const auto look = [this](const QModelIndex &index) { return m_model->outcomeLook(index.row()); };
        m_table->setColumns({{.column = FileObjectModel::Object, .width = 190, .elide = Qt::ElideMiddle},
                             {.column = FileObjectModel::Namespace, .width = 90, .role = ColorRole::Text2},
                             {.column = FileObjectModel::Outcome, .width = 150, .look = look}},
                            FileObjectModel::Object);
        m_table->setSortingEnabled(false); // in the order of the file
        connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
                [this](const QModelIndex &row) {
                    if (row.isValid())
                        m_editor->goToLine(m_apply->rows().at(row.row()).object.line);
                    refreshDetail();
                });
        connect(m_apply.get(), &FileApply::rowChanged, this, &FilesPage::refresh);
        connect(m_apply.get(), &FileApply::rowsChanged, this, &FilesPage::refresh);
        connect(m_apply.get(), &FileApply::finished, this, &FilesPage::refresh);
        m_apply->setText(m_text);
        m_soon.start();
    }
    refresh();
}

kube::ObjectKey FilesPage::draftKey() const
{
    return {.kind = u"File"_s, .name = m_path};
}

Result<void> FilesPage::openFile(const QString &path)
{
    const QString absolute = QFileInfo(path).absoluteFilePath();
    const auto bytes = kube::readWhole(absolute);
    if (!bytes)
        return std::unexpected(bytes.error());
    saveDraft();
    m_path = absolute;
    m_saved = *bytes;
    const auto draft = m_drafts.load(draftKey());
    m_isRestored = draft && *draft && (*draft)->text != m_saved;
    m_text = m_isRestored ? (*draft)->text : m_saved;
    m_editor->openYaml(m_text);
    m_header->setTitle(QFileInfo(absolute).fileName());
    if (m_apply)
        m_apply->setText(m_text);
    m_soon.start(0);
    refresh();
    return {};
}

void FilesPage::takeText()
{
    m_text = m_editor->yaml();
    if (m_apply)
        m_apply->setText(m_text);
    m_soon.start(TryAfter);
    refresh();
}

void FilesPage::askServer()
{
    saveDraft();
    if (m_apply && !m_apply->isRunning())
        QCoro::connect(m_apply->check(), this, [this] { refresh(); });
}

void FilesPage::readSchemas(const QList<kube::ObjectKind> &kinds)
{
    for (const kube::ObjectKind &kind : m_schemas ? kinds : QList<kube::ObjectKind>()) {
        QCoro::connect(m_schemas->schemaFor(kind.apiVersion, kind.kind), this,
                       [this](const Result<kube::SchemaStore::Schema> &schema) {
                           if (schema)
                               m_validation->schemasChanged();
                       });
    }
}

void FilesPage::save()
{
    QSaveFile file(m_path);
    const bool isWritten = file.open(QIODevice::WriteOnly) && file.write(m_text) == m_text.size() && file.commit();
    if (!isWritten)
        return emit failed(tr("The file was not written"),
                           {.kind = Error::Kind::Broken, .message = m_path + ": "_L1 + file.errorString()});
    m_saved = m_text;
    m_isRestored = false;
    saveDraft();
    emit said(tr("Written to %1.").arg(m_path));
    refresh();
}

void FilesPage::saveDraft()
{
    if (m_path.isEmpty())
        return;
    if (!isModified())
        m_drafts.remove(draftKey());
    else if (const auto kept = m_drafts.save({.key = draftKey(), .text = m_text}); !kept)
        emit failed(tr("The draft is not kept on this computer."), kept.error());
}

void FilesPage::refresh()
{
    m_header->setText(m_session ? tr("%1 · to %2").arg(m_path, m_session->access().context) : m_path);
    m_save->setEnabled(isModified());
    m_banner->setVisible(m_isRestored || !m_session);
    if (!m_session) {
        m_banner->setMessage(Tone::Warn, tr("No cluster is open."), tr("Pick a context to try and apply this file."));
    } else if (m_isRestored) {
        m_banner->setMessage(Tone::Info, tr("This is what you wrote last; it is not in the file."));
    }
    const bool isRunning = m_apply && m_apply->isRunning();
    const qsizetype count = m_apply ? m_apply->applicable() : 0;
    m_stop->setVisible(isRunning);
    m_applyButton->setText(tr("Apply %n objects", nullptr, int(count)));
    m_applyButton->setEnabled(count > 0 && !isRunning);
    QHash<int, CodeEditor::Mark> marks;
    qsizetype refused = 0;
    const QList<FileApply::Row> none;
    for (const FileApply::Row &row : m_apply ? m_apply->rows() : none) {
        if (row.outcome != FileApply::Outcome::Refused && row.outcome != FileApply::Outcome::Conflicts)
            continue;
        ++refused;
        marks.insert(row.object.line,
                     {.tone = row.outcome == FileApply::Outcome::Refused ? Tone::Bad : Tone::Warn,
                      .text = m_model->explanation(int(&row - m_apply->rows().constData())),
                      .fillsLine = false});
    }
    m_editor->setMarks(marks);
    const int objects = int(m_apply ? m_apply->rows().size() : 0);
    m_summary->setText(
        refused == 0 ? tr("%n objects", nullptr, objects)
                     : tr("%1, %2").arg(tr("%n objects", nullptr, objects), tr("%n refused", nullptr, int(refused))));
    refreshDetail();
}

void FilesPage::refreshDetail()
{
    const int row = m_model ? m_table->currentIndex().row() : -1;
    m_detail->setText(row < 0 ? QString() : m_model->explanation(row));
    m_detail->setVisible(!m_detail->text().isEmpty());
    m_take->setVisible(row >= 0 && row < m_apply->rows().size()
                       && m_apply->rows().at(row).outcome == FileApply::Outcome::Conflicts);
}

} // namespace raydeck::ui
