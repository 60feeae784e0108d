#include <ui/editor/recreate/holderlist.h>

#include <ui/widgets/button.h>
#include <ui/widgets/iconlabel.h>
#include <ui/widgets/textlabel.h>

#include <QHBoxLayout>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace raydeck::ui {

namespace {

constexpr qsizetype mostRows = 50;

}

class HolderList::Row final : public QWidget {
public:
    Row(const Theme &theme, HolderList *list)
        : QWidget(list), m_icon(new IconLabel(theme, u"hour"_s, ColorRole::Text2)),
          m_title(new TextLabel(theme, TextStyle::Strong, ColorRole::Text, {}, TextLabel::Wrap::Words)),
          m_text(new TextLabel(theme, TextStyle::Body, ColorRole::Text2, {}, TextLabel::Wrap::Words)),
          m_remove(new Button(theme, ButtonLook::Loss, RecreateText::tr("Remove finalizer…")))
    {
        m_remove->setObjectName(u"removeFinalizerButton"_s);
        connect(m_remove, &Button::clicked, list, [this, list] { emit list->removeFinalizerRequested(m_finalizer); });
        auto *words = new QVBoxLayout;
        words->setSpacing(2);
        words->addWidget(m_title);
        words->addWidget(m_text);
        words->addWidget(m_remove, 0, Qt::AlignLeft);
        auto *row = new QHBoxLayout(this);
        row->setContentsMargins(0, 0, 0, 0);
        row->setSpacing(space::s);
        row->addWidget(m_icon, 0, Qt::AlignTop);
        row->addLayout(words, 1);
    }

    void show(const RecreateText::Holder &holder)
    {
        m_icon->setIcon(holder.iconName, textOf(holder.tone));
        m_title->setText(broken(holder.title));
        m_text->setText(holder.text);
        m_finalizer = holder.finalizer;
        m_remove->setVisible(!holder.finalizer.isEmpty());
    }

private:
    /// Names of pods and finalizers have no spaces to break at.
    static QString broken(QString name)
    {
        for (const QChar at : {u'/', u'-', u'.'})
            name.replace(at, QString(at) + QChar(0x200b));
        return name;
    }

    IconLabel *m_icon;
    TextLabel *m_title;
    TextLabel *m_text;
    Button *m_remove;
    QString m_finalizer;
};

HolderList::HolderList(const Theme &theme, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_rows(new QVBoxLayout(this))
{
    setObjectName(u"holderList"_s);
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setSpacing(space::m);
    m_rows->addStretch(1);
}

void HolderList::setHolders(const QList<RecreateText::Holder> &holders)
{
    const qsizetype count = std::min(holders.size(), mostRows);
    while (m_shown.size() > count)
        delete m_shown.takeLast();
    while (m_shown.size() < count) {
        m_shown.append(new Row(m_theme, this));
        m_rows->insertWidget(int(m_shown.size()) - 1, m_shown.last());
    }
    for (qsizetype i = 0; i < count; ++i)
        m_shown[i]->show(holders[i]);
}

} // namespace raydeck::ui
