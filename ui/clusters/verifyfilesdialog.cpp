#include <ui/clusters/verifyfilesdialog.h>

#include <models/kube/podrow.h>
#include <models/tables/rowtablemodel.h>
#include <ui/text/modelfilestext.h>
#include <ui/widgets/button.h>
#include <ui/widgets/formfield.h>
#include <ui/widgets/iconlabel.h>
#include <ui/widgets/surface.h>
#include <ui/widgets/tableview.h>
#include <ui/widgets/textlabel.h>

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QSortFilterProxyModel>
#include <QVBoxLayout>

#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace raydeck::ui {

namespace {

using tables::ComparedFileModel;
using tables::FileMemberModel;
using Verdict = ModelFilesText::Verdict;

constexpr QSize dialogSize(860, 640);
constexpr int memberRows = 5;    // that are seen without scrolling
constexpr int linesOfAdvice = 2; // room that is kept, so that nothing moves
constexpr auto GatherTime = 100ms;

struct Mark {
    QString iconName = {};
    ColorRole role = ColorRole::Text2;
};

Mark markOf(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Reading: return {u"hour"_s, ColorRole::Info};
    case Verdict::NobodyAsked: return {u"fail"_s, ColorRole::Bad};
    case Verdict::NoPath:
    case Verdict::NoFiles: return {u"warn"_s, ColorRole::Warn};
    case Verdict::Alone: return {u"info"_s, ColorRole::Info};
    case Verdict::Same: return {u"ok"_s, ColorRole::Ok};
    case Verdict::Incomplete: return {u"warn"_s, ColorRole::Warn};
    case Verdict::Differs: return {u"fail"_s, ColorRole::Bad};
    }
    Q_UNREACHABLE_RETURN({});
}

Mark markOf(const ray::FileMember &member)
{
    switch (member.state) {
    case ray::FileMember::State::Waiting: return {u"circle"_s, ColorRole::Gone};
    case ray::FileMember::State::Listing:
    case ray::FileMember::State::Hashing: return {u"hour"_s, ColorRole::Info};
    case ray::FileMember::State::Done:
        return member.problem == ray::FileMember::Problem::None ? Mark{u"check"_s, ColorRole::Ok}
                                                                : Mark{u"warn"_s, ColorRole::Warn};
    case ray::FileMember::State::Failed: return {u"fail"_s, ColorRole::Bad};
    }
    Q_UNREACHABLE_RETURN({});
}

} // namespace

VerifyFilesDialog::VerifyFilesDialog(const Theme &theme, kube::Connection &connection, const QString &clusterName,
                                     const QList<kube::PodRow> &pods, QWidget *parent)
    : QDialog(parent), m_theme(theme), m_verification(connection), m_members(m_verification, &ModelFilesText::state),
      m_files(m_verification), m_sorted(new QSortFilterProxyModel(this)), m_soon(this), m_path(new QComboBox),
      m_pathField(new FormField(theme, tr("Folder or file in the containers"), m_path)),
      m_verdictIcon(new IconLabel(theme, u"info"_s, ColorRole::Text2)),
      m_summary(new TextLabel(theme, TextStyle::Strong, ColorRole::Text)),
      m_advice(new TextLabel(theme, TextStyle::Body, ColorRole::Text2, {}, TextLabel::Wrap::Words)),
      m_memberTable(new TableView(theme, TableView::Density::Panel)),
      m_fileTable(new TableView(theme, TableView::Density::Panel)),
      m_close(new Button(theme, ButtonLook::Default, tr("Close"))),
      m_stop(new Button(theme, ButtonLook::Default, tr("Stop"))),
      m_verify(new Button(theme, ButtonLook::Primary, tr("Verify files")))
{
    setObjectName(u"verifyFilesDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Verify model files"));
    resize(dialogSize);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    all->addWidget(createContent(clusterName), 1);
    all->addWidget(createButtons());
    setUpTables();

    m_soon.setSingleShot(true);
    m_soon.setInterval(GatherTime);
    connect(&m_soon, &QTimer::timeout, this, &VerifyFilesDialog::refresh);
    connect(&m_verification, &ray::FileVerification::memberChanged, this, [this] {
        if (!m_soon.isActive())
            m_soon.start();
    });
    connect(&m_verification, &ray::FileVerification::finished, this, &VerifyFilesDialog::refresh);
    connect(m_path, &QComboBox::currentTextChanged, this, [this] { m_pathField->setError({}); });
    connect(m_path->lineEdit(), &QLineEdit::returnPressed, this, &VerifyFilesDialog::verify);
    connect(m_close, &Button::clicked, this, &QDialog::reject);
    connect(m_verify, &Button::clicked, this, &VerifyFilesDialog::verify);
    connect(m_stop, &Button::clicked, this, [this] {
        m_verification.cancel();
        m_stopped = true;
        refresh();
    });
    m_verification.setMembers(pods);
    refresh();
    offerPaths();
    m_path->setFocus();
}

