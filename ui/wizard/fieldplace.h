#pragma once

#include <QString>

#include <functional>

class QWidget;

namespace raydeck::ui {

/// Where a field of the form stands on the page, so that what is wrong with it can be said there.
/// The functions belong to the editor's parent and live as long as it does.
struct FieldPlace {
    QString field = {}; ///< as in ray::FieldProblem
    QWidget *editor = nullptr;
    std::function<void(const QString &)> setError = {}; ///< empty: nothing is wrong
    std::function<void(const QString &)> setHelp = {};
};

} // namespace raydeck::ui
