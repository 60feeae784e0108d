#pragma once

#include <models/kube/yamlvalue.h>
#include <ui/theme/theme.h>
#include <ui/wizard/fields/boundfield.h>

namespace raydeck::ui {

class CodeEditor;

/// A field of any form, typed as YAML; it gets into the document as soon as it is YAML. Owner: its parent. Thread: UI.
class YamlField final : public BoundField {
    Q_OBJECT
public:
    YamlField(const Theme &theme, ray::ClusterDraft &draft, const kube::FieldPath &path, QWidget *parent = nullptr);

protected:
    void read() override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void take();
    void fit();

    const Theme &m_theme;
    CodeEditor *m_editor;
    QByteArray m_written; // what the editor's text became, so that it stays as it was typed
};

/// A value in block style. Comments are the document's and not in it.
[[nodiscard]] QByteArray yamlOf(const kube::YamlValue &value);

} // namespace raydeck::ui
