#include <ui/wizard/checks/checkrow.h>

#include <ui/text/checktext.h>
#include <ui/widgets/button.h>
#include <ui/widgets/iconlabel.h>
#include <ui/widgets/textlabel.h>

#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace raydeck::ui {

namespace {

constexpr int titleWidth = 168; // px at a 13 px font
constexpr int widestWords = 640;

struct Look {
    QString iconName;
    ColorRole role;
    QString word; // for screen readers
};

Look lookOf(ray::Check::State state)
{
    switch (state) {
    case ray::Check::State::Waiting: return {u"hour"_s, ColorRole::Text3, CheckRow::tr("Being asked")};
    case ray::Check::State::Passed: return {u"ok"_s, ColorRole::Ok, CheckRow::tr("Passed")};
    case ray::Check::State::Note: return {u"warn"_s, ColorRole::Warn, CheckRow::tr("Note")};
    case ray::Check::State::Failed: return {u"fail"_s, ColorRole::Bad, CheckRow::tr("Failed")};
    case ray::Check::State::NotAllowed: return {u"lock"_s, ColorRole::Warn, CheckRow::tr("Not allowed")};
    }
    Q_UNREACHABLE_RETURN({});
}

} // namespace

CheckRow::CheckRow(const Theme &theme, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_icon(new IconLabel(theme, u"hour"_s, ColorRole::Text3, 20)),
      m_title(new TextLabel(theme, TextStyle::Strong, ColorRole::Text, {}, TextLabel::Wrap::Words)),
      m_sentence(new TextLabel(theme, TextStyle::Body, ColorRole::Text, {}, TextLabel::Wrap::Words)),
      m_advice(new TextLabel(theme, TextStyle::Body, ColorRole::Text2, {}, TextLabel::Wrap::Words)),
      m_fix(new Button(theme, ButtonLook::Default, {}))
{
    m_sentence->setObjectName(u"checkSentence"_s);
    m_advice->setObjectName(u"checkAdvice"_s);
    m_fix->setObjectName(u"checkFixButton"_s);
    m_title->setFixedWidth(theme.widthOf(titleWidth));
    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(m_sentence);
    words->addWidget(m_advice);
    for (TextLabel *label : {m_sentence, m_advice})
        label->setMaximumWidth(theme.widthOf(widestWords));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 10, 0, 11);
    row->setSpacing(space::m);
    row->addWidget(m_icon, 0, Qt::AlignTop);
    row->addWidget(m_title, 0, Qt::AlignTop);
    row->addLayout(words, 1);
    row->addWidget(m_fix, 0, Qt::AlignTop);
    connect(m_fix, &Button::clicked, this, [this] { emit fixRequested(m_check.fix); });
}

void CheckRow::setCheck(const ray::Check &check)
{
    m_check = check;
    const Look look = lookOf(check.state);
    const QString sentence = CheckText::sentence(check);
    const QString advice = CheckText::advice(check);
    const QString action = CheckText::action(check.fix);
    m_icon->setIcon(look.iconName, look.role);
    m_title->setText(CheckText::title(check.id));
    m_sentence->setText(sentence);
    m_advice->setText(advice);
    m_advice->setVisible(!advice.isEmpty());
    m_fix->setText(action);
    m_fix->setVisible(!action.isEmpty());
    //: For screen readers. %1: what is checked, %2: Passed, Note, Failed …, %3: what was found
    setAccessibleName(tr("%1, %2: %3").arg(m_title->text(), look.word, sentence));
}

void CheckRow::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(QRect(0, height() - 1, width(), 1), m_theme.color(ColorRole::LineSoft));
}

} // namespace raydeck::ui
