#pragma once

#include <models/tables/contextmodel.h>
#include <ui/widgets/surface.h>

#include <QSortFilterProxyModel>
#include <QStandardItemModel>

class QComboBox;

namespace raydeck::ui {

class SearchField;
class SidebarList;
class TextLabel;

/// At the left: contexts with their state, the namespace, the sections. Owner: MainWindow. Thread: UI.
class Sidebar final : public Surface {
    Q_OBJECT
public:
    Sidebar(const Theme &theme, tables::ContextModel &contexts, QWidget *parent = nullptr);

    void setCurrentContext(const QString &name);
    /// The choices; `current` empty means all. A disabled choice says nothing is connected.
    void setNamespaces(const QStringList &names, const QString &current, Qt::ItemFlags flags);
    /// Behind "Clusters": how many there are, or how many need attention.
    void setClusterCount(std::optional<qsizetype> count, qsizetype needAttention);
    void focusContexts();
    void focusNamespace();

signals:
    void contextChosen(const QString &name);
    void favouriteToggled(const QString &name);
    void openConfigRequested();
    void namespaceChosen(const QString &name); // empty: all
    void clustersChosen();

private:
    void takeNamespace();
    [[nodiscard]] QWidget *makeContexts();
    [[nodiscard]] QWidget *makeNamespace();

    const Theme &m_theme;
    tables::ContextModel &m_contexts;
    QSortFilterProxyModel m_filtered;
    QStandardItemModel m_sections;
    QString m_current;
    QString m_namespace;
    SearchField *m_search;
    TextLabel *m_none;
    TextLabel *m_noneText;
    SidebarList *m_list;
    QComboBox *m_namespaces;
    SidebarList *m_sectionList;
};

} // namespace raydeck::ui