QWidget *VerifyFilesDialog::createContent(const QString &clusterName)
{
    auto *ground = new Surface(m_theme, ColorRole::Raised);
    m_path->setObjectName(u"verifyPathField"_s);
    m_path->setEditable(true);
    m_path->setInsertPolicy(QComboBox::NoInsert);
    m_path->lineEdit()->setPlaceholderText(u"/models"_s);
    m_summary->setObjectName(u"verifySummary"_s);
    m_advice->setObjectName(u"verifyAdvice"_s);
    m_advice->setMinimumHeight(linesOfAdvice * QFontMetrics(m_theme.font(TextStyle::Body)).lineSpacing());
    m_advice->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_memberTable->setObjectName(u"verifyMemberTable"_s);
    m_memberTable->setAccessibleName(tr("Members of the cluster"));
    m_memberTable->setFixedHeight(m_theme.tableHeadHeight() + memberRows * m_theme.panelRowHeight());
    m_fileTable->setObjectName(u"verifyFileTable"_s);
    m_fileTable->setAccessibleName(tr("Files"));

    auto *verdict = new QHBoxLayout;
    verdict->setSpacing(space::s);
    verdict->addWidget(m_verdictIcon, 0, Qt::AlignTop);
    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(m_summary);
    words->addWidget(m_advice);
    verdict->addLayout(words, 1);

    auto *column = new QVBoxLayout(ground);
    column->setContentsMargins(space::xl, space::l, space::xl, space::m);
    column->setSpacing(space::xs);
    //: %1: name of a Ray cluster
    column->addWidget(new TextLabel(m_theme, TextStyle::Part, ColorRole::Text, tr("Model files of %1").arg(clusterName),
                                    TextLabel::Wrap::Words));
    column->addWidget(new TextLabel(m_theme, TextStyle::Body, ColorRole::Text2,
                                    tr("Before a model starts, all members must hold the same files. Names, sizes and "
                                       "SHA-256 are compared on the head and on every worker."),
                                    TextLabel::Wrap::Words));
    column->addSpacing(space::s);
    column->addWidget(m_pathField);
    column->addLayout(verdict);
    column->addSpacing(space::s);
    column->addWidget(m_memberTable);
    column->addSpacing(space::s);
    column->addWidget(m_fileTable, 1);
    return ground;
}

QWidget *VerifyFilesDialog::createButtons()
{
    m_close->setObjectName(u"closeButton"_s);
    m_stop->setObjectName(u"stopVerifyButton"_s);
    m_verify->setObjectName(u"verifyButton"_s);
    m_close->setAutoDefault(false);
    m_stop->setAutoDefault(false);
    m_verify->setAutoDefault(false); // Return in the path field verifies
    auto *buttons = new Surface(m_theme, ColorRole::Page, Qt::TopEdge);
    auto *row = new QHBoxLayout(buttons);
    row->setContentsMargins(space::xl, space::m, space::xl, space::m);
    row->addWidget(m_close);
    row->addStretch(1);
    row->addWidget(m_stop);
    row->addWidget(m_verify);
    return buttons;
}

