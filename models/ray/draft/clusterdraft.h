#pragma once

#include <models/kube/error.h>
#include <models/kube/fieldpath.h>
#include <models/kube/yamldocument.h>
#include <models/ray/check/problem.h>
#include <models/ray/release.h>

#include <QElapsedTimer>
#include <QList>
#include <QObject>
#include <QString>

#include <functional>
#include <optional>

namespace raydeck::ray {

/// What the wizard makes: the text of a RayCluster, the objects around it, and what is wrong with them. Form and text are
/// two views of it. Each edit is one undo step and one changed(), and what follows from it (consequences.h) is part of
/// it. Owner: the wizard. Thread: UI.
class ClusterDraft final : public QObject {
    Q_OBJECT
public:
    /// Another object that belongs to the cluster, made before it (a claim, an account) or after it (an Ingress).
    struct Extra {
        enum class When { Before, After };
        QString id = {}; ///< one of each: "modelFiles", "ingress", "namespace"
        kube::YamlDocument document = {};
        When when = When::Before;

        bool operator==(const Extra &) const = default;
    };
    /// All of it, to be kept on disk and taken up again.
    struct Content {
        QByteArray text = {}; ///< of the RayCluster, as it was typed
        QList<Extra> extras = {};

        bool operator==(const Content &) const = default;
    };
    using Change = std::function<Result<void>(kube::YamlDocument &)>;

    explicit ClusterDraft(QObject *parent = nullptr); ///< begins with the reference preset

    /// The operator that is aimed at: it decides which fields there are and which rules hold.
    [[nodiscard]] Release operatorRelease() const { return m_release; }
    void setOperatorRelease(Release release);

    /// The RayCluster; while the text is no YAML, as it was last read.
    [[nodiscard]] const kube::YamlDocument &document() const { return m_document; }
    [[nodiscard]] const QByteArray &text() const { return m_content.text; }
    /// Takes any text; textError() says why it cannot be read.
    void setText(const QByteArray &yaml);
    void typeText(const QByteArray &yaml); ///< the same, letter by letter: see below
    [[nodiscard]] const std::optional<Error> &textError() const { return m_textError; }

    [[nodiscard]] QString name() const { return m_document.string(u"metadata.name"); }
    [[nodiscard]] QString namespaceName() const { return m_document.string(u"metadata.namespace"); }
    [[nodiscard]] qsizetype groupCount() const { return m_document.count(u"spec.workerGroupSpecs"); }
    [[nodiscard]] static kube::FieldPath headPath() { return u"spec.headGroupSpec"; }
    [[nodiscard]] static kube::FieldPath groupPath(qsizetype index)
    {
        return kube::FieldPath(u"spec.workerGroupSpecs").item(index);
    }
    /// Of the head or a group: the container that runs Ray.
    [[nodiscard]] static kube::FieldPath containerPath(const kube::FieldPath &group)
    {
        return group / u"template.spec.containers[0]";
    }

    // What is typed into one field or into the text without a pause is one step of undo.

    /// Several edits as one step. Nothing is changed if one of them fails, or while the text is no YAML (Invalid).
    Result<void> edit(const Change &change);
    /// With the objects that go with it; one whose document is empty is removed.
    Result<void> edit(const Change &change, const QList<Extra> &extras);
    Result<void> setString(const kube::FieldPath &path, const QString &value); ///< an empty text removes the field
    Result<void> setNumber(const kube::FieldPath &path, qint64 value);
    Result<void> setBool(const kube::FieldPath &path, bool value);
    Result<void> remove(const kube::FieldPath &path);

    [[nodiscard]] bool canUndo() const { return !m_undo.isEmpty(); }
    [[nodiscard]] bool canRedo() const { return !m_redo.isEmpty(); }
    void undo();
    void redo();

    [[nodiscard]] const QList<Extra> &extras() const { return m_content.extras; }
    [[nodiscard]] const Extra *extra(const QString &id) const;
    void setExtra(const Extra &extra); ///< instead of the one with its id
    void removeExtra(const QString &id);
    [[nodiscard]] QList<kube::YamlDocument> manifests() const; ///< in the order of creation

    /// What is wrong under operatorRelease(); computed once per change.
    [[nodiscard]] const QList<Problem> &problems() const;
    /// Those that stand at this very field.
    [[nodiscard]] QList<Problem> problemsAt(const kube::FieldPath &path) const;
    [[nodiscard]] bool blocks() const; ///< something keeps it from being created

    /// Begins anew. An empty namespace: the preset's own.
    void start(const QByteArray &preset, const QString &namespaceName);
    [[nodiscard]] bool isChanged() const { return m_content != m_start; } ///< since start() or restore()
    [[nodiscard]] const Content &content() const { return m_content; }
    void restore(const Content &content);                          ///< it counts as changed
    [[nodiscard]] bool isRestored() const { return m_isRestored; } ///< what it lacks may have been left out on purpose

signals:
    void changed();

private:
    void read();
    void become(Content content);
    void step(Content content, const QString &place = {});
    Result<void> edit(const Change &change, const QList<Extra> &extras, const QString &place);
    void takeText(const QByteArray &yaml, const QString &place);
    void forgetSteps();

    Release m_release{1, 6, 1};
    Content m_content;
    Content m_start;
    kube::YamlDocument m_document;
    std::optional<Error> m_textError;
    QList<Content> m_undo;
    QList<Content> m_redo;
    QString m_lastPlace; // where the last step was typed; empty: the next one is a step of its own
    QElapsedTimer m_lastTyped;
    bool m_isRestored = false;
    mutable std::optional<QList<Problem>> m_problems;
};

} // namespace raydeck::ray
