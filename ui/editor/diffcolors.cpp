#include <ui/editor/diffcolors.h>

#include <QElapsedTimer>

using namespace std::chrono_literals;

namespace raydeck::ui {

namespace {

constexpr auto AtOnce = 8ms;
constexpr auto APiece = 12ms;
constexpr int BetweenLooks = 32; // lines, at the clock

} // namespace

DiffColors::DiffColors(const Theme &theme) : m_colors(theme)
{
    m_later.setSingleShot(true);
    m_later.setInterval(0);
    connect(&m_later, &QTimer::timeout, this, [this] {
        goOn(APiece);
        emit moreKnown();
    });
    connect(&theme, &Theme::changed, this, &DiffColors::again);
}

void DiffColors::setLines(const QList<QStringList> &sides)
{
    m_sides.clear();
    for (const QStringList &lines : sides)
        m_sides.append({.lines = lines});
    goOn(AtOnce);
}

void DiffColors::again()
{
    m_colors.refresh();
    for (Side &side : m_sides)
        side = {.lines = side.lines};
    goOn(AtOnce);
}

const YamlColors::Formats *DiffColors::of(int side, int line) const
{
    const bool isKnown = side < m_sides.size() && line >= 0 && line < m_sides[side].known.size();
    return isKnown ? &m_sides[side].known[line] : nullptr;
}

void DiffColors::goOn(std::chrono::milliseconds most)
{
    QElapsedTimer timer;
    timer.start();
    int count = 0;
    for (Side &side : m_sides) {
        while (side.known.size() < side.lines.size()) {
            const YamlColors::Line line = m_colors.line(side.lines[side.known.size()], side.after);
            side.known.append(line.formats);
            side.after = line.after;
            if (++count % BetweenLooks == 0 && timer.durationElapsed() > most)
                return m_later.start();
        }
    }
}

} // namespace raydeck::ui
