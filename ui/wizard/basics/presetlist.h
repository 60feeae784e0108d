#pragma once

#include <models/ray/release.h>
#include <ui/theme/theme.h>
#include <ui/wizard/presetfiles.h>

#include <QWidget>

class QButtonGroup;
class QVBoxLayout;

namespace raydeck::ui {

class ChoiceCard;
class TextLabel;

/// What a cluster can begin with: the presets that come with Raydeck, then a person's own, which can be renamed and
/// deleted here. Owner: the Basics page. Thread: UI.
class PresetList final : public QWidget {
    Q_OBJECT
public:
    PresetList(const Theme &theme, const QString &configFolder, QWidget *parent = nullptr);

    /// Those that need a younger operator are not to be chosen, and say so.
    void setRelease(ray::Release release);
    void setCurrent(const QString &id); ///< of a preset of Raydeck; empty: none is marked
    void reload();                      ///< a person's own, from disk

signals:
    void chosen(const QString &id, const QByteArray &yaml); ///< id is empty for a person's own
    void failed(const raydeck::Error &error);

private:
    void makeOwn(const QString &name);
    void rename(const QString &name);
    void remove(const QString &name);
    void chooseOwn(const QString &name);

    const Theme &m_theme;
    PresetFiles m_files;
    QButtonGroup *m_group;
    QList<ChoiceCard *> m_cards; // of ray::presets()
    TextLabel *m_ownTitle;
    QVBoxLayout *m_own;
    QStringList m_ownNames;
};

} // namespace raydeck::ui
