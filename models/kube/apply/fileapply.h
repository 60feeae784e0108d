#pragma once

#include <models/kube/apply/applyflow.h>
#include <models/kube/apply/fileobjects.h>
#include <models/kube/connection.h>

#include <QCoroTask>

#include <QHash>
#include <QObject>

namespace raydeck::kube {

/// The objects of one file on their way to a cluster, each with a result of its own: first tried, then applied in the
/// order in which they need each other. Server-side apply as "raydeck"; what a file does not say stays as it is. A field
/// that another manager has is refused, unless a person says so for that object. Owner: the page. Thread: UI.
class FileApply final : public QObject {
    Q_OBJECT
public:
    enum class Outcome {
        Waiting,
        Working,
        WouldCreate,
        WouldChange,
        Unchanged,
        NeedsEarlier, ///< cannot be tried before another object of the file is there
        Refused,      ///< error
        Conflicts,    ///< error.causes: fields of other managers
        Created,
        Changed,
    };
    struct Row {
        FileObject object = {};
        Outcome outcome = Outcome::Waiting;
        std::optional<Error> error = {};
        QStringList warnings = {};
        bool isForced = false; ///< fields of others are taken over

        bool operator==(const Row &) const = default;
    };
    using HoldFor = std::function<QList<NamedPath>(const QJsonObject &live, const QJsonObject &wanted)>;

    /// `namespaceName`: of objects that name none. `hold`: as in ApplyFlow, for RayClusters.
    FileApply(Connection &connection, QString namespaceName, HoldFor hold, QObject *parent = nullptr);

    void setText(const QByteArray &utf8); ///< results of objects that are the same stay
    [[nodiscard]] const QList<Row> &rows() const { return m_rows; }
    void setForced(qsizetype row, bool forced);

    /// Tries every object that has no result yet, and changes nothing.
    QCoro::Task<> check();
    /// Applies all that can be applied, and goes on behind what is refused, except for what needs it.
    QCoro::Task<> apply();
    void stop(); ///< behind the object that is on its way
    [[nodiscard]] bool isRunning() const { return m_isRunning; }
    /// How many apply() would send.
    [[nodiscard]] qsizetype applicable() const;

signals:
    void rowsChanged(); ///< another text
    void rowChanged(qsizetype row);
    void finished();

private:
    struct Resource {
        QByteArray plural = {};
        bool isNamespaced = true;
    };
    enum class Mode { Try, Apply };
    QCoro::Task<> run(Mode mode);
    QCoro::Task<Row> send(Row row, Mode mode);
    QCoro::Task<Result<QByteArray>> pathOf(FileObject object);
    [[nodiscard]] bool isMadeByFile(const Error &error, const FileObject &object) const;
    void setRow(qsizetype index, const Row &row);

    Connection &m_connection;
    QString m_namespace;
    HoldFor m_hold;
    QList<Row> m_rows;
    QHash<QString, QHash<QString, Resource>> m_resources; // by apiVersion, by kind
    quint64 m_revision = 0;                               // of the text
    bool m_isRunning = false;
    bool m_stops = false;
};

} // namespace raydeck::kube
