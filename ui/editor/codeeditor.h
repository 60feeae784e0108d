#pragma once

#include <models/kube/openapi/objectschema.h>
#include <ui/editor/folding.h>
#include <ui/editor/textbytes.h>
#include <ui/theme/theme.h>

#include <QHash>
#include <QPlainTextEdit>

#include <functional>
#include <memory>

namespace raydeck::kube {
struct Completion;
}

namespace raydeck::ui {

class CodeCompletion;
class CodeGutter;
class FindBar;
class TextMarks;
class YamlHighlighter;

/// YAML as it was typed: line numbers, folds, find and replace, marks at lines and waves under words that something is
/// wrong with, completion and help from a schema. Nothing reformats the text: line ends, the last line's end, blanks, and
/// bytes that are no text come back as they were given (ui/editor/textbytes.h).
/// Owner: its parent. Thread: UI.
class CodeEditor final : public QPlainTextEdit {
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
        int column = 0; ///< 1-based, in UTF-16 units; 0: all of the line
        int length = 0; ///< 0: to the end of the line
        Tone tone = Tone::Bad;
        QString text = {}; ///< shown as tool tip

        bool operator==(const Underline &) const = default;
    };
    using Schema = std::shared_ptr<const kube::ObjectSchema>;
    /// Asked on the UI thread; nullptr: not known (yet).
    using SchemaFor = std::function<Schema(const kube::ObjectKind &kind)>;

    explicit CodeEditor(const Theme &theme, QWidget *parent = nullptr); // Undo::OfOwner
    CodeEditor(const Theme &theme, Undo undo, QWidget *parent = nullptr);
    ~CodeEditor() override;

    /// Another text: nothing of the last one stays, and there is nothing to undo.
    void openYaml(const QByteArray &yaml);
    /// The same text, changed: only what differs is replaced, so that the cursor, the scroll position, folds and a
    /// selection stay. One step of undo. yamlEdited() is emitted for neither.
    void setYaml(const QByteArray &yaml);
    /// Byte for byte what was set or typed. Some milliseconds for a megabyte.
    [[nodiscard]] QByteArray yaml() const;

    /// At lines, by number, 1-based. Like underlines they move with the text until they are set anew.
    void setMarks(const QHash<int, Mark> &marks);
    void setUnderlines(const QList<Underline> &underlines);
    void goToLine(int line);

    void setSchema(const Schema &schema);   ///< of all documents in the text; nullptr: no completion and help
    void setSchemaFor(SchemaFor schemaFor); ///< of each document in the text its own
    void complete();                        ///< offers what can be typed here

    void foldAll();
    void unfoldAll();
    void find();           ///< opens the bar, with what is selected
    void findAndReplace(); ///< the same with the field of replacements

    // For its parts.
    [[nodiscard]] QHash<int, Mark> marksNow() const;
    void forEachVisibleBlock(const std::function<void(const QTextBlock &block, const QRectF &place)> &visit) const;
    [[nodiscard]] qsizetype byteOffset(int position) const; ///< in yaml(), of a position in the document
    void scrollBy(QWheelEvent &event);

signals:
    void yamlEdited();         ///< by the person
    void textReplaced();       ///< by openYaml() or setYaml()
    void lineChosen(int line); ///< its mark was clicked

protected:
    bool event(QEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;
    QMimeData *createMimeDataFromSelection() const override;
    void insertFromMimeData(const QMimeData *source) override;

private:
    void wire();
    void replaceText(const QString &now);
    [[nodiscard]] bool wants(const QKeyEvent &event) const;
    [[nodiscard]] bool takeKey(const QKeyEvent &event);
    [[nodiscard]] bool takeFindKey(const QKeyEvent &event);
    [[nodiscard]] bool takeFoldKey(const QKeyEvent &event);
    [[nodiscard]] QString toolTipAt(const QPoint &position) const;
    [[nodiscard]] QString textToolTipAt(const QPoint &inText) const;
    void placeParts();
    void refresh();

    const Theme &m_theme;
    Folding m_folding;
    std::unique_ptr<TextMarks> m_textMarks;
    CodeGutter *m_gutter;
    FindBar *m_findBar;
    CodeCompletion *m_completion;
    YamlHighlighter *m_highlighter = nullptr; // made when it is first shown
    EditorText::LineEnds m_lineEnds = EditorText::LineEnds::Lf;
    bool m_setting = false;
};

} // namespace raydeck::ui
