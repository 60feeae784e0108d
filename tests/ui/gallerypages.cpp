#include <tests/ui/gallerypages.h>

#include <tests/ui/gallerycapacity.h>
#include <tests/ui/galleryeditor.h>

#include <ui/widgets/banner.h>
#include <ui/widgets/button.h>
#include <ui/widgets/confirmdialog.h>
#include <ui/widgets/formfield.h>
#include <ui/widgets/iconlabel.h>
#include <ui/widgets/optioncard.h>
#include <ui/widgets/searchfield.h>
#include <ui/widgets/sectionheader.h>
#include <ui/widgets/segments.h>
#include <ui/widgets/sidebarlist.h>
#include <ui/widgets/statestack.h>
#include <ui/widgets/statuschip.h>
#include <ui/widgets/stepper.h>
#include <ui/widgets/surface.h>
#include <ui/widgets/tabbar.h>
#include <ui/widgets/tableview.h>
#include <ui/widgets/textlabel.h>

#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QRadioButton>
#include <QStandardItemModel>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace raydeck::test {

using namespace ui;

namespace {

QWidget *chips(const Theme &theme)
{
    struct Row {
        Tone tone;
        QString icon;
        QString word;
    };
    const QList<std::pair<QString, QList<Row>>> groups{{u"Health of a cluster"_s,
                                                        {{Tone::Ok, u"ok"_s, u"Healthy"_s},
                                                         {Tone::Info, u"scaling"_s, u"Scaling: 2 of 5 workers"_s},
                                                         {Tone::Warn, u"warn"_s, u"Degraded: 1 worker lost"_s},
                                                         {Tone::Bad, u"stuck"_s, u"Stuck for 14 min"_s},
                                                         {Tone::Bad, u"fail"_s, u"Failed"_s},
                                                         {Tone::Off, u"pause"_s, u"Suspended"_s},
                                                         {Tone::Gone, u"trash"_s, u"Deleting"_s}}},
                                                       {u"State of a context"_s,
                                                        {{Tone::Ok, u"live"_s, u"Live"_s},
                                                         {Tone::Warn, u"reconnect"_s, u"Reconnecting in 4 s"_s},
                                                         {Tone::Warn, u"key"_s, u"Needs sign-in"_s},
                                                         {Tone::Bad, u"lock"_s, u"Denied"_s},
                                                         {Tone::Gone, u"idle"_s, u"Not connected"_s}}},
                                                       {u"Verdicts"_s,
                                                        {{Tone::Ok, u"bolt"_s, u"Acts now"_s},
                                                         {Tone::Warn, u"layers"_s, u"Only for new pods"_s},
                                                         {Tone::Gone, u"ignored"_s, u"Ignored"_s},
                                                         {Tone::Bad, u"restart"_s, u"Restarts everything"_s},
                                                         {Tone::Warn, u"plug"_s, u"Orphans pods"_s},
                                                         {Tone::Bad, u"fail"_s, u"Rejected"_s}}}};
    auto *column = new QWidget;
    auto *rows = new QVBoxLayout(column);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(8);
    for (const auto &[title, words] : groups) {
        rows->addWidget(new SectionHeader(theme, SectionHeader::Level::Part, title));
        for (const Row &row : words)
            rows->addWidget(new StatusChip(theme, row.tone, row.icon, row.word));
        rows->addSpacing(6);
    }
    rows->addStretch();
    return column;
}

QHBoxLayout *inRow(const QList<QWidget *> &widgets)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    for (QWidget *widget : widgets)
        row->addWidget(widget);
    row->addStretch();
    return row;
}

