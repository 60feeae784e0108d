#pragma once

#include <ui/editor/codeeditor.h>

#include <QObject>

class QKeyEvent;

namespace raydeck::ui {

class CompletionPopup;

/// What the schema of the document that the cursor is in offers to type there, in a list below the cursor, and what it says
/// about the fields that are there. Owner: the editor. Thread: UI.
class CodeCompletion final : public QObject {
    Q_OBJECT
public:
    CodeCompletion(const Theme &theme, CodeEditor &editor);

    void setSchemaFor(CodeEditor::SchemaFor schemaFor) { m_schemaFor = std::move(schemaFor); }
    void complete();
    void close();
    [[nodiscard]] bool isOpen() const;
    [[nodiscard]] bool takeKey(const QKeyEvent &event); ///< before the editor has it; true: it was the list's
    void typed(const QString &letters);                 ///< after the editor took a key that it was asked about
    [[nodiscard]] QString helpAt(int position) const;   ///< plain text; empty: nothing is known about it

private:
    void insert(const kube::Completion &completion);

    const Theme &m_theme;
    CodeEditor &m_editor;
    CodeEditor::SchemaFor m_schemaFor;
    CompletionPopup *m_popup = nullptr; // made when it is first needed
    bool m_isTyping = false;
};

} // namespace raydeck::ui
