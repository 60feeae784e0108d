#include <ui/wizard/fields/boundfield.h>

#include <ui/text/problemtext.h>

#include <QScopedValueRollback>

#include <utility>

namespace raydeck::ui {

BoundField::BoundField(ray::ClusterDraft &draft, const kube::FieldPath &path, QWidget *parent)
    : QWidget(parent), m_draft(draft), m_path(path)
{
    connect(&draft, &ray::ClusterDraft::changed, this, &BoundField::refresh);
}

void BoundField::setPath(const kube::FieldPath &path)
{
    if (std::exchange(m_path, path) == path)
        return;
    m_ownError.clear();
    refresh();
}

void BoundField::write(const ray::ClusterDraft::Change &change)
{
    const QScopedValueRollback writing(m_writing, true);
    const Result<void> done = m_draft.edit(change);
    setOwnError(done ? QString() : done.error().message);
}

void BoundField::setOwnError(const QString &error)
{
    m_ownError = error;
    refreshError();
}

void BoundField::refresh()
{
    if (!m_writing && !m_draft.textError())
        read();
    refreshError();
}

void BoundField::refreshError()
{
    QString error = m_ownError;
    for (const ray::Problem &problem : m_draft.problems()) {
        if (error.isEmpty() && problem.weight == ray::Problem::Weight::Error
            && kube::FieldPath(problem.path).startsWith(m_path))
            error = ProblemText::text(problem);
    }
    if (std::exchange(m_shown, error) != error)
        emit errorChanged(error);
}

} // namespace raydeck::ui
