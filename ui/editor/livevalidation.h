#pragma once

#include <models/kube/fieldpath.h>
#include <models/kube/openapi/objectschema.h>
#include <ui/editor/codeeditor.h>

#include <QByteArray>
#include <QList>
#include <QObject>
#include <QPointer>
#include <QString>
#include <QThreadPool>
#include <QTimer>

namespace raydeck::kube {
struct YamlPart;
}

namespace raydeck::ui {

/// Says what is wrong with a text while it is typed: first whether it is YAML, then of each document in it what its own
/// kind's schema refuses. It waits for a pause, works on a thread of its own and tells the newest text's answer only.
/// Owner: the page that has the editor. Thread: UI.
class LiveValidation final : public QObject {
    Q_OBJECT
public:
    struct Problem {
        int line = 0;              ///< 1-based, in the whole text
        int column = 0;            ///< 1-based, in UTF-16 units; 0: all of the line
        int length = 0;            ///< 0: to the end of the line
        QString text = {};         ///< a sentence; plain text
        int document = 0;          ///< counted from 0; empty ones are not counted
        kube::FieldPath path = {}; ///< empty where the document is no YAML

        bool operator==(const Problem &) const = default;
    };
    struct Answer {
        quint64 revision = 0;                 ///< of setText()
        bool isYaml = false;                  ///< all of its documents are
        QList<Problem> problems = {};         ///< sorted by place
        QList<kube::ObjectKind> kinds = {};   ///< of each document
        QList<kube::ObjectKind> unknown = {}; ///< there was no schema for these: only their YAML was looked at
    };

    explicit LiveValidation(CodeEditor::SchemaFor schemaFor, QObject *parent = nullptr);
    ~LiveValidation() override;

    /// Takes the text of this editor after each change, and underlines in it what is wrong.
    void follow(CodeEditor *editor);
    /// Without an editor. Returns the revision that its answer will have.
    quint64 setText(const QByteArray &yaml);
    void schemasChanged(); ///< looks at the newest text again
    [[nodiscard]] bool isUpToDate() const { return m_answer.revision == m_revision; }
    [[nodiscard]] const Answer &answer() const { return m_answer; } ///< the newest one

signals:
    void answered(const raydeck::ui::LiveValidation::Answer &answer);

private:
    using Parts = std::shared_ptr<const QList<kube::YamlPart>>;
    void changed();
    void read();
    void validate(quint64 revision, const Parts &parts);
    void take(const Answer &answer);
    template <typename Work, typename Then>
    void inBackground(Work work, Then then);

    CodeEditor::SchemaFor m_schemaFor;
    QPointer<CodeEditor> m_editor;
    QByteArray m_text; // without an editor
    QTimer m_pause;
    quint64 m_revision = 0;
    Answer m_answer;
    QThreadPool m_pool; // last: it is waited for before the rest goes
};

} // namespace raydeck::ui
