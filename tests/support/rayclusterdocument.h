#pragma once

#include <QByteArray>
#include <QDebug>
#include <QList>

namespace raydeck::test {

/// One change of a document: a line "# place" of it gets `text` behind it, as far to the right as itself; any other text is
/// replaced by `text`, with all that follows if it ends with "...".
struct DocumentEdit {
    QByteArray at;
    QByteArray text;
};

/// A RayCluster that each release takes, with places for changes.
inline QByteArray rayClusterDocument()
{
    return R"(apiVersion: ray.io/v1
kind: RayCluster
metadata:
  name: raycluster
  # metadata
spec:
  # spec
  headGroupSpec:
    # head
    rayStartParams:
      dashboard-host: 0.0.0.0
      # headParams
    template:
      # headTemplate
      spec:
        # headPod
        containers:
        - name: ray-head
          image: rayproject/ray:2.52.1
          # headContainer
  workerGroupSpecs:
  - groupName: workers
    # group
    rayStartParams:
      block: "true"
      # groupParams
    template:
      # groupTemplate
      spec:
        # groupPod
        containers:
        - name: ray-worker
          image: rayproject/ray:2.52.1
          # groupContainer
)";
}

inline QByteArray edited(QByteArray document, const QList<DocumentEdit> &edits)
{
    for (const DocumentEdit &edit : edits) {
        const bool isToEnd = edit.at.endsWith("...");
        const QByteArray wanted = isToEnd ? edit.at.chopped(3) : edit.at;
        const qsizetype at = document.indexOf(wanted.startsWith('#') ? wanted + '\n' : wanted);
        if (at < 0)
            qFatal("the document has no \"%s\"", edit.at.constData());
        if (!edit.at.startsWith('#')) {
            document.replace(at, isToEnd ? document.size() - at : wanted.size(), edit.text);
            continue;
        }
        const QByteArray indent(at - document.lastIndexOf('\n', at) - 1, ' ');
        QByteArray text;
        for (const QByteArray &line : edit.text.split('\n'))
            text += indent + line + '\n';
        document.insert(at + edit.at.size() + 1, text);
    }
    return document;
}

} // namespace raydeck::test
