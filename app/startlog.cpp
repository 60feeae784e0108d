#include <app/startlog.h>

#include <QEvent>
#include <QLoggingCategory>
#include <QTimer>

namespace raydeck::app {

Q_LOGGING_CATEGORY(lcStart, "raydeck.app.start", QtInfoMsg)

namespace {

class FirstPaint final : public QObject {
public:
    using QObject::QObject;

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::UpdateRequest || event->type() == QEvent::Paint) {
            watched->removeEventFilter(this);
            QTimer::singleShot(0, watched, [this] { // after the event: the frame is with the display
                qCDebug(lcStart) << "first frame";
                deleteLater();
            });
        }
        return false;
    }
};

} // namespace

void logFirstFrame(QWidget *window)
{
    if (lcStart().isDebugEnabled())
        window->installEventFilter(new FirstPaint(window));
}

} // namespace raydeck::app
