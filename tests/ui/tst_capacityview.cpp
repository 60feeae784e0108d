#include <ui/wizard/capacity/capacityview.h>

#include <ui/wizard/capacity/capacitylayout.h>
#include <ui/wizard/capacity/capacitylist.h>
#include <ui/wizard/capacity/capacitymodel.h>
#include <ui/wizard/capacity/fitmeter.h>

#include <QAbstractItemModelTester>
#include <QAccessible>
#include <QElapsedTimer>
#include <QPersistentModelIndex>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace raydeck::ui;

namespace {

CapacityRow node(const QString &name, const QString &sentence = {})
{
    return {.key = name,
            .title = name,
            .subtitle = u"H100 80GB"_s,
            .devices = {{.label = u"nvidia.com/gpu"_s, .used = 3, .ours = {{u"W2"_s, 2}, {u"W3"_s, 2}}, .free = 1}},
            .cpu = {0.4, 0.2, u"50 CPUs"_s},
            .memory = {0.3, 0.2, u"380 GiB"_s},
            .iconName = u"minus"_s,
            .role = ColorRole::Bad,
            .sentence = sentence};
}

QList<CapacityRow> nodes(const QStringList &names)
{
    QList<CapacityRow> rows;
    for (const QString &name : names)
        rows.append(node(name));
    return rows;
}

QStringList keysOf(const CapacityModel &model)
{
    QStringList keys;
    for (const CapacityRow &row : model.rows())
        keys.append(row.key);
    return keys;
}

} // namespace

class TestCapacityView : public QObject {
    Q_OBJECT
    Theme m_theme;

    /// The colour in the middle of a device's cell, where a cell of `index` of the first row stands.
    static QColor colorAt(const QImage &image, const QRect &cell)
    {
        return image.pixelColor(cell.topLeft() + QPoint(4, cell.height() / 2));
    }

private slots:
    void initTestCase() { m_theme.apply(); }

    void modelMakesTheSmallestChange_data()
    {
        QTest::addColumn<QStringList>("before");
        QTest::addColumn<QStringList>("after");
        QTest::addColumn<QString>("kept"); // a row that somebody holds on to
        QTest::newRow("the same") << QStringList{u"a"_s, u"b"_s} << QStringList{u"a"_s, u"b"_s} << u"b"_s;
        QTest::newRow("one more first") << QStringList{u"b"_s, u"c"_s} << QStringList{u"a"_s, u"b"_s, u"c"_s} << u"c"_s;
        QTest::newRow("fewer") << QStringList{u"a"_s, u"b"_s, u"c"_s, u"d"_s} << QStringList{u"b"_s, u"d"_s} << u"d"_s;
        QTest::newRow("another order") << QStringList{u"a"_s, u"b"_s, u"c"_s} << QStringList{u"c"_s, u"a"_s, u"b"_s}
                                       << u"a"_s;
        QTest::newRow("all at once") << QStringList{u"a"_s, u"b"_s, u"c"_s} << QStringList{u"d"_s, u"c"_s, u"e"_s}
                                     << u"c"_s;
        QTest::newRow("none") << QStringList{u"a"_s} << QStringList{} << QString();
        QTest::newRow("first ones") << QStringList{} << QStringList{u"a"_s} << QString();
    }
    void modelMakesTheSmallestChange()
    {
        QFETCH(const QStringList, before);
        QFETCH(const QStringList, after);
        QFETCH(const QString, kept);
        CapacityModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
        model.setRows(nodes(before));
        QCOMPARE(keysOf(model), before);
        const QPersistentModelIndex held = model.index(int(before.indexOf(kept)));
        model.setRows(nodes(after));
        QCOMPARE(keysOf(model), after);
        if (!kept.isEmpty())
            QCOMPARE(held.data().toString(), kept);
        QCOMPARE(resets.count(), 0);
    }

    void equalRowsStaySilent()
    {
        CapacityModel model;
        model.setRows(nodes({u"a"_s, u"b"_s}));
        const QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
        model.setRows({node(u"a"_s), node(u"b"_s, u"full"_s)});
        QCOMPARE(changes.count(), 1);
        QCOMPARE(changes[0][0].toModelIndex().row(), 1);
    }

    void eachDeviceHasItsCell()
    {
        CapacityView view(m_theme);
        view.setRows({node(u"gpu-b"_s, u"1 GPU left"_s)});
        view.resize(594, 300);
        view.show();
        QVERIFY(QTest::qWaitForWindowExposed(&view));
        auto *list = view.findChild<CapacityList *>();
        const QRect row = list->visualRect(list->model()->index(0, 0));
        const CapacityLayout places(m_theme, row.width());
        const QList<QRect> cells = places.cells(8, row.topLeft() + QPoint(places.devices, places.topMargin - 1));
        QCOMPARE(cells.size(), 8);
        QCOMPARE(cells[0].y(), cells[7].y()); // eight stand in one line
        const QImage image = list->viewport()->grab().toImage();
        for (int i = 0; i < 3; ++i)
            QCOMPARE(colorAt(image, cells[i]), m_theme.color(ColorRole::GUsed));
        for (int i = 3; i < 7; ++i)
            QCOMPARE(colorAt(image, cells[i]), m_theme.color(ColorRole::GTake));
        QVERIFY(colorAt(image, cells[7]) != m_theme.color(ColorRole::GUsed));
        QVERIFY(colorAt(image, cells[7]) != m_theme.color(ColorRole::GTake));
    }

