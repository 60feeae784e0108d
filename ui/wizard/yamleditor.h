#pragma once

#include <ui/theme/theme.h>

#include <QHash>
#include <QPlainTextEdit>

namespace raydeck::ui {

/// YAML with line numbers and marks at the lines that something is wrong with. A new text changes only what differs, so
/// that the cursor, the scroll position and a selection stay. Undo belongs to whoever owns the document that is shown.
/// Owner: its parent. Thread: UI.
class YamlEditor final : public QPlainTextEdit {
    Q_OBJECT
public:
    struct Mark {
        Tone tone = Tone::Bad;
        QString text = {}; ///< shown as tool tip

        bool operator==(const Mark &) const = default;
    };

    explicit YamlEditor(const Theme &theme, QWidget *parent = nullptr);

    void setYaml(const QByteArray &yaml); ///< yamlEdited() is not emitted for it
    [[nodiscard]] QByteArray yaml() const { return toPlainText().toUtf8(); }
    void setMarks(const QHash<int, Mark> &marks); ///< by line, 1-based
    void goToLine(int line);

signals:
    void yamlEdited(); ///< by the person

protected:
    bool event(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    class Gutter;
    void paintGutter(QPaintEvent *event);
    [[nodiscard]] int gutterWidth() const;
    [[nodiscard]] int lineAt(int y) const;
    void placeGutter();
    void paintMarks();
    void refresh();

    const Theme &m_theme;
    QWidget *m_gutter;
    QHash<int, Mark> m_marks;
    bool m_setting = false;
    bool m_isColoured = false;
};

} // namespace raydeck::ui