QWidget *controls(const Theme &theme)
{
    auto *column = new QWidget;
    auto *rows = new QVBoxLayout(column);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(8);
    rows->addWidget(new SectionHeader(theme, SectionHeader::Level::Part, u"Buttons"_s));
    auto *focused = new Button(theme, ButtonLook::Default, u"Focused"_s);
    focused->setObjectName(u"focused"_s);
    rows->addLayout(
        inRow({new Button(theme, ButtonLook::Primary, u"Apply"_s), new Button(theme, ButtonLook::Default, u"Default"_s),
               focused, new IconButton(theme, u"more"_s, u"More"_s)}));
    auto *later = new Button(theme, ButtonLook::Default, u"Not now"_s);
    later->setEnabled(false);
    rows->addLayout(inRow({new Button(theme, ButtonLook::Loss, u"trash"_s, u"Delete…"_s), later,
                           new Button(theme, ButtonLook::Quiet, u"reload"_s, u"Quiet"_s),
                           new Button(theme, ButtonLook::Link, u"ext"_s, u"Link"_s)}));
    rows->addSpacing(8);
    rows->addWidget(new SectionHeader(theme, SectionHeader::Level::Part, u"Fields"_s));
    rows->addWidget(new SearchField(theme, u"Placeholder"_s));
    auto *typed = new SearchField(theme, u"Placeholder"_s);
    typed->setText(u"gpu-a"_s);
    rows->addWidget(typed);
    rows->addWidget(new QLineEdit(u"vllm-llama-70b"_s));
    auto *wrong = new FormField(theme, u"Name"_s, new QLineEdit(u"Llama_70B"_s));
    wrong->setError(u"Only a–z, 0–9 and “-”; begins with a letter"_s);
    rows->addWidget(wrong);
    auto *fixed = new QLineEdit(u"fixed by the operator"_s);
    fixed->setEnabled(false);
    rows->addWidget(fixed);
    auto *ticked = new QCheckBox(u"Autoscaler"_s);
    ticked->setChecked(true);
    auto *number = new Stepper(0, 100, 5);
    number->setFixedWidth(84);
    rows->addLayout(inRow({number, ticked, new QRadioButton(u"By hand"_s)}));
    auto *open = new QCheckBox(u"Off"_s);
    auto *chosen = new QRadioButton(u"Chosen"_s);
    chosen->setChecked(true);
    auto *combo = new QComboBox;
    combo->addItems({u"All namespaces"_s, u"research"_s});
    rows->addLayout(inRow({combo, open, chosen}));
    rows->addSpacing(8);
    rows->addWidget(new SectionHeader(theme, SectionHeader::Level::Part, u"Choices"_s));
    auto *segments = new Segments(theme);
    segments->setSegments({{u"all"_s, u"All"_s, 8}, {u"bad"_s, u"Needs attention"_s, 2}, {u"ok"_s, u"Healthy"_s, 3}});
    rows->addWidget(segments);
    auto *tabs = new TabBar(theme);
    for (const QString &tab : {u"Overview"_s, u"Pods"_s, u"YAML"_s, u"Events"_s})
        tabs->addTab(tab);
    tabs->setCount(1, 6);
    tabs->setCount(3, 12);
    tabs->setCurrentIndex(1);
    rows->addWidget(tabs);
    rows->addStretch();
    return column;
}

QWidget *words(const Theme &theme)
{
    auto *column = new QWidget;
    auto *rows = new QVBoxLayout(column);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(8);
    rows->addWidget(new SectionHeader(theme, SectionHeader::Level::Part, u"Banners"_s));
    auto *fits = new Banner(theme);
    fits->setMessage(Tone::Ok, u"Fits now: all 5 workers"_s);
    auto *goesOn = new Banner(theme);
    goesOn->setMessage(Tone::Info, u"Scaling goes on while this window is closed"_s);
    auto *stopped = new Banner(theme);
    stopped->setMessage(Tone::Bad, u"KubeRay is not running"_s, u"Changes are stored but nobody acts on them."_s);
    stopped->setNextSteps({{u"why"_s, u"Show why"_s}});
    rows->addWidget(fits);
    rows->addWidget(goesOn);
    rows->addWidget(stopped);
    rows->addSpacing(6);
    rows->addWidget(new SectionHeader(theme, SectionHeader::Level::Part, u"Type"_s));
    auto *types = new QHBoxLayout;
    types->setSpacing(15);
    const QList<std::pair<TextStyle, QString>> styles{
        {TextStyle::PageTitle, u"Page 19"_s}, {TextStyle::Part, u"Part 15"_s},     {TextStyle::Strong, u"Strong 13"_s},
        {TextStyle::Body, u"Body 13"_s},      {TextStyle::Caption, u"Small 11"_s}, {TextStyle::Mono, u"mono 12"_s}};
    for (const auto &[style, text] : styles)
        types->addWidget(new TextLabel(theme, style, ColorRole::Text, text, TextLabel::Wrap::No));
    types->addStretch();
    rows->addLayout(types);
    rows->addWidget(new SectionHeader(theme, SectionHeader::Level::Part, u"Colours"_s));
    auto *colors = new QGridLayout;
    colors->setSpacing(4);
    int place = 0;
    for (const Token &token : tokens()) {
        if (token.role > ColorRole::GoneLine)
            break;
        auto *cell = new Card(theme, token.role, ColorRole::BtnLine);
        cell->setFixedSize(44, 22);
        cell->setToolTip(token.name.toString());
        colors->addWidget(cell, place / 11, place % 11);
        ++place;
    }
    rows->addLayout(colors);
    rows->addSpacing(6);
    rows->addWidget(new SectionHeader(theme, SectionHeader::Level::Part, u"Icons, 16 px grid, 1.5 px stroke"_s));
    auto *icons = new QGridLayout;
    icons->setSpacing(12);
    place = 0;
    const QStringList names = QDir(u":/raydeck/icons"_s).entryList();
    for (const QString &name : names) {
        icons->addWidget(new IconLabel(theme, name.chopped(4), ColorRole::Text), place / 19, place % 19);
        ++place;
    }
    rows->addLayout(icons);
    rows->addStretch();
    return column;
}

