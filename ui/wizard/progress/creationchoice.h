#pragma once

#include <models/ray/create/creation.h>
#include <ui/wizard/fields/choice.h>

#include <QWidget>

#include <optional>

namespace raydeck::ui {

/// Which of several creations that are not over is shown. It is to be seen where there is something to choose.
/// Owner: its parent. Thread: UI.
class CreationChoice final : public QWidget {
    Q_OBJECT
public:
    CreationChoice(ray::CreationJournal journal, QString context, QWidget *parent = nullptr);

    /// Reads them anew: those of the context, the oldest first.
    const QList<ray::Creation> &read();
    void setCreations(const QList<ray::Creation> &creations) { m_written = creations; } ///< they were just read
    /// `shown` is to be seen among them even if it is over, or nothing of it is there yet.
    void show(const std::optional<ray::Creation> &shown);

signals:
    void chosen(const raydeck::ray::Creation &creation);

private:
    ray::CreationJournal m_journal;
    QString m_context;
    QList<ray::Creation> m_written; // when they were last read
    QList<ray::Creation> m_listed;
    Choice *m_box;
};

} // namespace raydeck::ui
