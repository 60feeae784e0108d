#include <ui/widgets/button.h>
#include <ui/widgets/codeline.h>
#include <ui/widgets/foldeddetails.h>
#include <ui/widgets/statestack.h>
#include <ui/widgets/textlabel.h>

#include <QClipboard>
#include <QElapsedTimer>
#include <QGuiApplication>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace raydeck::ui;

class TestStateStack : public QObject {
    Q_OBJECT
    Theme m_theme;
    StateStack *m_stack = nullptr;
    QWidget *m_content = nullptr;

    [[nodiscard]] QString shown() const
    {
        for (const QString &name : {u"blankPage"_s, u"loadingPage"_s, u"statePage"_s, u"content"_s}) {
            if (const auto *page = m_stack->findChild<QWidget *>(name); page && page->isVisible())
                return name;
        }
        return {};
    }

    [[nodiscard]] PageState broken() const
    {
        return {.kind = PageState::Kind::Broken,
                .title = u"Sign-in program not found"_s,
                .text = u"<b>not bold</b>"_s,
                .steps = {{.strong = u"Install it"_s, .code = u"gcloud components install plugin"_s},
                          {.strong = u"Then try again"_s,
                           .actions = {{u"retry"_s, u"Try again"_s, u"reload"_s, ButtonLook::Primary}}}},
                .details = {{u"Asked by"_s, u"line 41"_s}, {u"Answer"_s, u"ENOENT"_s}}};
    }

private slots:
    void initTestCase() { m_theme.apply(); }

    void init()
    {
        m_stack = new StateStack(m_theme);
        m_content = new QWidget;
        m_content->setObjectName(u"content"_s);
        m_stack->setContent(m_content);
        m_stack->resize(900, 700);
        m_stack->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_stack));
    }

    void cleanup() { delete m_stack; }

    void loadingShowsBarsOnlyWhenSlow()
    {
        m_stack->setState({.kind = PageState::Kind::Ready});
        QElapsedTimer watch;
        watch.start();
        m_stack->setState({.kind = PageState::Kind::Loading});
        QCOMPARE(shown(), u"blankPage"_s);
        QTRY_COMPARE(shown(), u"loadingPage"_s);
        QVERIFY(watch.elapsed() >= StateStack::loadingDelay - 20); // coarse timers may be 5 % early
    }

    void quickAnswerShowsNoBars()
    {
        m_stack->setState({.kind = PageState::Kind::Ready});
        QCOMPARE(shown(), u"content"_s);
        QVERIFY(!m_stack->findChild<QWidget *>(u"loadingPage"_s)->isVisible());
    }

    void readyShowsTheContent()
    {
        m_stack->setState(broken());
        QCOMPARE(shown(), u"statePage"_s);
        m_stack->setState({.kind = PageState::Kind::Ready});
        QCOMPARE(shown(), u"content"_s);
    }

    void nextStepCarriesItsId()
    {
        m_stack->setState(broken());
        const QSignalSpy next(m_stack, &StateStack::nextStepRequested);
        auto *retry = m_stack->findChild<Button *>(u"retryButton"_s);
        QVERIFY(retry);
        QTest::mouseClick(retry, Qt::LeftButton);
        QCOMPARE(next.count(), 1);
        QCOMPARE(next.first().first().toString(), u"retry"_s);
    }

    void aNextStepMayChangeTheState()
    {
        m_stack->setState(broken());
        connect(m_stack, &StateStack::nextStepRequested, m_stack,
                [this] { m_stack->setState({.kind = PageState::Kind::Empty, .title = u"No pods"_s}); });
        QTest::mouseClick(m_stack->findChild<Button *>(u"retryButton"_s), Qt::LeftButton);
        QTRY_COMPARE(m_stack->findChild<TextLabel *>(u"stateTitle"_s)->text(), u"No pods"_s);
    }

    void textOfAClusterIsPlain()
    {
        m_stack->setState(broken());
        const auto *text = m_stack->findChild<TextLabel *>(u"stateText"_s);
        QCOMPARE(text->text(), u"<b>not bold</b>"_s);
        QCOMPARE(text->textFormat(), Qt::PlainText);
    }

    void commandIsCopied()
    {
        m_stack->setState(broken());
        auto *code = m_stack->findChild<CodeLine *>();
        QTest::mouseClick(code->findChild<IconButton *>(u"copyButton"_s), Qt::LeftButton);
        QCOMPARE(QGuiApplication::clipboard()->text(), u"gcloud components install plugin"_s);
    }

    void detailsAreFoldedAndCopied()
    {
        m_stack->setState(broken());
        auto *details = m_stack->findChild<FoldedDetails *>(u"details"_s);
        QVERIFY(!details->isOpen());
        QTest::mouseClick(details->findChild<Button *>(u"detailsButton"_s), Qt::LeftButton);
        QVERIFY(details->isOpen());
        const QSignalSpy copied(m_stack, &StateStack::detailsCopied);
        QTest::mouseClick(details->findChild<Button *>(u"copyDetailsButton"_s), Qt::LeftButton);
        QCOMPARE(copied.count(), 1);
        QCOMPARE(QGuiApplication::clipboard()->text(), u"Asked by: line 41\nAnswer: ENOENT"_s);
    }

    void sameStateKeepsItsPage()
    {
        m_stack->setState(broken());
        auto *details = m_stack->findChild<FoldedDetails *>(u"details"_s);
        details->setOpen(true);
        m_stack->setState(broken());
        QCOMPARE(m_stack->findChild<FoldedDetails *>(u"details"_s), details);
        QVERIFY(details->isOpen());
    }

    void columnIsCentredAndFits_data()
    {
        QTest::addColumn<int>("width");
        QTest::newRow("wide") << 1600;
        QTest::newRow("narrow") << 420;
    }

    void columnIsCentredAndFits()
    {
        QFETCH(const int, width);
        m_stack->resize(width, 500);
        m_stack->setState(broken());
        QCoreApplication::sendPostedEvents();
        const QWidget *column = m_stack->findChild<TextLabel *>(u"stateText"_s)->parentWidget();
        QTRY_VERIFY(column->width() <= qMin(640, width));
        const int left = column->mapTo(m_stack, QPoint()).x();
        const int right = width - left - column->width();
        QVERIFY2(qAbs(left - right) <= 16, qPrintable(u"%1 and %2"_s.arg(left).arg(right))); // a scroll bar's width
    }
};

QTEST_MAIN(TestStateStack)
#include "tst_statestack.moc"