QWidget *components(const Theme &theme)
{
    auto *page = new Surface(theme, ColorRole::Base);
    page->resize(1280, 800);
    auto *columns = new QHBoxLayout(page);
    columns->setContentsMargins(28, 22, 28, 22);
    columns->setSpacing(36);
    QWidget *parts[] = {chips(theme), controls(theme), words(theme)};
    parts[0]->setFixedWidth(230);
    parts[1]->setFixedWidth(370);
    for (QWidget *part : parts)
        columns->addWidget(part);
    page->findChild<Button *>(u"focused"_s)->setFocus();
    return page;
}

QStandardItem *cell(const QString &text, Qt::Alignment alignment = Qt::AlignLeft)
{
    auto *item = new QStandardItem(text);
    item->setData(QVariant::fromValue(int(alignment)), Qt::TextAlignmentRole);
    return item;
}

QWidget *clusterTable(const Theme &theme, QWidget *parent)
{
    auto *model = new QStandardItemModel(parent);
    model->setHorizontalHeaderLabels({u"Health"_s, u"Name"_s, u"Namespace"_s, u"Desired"_s, u"Available"_s, u"CPUs"_s,
                                      u"Memory"_s, u"GPUs"_s, u"Status"_s, u"Age"_s});
    for (const int column : {3, 4, 5, 6, 7})
        model->setHeaderData(column, Qt::Horizontal, int(Qt::AlignRight), Qt::TextAlignmentRole);
    const QList<QStringList> rows{{u"Stuck|for 14 min"_s, u"batch-embeddings"_s, u"data"_s, u"8"_s, u"0"_s, u"132"_s,
                                   u"516 Gi"_s, u"8"_s, u"ready"_s, u"3 d"_s},
                                  {u"Scaling|2 of 5"_s, u"vllm-llama-70b"_s, u"ml-serving"_s, u"5"_s, u"2"_s, u"44"_s,
                                   u"336 Gi"_s, u"11"_s, u"ready"_s, u"6 d"_s},
                                  {u"Degraded|1 worker lost"_s, u"rag-index"_s, u"search"_s, u"4"_s, u"3"_s, u"36"_s,
                                   u"144 Gi"_s, u"0"_s, u"ready"_s, u"41 d"_s},
                                  {u"Healthy"_s, u"eval-harness"_s, u"research"_s, u"2"_s, u"2"_s, u"20"_s, u"80 Gi"_s,
                                   u"2"_s, u"ready"_s, u"19 h"_s},
                                  {u"Suspended|by choice"_s, u"nightly-train-with-a-very-long-name-7hq2c"_s,
                                   u"research"_s, u"0"_s, u"0"_s, u"0"_s, u"0"_s, u"0"_s, u"suspended"_s, u"88 d"_s},
                                  {u"Deleting|held by a finalizer"_s, u"fault-tolerant-poc"_s, u"sandbox"_s, u"0"_s,
                                   u"0"_s, u"4"_s, u"8 Gi"_s, u"0"_s, u"ready"_s, u"7 d"_s}};
    for (const QStringList &row : rows) {
        QList<QStandardItem *> items;
        for (int i = 0; i < row.size(); ++i)
            items.append(cell(row[i], i >= 3 && i <= 7 ? Qt::AlignRight : Qt::AlignLeft));
        model->appendRow(items);
    }
    const QHash<QString, CellLook> looks{
        {u"Stuck"_s, {u"stuck"_s, ColorRole::Bad}},     {u"Scaling"_s, {u"scaling"_s, ColorRole::Info}},
        {u"Degraded"_s, {u"warn"_s, ColorRole::Warn}},  {u"Healthy"_s, {u"ok"_s, ColorRole::Ok}},
        {u"Suspended"_s, {u"pause"_s, ColorRole::Off}}, {u"Deleting"_s, {u"trash"_s, ColorRole::Gone}}};
    auto *table = new TableView(theme, TableView::Density::Page, parent);
    table->setModel(model);
    const auto health = [looks](const QModelIndex &index) {
        const QStringList parts = index.data().toString().split(u'|');
        CellLook look = looks.value(parts.first());
        look.strong = true;
        look.text = parts.first();
        look.tail = parts.value(1);
        return look;
    };
    table->setColumns({{.column = 0, .width = 222, .look = health},
                       {.column = 1, .width = 161, .elide = Qt::ElideMiddle},
                       {.column = 2, .width = 100, .role = ColorRole::Text2},
                       {.column = 3, .width = 80},
                       {.column = 4, .width = 80},
                       {.column = 5, .width = 80},
                       {.column = 6, .width = 80},
                       {.column = 7, .width = 70},
                       {.column = 8, .width = 88, .role = ColorRole::Text2},
                       {.column = 9, .width = 70, .role = ColorRole::Text2}},
                      0);
    table->selectRow(1);
    table->horizontalHeader()->setSortIndicator(3, Qt::DescendingOrder);
    return table;
}

