#pragma once

#include <models/ray/modelfiles/fileverification.h>
#include <models/tables/comparedfilemodel.h>
#include <models/tables/filemembermodel.h>
#include <ui/theme/theme.h>

#include <QDialog>
#include <QTimer>

class QComboBox;
class QSortFilterProxyModel;

namespace raydeck::ui {

class Button;
class FormField;
class IconLabel;
class TableView;
class TextLabel;

/// "Verify model files": which path, how far each member is, and which files are not the same everywhere.
/// Shown with show() or open(), never exec(); it deletes itself when it is closed, and stops what runs.
/// Owner: its parent window. Thread: UI. The connection outlives it.
class VerifyFilesDialog final : public QDialog {
    Q_OBJECT
public:
    /// `pods`: the members of the cluster, in any order.
    VerifyFilesDialog(const Theme &theme, kube::Connection &connection, const QString &clusterName,
                      const QList<kube::PodRow> &pods, QWidget *parent);

    [[nodiscard]] const ray::FileVerification &verification() const { return m_verification; }
    [[nodiscard]] QString path() const;
    void setPath(const QString &path);

public slots:
    void verify(); ///< starts, if the path is one; else says at the field what is wrong

private:
    void offerPaths();
    [[nodiscard]] QWidget *createContent(const QString &clusterName);
    [[nodiscard]] QWidget *createButtons();
    void setUpTables();
    void refresh();

    const Theme &m_theme;
    ray::FileVerification m_verification;
    tables::FileMemberModel m_members;
    tables::ComparedFileModel m_files;
    QSortFilterProxyModel *m_sorted;
    QTimer m_soon; // gathers progress
    bool m_stopped = false;

    QComboBox *m_path;
    FormField *m_pathField;
    IconLabel *m_verdictIcon;
    TextLabel *m_summary;
    TextLabel *m_advice;
    TableView *m_memberTable;
    TableView *m_fileTable;
    Button *m_close;
    Button *m_stop;
    Button *m_verify;
};

} // namespace raydeck::ui
