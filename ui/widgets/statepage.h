#pragma once

#include <ui/theme/theme.h>
#include <ui/widgets/pagestate.h>

#include <QScrollArea>

class QBoxLayout;
class QVBoxLayout;

namespace raydeck::ui {

/// One centred column of at most 640 px: icon and title, a sentence, next steps, details. Scrolls where it must.
/// Owner: its StateStack. Thread: UI.
class StatePage final : public QScrollArea {
    Q_OBJECT
public:
    explicit StatePage(const Theme &theme, QWidget *parent = nullptr);

    void setState(const PageState &state);

signals:
    void nextStepRequested(const QString &id);
    void detailsCopied();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void place();
    void addTitle(const PageState &state);
    void addStep(const PageState::Step &step, int number);
    void addActions(const QList<NextStep> &actions, QBoxLayout *into);

    const Theme &m_theme;
    QWidget *m_page;
    QWidget *m_column = nullptr;
    QVBoxLayout *m_rows = nullptr;
};

} // namespace raydeck::ui
