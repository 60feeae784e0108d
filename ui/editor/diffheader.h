#pragma once

#include <ui/theme/theme.h>

#include <QWidget>

namespace raydeck::ui {

/// What is shown in a column of a diff: titles, each with a note. Owner: the DiffView. Thread: UI.
class DiffHeader final : public QWidget {
    Q_OBJECT
public:
    struct Part {
        QString title = {};
        QString note = {};
    };
    explicit DiffHeader(const Theme &theme, QWidget *parent = nullptr);

    void setParts(const QList<Part> &parts);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return {0, sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    QList<Part> m_parts;
};

} // namespace raydeck::ui
