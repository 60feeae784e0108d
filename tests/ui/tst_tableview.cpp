#include <ui/widgets/celldelegate.h>
#include <ui/widgets/tableview.h>

#include <QAbstractTableModel>
#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QMenu>
#include <QSignalSpy>
#include <QSortFilterProxyModel>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace raydeck::ui;

namespace {

/// Many rows of computed text: what a table of 50,000 pods asks of its view.
class Rows final : public QAbstractTableModel {
public:
    explicit Rows(int count) : m_count(count) {}
    int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : m_count; }
    int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : 3; }
    QVariant data(const QModelIndex &index, int role) const override
    {
        if (role == Qt::TextAlignmentRole && index.column() == 2)
            return int(Qt::AlignRight);
        if (role != Qt::DisplayRole)
            return {};
        switch (index.column()) {
        case 0: return u"pod-%1"_s.arg(index.row());
        case 1: return u"a\tb"_s;
        }
        return index.row();
    }
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override
    {
        if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
            return {};
        const QStringList names{u"Name"_s, u"Status"_s, u"Restarts"_s};
        return names.value(section);
    }

private:
    int m_count;
};

} // namespace

class TestTableView : public QObject {
    Q_OBJECT
    Theme m_theme;
    std::unique_ptr<Rows> m_rows;
    std::unique_ptr<TableView> m_table;

private slots:
    void initTestCase() { m_theme.apply(); }

    void init()
    {
        m_rows = std::make_unique<Rows>(50'000);
        m_table = std::make_unique<TableView>(m_theme);
        m_table->setModel(m_rows.get());
        m_table->setColumns({{.column = 0, .width = 200, .elide = Qt::ElideMiddle},
                             {.column = 1, .width = 120},
                             {.column = 2, .width = 80, .role = ColorRole::Text2}},
                            0);
        m_table->resize(800, 400);
        m_table->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_table.get()));
    }

    void cleanup()
    {
        m_table.reset();
        m_rows.reset();
    }

    void rowsAreEquallyHigh()
    {
        QCOMPARE(m_table->rowHeight(0), m_theme.rowHeight());
        QCOMPARE(m_table->rowHeight(49'999), m_theme.rowHeight());
        QCOMPARE(m_table->horizontalHeader()->height(), m_theme.tableHeadHeight());
    }

    void homeAndEndAreTheEndsOfTheTable()
    {
        m_table->selectRow(100);
        QTest::keyClick(m_table.get(), Qt::Key_End);
        QCOMPARE(m_table->currentIndex().row(), 49'999);
        QVERIFY(m_table->selectionModel()->isRowSelected(49'999));
        QTest::keyClick(m_table.get(), Qt::Key_Home);
        QCOMPARE(m_table->currentIndex().row(), 0);
    }

    void enterActivatesTheRow()
    {
        const QSignalSpy activated(m_table.get(), &TableView::activated);
        m_table->selectRow(3);
        QTest::keyClick(m_table.get(), Qt::Key_Return);
        QCOMPARE(activated.count(), 1);
        QCOMPARE(activated.first().first().toModelIndex().row(), 3);
    }

    void copyTakesSelectedRowsAsTabSeparatedText()
    {
        m_table->setColumnHidden(2, true);
        m_table->selectRow(1);
        m_table->selectionModel()->select(m_rows->index(0, 0), QItemSelectionModel::Select | QItemSelectionModel::Rows);
        QTest::keySequence(m_table.get(), QKeySequence::Copy);
        QCOMPARE(QGuiApplication::clipboard()->text(), u"Name\tStatus\npod-0\ta b\npod-1\ta b\n"_s);
    }

    void columnsAreRemembered()
    {
        QHeaderView *head = m_table->horizontalHeader();
        head->moveSection(head->visualIndex(2), 1);
        m_table->setColumnHidden(1, true);
        m_table->setColumnWidth(2, 133);
        const QByteArray saved = m_table->saveColumns();

        TableView other(m_theme);
        other.setModel(m_rows.get());
        other.setColumns({{.column = 0}, {.column = 1}, {.column = 2}}, 0);
        QVERIFY(other.restoreColumns(saved));
        QCOMPARE(other.horizontalHeader()->visualIndex(2), 1);
        QVERIFY(other.isColumnHidden(1));
        QCOMPARE(other.columnWidth(2), 133);
    }

    void foreignColumnsAreRefused_data()
    {
        QTest::addColumn<QByteArray>("state");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("noise") << QByteArray("\xff\x00noise from somewhere else", 24);
    }

    void foreignColumnsAreRefused()
    {
        QFETCH(const QByteArray, state);
        const int width = m_table->columnWidth(1);
        QVERIFY(!m_table->restoreColumns(state));
        QCOMPARE(m_table->columnWidth(1), width);
    }

    void columnsMenuHidesColumns()
    {
        const QSignalSpy changed(m_table.get(), &TableView::columnsChanged);
        QMenu *menu = m_table->createColumnsMenu(m_table.get());
        QCOMPARE(menu->actions().size(), 3);
        QVERIFY(!menu->actions().first()->isEnabled()); // the first column says what the row is
        menu->actions().at(1)->trigger();
        QVERIFY(m_table->isColumnHidden(1));
        QVERIFY(changed.count() > 0);
    }

    void lookIsAskedOnlyForRowsInSight()
    {
        int asked = 0;
        m_table->cells()->setLook(0, [&asked](const QModelIndex &index) {
            ++asked;
            return CellLook{.iconName = u"ok"_s,
                            .role = ColorRole::Ok,
                            .strong = true,
                            .text = index.data().toString(),
                            .tail = u"tail"_s};
        });
        m_table->viewport()->update();
        QTRY_VERIFY(asked > 0);
        QVERIFY2(asked < 200, qPrintable(QString::number(asked)));
    }

    void selectionHasAnotherGroundWithoutFocus()
    {
        m_table->selectRow(0);
        m_table->setFocus();
        const QPoint place = m_table->visualRect(m_rows->index(0, 1)).topRight() + QPoint(-2, 4);
        QTRY_COMPARE(m_table->viewport()->grab().toImage().pixelColor(place), m_theme.color(ColorRole::Select));
        m_table->clearFocus();
        QTRY_COMPARE(m_table->viewport()->grab().toImage().pixelColor(place), m_theme.color(ColorRole::SelectIdle));
        const QPoint bar = m_table->visualRect(m_rows->index(0, 0)).topLeft() + QPoint(1, 4);
        QCOMPARE(m_table->viewport()->grab().toImage().pixelColor(bar), m_theme.color(ColorRole::AccentText));
    }

    void sortingIsAskedOfTheModel()
    {
        QSortFilterProxyModel proxy;
        proxy.setSourceModel(m_rows.get());
        TableView table(m_theme);
        table.setModel(&proxy);
        QCOMPARE(proxy.sortColumn(), -1); // the model's own order, until a person asks
        table.horizontalHeader()->setSortIndicator(2, Qt::DescendingOrder);
        QCOMPARE(proxy.sortColumn(), 2);
        QCOMPARE(proxy.index(0, 2).data().toInt(), 49'999);
    }
};

QTEST_MAIN(TestTableView)
#include "tst_tableview.moc"
