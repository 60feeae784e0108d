#pragma once

#include <ui/editor/diffrows.h>
#include <ui/widgets/yamlcolors.h>

#include <QObject>
#include <QTimer>

#include <chrono>

namespace raydeck::ui {

/// The colours of the lines of a diff's sides. A line's depend on those before it, also where they are folded away: what
/// some milliseconds do not reach follows in the event loop. Owner: the DiffView. Thread: UI.
class DiffColors final : public QObject {
    Q_OBJECT
public:
    explicit DiffColors(const Theme &theme);

    void setLines(const QList<QStringList> &sides);
    [[nodiscard]] const YamlColors::Formats *of(int side, int line) const; ///< nullptr: not known yet

signals:
    void moreKnown();

private:
    struct Side {
        QStringList lines = {};
        QList<YamlColors::Formats> known = {};
        YamlColors::State after = {};
    };
    void goOn(std::chrono::milliseconds most);
    void again();

    YamlColors m_colors;
    QList<Side> m_sides;
    QTimer m_later;
};

} // namespace raydeck::ui
