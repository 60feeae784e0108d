#pragma once

#include <ui/widgets/pagestate.h>
#include <ui/widgets/surface.h>

class QGridLayout;

namespace raydeck::ui {

class Button;

/// Keys and values behind a "Details" head that opens and closes, with "Copy details". Owner: its parent. Thread: UI.
class FoldedDetails final : public Card {
    Q_OBJECT
public:
    explicit FoldedDetails(const Theme &theme, QWidget *parent = nullptr);

    void setDetails(const QList<PageState::Detail> &details);
    void setOpen(bool open);
    [[nodiscard]] bool isOpen() const;
    /// One "key: value" a line, as it is put on the clipboard.
    [[nodiscard]] QString text() const;

signals:
    void copied();

private:
    const Theme &m_theme;
    QList<PageState::Detail> m_details;
    Button *m_head;
    QWidget *m_body;
    QGridLayout *m_grid;
};

} // namespace raydeck::ui
