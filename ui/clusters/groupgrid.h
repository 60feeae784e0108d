#pragma once

#include <models/ray/rayclusterrow.h>
#include <ui/theme/theme.h>

#include <QWidget>

class QGridLayout;

namespace raydeck::ui {

/// The worker groups of a cluster as a small still table: ready, wanted, min–max, GPUs each.
/// Owner: its parent. Thread: UI.
class GroupGrid final : public QWidget {
    Q_OBJECT
public:
    explicit GroupGrid(const Theme &theme, QWidget *parent = nullptr);

    struct Line {
        QString name = {};
        qsizetype ready = 0;
        qint64 wanted = 0;
        int minimum = 0;
        int maximum = 0;
        qint64 gpus = 0;

        bool operator==(const Line &) const = default;
    };
    void setLines(const QList<Line> &lines);

private:
    void addCell(int row, int column, const QString &text, ColorRole role);

    const Theme &m_theme;
    QGridLayout *m_grid;
    QList<Line> m_lines;
};

} // namespace raydeck::ui
