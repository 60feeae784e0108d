#pragma once

#include <models/kube/apply/fileapply.h>
#include <models/kube/drafts.h>
#include <models/kube/openapi/schemastore.h>
#include <models/tables/clustersession.h>
#include <ui/theme/theme.h>

#include <QPointer>
#include <QTimer>
#include <QWidget>

#include <memory>

namespace raydeck::ui {

class Banner;
class Button;
class CodeEditor;
class FileObjectModel;
class LiveValidation;
class SectionHeader;
class TableView;
class TextLabel;

/// A YAML file of one or more objects: edited, tried and applied to the open cluster with a result for each object.
/// Unsaved text is kept as a draft on this computer, except of Secrets. Owner: MainWindow. Thread: UI.
class FilesPage final : public QWidget {
    Q_OBJECT
public:
    FilesPage(const Theme &theme, const QString &configFolder, QWidget *parent = nullptr);
    ~FilesPage() override;

    void setSession(tables::ClusterSession *session); ///< null: nothing can be tried
    /// Errors: those of the file; then the page stays as it is.
    Result<void> openFile(const QString &path);
    [[nodiscard]] const QString &path() const { return m_path; }
    [[nodiscard]] bool isModified() const { return m_text != m_saved; }

signals:
    void backRequested();
    void openRequested(); ///< of another file
    void said(const QString &text);
    void failed(const QString &title, const raydeck::Error &error);

private:
    [[nodiscard]] QWidget *makeHead();
    [[nodiscard]] QWidget *makeObjects();
    [[nodiscard]] QWidget *makeFoot();
    void takeText();
    void save();
    void saveDraft();
    void askServer();
    void refresh();
    void refreshDetail();
    void readSchemas(const QList<kube::ObjectKind> &kinds);
    [[nodiscard]] kube::ObjectKey draftKey() const;

    const Theme &m_theme;
    QString m_configFolder;
    kube::Drafts m_drafts;
    QPointer<tables::ClusterSession> m_session;
    std::unique_ptr<kube::SchemaStore> m_schemas;
    std::unique_ptr<kube::FileApply> m_apply;
    std::unique_ptr<FileObjectModel> m_model;
    QString m_path;
    QByteArray m_saved; // as it is in the file
    QByteArray m_text;
    bool m_isRestored = false;
    QTimer m_soon;

    SectionHeader *m_header;
    Banner *m_banner;
    CodeEditor *m_editor;
    LiveValidation *m_validation;
    TableView *m_table;
    TextLabel *m_detail;
    Button *m_take;
    TextLabel *m_summary;
    Button *m_save;
    Button *m_stop;
    Button *m_applyButton;
};

} // namespace raydeck::ui
