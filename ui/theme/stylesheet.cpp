#include <ui/theme/theme.h>

#include <QFontInfo>

using namespace Qt::StringLiterals;

namespace raydeck::ui {

namespace {

// What Style does not paint. A word between @ is a colour of the token table.
// Rules name classes, never QWidget: a rule that hits everything would replace Style everywhere.
constexpr auto sheet = R"(
QMenuBar { background: @chrome@; border: none; padding: 5px 12px; spacing: 0; }
QMenuBar::item { color: @text2@; background: transparent; padding: 6px 10px; border-radius: 6px; }
QMenuBar::item:selected, QMenuBar::item:pressed { color: @text@; background: @press@; }
QMenu { color: @text@; background: @raised@; border: 1px solid @btnLine@; padding: 4px; }
QMenu::item { padding: 5px 24px 5px 8px; border-radius: 4px; }
QMenu::item:selected { background: @press@; }
QMenu::item:disabled { color: @disabled@; background: transparent; }
QMenu::icon { padding-left: 8px; }
QMenu::separator { height: 1px; background: @line@; margin: 4px 8px; }
QToolTip { color: @text@; background: @raised@; border: 1px solid @btnLine@; padding: 4px 6px; }
QStatusBar { color: @text2@; background: @chrome@; border-top: 1px solid @line@; }
QStatusBar::item { border: none; }
QSplitter::handle { background: @line@; }
QScrollBar { background: transparent; border: none; }
QScrollBar:vertical { width: 12px; }
QScrollBar:horizontal { height: 12px; }
QScrollBar::handle { background: @btnLine@; border: 3px solid transparent; border-radius: 6px; }
QScrollBar::handle:vertical { min-height: 28px; }
QScrollBar::handle:horizontal { min-width: 28px; }
QScrollBar::handle:hover, QScrollBar::handle:pressed { background: @ctl@; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QProgressBar { background: @sunken@; border: none; border-radius: 2px; max-height: 4px; }
QProgressBar::chunk { background: @accent@; border-radius: 2px; }
)"_L1;

} // namespace

QString Theme::styleSheet() const
{
    QString text = sheet;
    for (const Token &token : tokens())
        text.replace(u"@%1@"_s.arg(token.name), color(token.role).name());
    return text;
}

} // namespace raydeck::ui
