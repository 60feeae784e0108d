#pragma once

#include <models/kube/yamldocument.h>
#include <models/ray/fit/fit.h>
#include <models/ray/release.h>
#include <models/ray/request/devicechoice.h>

#include <QCoreApplication>
#include <QList>
#include <QString>

namespace raydeck::ui {

/// Another way to ask that would fit, found by trying. Pure data.
struct Suggestion {
    enum class What {
        Workers,  ///< at the start: so many, each of all its hosts
        Devices,  ///< each: so many
        Cpus,     ///< each: in thousandths
        Memory,   ///< each: in bytes
        Tolerate, ///< the taints of the chosen devices' nodes
        KeepOff,  ///< the head, which asks for no devices, from nodes that have some
    };
    What what = What::Workers;
    qint64 amount = 0;
    QStringList labels = {}; ///< KeepOff: those of the nodes

    bool operator==(const Suggestion &) const = default;
};

class Suggestions final {
    Q_DECLARE_TR_FUNCTIONS(raydeck::ui::Suggestions)
public:
    struct Question {
        const ray::Capacity &capacity;
        const ray::Admission &admission;
        const kube::YamlDocument &document;
        ray::Release release = {};
        qsizetype part = -1;           ///< the head, else the group's index
        ray::DeviceChoice chosen = {}; ///< the devices that the part asks for
    };
    /// At most three; none if everything fits, or nothing can be said. Each is filled into a copy of the document and
    /// answered anew, so that it is true. `answer`: to the document as it is.
    [[nodiscard]] static QList<Suggestion> of(const Question &question, const ray::FitAnswer &answer);
    /// "Start with 3 workers", "1 GPU each: all 5 fit".
    [[nodiscard]] static QString text(const Suggestion &suggestion, const ray::FitAnswer &answer, qsizetype part,
                                      const QString &resource);
    /// Fills it into the document.
    static Result<void> apply(const Suggestion &suggestion, kube::YamlDocument &document, qsizetype part,
                              const ray::DeviceChoice &chosen, ray::Release release);
};

} // namespace raydeck::ui
