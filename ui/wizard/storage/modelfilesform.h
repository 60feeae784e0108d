#pragma once

#include <models/ray/storage/modelfilesvolume.h>
#include <models/ray/storage/storagesurvey.h>
#include <ui/theme/theme.h>

#include <QWidget>

#include <functional>

class QButtonGroup;
class QCheckBox;
class QComboBox;
class QLineEdit;

namespace raydeck::ui {

class CheckedFields;
class FormField;
class TextLabel;

/// The choice of where model files come from, and the fields of what was chosen. It knows no draft.
/// Owner: its parent. Thread: UI.
class ModelFilesForm final : public QWidget {
    Q_OBJECT
public:
    enum class Kind { None, Claim, NewClaim, HostPath, Nfs };
    struct Content {
        Kind kind = Kind::None;
        ray::ModelFiles files = {};
        ray::ModelFilesClaim claim = {}; ///< of a NewClaim
        bool operator==(const Content &) const = default;
    };

    explicit ModelFilesForm(const Theme &theme, QWidget *parent = nullptr);

    [[nodiscard]] Content content() const;
    void setContent(const Content &content); ///< no signal
    void setFacts(const ray::StorageFacts &facts);
    void setProposedClaim(const QString &name); ///< for a new claim whose name nobody typed
    /// Says which other volume is mounted at a path, or nothing.
    void setTaken(std::function<QString(const QString &path)> taken);
    [[nodiscard]] bool isRight() const;
    void showProblems();

signals:
    void edited();

private:
    QWidget *createCards();
    void createFields();
    void refresh();
    void refreshHelp();
    [[nodiscard]] Kind kind() const;

    const Theme &m_theme;
    QButtonGroup *m_kinds;
    CheckedFields *m_checked;
    ray::StorageFacts m_facts;
    std::function<QString(const QString &path)> m_taken;
    QString m_proposedClaim;

    QComboBox *m_claim;
    QLineEdit *m_newClaim;
    QLineEdit *m_size;
    QComboBox *m_class;
    QComboBox *m_mode;
    QLineEdit *m_server;
    QLineEdit *m_folder;
    QLineEdit *m_path;
    QCheckBox *m_readOnly;
    FormField *m_claimField = nullptr;
    FormField *m_newClaimField = nullptr;
    FormField *m_sizeField = nullptr;
    FormField *m_classField = nullptr;
    FormField *m_modeField = nullptr;
    FormField *m_serverField = nullptr;
    FormField *m_folderField = nullptr;
    FormField *m_pathField = nullptr;
};

} // namespace raydeck::ui
