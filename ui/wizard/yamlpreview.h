#pragma once

#include <ui/theme/theme.h>
#include <ui/widgets/surface.h>

class QPlainTextEdit;

namespace raydeck::ui {

/// The document that a form would send, to read and to copy. A new text changes only the lines that differ, so that
/// the scroll position and a selection stay. Owner: its parent. Thread: UI.
class YamlPreview final : public Card {
    Q_OBJECT
public:
    explicit YamlPreview(const Theme &theme, QWidget *parent = nullptr);

    void setYaml(const QByteArray &yaml);
    [[nodiscard]] QString text() const;

signals:
    void copied(); // it is on the clipboard

protected:
    void showEvent(QShowEvent *event) override;

private:
    void refresh();

    const Theme &m_theme;
    QPlainTextEdit *m_text;
    bool m_isColoured = false;
};

} // namespace raydeck::ui
