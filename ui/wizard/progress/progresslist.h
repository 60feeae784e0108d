#pragma once

#include <models/ray/create/createprogress.h>
#include <ui/theme/theme.h>

#include <QTimer>
#include <QWidget>

namespace raydeck::ui {

/// The steps of a creation, painted: done is a tick, running a turning arc, to come a ring; the time that each took stands
/// at the right. Owner: its page. Thread: UI.
class ProgressList final : public QWidget {
    Q_OBJECT
public:
    explicit ProgressList(const Theme &theme, QWidget *parent = nullptr);

    /// `now`: milliseconds since 1970, for the step that is running.
    void setSteps(const QList<ray::CreateStep> &steps, qint64 now);
    [[nodiscard]] const QList<ray::CreateStep> &steps() const { return m_steps; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    struct Row {
        QRect mark;
        QRect title;
        QRect detail;
        QRect time;
        int bottom = 0;
    };
    [[nodiscard]] QList<Row> rowsFor(int width) const;
    [[nodiscard]] QString timeOf(const ray::CreateStep &step) const;
    void paintMark(QPainter &painter, const QRect &mark, const ray::CreateStep &step) const;
    void turn();

    const Theme &m_theme;
    QList<ray::CreateStep> m_steps;
    qint64 m_now = 0;
    QTimer m_turning;
    int m_angle = 0;
};

} // namespace raydeck::ui
