#pragma once

#include <QList>
#include <QObject>
#include <QString>

#include <functional>

class QWidget;

namespace raydeck::ui {

class FormField;

/// Fields of a form that check themselves: what is wrong stands at a field once it was edited, or when all are asked to
/// say it. Fields that are hidden count for nothing. Owner: the form. Thread: UI.
class CheckedFields final : public QObject {
    Q_OBJECT
public:
    explicit CheckedFields(QObject *parent);

    /// `problem`: what is wrong with it now, or empty. The editor is a line or a combo box.
    void add(FormField *field, std::function<QString()> problem);

    [[nodiscard]] bool areRight() const;
    void refresh();
    void showProblems(); ///< touched or not; the first one gets the focus
    void forget();       ///< nothing was touched yet

signals:
    void edited(); ///< by a person

private:
    struct Entry {
        FormField *field = nullptr;
        std::function<QString()> problem = {};
        bool isTouched = false;
    };
    void touch(FormField *field);

    QList<Entry> m_entries;
};

/// A value that stands in an editor without counting as edited by a person.
void showText(QWidget *editor, const QString &text);
[[nodiscard]] QString textIn(const QWidget *editor);

} // namespace raydeck::ui
