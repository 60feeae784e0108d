#pragma once

#include <ui/theme/theme.h>

#include <QScrollArea>

class QVBoxLayout;

namespace raydeck::ui {

/// One column of fields that scrolls, as wide as lines can be read. Owner: its parent. Thread: UI.
class FormColumn final : public QScrollArea {
    Q_OBJECT
public:
    explicit FormColumn(const Theme &theme, QWidget *parent = nullptr);

    void add(QWidget *widget);
    void addPart(const QString &title); ///< the head of what follows
    void addSpace(int pixels);

private:
    const Theme &m_theme;
    QVBoxLayout *m_rows;
};

} // namespace raydeck::ui