QStandardItem *sidebarItem(SidebarLook::Kind kind, const QString &name, const QString &icon, ColorRole iconRole,
                           const QString &detail, ColorRole detailRole, bool starred = false)
{
    auto *item = new QStandardItem(name);
    item->setData(int(kind), SidebarKindRole);
    item->setData(icon, SidebarIconRole);
    item->setData(int(iconRole), SidebarIconColorRole);
    item->setData(detail, SidebarDetailRole);
    item->setData(int(detailRole), SidebarDetailColorRole);
    item->setData(starred, SidebarStarredRole);
    return item;
}

QWidget *sidebar(const Theme &theme)
{
    using enum ColorRole;
    auto *side = new Surface(theme, Chrome, Qt::RightEdge);
    side->setFixedWidth(245);
    auto *contexts = new QStandardItemModel(side);
    constexpr auto context = SidebarLook::Kind::Context;
    contexts->appendRow(sidebarItem(context, u"prod-eu"_s, u"live"_s, Ok, u"Live"_s, Text3, true));
    contexts->appendRow(
        sidebarItem(context, u"staging-eu"_s, u"reconnect"_s, Warn, u"Reconnecting in 4 s"_s, Warn, true));
    contexts->appendRow(sidebarItem(context, u"gke-research"_s, u"key"_s, Warn, u"Needs sign-in"_s, Warn));
    contexts->appendRow(sidebarItem(context, u"onprem-a100"_s, u"live"_s, Ok, u"Live"_s, Text3));
    contexts->appendRow(
        sidebarItem(context, u"partner-readonly"_s, u"lock"_s, Bad, u"Denied: may not list Ray clusters"_s, Bad));
    contexts->appendRow(sidebarItem(context, u"arn:aws:eks:eu-central-1:1234567890:cluster/demo"_s, u"idle"_s, Text2,
                                    u"Not connected · built-in demo"_s, Text3));
    auto *list = new SidebarList(theme, SidebarList::Kind::Contexts);
    list->setModel(contexts);
    list->setChosen(contexts->index(0, 0));

    auto *sections = new QStandardItemModel(side);
    constexpr auto section = SidebarLook::Kind::Section;
    QStandardItem *clusters = sidebarItem(section, u"Clusters"_s, u"clusters"_s, Text2, u"2"_s, Bad);
    clusters->setData(u"stuck"_s, SidebarDetailIconRole);
    sections->appendRow(clusters);
    sections->appendRow(sidebarItem(section, u"Nodes & GPUs"_s, u"gpu"_s, Text2, u"6 free"_s, Text3));
    sections->appendRow(sidebarItem(section, u"Events"_s, u"events"_s, Text2, u"41"_s, Text3));
    QStandardItem *off = sidebarItem(section, u"KubeRay"_s, u"box"_s, Text2, u"—"_s, Text3);
    off->setEnabled(false);
    sections->appendRow(off);
    auto *pages = new SidebarList(theme, SidebarList::Kind::Sections);
    pages->setModel(sections);
    pages->setChosen(sections->index(0, 0));

    auto *namespaces = new QComboBox;
    namespaces->addItems({u"All namespaces"_s, u"research"_s});
    auto *inset = new QVBoxLayout;
    inset->setContentsMargins(12, 8, 12, 8);
    auto *caption = new SectionHeader(theme, SectionHeader::Level::Caption, u"Contexts"_s);
    caption->addAtEnd(new IconButton(theme, u"plus"_s, u"Add a kubeconfig file"_s));
    inset->addWidget(caption);
    inset->addWidget(new SearchField(theme, u"Filter contexts"_s));
    auto *below = new QVBoxLayout;
    below->setContentsMargins(12, 8, 12, 8);
    below->addWidget(new SectionHeader(theme, SectionHeader::Level::Caption, u"Namespace"_s));
    below->addWidget(namespaces);

    auto *rows = new QVBoxLayout(side);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    rows->addLayout(inset);
    rows->addWidget(list);
    rows->addSpacing(12);
    rows->addWidget(new Hairline(theme, Qt::Horizontal));
    rows->addLayout(below);
    rows->addWidget(pages);
    rows->addStretch(1);
    return side;
}

