#include <ui/wizard/basics/presetlist.h>

#include <models/ray/draft/presets.h>
#include <ui/text/presettext.h>
#include <ui/widgets/button.h>
#include <ui/widgets/confirmdialog.h>
#include <ui/widgets/textlabel.h>
#include <ui/wizard/presetnamedialog.h>
#include <ui/wizard/workers/choicecard.h>

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QMenu>
#include <QVBoxLayout>

#include <utility>

using namespace Qt::StringLiterals;

namespace raydeck::ui {

PresetList::PresetList(const Theme &theme, const QString &configFolder, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_files(configFolder), m_group(new QButtonGroup(this)),
      m_ownTitle(new TextLabel(theme, TextStyle::Strong, ColorRole::Text, tr("Your presets"), TextLabel::Wrap::No)),
      m_own(new QVBoxLayout)
{
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(space::s);
    rows->addWidget(new TextLabel(theme, TextStyle::Strong, ColorRole::Text, tr("Begin with"), TextLabel::Wrap::No));
    for (const ray::Preset &preset : ray::presets()) {
        auto *card = new ChoiceCard(theme);
        card->setObjectName("preset-"_L1 + preset.id);
        m_group->addButton(card);
        m_cards.append(card);
        rows->addWidget(card);
        connect(card, &ChoiceCard::clicked, this, [this, preset] { emit chosen(preset.id, preset.yaml); });
    }
    m_own->setSpacing(space::s);
    rows->addSpacing(space::xs);
    rows->addWidget(m_ownTitle);
    rows->addLayout(m_own);
    rows->addStretch(1);
    setRelease({1, 6, 1});
    reload();
}

void PresetList::setRelease(ray::Release release)
{
    for (qsizetype i = 0; i < m_cards.size(); ++i) {
        const ray::Preset &preset = ray::presets().at(i);
        const bool isKnown = release >= preset.needs;
        const QString needs = u"%1.%2"_s.arg(preset.needs.major).arg(preset.needs.minor);
        //: Beside a preset. %1: a version of KubeRay, such as 1.3
        const QString atEnd = isKnown ? QString() : tr("from KubeRay %1 on").arg(needs);
        m_cards.at(i)->setWords(PresetText::title(preset.id), PresetText::line(preset.id), atEnd);
        m_cards.at(i)->setEnabled(isKnown);
    }
}

void PresetList::setCurrent(const QString &id)
{
    m_group->setExclusive(false); // or the marked one cannot be unmarked
    for (QAbstractButton *card : m_group->buttons())
        card->setChecked(!id.isEmpty() && card->objectName() == "preset-"_L1 + id);
    m_group->setExclusive(true);
}

void PresetList::reload()
{
    const QStringList names = m_files.names();
    m_ownTitle->setVisible(!names.isEmpty());
    if (std::exchange(m_ownNames, names) == names)
        return;
    while (QLayoutItem *item = m_own->takeAt(0)) {
        item->widget()->deleteLater();
        delete item;
    }
    for (const QString &name : names)
        makeOwn(name);
}

void PresetList::makeOwn(const QString &name)
{
    auto *line = new QWidget;
    auto *card = new ChoiceCard(m_theme);
    card->setObjectName("ownPreset-"_L1 + name);
    card->setWords(name, tr("Saved on this computer"), {});
    m_group->addButton(card);
    connect(card, &ChoiceCard::clicked, this, [this, name] { chooseOwn(name); });
    //: %1: name of a preset
    auto *more = new IconButton(m_theme, u"more"_s, tr("More for “%1”").arg(name));
    more->setObjectName("ownPresetMenu-"_L1 + name);
    auto *menu = new QMenu(more);
    menu->addAction(tr("Rename…"), this, [this, name] { rename(name); });
    menu->addAction(tr("Delete…"), this, [this, name] { remove(name); });
    more->setMenu(menu);
    more->setPopupMode(QToolButton::InstantPopup);
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::xs);
    row->addWidget(card, 1);
    row->addWidget(more);
    m_own->addWidget(line);
}

void PresetList::chooseOwn(const QString &name)
{
    if (const auto yaml = m_files.read(name))
        emit chosen({}, *yaml);
    else
        emit failed(yaml.error());
    reload();
}

void PresetList::rename(const QString &name)
{
    auto *dialog = new PresetNameDialog(m_theme, m_files, tr("Rename the preset"), name,
                                        PresetNameDialog::Taken::IsWrong, window());
    connect(dialog, &PresetNameDialog::nameChosen, this, [this, name](const QString &newName) {
        if (const auto renamed = m_files.rename(name, newName); !renamed)
            emit failed(renamed.error());
        reload();
    });
    dialog->open();
}

void PresetList::remove(const QString &name)
{
    auto *question = new ConfirmDialog(m_theme,
                                       {.title = tr("Delete the preset “%1”?").arg(name),
                                        .text = tr("Clusters that were made of it stay as they are."),
                                        .lost = {},
                                        .confirm = tr("Delete preset"),
                                        .other = {}},
                                       window());
    connect(question, &ConfirmDialog::accepted, this, [this, name] {
        if (const auto removed = m_files.remove(name); !removed)
            emit failed(removed.error());
        reload();
    });
    question->open();
}

} // namespace raydeck::ui
