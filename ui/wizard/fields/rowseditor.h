#pragma once

#include <ui/theme/theme.h>
#include <ui/wizard/fields/boundfield.h>

#include <QList>

class QLineEdit;
class QVBoxLayout;

namespace raydeck::ui {

class Button;

/// A map or a list of texts: one row each, with a button that removes it, and one below that adds. A row that has no
/// key yet is not in the document. Owner: its parent. Thread: UI.
class RowsEditor final : public BoundField {
    Q_OBJECT
public:
    enum class Form {
        TextMap,     ///< key: value
        TextList,    ///< - text
        NameList,    ///< - name: text
        Environment, ///< - name: …, value: …; what has valueFrom instead keeps it
    };

    RowsEditor(const Theme &theme, ray::ClusterDraft &draft, const kube::FieldPath &path, Form form,
               QWidget *parent = nullptr);

protected:
    void read() override;

private:
    struct Entry {
        QString key = {};
        QString value = {};
        bool isFixed = false; ///< its value comes from elsewhere

        bool operator==(const Entry &) const = default;
    };
    struct Row {
        QWidget *widget = nullptr;
        QLineEdit *key = nullptr; ///< of a TextList: the text
        QLineEdit *value = nullptr;
        Entry entry = {}; ///< as the document has it
        bool isNew = false;
    };
    [[nodiscard]] bool hasValues() const { return m_form == Form::TextMap || m_form == Form::Environment; }
    [[nodiscard]] QList<Entry> entries() const;
    void addRow(const Entry &entry, bool isNew);
    void addNew();
    void removeRow(const QWidget *widget);
    void clear();
    void commit(const QWidget *widget);
    [[nodiscard]] ray::ClusterDraft::Change changeOf(qsizetype index, const Row &row, const Entry &now) const;

    const Theme &m_theme;
    Form m_form;
    QVBoxLayout *m_layout;
    QList<Row> m_rows;
    Button *m_add;
};

} // namespace raydeck::ui