QWidget *framed(const Theme &theme, QWidget *content)
{
    auto *page = new Surface(theme, ColorRole::Base);
    page->resize(1280, 735);
    auto *row = new QHBoxLayout(page);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(sidebar(theme));
    row->addWidget(content, 1);
    return page;
}

QWidget *table(const Theme &theme)
{
    auto *content = new QWidget;
    auto *head = new QVBoxLayout;
    head->setContentsMargins(space::pageLeft, 12, space::pageRight, 10);
    auto *title = new SectionHeader(theme, SectionHeader::Level::Page, u"Clusters"_s);
    title->setText(u"prod-eu · all namespaces"_s);
    auto *filter = new SearchField(theme, u"Filter by name or label"_s);
    filter->setFixedWidth(240);
    title->addAtEnd(filter);
    title->addAtEnd(new Button(theme, ButtonLook::Primary, u"plus"_s, u"New cluster"_s));
    head->addWidget(title);
    auto *segments = new Segments(theme);
    segments->setSegments({{u"all"_s, u"All"_s, 8},
                           {u"attention"_s, u"Needs attention"_s, 2},
                           {u"scaling"_s, u"Scaling"_s, 1},
                           {u"ok"_s, u"Healthy"_s, 3}});
    auto *bar = new QHBoxLayout;
    bar->addWidget(segments);
    bar->addStretch();
    bar->addWidget(new Button(theme, ButtonLook::Quiet, u"sliders"_s, u"Columns"_s));
    head->addLayout(bar);
    auto *rows = new QVBoxLayout(content);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    rows->addLayout(head);
    QWidget *clusters = clusterTable(theme, content);
    rows->addWidget(clusters, 1);
    QWidget *page = framed(theme, content);
    clusters->setFocus();
    return page;
}