    void manyDevicesAreOneBar_data()
    {
        QTest::addColumn<int>("devices");
        QTest::addColumn<int>("shapes");
        QTest::newRow("none") << 0 << 0;
        QTest::newRow("one") << 1 << 1;
        QTest::newRow("sixteen") << 16 << 16;
        QTest::newRow("seventeen") << 17 << 1;
        QTest::newRow("eighty thousand") << 80'000 << 1;
    }
    void manyDevicesAreOneBar()
    {
        QFETCH(const int, devices);
        const CapacityLayout places(m_theme, 564);
        const QList<QRect> cells = places.cells(devices, {});
        QTEST(int(cells.size()), "shapes");
        for (const QRect &cell : cells)
            QVERIFY(cell.right() < places.bars - places.devices);
    }

    void saysTheSameToAScreenReader()
    {
        CapacityView view(m_theme);
        view.setRows({node(u"gpu-b"_s, u"1 GPU left, worker 4 needs 2"_s)});
        const auto *list = view.findChild<CapacityList *>();
        const QModelIndex index = list->model()->index(0, 0);
        const QString said = u"gpu-b. H100 80GB. nvidia.com/gpu: 3 in use, 4 for this cluster, 1 free, 0 closed. "
                             "50 CPUs and 380 GiB free after this. 1 GPU left, worker 4 needs 2"_s;
        QCOMPARE(index.data(Qt::AccessibleTextRole).toString(), said);
        QCOMPARE(index.data(Qt::ToolTipRole).toString(), said);
    }

    void isAsHighAsItsRows()
    {
        CapacityView view(m_theme);
        view.resize(594, 600);
        view.setRows(nodes({u"a"_s, u"b"_s}));
        const int two = view.sizeHint().height();
        view.setRows(nodes({u"a"_s, u"b"_s, u"c"_s}));
        QVERIFY(view.sizeHint().height() > two);
        view.setRows(nodes({u"a"_s, u"b"_s}));
        QCOMPARE(view.sizeHint().height(), two);
    }

    void thousandNodesAreQuick()
    {
        CapacityView view(m_theme);
        view.resize(594, 500);
        QStringList names;
        for (int i = 0; i < 1000; ++i)
            names.append(u"gpu-%1"_s.arg(i));
        view.setRows(nodes(names));
        view.show();
        QVERIFY(QTest::qWaitForWindowExposed(&view));
        auto *list = view.findChild<CapacityList *>();
        QTRY_VERIFY(list->verticalScrollBar()->maximum() > 10'000);
        list->verticalScrollBar()->setValue(5'000);
        QList<CapacityRow> rows = nodes(names);
        QElapsedTimer timer;
        timer.start();
        for (CapacityRow &row : rows)
            row.devices[0].used = 2;
        view.setRows(rows);
        list->viewport()->grab();
        qInfo() << "1,000 nodes changed and drawn in ms:" << timer.elapsed();
        QVERIFY(timer.elapsed() < 250);
        QCOMPARE(list->verticalScrollBar()->value(), 5'000);
    }

    void arrowsGoThroughTheNodes()
    {
        CapacityView view(m_theme);
        view.resize(594, 400);
        view.setRows(nodes({u"a"_s, u"b"_s}));
        view.show();
        view.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&view));
        auto *list = view.findChild<CapacityList *>();
        list->setFocus();
        QCOMPARE(list->currentIndex().row(), 0);
        QTest::keyClick(list, Qt::Key_Down);
        QCOMPARE(list->currentIndex().row(), 1);
    }

    void meterHasATileAWorker_data()
    {
        QTest::addColumn<int>("wanted");
        QTest::addColumn<QString>("said");
        QTest::newRow("none") << 0 << u"0 of 0"_s;
        QTest::newRow("five") << 5 << u"3 of 5"_s;
        QTest::newRow("eight") << 8 << u"3 of 8"_s;
        QTest::newRow("forty") << 40 << u"3 of 40"_s;
    }
    void meterHasATileAWorker()
    {
        QFETCH(const int, wanted);
        FitMeter meter(m_theme);
        meter.setCount({.atLeast = std::min(3, wanted), .upTo = std::min(3, wanted), .wanted = wanted});
        if (wanted > 0)
            QTEST(meter.accessibleName(), "said");
        FitMeter one(m_theme);
        one.setCount({.wanted = 1});
        const int tile = one.sizeHint().width();
        if (wanted > 0 && wanted <= FitMeter::mostTiles)
            QCOMPARE(meter.sizeHint().width(), wanted * (tile + 5) - 5);
        else
            QVERIFY(meter.sizeHint().width() < 8 * tile);
    }

    void meterSaysWhatDepends()
    {
        FitMeter meter(m_theme);
        meter.setCount({.atLeast = 2, .upTo = 3, .wanted = 5});
        QCOMPARE(meter.accessibleName(), u"2 to 3 of 5"_s);
    }
};

QTEST_MAIN(TestCapacityView)
#include "tst_capacityview.moc"
