#pragma once

#include <models/ray/ingress/ingressof.h>
#include <models/ray/ingress/ingresssurvey.h>
#include <ui/theme/theme.h>

#include <QWidget>

#include <optional>

class QButtonGroup;
class QCheckBox;
class QComboBox;
class QLineEdit;

namespace raydeck::ui {

class CheckedFields;
class FormField;

/// No Ingress, a plain one, or the reference's, and its fields. It knows no draft. Owner: its parent. Thread: UI.
class IngressForm final : public QWidget {
    Q_OBJECT
public:
    explicit IngressForm(const Theme &theme, QWidget *parent = nullptr);

    [[nodiscard]] std::optional<ray::IngressChoice> choice() const;  ///< nothing: no Ingress
    void setChoice(const std::optional<ray::IngressChoice> &choice); ///< no signal
    /// What the cluster has; host and class are proposed where nobody typed any.
    void setFacts(const ray::IngressFacts &facts);
    [[nodiscard]] ray::IngressChoice proposal() const;
    [[nodiscard]] bool isRight() const;
    void showProblems();

signals:
    void edited();

private:
    enum class Kind { None, Plain, Reference };
    QWidget *createCards();
    void createFields();
    void propose();
    void refresh();
    [[nodiscard]] Kind kind() const;
    [[nodiscard]] QString hostHelp() const;
    [[nodiscard]] QString classHelp() const;

    const Theme &m_theme;
    QButtonGroup *m_kinds;
    CheckedFields *m_checked;
    ray::IngressFacts m_facts;
    QString m_proposedHost;
    QString m_proposedClass;
    QLineEdit *m_host;
    QComboBox *m_class;
    QCheckBox *m_annotation;
    QComboBox *m_tls;
    QLineEdit *m_tlsName;
    FormField *m_hostField = nullptr;
    FormField *m_classField = nullptr;
    FormField *m_tlsField = nullptr;
    FormField *m_tlsNameField = nullptr;
};

} // namespace raydeck::ui
