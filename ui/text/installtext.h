#pragma once

#include <models/kube/error.h>
#include <models/ray/operator/installflow.h>
#include <models/ray/operator/operatorpod.h>

#include <QCoreApplication>
#include <QString>

namespace raydeck::ui {

/// The words of installing, upgrading and removing the operator. Names from the cluster stay inside: show as plain text.
class InstallText final {
    Q_DECLARE_TR_FUNCTIONS(raydeck::ui::InstallText)
public:
    /// A step, as it stands in a list.
    [[nodiscard]] static QString step(ray::InstallStep::Id id);
    /// What happened and what to do, for the errors of models/ray/operator/installreason.h; other errors as ErrorText has them.
    [[nodiscard]] static QString error(const Error &error);
    /// What the operator's pod waits for, one sentence. The cluster's own words are in OperatorPod::message.
    [[nodiscard]] static QString pod(const ray::OperatorPod &pod);
};

} // namespace raydeck::ui
