#include <tests/bench/benches.h>
#include <tests/bench/documents.h>
#include <tests/bench/measure.h>

#include <models/kube/linediff.h>
#include <ui/editor/codeeditor.h>
#include <ui/editor/diffview.h>
#include <ui/editor/livevalidation.h>
#include <ui/widgets/yamlhighlighter.h>

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QTest>
#include <QTextBlock>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace raydeck::bench {

namespace {

using ui::CodeEditor;

constexpr qsizetype Megabyte = 1'000'000;
constexpr int Width = 1000;
constexpr int Height = 700;

Milliseconds since(const QElapsedTimer &timer)
{
    return double(timer.nsecsElapsed()) / 1e6;
}

/// What is to be painted is painted: nothing waits in the event loop, except for what comes back by itself.
void paintAll()
{
    QCoreApplication::sendPostedEvents();
    QCoreApplication::processEvents();
}

/// A manifest in which each tenth line is there once only.
QByteArray megabyte()
{
    QRandomGenerator random(1);
    QByteArray text;
    int line = 0;
    const QByteArray plain = longDocument(int(Megabyte / 28));
    for (const QByteArrayView typed : kube::linesOf(plain)) {
        text += typed.chopped(1);
        text += ++line % 10 == 0 ? QByteArray(" # " + QByteArray::number(random.generate(), 36)) : QByteArray();
        text += '\n';
    }
    return text;
}

bool opening(const ui::Theme &theme)
{
    const QByteArray text = megabyte();
    QList<double> painted;
    QList<double> coloured;
    for (int i = 0; i < 5; ++i) {
        CodeEditor editor(theme, CodeEditor::Undo::OfText);
        editor.resize(Width, Height);
        editor.show();
        paintAll();
        QElapsedTimer timer;
        timer.start();
        editor.openYaml(text);
        editor.grab();
        painted.append(since(timer));
        const auto *highlighter = editor.document()->findChild<ui::YamlHighlighter *>();
        while (!highlighter->isDone())
            QCoreApplication::processEvents();
        coloured.append(since(timer));
    }
    const bool ok = print({.name = u"open 1 MB: in view, in colours, painted"_s, .value = median(painted), .bar = 200});
    return print({.name = u"open 1 MB: its last line in colours"_s, .value = median(coloured)}) && ok;
}

/// Each key until what it changed is painted; with validation on, which works at the same time.
bool typing(const ui::Theme &theme, const CodeEditor::Schema &schema)
{
    CodeEditor editor(theme, CodeEditor::Undo::OfText);
    editor.resize(Width, Height);
    editor.show();
    editor.setSchema(schema);
    editor.openYaml(longDocument(2000));
    ui::LiveValidation validation([schema](const kube::ObjectKind &) { return schema; });
    validation.follow(&editor);
    waitFor("the first answer", [&] { return validation.isUpToDate(); });

    // How long the event loop was held, whatever held it.
    QList<double> held;
    QElapsedTimer beat;
    QTimer heart;
    heart.setInterval(1);
    QObject::connect(&heart, &QTimer::timeout, [&] {
        if (beat.isValid())
            held.append(since(beat));
        beat.start();
    });

    QList<double> keys;
    const auto type = [&](int key, const QString &text = {}) {
        QElapsedTimer timer;
        timer.start();
        QKeyEvent press(QEvent::KeyPress, key, Qt::NoModifier, text);
        QCoreApplication::sendEvent(&editor, &press);
        paintAll();
        keys.append(since(timer));
    };
    editor.goToLine(1000);
    for (int i = 0; i < 10; ++i) {
        type(Qt::Key_Return);
        for (const QChar letter : u"imagePullPolicy: Never"_s)
            type(0, letter);
        heart.start();
        while (!validation.isUpToDate())
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        heart.stop();
        beat.invalidate();
    }
    bool ok = print({.name = u"a key in 2,000 lines"_s, .value = median(keys), .bar = 16});
    ok = print({.name = u"a key in 2,000 lines, 99 of 100"_s, .value = percentile(keys, 0.99), .bar = 16}) && ok;
    ok = print({.name = u"the UI thread while 2,000 lines are validated, longest"_s,
                .value = percentile(held, 1),
                .bar = 16})
        && ok;
    keys.clear();
    const int spec = editor.document()->find(u"spec:"_s).blockNumber();
    for (int i = 0; i < 10; ++i) {
        editor.goToLine(spec + 1);
        type(0, u"|"_s); // all below it is one text then, and is not again
        type(Qt::Key_Backspace);
    }
    return print({.name = u"a | behind spec: in 2,000 lines"_s, .value = percentile(keys, 1), .bar = 16}) && ok;
}

QByteArray randomLines(QRandomGenerator &random, int count, int different)
{
    QByteArray text;
    for (int i = 0; i < count; ++i)
        text += "key: " + QByteArray::number(random.bounded(different)) + '\n';
    return text;
}

bool differences(const ui::Theme &theme)
{
    constexpr int Lines = 5000;
    QRandomGenerator random(2);
    const QByteArray before = longDocument(Lines);
    QList<QByteArray> lines;
    for (const QByteArrayView line : kube::linesOf(before))
        lines.append(line.toByteArray());
    QList<QByteArray> edited = lines;
    for (int i = 0; i < 100; ++i)
        edited[random.bounded(int(edited.size()))] = "      changed: " + QByteArray::number(i) + '\n';
    QByteArray numbered;
    QByteArray other;
    QByteArray reversed;
    QByteArray blanks;
    QByteArray otherBlanks;
    for (int i = 0; i < Lines; ++i) {
        const QByteArray line = "key" + QByteArray::number(i) + ": ";
        numbered += line + "1\n";
        other += line + "2\n";
        reversed.prepend(line + "1\n");
        blanks += i % 2 == 0 ? line + "1\n" : "\n"_ba;
        otherBlanks += i % 2 == 1 ? line + "2\n" : "\n"_ba;
    }
    const auto figure = [](const QString &name, const QByteArray &one, const QByteArray &two) {
        const Milliseconds value = medianOf(11, [&] { (void)kube::diffLines(one, two); });
        return print({.name = u"diff 2 × 5,000 lines: %1"_s.arg(name), .value = value, .bar = 50});
    };
    bool ok = figure(u"100 lines changed"_s, before, edited.join());
    ok = figure(u"all of them differ"_s, numbered, other) && ok;
    ok = figure(u"the order reversed"_s, numbered, reversed) && ok;
    ok = figure(u"every other one empty"_s, blanks, otherBlanks) && ok;
    ok = figure(u"two lines in any order"_s, randomLines(random, Lines, 2), randomLines(random, Lines, 2)) && ok;
    ok = figure(u"100 lines in any order"_s, randomLines(random, Lines, 100), randomLines(random, Lines, 100)) && ok;

    QList<double> shown;
    for (int i = 0; i < 5; ++i) {
        ui::DiffView view(theme);
        view.resize(Width, Height);
        view.show();
        paintAll();
        QElapsedTimer timer;
        timer.start();
        view.setSides({{u"One"_s, {}, before}, {u"Other"_s, {}, edited.join()}});
        view.grab();
        shown.append(since(timer));
    }
    return print({.name = u"diff 2 × 5,000 lines: on view, painted"_s, .value = median(shown)}) && ok;
}

} // namespace

/// Needs the test cluster: its API server gives the schema.
bool benchEditor()
{
    ui::Theme theme;
    theme.apply();
    const QByteArray ray = run(u"kubectl"_s, {u"get"_s, u"--raw"_s, u"/openapi/v3/apis/ray.io/v1"_s});
    const QByteArray core = run(u"kubectl"_s, {u"get"_s, u"--raw"_s, u"/openapi/v3/api/v1"_s});
    const auto schema = kube::ObjectSchema::of({.apiVersion = u"ray.io/v1"_s, .kind = u"RayCluster"_s},
                                               kube::OpenApiSchema::parse(ray).value_or(nullptr),
                                               kube::OpenApiSchema::parse(core).value_or(nullptr));
    bool ok = opening(theme);
    ok = typing(theme, schema) && ok;
    ok = differences(theme) && ok;
    return benchSchema() && ok;
}

} // namespace raydeck::bench