void VerifyFilesDialog::setUpTables()
{
    m_memberTable->setModel(&m_members);
    m_memberTable->setSortingEnabled(false); // the head stays first
    m_memberTable->setColumns(
        {{.column = FileMemberModel::Member, .width = 280, .elide = Qt::ElideMiddle},
         {.column = FileMemberModel::Group, .width = 120, .role = ColorRole::Text2},
         {.column = FileMemberModel::State,
          .width = 300,
          .look =
              [this](const QModelIndex &index) {
                  const Mark mark = markOf(m_members.memberAt(index.row()));
                  return CellLook{.iconName = mark.iconName, .role = mark.role, .text = index.data().toString()};
              }}},
        FileMemberModel::State);
    m_sorted->setSourceModel(&m_files);
    m_sorted->setSortRole(tables::SortRole);
    m_fileTable->setModel(m_sorted);
    const auto who = [](ColorRole role) {
        return [role](const QModelIndex &index) { return CellLook{.role = role, .text = index.data().toString()}; };
    };
    m_fileTable->setColumns(
        {{.column = ComparedFileModel::Name, .width = 200, .elide = Qt::ElideMiddle},
         {.column = ComparedFileModel::Size, .width = 100, .role = ColorRole::Text2},
         {.column = ComparedFileModel::Missing, .width = 190, .elide = Qt::ElideMiddle, .look = who(ColorRole::Bad)},
         {.column = ComparedFileModel::Different, .width = 190, .elide = Qt::ElideMiddle, .look = who(ColorRole::Bad)},
         {.column = ComparedFileModel::Unreadable,
          .width = 120,
          .elide = Qt::ElideMiddle,
          .look = who(ColorRole::Warn)}},
        ComparedFileModel::Name);
    m_sorted->sort(-1); // until a head is clicked, what is not the same stands first
}

QString VerifyFilesDialog::path() const
{
    return m_path->currentText().trimmed();
}

void VerifyFilesDialog::setPath(const QString &path)
{
    m_path->setCurrentText(path);
}

void VerifyFilesDialog::offerPaths()
{
    QCoro::connect(m_verification.modelPaths(), this, [this](const Result<QStringList> &paths) {
        if (!paths || paths->isEmpty()) {
            m_pathField->setHelp(tr("No mount for model files was found; any absolute path can be given."));
            return;
        }
        const QString typed = path();
        m_path->addItems(*paths);
        m_path->setCurrentText(typed.isEmpty() ? paths->constFirst() : typed);
        m_pathField->setHelp(tr("The list holds the mounts of the Ray container."));
    });
}

void VerifyFilesDialog::verify()
{
    if (!path().startsWith(u'/')) {
        m_pathField->setError(tr("An absolute path is needed, such as /models."));
        m_path->setFocus();
        return;
    }
    m_stopped = false;
    m_verification.start(path().toUtf8());
    refresh();
}

void VerifyFilesDialog::refresh()
{
    const bool isRunning = m_verification.isRunning();
    m_path->setEnabled(!isRunning);
    m_stop->setVisible(isRunning);
    m_verify->setEnabled(!isRunning && m_verification.memberCount() > 0);
    m_verify->setToolTip(m_verification.memberCount() == 0 ? tr("The cluster has no pods.") : QString());
    if (!isRunning && !m_verification.isFinished()) {
        m_verdictIcon->setIcon(u"info"_s, ColorRole::Text2);
        m_summary->setText(m_stopped ? tr("Stopped")
                                     : tr("%n members are asked", nullptr, int(m_verification.memberCount())));
        m_advice->setText(tr("Every file is read on every member: large models take minutes."));
        return;
    }
    const Mark mark = markOf(ModelFilesText::verdictOf(m_verification));
    m_verdictIcon->setIcon(mark.iconName, mark.role);
    m_summary->setText(ModelFilesText::summary(m_verification));
    m_advice->setText(ModelFilesText::advice(m_verification));
}

} // namespace raydeck::ui
