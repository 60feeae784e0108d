#pragma once

#include <models/ray/draft/clusterdraft.h>

#include <QWidget>

namespace raydeck::ui {

/// An editor for a field that is more than one line of text: it writes into the draft by itself and follows it.
/// What is wrong anywhere inside the field stands at it. Owner: its parent. Thread: UI.
class BoundField : public QWidget {
    Q_OBJECT
public:
    BoundField(ray::ClusterDraft &draft, const kube::FieldPath &path, QWidget *parent = nullptr);

    [[nodiscard]] const kube::FieldPath &path() const { return m_path; }
    void setPath(const kube::FieldPath &path);

signals:
    void errorChanged(const QString &error); ///< empty: nothing is wrong

protected:
    virtual void read() = 0; ///< shows what the draft has
    [[nodiscard]] ray::ClusterDraft &draft() const { return m_draft; }
    void write(const ray::ClusterDraft::Change &change); ///< without read() for it
    void setOwnError(const QString &error);              ///< before it gets into the draft
    void refresh();

private:
    void refreshError();

    ray::ClusterDraft &m_draft;
    kube::FieldPath m_path;
    QString m_ownError;
    QString m_shown;
    bool m_writing = false;
};

} // namespace raydeck::ui