QWidget *state(const Theme &theme)
{
    auto *stack = new StateStack(theme);
    stack->setState({
        .kind = PageState::Kind::Broken,
        .title = u"Sign-in program not found"_s,
        .text =
            u"The context “gke-research” signs in with gke-gcloud-auth-plugin. Raydeck could not find that program, so it has not contacted the cluster yet."_s,
        .steps = {{.strong = u"Install it"_s,
                   .text = u"Run this once in a terminal, or ask whoever set up this computer."_s,
                   .code = u"gcloud components install gke-gcloud-auth-plugin"_s},
                  {.strong = u"Or show where it is"_s,
                   .text = u"If it is installed already, it lies outside the folders listed below."_s,
                   .actions = {{u"choose"_s, u"Choose the program…"_s, u"folder"_s},
                               {u"addFolder"_s, u"Add a folder to search…"_s}}},
                  {.strong = u"Then try again"_s,
                   .text = u"Raydeck also tries by itself as soon as the program appears."_s,
                   .actions = {{u"retry"_s, u"Try again"_s, u"reload"_s, ButtonLook::Primary},
                               {u"other"_s, u"Use another context"_s}}}},
        .details = {{u"Looked in"_s, u"~/.local/bin  ~/google-cloud-sdk/bin  /usr/local/bin  /usr/bin  /snap/bin"_s},
                    {u"Asked by"_s, u"users[1].user.exec in ~/.kube/config, line 41"_s},
                    {u"Answer"_s, u"ENOENT: no such file (09:42:16, 3rd try)"_s}},
        .iconName = u"key"_s,
        .tone = Tone::Warn,
    });
    return framed(theme, stack);
}

QWidget *welcome(const Theme &theme)
{
    auto *content = new Surface(theme, ColorRole::Base);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(217, 212, 217, 20);
    column->setSpacing(8);
    column->addWidget(new TextLabel(theme, TextStyle::PageTitle, ColorRole::Text, u"Connect to a Kubernetes cluster"_s,
                                    TextLabel::Wrap::No));
    column->addWidget(new OptionCard(
        theme, u"folder"_s, u"Open a kubeconfig file"_s,
        u"You get it from whoever runs the cluster, or from your cloud’s console. It can also be dropped on this window."_s,
        u"Open file…"_s, ButtonLook::Primary));
    column->addWidget(new OptionCard(theme, u"paste"_s, u"Paste its text"_s,
                                     u"Kept in your own settings folder, readable only by you."_s, u"Paste…"_s,
                                     ButtonLook::Default));
    column->addWidget(new OptionCard(
        theme, u"demo"_s, u"Look around first"_s,
        u"A demo cluster inside this program, with GPU nodes, scaling and some trouble to solve. Nothing leaves this computer."_s,
        u"Start the demo"_s, ButtonLook::Default));
    column->addStretch();
    return framed(theme, content);
}

QWidget *loading(const Theme &theme)
{
    auto *stack = new StateStack(theme);
    stack->setSkeleton({222, 161, 100, 80, 80, 80, 80});
    return framed(theme, stack);
}

QWidget *dialog(const Theme &theme)
{
    auto *page =
        new ConfirmDialog(theme,
                          {.title = u"Delete cluster vllm-llama-70b?"_s,
                           .text = u"Everything that runs on it stops at once. This cannot be undone."_s,
                           .lost = {u"The Ray cluster ml-serving/vllm-llama-70b"_s,
                                    u"1 head and 5 worker pods, with what is in their memory"_s, u"2 running jobs"_s},
                           .confirm = u"Delete cluster"_s},
                          nullptr);
    page->setAttribute(Qt::WA_DeleteOnClose, false);
    return page;
}

} // namespace

QWidget *galleryPage(const Theme &theme, const QString &name)
{
    const QHash<QString, QWidget *(*)(const Theme &)> pages{{u"components"_s, components},
                                                            {u"table"_s, table},
                                                            {u"state"_s, state},
                                                            {u"welcome"_s, welcome},
                                                            {u"loading"_s, loading},
                                                            {u"dialog"_s, dialog},
                                                            {u"capacity"_s, capacityPage},
                                                            {u"editor"_s, editorPage},
                                                            {u"completion"_s, completionPage},
                                                            {u"diff"_s, diffPage},
                                                            {u"diff-unified"_s, diffUnifiedPage},
                                                            {u"diff-three"_s, diffThreePage}};
    const auto page = pages.value(name, nullptr);
    return page ? page(theme) : nullptr;
}

} // namespace raydeck::test
