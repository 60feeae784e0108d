#include <ui/start/firststartpage.h>

#include <ui/start/clusterpicture.h>
#include <ui/text/errortext.h>
#include <ui/widgets/button.h>
#include <ui/widgets/optioncard.h>
#include <ui/widgets/statestack.h>
#include <ui/widgets/textlabel.h>
#include <ui/window/contextpagestate.h>

#include <QDesktopServices>
#include <QDir>
#include <QUrl>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace raydeck::ui {

namespace {

constexpr int ColumnWidth = 600;

QString shortPath(const QString &path)
{
    const QString home = QDir::homePath() + u'/';
    return path.startsWith(home) ? "~/"_L1 + path.mid(home.size()) : path;
}

} // namespace

FirstStartPage::FirstStartPage(const Theme &theme, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_stack(new StateStack(theme)),
      m_found(new TextLabel(theme, TextStyle::Body, ColorRole::Text2, {}, TextLabel::Wrap::Words))
{
    setObjectName(u"firstStartPage"_s);
    m_stack->setContent(makeWelcome());
    connect(m_stack, &StateStack::nextStepRequested, this, &FirstStartPage::nextStepRequested);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_stack);
}

QWidget *FirstStartPage::makeWelcome()
{
    auto *column = new QWidget;
    column->setFixedWidth(ColumnWidth);
    auto *title = new TextLabel(m_theme, TextStyle::PageTitle, ColorRole::Text, tr("Connect to a Kubernetes cluster"),
                                TextLabel::Wrap::No);
    auto *open = new OptionCard(m_theme, u"folder"_s, tr("Open a kubeconfig file"),
                                tr("You get it from whoever runs the cluster, or from your cloud’s console. It can also "
                                   "be dropped on this window."),
                                tr("Open file…"), ButtonLook::Primary);
    open->button()->setObjectName(u"openFileButton"_s);
    auto *paste = new OptionCard(m_theme, u"paste"_s, tr("Paste its text"),
                                 tr("Kept in your own settings folder, readable only by you."), tr("Paste"),
                                 ButtonLook::Default);
    paste->button()->setObjectName(u"pasteButton"_s);
    auto *how = new Button(m_theme, ButtonLook::Link, u"ext"_s, tr("How to get a kubeconfig file"));
    connect(open, &OptionCard::chosen, this, &FirstStartPage::openFileRequested);
    connect(paste, &OptionCard::chosen, this, &FirstStartPage::pasteRequested);
    connect(how, &QPushButton::clicked, this, [] {
        QDesktopServices::openUrl(QUrl(u"https://kubernetes.io/docs/tasks/access-application-cluster/"
                                       "configure-access-multiple-clusters/"_s));
    });
    auto *layout = new QVBoxLayout(column);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::s);
    layout->addWidget(new ClusterPicture(m_theme));
    layout->addSpacing(space::m);
    layout->addWidget(title);
    layout->addWidget(m_found);
    layout->addSpacing(space::m);
    layout->addWidget(open);
    layout->addWidget(paste);
    layout->addSpacing(space::xs);
    layout->addWidget(new TextLabel(m_theme, TextStyle::Caption, ColorRole::Text2,
                                    tr("Then: pick a context › create a Ray cluster › watch its pods start"),
                                    TextLabel::Wrap::No));
    layout->addWidget(how, 0, Qt::AlignLeft);
    auto *page = new QWidget;
    auto *centred = new QVBoxLayout(page);
    centred->addStretch(1);
    centred->addWidget(column, 0, Qt::AlignHCenter);
    centred->addStretch(1);
    return page;
}

void FirstStartPage::showNothingFound(const kube::KubeConfig::Source &source, const kube::KubeConfig &config)
{
    QStringList missing;
    for (const QString &file : config.missingFiles())
        missing.append(shortPath(file));
    QStringList empty;
    for (const QString &file : config.files())
        empty.append(shortPath(file));
    const bool fromEnvironment = !qEnvironmentVariableIsEmpty("KUBECONFIG");
    QString text = tr("Raydeck needs a kubeconfig file: it says where the cluster is and how to sign in.");
    if (!empty.isEmpty())
        text = tr("%1 There is no context in %2.").arg(text, empty.join(", "_L1));
    else if (source.explicitPath || fromEnvironment)
        text = tr("%1 None was found in %2, where KUBECONFIG points.").arg(text, missing.join(", "_L1));
    else
        text = tr("%1 None was found in %2, and KUBECONFIG is not set.").arg(text, missing.join(", "_L1));
    m_found->setText(text);
    m_stack->setState({.kind = PageState::Kind::Ready});
}

void FirstStartPage::showBroken(const Error &error)
{
    m_stack->setState({.kind = PageState::Kind::Broken,
                       .title = tr("The kubeconfig cannot be read"),
                       .text = error.message,
                       .steps = {{tr("Mend the file"),
                                  tr("The place of the fault is named above. Raydeck looks again as soon as the file "
                                     "is saved."),
                                  {}, {{step::reloadConfig, tr("Read it again"), u"reload"_s, ButtonLook::Primary}}},
                                 {tr("Or use another file"), tr("Contexts of several files can be used together."), {},
                                  {{step::openConfig, tr("Open file…"), u"folder"_s, ButtonLook::Default}}}},
                       .details = {{tr("Answer"), error.detail.isEmpty() ? error.message : error.detail}},
                       .tone = Tone::Bad});
}

} // namespace raydeck::ui
