#pragma once

#include <models/ray/operator/chartrepository.h>
#include <models/ray/operator/operatorinstall.h>
#include <ui/theme/theme.h>

#include <QHash>
#include <QWidget>

#include <memory>

class QComboBox;
class QLineEdit;
class QVBoxLayout;

namespace raydeck::ui {

class Button;
class FormField;
class TextLabel;

/// What a person chooses about the operator: version, namespace, what it watches, and under Advanced where its image and
/// chart come from, resources and tolerations. Owner: KubeRayPage. Thread: UI.
class OperatorForm final : public QWidget {
    Q_OBJECT
public:
    explicit OperatorForm(const Theme &theme, QWidget *parent = nullptr);

    [[nodiscard]] ray::OperatorInstall settings() const;
    void setNamespace(const QString &name);
    /// For an operator that is there: its namespace and release stay, what it watches is shown.
    void setInstalled(const QString &namespaceName, const QString &releaseName, const QStringList &watched);
    /// Only these may be chosen: newer than what is there, or all.
    void offerNewerThan(std::optional<ray::Release> release);

    [[nodiscard]] bool isRight() const { return ray::problemsOf(settings()).isEmpty() || needsFetch(); }
    /// The version stands in the repository's index only; fetchChart() has to go first.
    [[nodiscard]] bool needsFetch() const;
    [[nodiscard]] QUrl repository() const;
    QCoro::Task<Result<void>> fetchChart();
    /// Asks the repository for its index; what it offers joins the list.
    void askIndex();

    /// "key=value:NoSchedule, other": a taint as kubectl writes it, comma separated.
    [[nodiscard]] static QList<ray::OperatorToleration> tolerationsOf(const QString &text);

signals:
    void changed();

private:
    [[nodiscard]] QWidget *makeAdvanced();
    FormField *add(QVBoxLayout *rows, ray::InstallProblem::Field field, const QString &label, QWidget *editor,
                   const QString &help);
    QCoro::Task<void> readIndex();
    void chooseArchive();
    void takeArchive(const QString &path);
    void listVersions();
    void refresh();

    const Theme &m_theme;
    QComboBox *m_version;
    QLineEdit *m_namespace;
    QLineEdit *m_watched;
    QLineEdit *m_prefix;
    QLineEdit *m_cpu;
    QLineEdit *m_memory;
    QLineEdit *m_tolerations;
    QLineEdit *m_repository;
    Button *m_archive;
    TextLabel *m_archiveName;
    Button *m_fold;
    QWidget *m_advanced;
    QHash<ray::InstallProblem::Field, FormField *> m_fields;
    QString m_releaseName = QStringLiteral("kuberay-operator");
    std::optional<ray::Release> m_above;
    std::unique_ptr<ray::ChartRepository> m_source;
    ray::ChartIndex m_index;
    std::shared_ptr<const ray::ChartArchive> m_chart; // of a file, or fetched
};

} // namespace raydeck::ui
