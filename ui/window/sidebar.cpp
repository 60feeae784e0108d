#include <ui/window/sidebar.h>

#include <ui/widgets/button.h>
#include <ui/widgets/searchfield.h>
#include <ui/widgets/sidebarlist.h>
#include <ui/widgets/textlabel.h>
#include <ui/window/contextwords.h>

#include <QComboBox>
#include <QCompleter>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace raydeck::ui {

namespace {

constexpr int Edge = 12;

SidebarLook contextLook(const tables::ContextModel &contexts, const QModelIndex &index)
{
    const QString name = index.data(tables::ContextModel::NameRole).toString();
    const ContextWords words = contextWords(contexts.statusOf(name), QDateTime::currentDateTime());
    const bool calm = words.tone == Tone::Ok || words.tone == Tone::Gone;
    return {.kind = SidebarLook::Kind::Context,
            .iconName = words.iconName,
            .iconRole = textOf(words.tone),
            .name = name,
            .detail = words.text,
            .detailRole = calm ? ColorRole::Text2 : textOf(words.tone),
            .starred = index.data(tables::ContextModel::FavouriteRole).toBool()};
}

} // namespace

Sidebar::Sidebar(const Theme &theme, tables::ContextModel &contexts, QWidget *parent)
    : Surface(theme, ColorRole::Chrome, Qt::RightEdge, parent), m_theme(theme), m_contexts(contexts),
      m_search(new SearchField(theme, tr("Filter contexts"))),
      m_none(new TextLabel(theme, TextStyle::Body, ColorRole::Text2, tr("No contexts yet"), TextLabel::Wrap::No)),
      m_noneText(new TextLabel(theme, TextStyle::Caption, ColorRole::Text3,
                               tr("A context is one cluster and one sign-in from your kubeconfig file."),
                               TextLabel::Wrap::Words)),
      m_list(new SidebarList(theme, SidebarList::Kind::Contexts)), m_namespaces(new QComboBox),
      m_sectionList(new SidebarList(theme, SidebarList::Kind::Sections))
{
    setObjectName(u"sidebar"_s);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, space::m, 0, space::m);
    layout->setSpacing(space::s);
    layout->addWidget(makeContexts());
    layout->addWidget(new Hairline(theme, Qt::Horizontal));
    layout->addWidget(makeNamespace());

    m_sections.appendRow(new QStandardItem(tr("Clusters")));
    m_sectionList->setObjectName(u"sectionList"_s);
    m_sectionList->setAccessibleName(tr("Sections"));
    m_sectionList->setModel(&m_sections);
    setClusterCount({}, 0);
    connect(m_sectionList, &SidebarList::chosen, this, &Sidebar::clustersChosen);
    layout->addWidget(m_sectionList);
    layout->addStretch(1);
}

QWidget *Sidebar::makeContexts()
{
    auto *part = new QWidget;
    auto *open = new IconButton(m_theme, u"plus"_s, tr("Open a kubeconfig file"));
    open->setObjectName(u"openConfigButton"_s);
    connect(open, &QToolButton::clicked, this, &Sidebar::openConfigRequested);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(Edge + space::xs, 0, Edge - space::xs, 0);
    head->addWidget(new TextLabel(m_theme, TextStyle::Caption, ColorRole::Text2, tr("Contexts"), TextLabel::Wrap::No));
    head->addStretch(1);
    head->addWidget(open);

    m_search->setObjectName(u"contextFilterField"_s);
    m_filtered.setSourceModel(&m_contexts);
    m_filtered.setFilterCaseSensitivity(Qt::CaseInsensitive);
    connect(m_search, &QLineEdit::textChanged, &m_filtered, &QSortFilterProxyModel::setFilterFixedString);
    m_list->setObjectName(u"contextList"_s);
    m_list->setAccessibleName(tr("Contexts"));
    m_list->setModel(&m_filtered);
    m_list->setLook([this](const QModelIndex &index) { return contextLook(m_contexts, index); });
    connect(m_list, &SidebarList::chosen, this, [this](const QModelIndex &index) {
        emit contextChosen(index.data(tables::ContextModel::NameRole).toString());
    });
    connect(m_list, &SidebarList::starToggled, this, [this](const QModelIndex &index) {
        emit favouriteToggled(index.data(tables::ContextModel::NameRole).toString());
    });
    const auto showNone = [this] {
        const bool none = m_contexts.rowCount() == 0;
        m_none->setVisible(none);
        m_noneText->setVisible(none);
        m_list->setVisible(!none);
        setCurrentContext(m_current);
    };
    connect(&m_contexts, &QAbstractItemModel::modelReset, this, showNone);
    connect(&m_filtered, &QAbstractItemModel::layoutChanged, this, [this] { setCurrentContext(m_current); });
    connect(m_search, &QLineEdit::textChanged, this, [this] { setCurrentContext(m_current); });

    auto *searchRow = new QHBoxLayout;
    searchRow->setContentsMargins(Edge, 0, Edge, 0);
    searchRow->addWidget(m_search);
    auto *noneRow = new QVBoxLayout;
    noneRow->setContentsMargins(Edge + 6, space::xs, Edge, space::xs);
    noneRow->setSpacing(2);
    noneRow->addWidget(m_none);
    noneRow->addWidget(m_noneText);
    auto *layout = new QVBoxLayout(part);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::s);
    layout->addLayout(head);
    layout->addLayout(searchRow);
    layout->addLayout(noneRow);
    layout->addWidget(m_list);
    showNone();
    return part;
}

