#pragma once

#include <models/kube/openapi/completion.h>
#include <models/kube/openapi/objectschema.h>

#include <QCoreApplication>
#include <QString>

namespace raydeck::ui {

/// What the editor says about fields and offers to type: the server's schema, with a sentence of our own for KubeRay's fields.
/// Offsets are of bytes in the text. All of it is plain text. Thread: any.
class SchemaHelp final {
    Q_DECLARE_TR_FUNCTIONS(raydeck::ui::SchemaHelp)
public:
    /// For a tool tip over a place of the text; empty: nothing is known about it.
    [[nodiscard]] static QString hover(const QByteArray &yaml, qsizetype offset, const kube::ObjectSchema &schema);
    /// Name, type, default, choices, description, on lines of their own.
    [[nodiscard]] static QString about(const kube::FieldPath &path, const kube::ObjectSchema &schema);
    [[nodiscard]] static QList<kube::Completion> completions(const QByteArray &yaml, qsizetype offset,
                                                             const kube::ObjectSchema &schema);
};

} // namespace raydeck::ui
