#pragma once

#include <models/ray/draft/clusterdraft.h>
#include <models/ray/draft/rayclusterfields.h>
#include <ui/theme/theme.h>

#include <QList>
#include <QWidget>

#include <functional>

class QVBoxLayout;

namespace raydeck::ui {

class Button;
class FormField;

/// The fields that are rarely needed, behind a head that opens: one editor each, made when it is first opened. A field
/// that the operator does not know yet is not offered; from which version on it is, is said. Owner: its page. Thread: UI.
class AdvancedFields final : public QWidget {
    Q_OBJECT
public:
    struct Section {
        QString title = {}; ///< empty: no head of its own
        QList<ray::RayClusterField> fields = {};
        kube::FieldPath base = {}; ///< what the fields' paths are below
    };

    AdvancedFields(const Theme &theme, ray::ClusterDraft &draft, const QString &title, const QList<Section> &sections,
                   QWidget *parent = nullptr);

    /// The same fields of something else, such as another group: one base for each section.
    void setBases(const QList<kube::FieldPath> &bases);
    void setOpen(bool open);
    [[nodiscard]] bool isOpen() const;
    /// Opens if the field is here, and puts the focus there; false if it is not.
    bool goToField(const kube::FieldPath &path);

    /// The fields of a part but those that a page offers itself.
    [[nodiscard]] static QList<ray::RayClusterField> fieldsBut(ray::RayClusterField::Part part,
                                                               const QStringList &paths = {});

private:
    struct Entry {
        qsizetype section = 0;
        kube::FieldPath below = {};
        QWidget *editor = nullptr;
        std::function<void(const kube::FieldPath &)> setPath = {};
    };
    void make();
    void addSection(qsizetype index, QVBoxLayout *rows);
    [[nodiscard]] FormField *makeField(qsizetype section, const ray::RayClusterField &field);
    [[nodiscard]] Entry makeEditor(const ray::RayClusterField &field, const kube::FieldPath &path);
    void refreshRelease();

    const Theme &m_theme;
    ray::ClusterDraft &m_draft;
    QList<Section> m_sections;
    ray::Release m_release;
    Button *m_head;
    QWidget *m_body = nullptr;
    QVBoxLayout *m_rows;
    QList<Entry> m_entries;
};

} // namespace raydeck::ui
