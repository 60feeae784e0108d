#include <tests/ui/galleryeditor.h>

#include <tests/support/schemas.h>

#include <ui/editor/codeeditor.h>
#include <ui/editor/completionpopup.h>
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
                      {20, {.tone = Tone::Ok, .text = u"Acts now"_s, .iconName = u"bolt"_s, .fillsLine = false}},
                      {22, {.tone = Tone::Bad, .text = u"There is no such field."_s}}});
    editor->setUnderlines(
        {{22, 5, 10, Tone::Bad, u"There is no field \"maxReplica\" here."_s}, {37, 3, 0, Tone::Warn, {}}});
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

} // namespace raydeck::test
