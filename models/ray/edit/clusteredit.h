#pragma once

#include <models/kube/apply/applyflow.h>
#include <models/kube/applyhistory.h>
#include <models/kube/drafts.h>
#include <models/kube/objectkey.h>
#include <models/kube/openapi/schemaproblem.h>
#include <models/ray/edit/livecluster.h>
#include <models/ray/plan/plan.h>
#include <models/ray/release.h>

#include <QObject>
#include <QThreadPool>
#include <QTimer>

#include <optional>

namespace raydeck::ray {

/// One RayCluster while a person edits it: as it was opened, as it is written, as the server has it now; what the operator
/// makes of the difference, and what the server says to it. The text is the truth and is never lost: it is kept as a draft
/// while it differs. Owner: the YAML tab. Thread: UI; documents are read on a thread of its own.
class ClusterEdit final : public QObject {
    Q_OBJECT
public:
    enum class State {
        Loading,
        Ready,
        Gone,   ///< it was deleted; the text is still there
        Failed, ///< error(): it could not be read
    };
    enum class CheckState {
        None, ///< nothing is changed, or the text cannot be read
        Running,
        Passed,  ///< check()
        Refused, ///< checkError()
    };
    struct Stores {
        kube::Drafts drafts;
        kube::ApplyHistory history;

        [[nodiscard]] static Stores in(const QString &configFolder);
    };
    [[nodiscard]] static kube::ObjectKey keyOf(const kube::Access &access, const QString &namespaceName,
                                               const QString &name);

    ClusterEdit(kube::Connection &connection, kube::ObjectKey key, Stores stores, QObject *parent = nullptr);
    ~ClusterEdit() override;

    /// Reads the cluster; a draft of earlier comes back.
    void open();
    /// The watch has seen a change, or the release of the operator is known now.
    void readAgain();
    void setRelease(std::optional<Release> release);
    /// Of RayCluster, as this server has it; until then the text is not held against it.
    void setSchema(std::shared_ptr<const kube::ObjectSchema> schema);

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] const std::optional<Error> &error() const { return m_error; }
    [[nodiscard]] const kube::ObjectKey &key() const { return m_key; }

    [[nodiscard]] const QByteArray &text() const { return m_text; }
    void setText(const QByteArray &text); ///< as it is typed
    [[nodiscard]] const QByteArray &openedText() const { return m_openedText; }
    [[nodiscard]] const QJsonObject &base() const { return m_base; }
    [[nodiscard]] const LiveCluster &live() const { return m_live; }
    [[nodiscard]] bool isDraft() const { return m_text != m_openedText; }
    [[nodiscard]] bool isRestored() const { return m_isRestored; } ///< a draft of earlier came back
    [[nodiscard]] bool isStale() const;                            ///< somebody changed it since it was opened
    [[nodiscard]] const QDateTime &openedAt() const { return m_openedAt; }
    [[nodiscard]] const QDateTime &savedAt() const { return m_savedAt; } ///< of the draft; null: not yet
    [[nodiscard]] const std::optional<Error> &saveError() const { return m_saveError; }

    [[nodiscard]] const std::optional<Error> &textError() const { return m_meaning.error; }
    [[nodiscard]] const QJsonObject &wanted() const { return m_meaning.wanted; } ///< with what others changed meanwhile
    [[nodiscard]] const QList<PlannedChange> &plan() const { return m_meaning.plan; }
    /// Where each change of the plan stands in the text: 1-based lines; of what was removed, its parent.
    [[nodiscard]] const QList<int> &planLines() const { return m_meaning.lines; }
    [[nodiscard]] const QList<kube::SchemaProblem> &problems() const { return m_meaning.problems; }
    /// Where a field stands in the text: 1-based; 0: the text cannot be read.
    [[nodiscard]] int lineOf(const kube::FieldPath &path) const;

    [[nodiscard]] CheckState checkState() const { return m_checkState; }
    [[nodiscard]] const std::optional<kube::ApplyCheck> &check() const { return m_check; }
    [[nodiscard]] const std::optional<Error> &checkError() const { return m_checkError; }
    [[nodiscard]] bool isApplying() const { return m_isApplying; }

    /// What check() says, as it was decided. Done: applied(); else applyFailed(), or another check with other conflicts.
    void apply(const QList<kube::ApplySide> &sides);
    /// The text is what the server has now; what was written is in discarded().
    void discard();
    [[nodiscard]] const QByteArray &discarded() const { return m_discarded; }
    /// Another text takes the place of the present one: of earlier, or with one field changed.
    void replaceText(const QByteArray &text);
    [[nodiscard]] kube::ApplyHistory::Listing history() const;

signals:
    void stateChanged();
    void textReplaced(); ///< not by setText()
    void planChanged();  ///< plan, wanted, textError, live
    void checkChanged();
    void draftSaved();
    void applied();
    void applyFailed(const raydeck::Error &error);

private:
    struct Meaning {
        std::optional<Error> error = {};
        QJsonObject wanted = {};
        QList<PlannedChange> plan = {};
        QList<int> lines = {};
        QList<kube::SchemaProblem> problems = {};
    };
    struct Question { ///< all that a meaning is made of
        QByteArray text = {};
        QJsonObject base = {};
        LiveCluster live = {};
        std::optional<Release> release = {};
        std::shared_ptr<const kube::ObjectSchema> schema = {};
    };
    void take(const Result<LiveCluster> &live);
    void begin(const QJsonObject &base, const QByteArray &text);
    void understand();
    void takeMeaning(quint64 revision, const Meaning &meaning);
    void askServer();
    void saveDraft();
    void finish(const Result<QJsonObject> &object, const QByteArray &before);
    [[nodiscard]] static Meaning meaningOf(const Question &question);

    kube::Connection &m_connection;
    kube::ObjectKey m_key;
    Stores m_stores;
    kube::ApplyFlow m_flow;
    State m_state = State::Loading;
    std::optional<Error> m_error;
    std::optional<Release> m_release;
    QByteArray m_text;
    QByteArray m_openedText;
    QByteArray m_discarded;
    QJsonObject m_base;
    LiveCluster m_live;
    QDateTime m_openedAt;
    QDateTime m_savedAt;
    std::optional<Error> m_saveError;
    bool m_isRestored = false;
    std::shared_ptr<const kube::ObjectSchema> m_schema;
    Meaning m_meaning;
    CheckState m_checkState = CheckState::None;
    std::optional<kube::ApplyCheck> m_check;
    std::optional<Error> m_checkError;
    bool m_isApplying = false;
    quint64 m_revision = 0; // of text, base, live and release together
    QTimer m_understandSoon;
    QTimer m_askSoon;
    QTimer m_saveSoon;
    QThreadPool m_pool;
};

} // namespace raydeck::ray