QWidget *Sidebar::makeNamespace()
{
    auto *part = new QWidget;
    auto *label = new TextLabel(m_theme, TextStyle::Caption, ColorRole::Text2, tr("Namespace"), TextLabel::Wrap::No);
    m_namespaces->setObjectName(u"namespaceField"_s);
    m_namespaces->setAccessibleName(tr("Namespace"));
    m_namespaces->setEditable(true); // a namespace can be named even where they may not be listed
    m_namespaces->setInsertPolicy(QComboBox::NoInsert);
    m_namespaces->completer()->setCompletionMode(QCompleter::PopupCompletion);
    m_namespaces->completer()->setFilterMode(Qt::MatchContains);
    m_namespaces->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    label->setBuddy(m_namespaces);
    connect(m_namespaces, &QComboBox::activated, this, &Sidebar::takeNamespace);
    connect(m_namespaces->lineEdit(), &QLineEdit::editingFinished, this, &Sidebar::takeNamespace);
    auto *layout = new QVBoxLayout(part);
    layout->setContentsMargins(Edge, space::xs, Edge, space::xs);
    layout->setSpacing(space::xs);
    layout->addWidget(label);
    layout->addWidget(m_namespaces);
    setNamespaces({}, {}, Qt::NoItemFlags);
    return part;
}

void Sidebar::takeNamespace()
{
    const QString text = m_namespaces->currentText().trimmed();
    const QString name = text == m_namespaces->itemText(0) ? QString() : text;
    if (text.isEmpty())
        m_namespaces->setCurrentText(m_namespace.isEmpty() ? m_namespaces->itemText(0) : m_namespace);
    else if (name != m_namespace)
        emit namespaceChosen(name);
}

void Sidebar::setNamespaces(const QStringList &names, const QString &current, Qt::ItemFlags flags)
{
    m_namespaces->setEnabled(flags.testFlag(Qt::ItemIsEnabled));
    if (m_namespaces->lineEdit()->hasFocus() && m_namespace == current && m_namespaces->lineEdit()->isModified())
        return; // not under the fingers of somebody who types
    m_namespace = current;
    QStringList choices{m_namespaces->isEnabled() ? tr("All namespaces") : u"—"_s};
    choices += names;
    if (!current.isEmpty() && !names.contains(current))
        choices.append(current);
    QStringList shown;
    for (int i = 0; i < m_namespaces->count(); ++i)
        shown.append(m_namespaces->itemText(i));
    if (shown != choices) {
        m_namespaces->clear();
        m_namespaces->addItems(choices);
    }
    m_namespaces->setCurrentIndex(current.isEmpty() ? 0 : int(choices.indexOf(current)));
}

void Sidebar::setClusterCount(std::optional<qsizetype> count, qsizetype needAttention)
{
    QStandardItem *item = m_sections.item(0);
    const QString number = QString::number(needAttention > 0 ? needAttention : count.value_or(0));
    item->setData(int(SidebarLook::Kind::Section), SidebarKindRole);
    item->setData(u"clusters"_s, SidebarIconRole);
    item->setData(count ? number : u"—"_s, SidebarDetailRole);
    item->setData(int(needAttention > 0 ? ColorRole::Bad : ColorRole::Text3), SidebarDetailColorRole);
    item->setData(needAttention > 0 ? u"stuck"_s : QString(), SidebarDetailIconRole);
    item->setEnabled(!m_current.isEmpty());
    m_sectionList->setChosen(m_current.isEmpty() ? QModelIndex() : item->index());
}

void Sidebar::setCurrentContext(const QString &name)
{
    m_current = name;
    m_list->setChosen(m_filtered.mapFromSource(m_contexts.indexOf(name)));
}

void Sidebar::focusContexts()
{
    m_list->setFocus(Qt::OtherFocusReason);
}

void Sidebar::focusNamespace()
{
    m_namespaces->setFocus(Qt::OtherFocusReason);
    m_namespaces->lineEdit()->selectAll();
    m_namespaces->showPopup();
}

} // namespace raydeck::ui
