#pragma once

#include <ui/text/recreatetext.h>
#include <ui/theme/theme.h>

#include <QList>
#include <QWidget>

class QVBoxLayout;

namespace raydeck::ui {

/// What a recreation waits for, one below the other, with the way to take a finalizer off. Rows stay where they are while
/// only their words change. Owner: its parent. Thread: UI.
class HolderList final : public QWidget {
    Q_OBJECT
public:
    explicit HolderList(const Theme &theme, QWidget *parent = nullptr);

    void setHolders(const QList<RecreateText::Holder> &holders);

signals:
    void removeFinalizerRequested(const QString &finalizer);

private:
    class Row;
    const Theme &m_theme;
    QVBoxLayout *m_rows;
    QList<Row *> m_shown;
};

} // namespace raydeck::ui
