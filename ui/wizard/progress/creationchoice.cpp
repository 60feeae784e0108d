#include <ui/wizard/progress/creationchoice.h>

#include <QVBoxLayout>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace raydeck::ui {

CreationChoice::CreationChoice(ray::CreationJournal journal, QString context, QWidget *parent)
    : QWidget(parent), m_journal(std::move(journal)), m_context(std::move(context)), m_box(new Choice)
{
    m_box->setObjectName(u"creationChoice"_s);
    m_box->setAccessibleName(tr("Clusters that are being created"));
    m_box->setPlaceholderText(tr("Others"));
    m_box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->addWidget(m_box);
    connect(m_box, &QComboBox::activated, this, [this](int index) {
        const ray::Creation listed = m_listed.at(index);
        emit chosen(m_journal.find(m_context, listed.namespaceName, listed.name).value_or(listed));
    });
    hide();
}

const QList<ray::Creation> &CreationChoice::read()
{
    m_written = m_journal.all();
    m_written.removeIf([this](const ray::Creation &one) { return one.context != m_context; });
    return m_written;
}

void CreationChoice::show(const std::optional<ray::Creation> &shown)
{
    const auto isShown = [&shown](const ray::Creation &one) {
        return shown && one.namespaceName == shown->namespaceName && one.name == shown->name;
    };
    m_listed = m_written;
    if (shown && std::ranges::none_of(m_listed, isShown))
        m_listed.append(*shown);
    m_box->clear();
    for (const ray::Creation &one : std::as_const(m_listed)) //: %1: a cluster, %2: its namespace
        m_box->addItem(tr("%1 in %2").arg(one.name, one.namespaceName));
    m_box->setCurrentIndex(shown ? int(std::ranges::find_if(m_listed, isShown) - m_listed.begin()) : -1);
    setVisible(m_box->count() > (shown ? 1 : 0));
}

} // namespace raydeck::ui
