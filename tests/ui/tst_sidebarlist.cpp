#include <ui/widgets/sidebardelegate.h>
#include <ui/widgets/sidebarlist.h>

#include <QSignalSpy>
#include <QStandardItemModel>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace raydeck::ui;

class TestSidebarList : public QObject {
    Q_OBJECT
    Theme m_theme;
    QStandardItemModel m_model;

    [[nodiscard]] std::unique_ptr<SidebarList> shown(SidebarList::Kind kind)
    {
        auto list = std::make_unique<SidebarList>(m_theme, kind);
        list->setModel(&m_model);
        list->setLook([kind](const QModelIndex &index) {
            return SidebarLook{.kind = kind == SidebarList::Kind::Contexts ? SidebarLook::Kind::Context
                                                                           : SidebarLook::Kind::Section,
                               .iconName = u"live"_s,
                               .name = index.data().toString(),
                               .detail = u"Live"_s};
        });
        list->resize(240, 300);
        list->show();
        if (!QTest::qWaitForWindowExposed(list.get()))
            return {};
        return list;
    }

    static void click(SidebarList &list, const QPoint &position)
    {
        QTest::mouseClick(list.viewport(), Qt::LeftButton, {}, position);
    }

private slots:
    void initTestCase()
    {
        m_theme.apply();
        for (const QString &name : {u"prod-eu"_s, u"staging-eu"_s, u"demo"_s})
            m_model.appendRow(new QStandardItem(name));
        m_model.item(2)->setEnabled(false);
    }

    void rowsHaveTheHeightsOfTheirKind()
    {
        const auto contexts = shown(SidebarList::Kind::Contexts);
        QCOMPARE(contexts->visualRect(m_model.index(0, 0)).height(), m_theme.contextItemHeight());
        const auto sections = shown(SidebarList::Kind::Sections);
        QCOMPARE(sections->visualRect(m_model.index(0, 0)).height(), m_theme.sectionItemHeight());
        QCOMPARE(sections->sizeHint().height(), 3 * m_theme.sectionItemHeight());
    }

    void clickChooses()
    {
        const auto list = shown(SidebarList::Kind::Contexts);
        const QSignalSpy chosen(list.get(), &SidebarList::chosen);
        click(*list, list->visualRect(m_model.index(1, 0)).center());
        QCOMPARE(chosen.count(), 1);
        QCOMPARE(chosen.first().first().toModelIndex().row(), 1);
        QVERIFY(list->selectionModel()->isSelected(m_model.index(1, 0)));
    }

    void disabledIsNotChosen()
    {
        const auto list = shown(SidebarList::Kind::Sections);
        const QSignalSpy chosen(list.get(), &SidebarList::chosen);
        click(*list, list->visualRect(m_model.index(2, 0)).center());
        QCOMPARE(chosen.count(), 0);
    }

    void starIsNotAChoice()
    {
        const auto list = shown(SidebarList::Kind::Contexts);
        const QSignalSpy chosen(list.get(), &SidebarList::chosen);
        const QSignalSpy starred(list.get(), &SidebarList::starToggled);
        const auto *delegate = list->findChild<SidebarDelegate *>();
        click(*list, delegate->starRect(list->visualRect(m_model.index(0, 0))).center());
        QCOMPARE(starred.count(), 1);
        QCOMPARE(chosen.count(), 0);
    }

    void movingOverContextsContactsNone()
    {
        const auto list = shown(SidebarList::Kind::Contexts);
        list->setChosen(m_model.index(0, 0));
        const QSignalSpy chosen(list.get(), &SidebarList::chosen);
        QTest::keyClick(list.get(), Qt::Key_Down);
        QCOMPARE(list->currentIndex().row(), 1);
        QVERIFY(list->selectionModel()->isSelected(m_model.index(0, 0)));
        QCOMPARE(chosen.count(), 0);
        QTest::keyClick(list.get(), Qt::Key_Return);
        QCOMPARE(chosen.count(), 1);
        QVERIFY(list->selectionModel()->isSelected(m_model.index(1, 0)));
    }

    void movingOverSectionsChooses()
    {
        const auto list = shown(SidebarList::Kind::Sections);
        list->setChosen(m_model.index(0, 0));
        const QSignalSpy chosen(list.get(), &SidebarList::chosen);
        QTest::keyClick(list.get(), Qt::Key_Down);
        QCOMPARE(chosen.count(), 1);
        QVERIFY(list->selectionModel()->isSelected(m_model.index(1, 0)));
    }

    void setChosenIsSilent()
    {
        const auto list = shown(SidebarList::Kind::Sections);
        const QSignalSpy chosen(list.get(), &SidebarList::chosen);
        list->setChosen(m_model.index(1, 0));
        QCOMPARE(chosen.count(), 0);
    }
};

QTEST_MAIN(TestSidebarList)
#include "tst_sidebarlist.moc"
