#include <tests/ui/galleryeditor.h>

#include <tests/support/schemas.h>

#include <ui/editor/codeeditor.h>
#include <ui/editor/completionpopup.h>
#include <ui/editor/diffview.h>
#include <ui/editor/schemahelp.h>

#include <QTextBlock>
#include <QTimer>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace raydeck::ui;

namespace raydeck::test {

namespace {

const QByteArray Manifest = R"(# The team's cluster for serving.
apiVersion: ray.io/v1
kind: RayCluster
metadata:
  name: vllm-llama-70b
  namespace: ml-serving
  labels: {team: research, "tier": 'gold'}
spec:
  rayVersion: "2.52.1"
  headGroupSpec:
    serviceType: NodePort
    rayStartParams:
      dashboard-host: 0.0.0.0
    template:
      spec:
        containers:
        - name: ray-head
          image: kubeagi/ray-ml:2.52.1-vllm
  workerGroupSpecs:
  - groupName: gpu
    replicas: 5
    minReplicas: 0
    maxReplica: 8   # mistyped
    template:
      spec:
        containers:
        - name: ray-worker
          image: kubeagi/ray-ml:2.52.1-vllm
          env:
          - name: NCCL_DEBUG
            value: INFO
          resources:
            limits:
              cpu: "8"
              memory: 64Gi
              nvidia.com/gpu: "1"
)";

} // namespace

QWidget *editorPage(const Theme &theme)
{
    auto *editor = new CodeEditor(theme, CodeEditor::Undo::OfText);
    editor->resize(760, 560);
    editor->openYaml(Manifest + "# f\xfcr Latin-1\n");
    editor->setMarks({{11, {.tone = Tone::Gone, .text = u"Ignored"_s, .iconName = u"ignored"_s, .fillsLine = false}},
                      {21, {.tone = Tone::Ok, .text = u"Acts now"_s, .iconName = u"bolt"_s, .fillsLine = false}},
                      {23, {.tone = Tone::Bad, .text = u"There is no such field."_s}}});
    editor->setUnderlines(
        {{23, 5, 10, Tone::Bad, u"There is no field \"maxReplica\" here."_s}, {37, 3, 0, Tone::Warn, {}}});
    QTimer::singleShot(50, editor, [editor] {
        editor->findAndReplace();
        editor->findChild<QLineEdit *>(u"findText"_s)->setText(u"ray-ml"_s);
    });
    return editor;
}

QWidget *completionPage(const Theme &theme)
{
    auto *page = new QWidget;
    page->resize(760, 420);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    auto *editor = new CodeEditor(theme, CodeEditor::Undo::OfText);
    column->addWidget(editor);
    const QByteArray yaml = Manifest.left(Manifest.indexOf("  workerGroupSpecs")) + "  workerGroupSpecs:\n  - r\n";
    editor->openYaml(yaml);
    auto *popup = new CompletionPopup(theme, editor);
    popup->setWindowFlags(Qt::Widget); // or it is not in the picture
    popup->setParent(page);
    QTimer::singleShot(50, popup, [popup, editor, page, yaml] {
        const auto found = SchemaHelp::completions(yaml, yaml.size() - 1, *rayClusterSchema());
        const QTextBlock block = editor->document()->lastBlock().previous();
        editor->setTextCursor(QTextCursor(block));
        popup->show(
            found, QRect(editor->viewport()->mapTo(page, editor->cursorRect().topLeft()), editor->cursorRect().size()));
    });
    return page;
}

namespace {

QByteArray opened()
{
    QByteArray text = Manifest;
    text.replace("serviceType: NodePort", "serviceType: ClusterIP");
    text.replace("replicas: 5", "replicas: 3");
    text.replace("maxReplica: 8   # mistyped", "maxReplicas: 5");
    text.replace("          env:\n          - name: NCCL_DEBUG\n            value: INFO\n", "");
    text.replace("ray-worker\n          image: kubeagi/ray-ml:2.52.1-vllm",
                 "ray-worker\n          image: kubeagi/ray-ml:2.52.0-vllm");
    QByteArray more;
    for (int i = 0; i < 42; ++i)
        more += "      parameter-" + QByteArray::number(i) + ": \"1\"\n";
    return text.insert(text.indexOf("    template:"), more);
}

QByteArray drafted()
{
    QByteArray text = opened();
    text.replace("serviceType: ClusterIP", "serviceType: NodePort");
    text.replace("replicas: 3", "replicas: 5");
    text.replace("maxReplicas: 5", "maxReplicas: 8");
    text.replace("ray-ml:2.52.0-vllm\n",
                 "ray-ml:2.52.1-vllm\n          env:\n          - name: NCCL_DEBUG\n            value: INFO\n");
    return text;
}

DiffView *diffView(const Theme &theme)
{
    auto *view = new DiffView(theme);
    const QByteArray draft = drafted();
    const auto lineOf = [&](const QByteArray &part) { return int(draft.left(draft.indexOf(part)).count('\n')) + 1; };
    view->resize(1036, 364);
    view->setSides({{u"On the server"_s, u"as opened at 09:47:02, unchanged since"_s, opened()},
                    {u"Your draft"_s, u"saved locally 2 s ago"_s, draft}});
    view->setMarks({{1, lineOf("serviceType"), u"ignored"_s, ColorRole::Gone, {}, 0},
                    {1, lineOf("replicas: 5"), u"bolt"_s, ColorRole::Ok, {}, 1},
                    {1, lineOf("maxReplicas"), u"bolt"_s, ColorRole::Ok, {}, 2},
                    {1, lineOf("2.52.1-vllm\n          env"), u"layers"_s, ColorRole::Warn, {}, 3},
                    {1, lineOf("env:"), u"layers"_s, ColorRole::Warn, {}, 4}});
    return view;
}

} // namespace

QWidget *diffPage(const Theme &theme)
{
    DiffView *view = diffView(theme);
    QTimer::singleShot(50, view, [view] { view->selectMark(3); });
    return view;
}

QWidget *diffUnifiedPage(const Theme &theme)
{
    DiffView *view = diffView(theme);
    view->setShape(DiffView::Shape::Unified);
    view->resize(560, 480);
    return view;
}

QWidget *diffThreePage(const Theme &theme)
{
    DiffView *view = diffView(theme);
    QByteArray live = opened();
    live.replace("replicas: 3", "replicas: 4")
        .replace("value: INFO", "value: WARN")
        .replace("memory: 64Gi", "memory: 96Gi");
    view->setSides({{u"As opened"_s, u"09:47:02"_s, opened()},
                    {u"Your draft"_s, u"saved locally 2 s ago"_s, drafted() + "# without an end"},
                    {u"On the server now"_s, u"changed by autoscaler"_s, live}});
    return view;
}

} // namespace raydeck::test
