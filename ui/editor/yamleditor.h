#pragma once

#include <models/kube/openapi/objectschema.h>
#include <ui/editor/folding.h>
#include <ui/theme/theme.h>

#include <QHash>
#include <QPlainTextEdit>

#include <memory>

namespace raydeck::kube {
struct Completion;
}

namespace raydeck::ui {

class CompletionPopup;

/// YAML with line numbers, folds, marks at lines and lines under words that something is wrong with, completion and help
/// from a schema. A new text changes only what differs, so that the cursor, the scroll position and a selection stay.
/// Nothing reformats the text. Owner: its parent. Thread: UI.
class YamlEditor final : public QPlainTextEdit {
    Q_OBJECT
public:
    enum class Undo {
        OfOwner, ///< of the document that is shown: the editor keeps none
        OfText,  ///< the editor's own
    };
    struct Mark {
        Tone tone = Tone::Bad;
        QString text = {};     ///< shown as tool tip
        QString iconName = {}; ///< empty: that of the tone
        bool fillsLine = true; ///< else there is only the icon beside it

        bool operator==(const Mark &) const = default;
    };
    struct Underline {
        int line = 0;   ///< 1-based
        int column = 0; ///< 1-based, in UTF-16 units
        int length = 0; ///< 0: to the end of the line
        Tone tone = Tone::Bad;
        QString text = {}; ///< shown as tool tip

        bool operator==(const Underline &) const = default;
    };
    using Schema = std::shared_ptr<const kube::ObjectSchema>;

    explicit YamlEditor(const Theme &theme, QWidget *parent = nullptr);
    YamlEditor(const Theme &theme, Undo undo, QWidget *parent = nullptr);

    void setYaml(const QByteArray &yaml); ///< yamlEdited() is not emitted for it
    /// Byte for byte what was set or typed; line ends are \n.
    [[nodiscard]] QByteArray yaml() const;
    void setMarks(const QHash<int, Mark> &marks); ///< by line, 1-based
    void setUnderlines(const QList<Underline> &underlines);
    void setSchema(const Schema &schema); ///< null: no help
    void goToLine(int line);
    void complete(); ///< offers what can be typed here

    void foldAll();
    void unfoldAll();

signals:
    void yamlEdited();         ///< by the person
    void lineChosen(int line); ///< its mark was clicked

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    class Gutter;
    void paintGutter(QPaintEvent *event);
    void clickGutter(const QPoint &position);
    [[nodiscard]] int gutterWidth() const;
    [[nodiscard]] int lineAt(int y) const;
    [[nodiscard]] QString toolTipAt(const QPoint &position) const;
    [[nodiscard]] qsizetype byteOffset(int position) const;
    void placeGutter();
    void paintMarks();
    void insert(const kube::Completion &completion);
    void completeWhileTyping(const QString &typed);
    void refresh();

    const Theme &m_theme;
    Folding m_folding;
    QWidget *m_gutter;
    CompletionPopup *m_popup = nullptr; // made when it is first needed
    Schema m_schema;
    QHash<int, Mark> m_marks;
    QList<Underline> m_underlines;
    bool m_setting = false;
    bool m_isColoured = false;
};

} // namespace raydeck::ui
