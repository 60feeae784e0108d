#pragma once

#include <models/kube/fieldpath.h>

#include <QObject>
#include <QPointer>
#include <QString>
#include <QWidget>

#include <functional>

class QCheckBox;
class QComboBox;
class QLineEdit;
class QSpinBox;

namespace raydeck::ray {
class ClusterDraft;
}

namespace raydeck::ui {

class FieldRow;
class FormField;

/// Keeps one editor and one field of the draft the same, both ways: what is typed goes into the document at once, and
/// what the document becomes (YAML, undo, another page) comes back without moving the cursor. What is wrong with the
/// field stands at it once it was touched or showProblems() was called. A field that is absent shows an empty text, the
/// editor's `otherwise`, or no tick; an emptied text removes the field.
/// Owner: its editor. Thread: UI.
class FieldBinding final : public QObject {
    Q_OBJECT
public:
    enum class As {
        Text,    ///< a string in the document
        Integer, ///< a number in the document, where the text is one
    };
    using SetText = std::function<void(const QString &)>;

    FieldBinding(ray::ClusterDraft &draft, const kube::FieldPath &path, QLineEdit *editor, SetText setError,
                 As as = As::Text);
    /// `otherwise`: what stands there while the document does not have the field.
    FieldBinding(ray::ClusterDraft &draft, const kube::FieldPath &path, QSpinBox *editor, SetText setError,
                 qint64 otherwise = 0);
    /// Items with user data stand for that text in the document (empty: the field is absent); an editable one takes
    /// any text.
    FieldBinding(ray::ClusterDraft &draft, const kube::FieldPath &path, QComboBox *editor, SetText setError);
    FieldBinding(ray::ClusterDraft &draft, const kube::FieldPath &path, QCheckBox *editor, bool otherwise = false);

    /// Shorthands: the error stands at the form field, or at the editor's place in the row.
    [[nodiscard]] static SetText at(FormField *field);
    [[nodiscard]] static SetText at(FieldRow *row, QWidget *editor);

    [[nodiscard]] const kube::FieldPath &path() const { return m_path; }
    void setPath(const kube::FieldPath &path); ///< another field, such as that of another group; it is untouched
    [[nodiscard]] QWidget *editor() const { return m_editor; }
    [[nodiscard]] bool isReachable() const; ///< its editor is not hidden in its page

    void showProblems();
    [[nodiscard]] QString error() const; ///< what the draft says is wrong with it, shown or not

    /// Instead of writing the field: for editors that change several fields in one step. Called with the text.
    void setWriter(std::function<void(const QString &text)> writer) { m_writer = std::move(writer); }

signals:
    void edited(); ///< by the person, not by the document; the draft has it

private:
    FieldBinding(ray::ClusterDraft &draft, const kube::FieldPath &path, QWidget *editor, SetText setError);
    void write(const QString &text);
    void refresh();
    void refreshError();

    ray::ClusterDraft &m_draft;
    kube::FieldPath m_path;
    QWidget *m_editor;
    SetText m_setError;
    std::function<void(const QString &text)> m_writer;
    std::function<void()> m_read;
    As m_as = As::Text;
    bool m_touched = false;
    bool m_reading = false; // the editor is being set, not edited
    bool m_writing = false;
};

} // namespace raydeck::ui
