#include <ui/wizard/capacity/fitmeter.h>

#include <ui/theme/paint.h>

#include <QLocale>
#include <QPainter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace raydeck::ui {

namespace {

constexpr int tileGap = 5;
constexpr int iconSize = 14;

} // namespace

FitMeter::FitMeter(const Theme &theme, QWidget *parent) : QWidget(parent), m_theme(theme)
{
    setObjectName(u"fitMeter"_s);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void FitMeter::setCount(const Count &count)
{
    if (std::exchange(m_count, count) == count)
        return;
    setAccessibleName(numberText());
    updateGeometry();
    update();
}

QString FitMeter::numberText() const
{
    const QLocale locale;
    if (m_count.atLeast == m_count.upTo)
        //: Workers that fit, of those that are wanted
        return tr("%1 of %2").arg(locale.toString(m_count.upTo), locale.toString(m_count.wanted));
    //: Workers that fit at least and at most, of those that are wanted
    return tr("%1 to %2 of %3")
        .arg(locale.toString(m_count.atLeast), locale.toString(m_count.upTo), locale.toString(m_count.wanted));
}

QSize FitMeter::tileSize() const
{
    return {m_theme.widthOf(33), QFontMetrics(m_theme.font(TextStyle::Caption)).height() + iconSize + 7};
}

QSize FitMeter::sizeHint() const
{
    const int tiles = int(std::min<qint64>(m_count.wanted, mostTiles + 1));
    if (tiles == 0)
        return {0, 0};
    if (tiles > mostTiles) {
        const QFontMetrics metrics(m_theme.font(TextStyle::Part));
        return {metrics.horizontalAdvance(numberText()) + 8, metrics.height()};
    }
    return {tiles * (tileSize().width() + tileGap) - tileGap, tileSize().height()};
}

void FitMeter::paintTile(QPainter *painter, const QRect &tile, int worker) const
{
    using enum ColorRole;
    const bool fits = worker <= m_count.atLeast;
    const bool depends = !fits && worker <= m_count.upTo;
    const ColorRole words = fits ? GLetter : depends ? AccentText : Warn;
    if (fits) {
        paintRounded(painter, tile, radius::cell, m_theme.color(GTake), {}, 0);
    } else if (depends) {
        paintRounded(painter, tile, radius::cell, m_theme.color(Raised), m_theme.color(GTake), 1.5);
    } else {
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(QPen(m_theme.color(Warn), 1.5, Qt::CustomDashLine));
        QPen pen = painter->pen();
        pen.setDashPattern({4, 2});
        painter->setPen(pen);
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(QRectF(tile).adjusted(0.75, 0.75, -0.75, -0.75), radius::cell, radius::cell);
        painter->restore();
    }
    const int line = QFontMetrics(painter->font()).height();
    painter->setPen(m_theme.color(words));
    //: Letter and number of a worker in the picture, short
    painter->drawText(QRect(tile.x(), tile.y() + 3, tile.width(), line), Qt::AlignCenter, tr("W%1").arg(worker));
    const QRect mark(tile.center().x() - iconSize / 2 + 1, tile.y() + 3 + line, iconSize, iconSize);
    if (depends)
        painter->drawText(mark, Qt::AlignCenter, u"?"_s);
    else
        painter->drawPixmap(
            mark.topLeft(),
            m_theme.pixmap(fits ? u"check"_s : u"hour"_s, words, iconSize, painter->device()->devicePixelRatio()));
}

void FitMeter::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    if (m_count.wanted > mostTiles) {
        painter.setFont(m_theme.font(TextStyle::Part));
        painter.setPen(m_theme.color(ColorRole::Text));
        painter.drawText(rect(), Qt::AlignCenter, numberText());
        return;
    }
    QFont letters = m_theme.font(TextStyle::Caption);
    letters.setWeight(QFont::DemiBold);
    painter.setFont(letters);
    QRect tile(QPoint(0, 0), tileSize());
    for (int worker = 1; worker <= m_count.wanted; ++worker) {
        paintTile(&painter, tile, worker);
        tile.translate(tile.width() + tileGap, 0);
    }
}

} // namespace raydeck::ui
