#pragma once

#include <models/kube/error.h>
#include <models/ray/rayclusterform.h>
#include <ui/theme/theme.h>
#include <ui/wizard/fieldplace.h>

#include <QHash>
#include <QPointer>
#include <QSet>
#include <QStringList>
#include <QWidget>

class QComboBox;
class QLineEdit;
class QScrollArea;

namespace raydeck::ui {

class Banner;
class Button;
class ConfirmDialog;
class FormField;
class GroupFormWidget;
class IconLabel;
class PodFields;
class TextLabel;
class YamlPreview;

/// A short form for a new Ray cluster, and beside it the document that it sends. It knows no server: who owns it
/// creates the cluster when asked, and says how that went. What was typed stays until start() is called again.
/// Owner: the window. Thread: UI.
class NewClusterPage final : public QWidget {
    Q_OBJECT
public:
    enum class Activity { Editing, Creating }; ///< Creating: the server is asked; the form waits

    explicit NewClusterPage(const Theme &theme, QWidget *parent = nullptr);

    /// Begins anew with the defaults. `namespaceName`: the one that is chosen in the window, empty for all.
    void start(const QString &namespaceName, const QStringList &namespaces);
    /// The namespaces that are known now; what is typed stays.
    void setNamespaces(const QStringList &namespaces);
    [[nodiscard]] ray::RayClusterForm form() const;
    void setForm(const ray::RayClusterForm &form);
    [[nodiscard]] bool isChanged() const; ///< something differs from what start() put in

    void setActivity(Activity activity);
    [[nodiscard]] Activity activity() const { return m_activity; }
    /// Back to editing: the server's no stands at the field it is about, or in a banner above the form.
    void showError(const Error &error);

public slots:
    void create(); ///< asks for it if nothing is wrong, else goes to the first wrong field
    void cancel(); ///< asks before something typed is lost

signals:
    void createRequested(const QString &namespaceName, const QString &name, const QByteArray &yaml);
    void cancelled();
    void yamlCopied();

protected:
    void showEvent(QShowEvent *event) override;

private:
    struct ServerProblem { // said at a field until that field changes
        QString field = {};
        QString text = {};
    };
    [[nodiscard]] QWidget *createHeader();
    [[nodiscard]] QWidget *createForm();
    [[nodiscard]] QWidget *createPreview();
    [[nodiscard]] QWidget *createFooter();
    void watch(const FieldPlace &place);
    void touch(const QString &field);
    void refresh();
    void refreshNotes(const ray::RayClusterForm &form);
    void refreshButtons(qsizetype wrongFields);
    void forgetAnswer();
    [[nodiscard]] QHash<QString, QString> problems(const ray::RayClusterForm &form) const;
    [[nodiscard]] QWidget *firstWrongEditor() const;
    void goTo(QWidget *editor);

    const Theme &m_theme;
    Activity m_activity = Activity::Editing;
    ray::RayClusterForm m_initial;
    QStringList m_namespaces;
    QSet<QString> m_touched; // fields that were edited: only these complain before Create was tried
    bool m_tried = false;
    bool m_filling = false; // the form is being set, not edited
    ServerProblem m_answer;
    QList<FieldPlace> m_places; // in the order of the form
    QPointer<ConfirmDialog> m_question;

    TextLabel *m_summary = nullptr;
    Banner *m_banner;
    QWidget *m_bannerRow = nullptr;
    QScrollArea *m_scroll = nullptr;
    QWidget *m_fields = nullptr;
    QLineEdit *m_name;
    QComboBox *m_namespace;
    QLineEdit *m_image;
    FormField *m_namespaceField = nullptr;
    PodFields *m_head;
    GroupFormWidget *m_group;
    YamlPreview *m_preview;
    IconLabel *m_wrongIcon;
    TextLabel *m_wrong;
    Button *m_cancel;
    Button *m_create;
};

} // namespace raydeck::ui
