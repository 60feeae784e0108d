#include <ui/wizard/createerrorfield.h>

#include <QRegularExpression>

#include <array>

using namespace Qt::StringLiterals;

namespace raydeck::ui {

namespace {

struct Path {
    QLatin1StringView pattern; ///< of the server's field path, wherever it stands in the message
    QLatin1StringView field;
};

// Resources are read as limits.cpu by the CRD's schema, and as limits[cpu] by validation in code.
constexpr std::array paths{
    Path{R"(metadata\.name\b(?!space))"_L1, "name"_L1},
    Path{R"(metadata\.namespace\b)"_L1, "namespaceName"_L1},
    Path{R"(containers\[0\]\.image\b)"_L1, "image"_L1},
    Path{R"(headGroupSpec\.\S*(?:limits|requests)[.[]cpu\b)"_L1, "head.cpu"_L1},
    Path{R"(headGroupSpec\.\S*(?:limits|requests)[.[]memory\b)"_L1, "head.memory"_L1},
    Path{R"(headGroupSpec\.\S*(?:limits|requests)[.[]\S*/)"_L1, "head.gpus"_L1},
    Path{R"(workerGroupSpecs\[0\]\.groupName\b)"_L1, "workers[0].groupName"_L1},
    Path{R"(workerGroupSpecs\[0\]\.replicas\b)"_L1, "workers[0].replicas"_L1},
    Path{R"(workerGroupSpecs\[0\]\.minReplicas\b)"_L1, "workers[0].minReplicas"_L1},
    Path{R"(workerGroupSpecs\[0\]\.maxReplicas\b)"_L1, "workers[0].maxReplicas"_L1},
    Path{R"(workerGroupSpecs\[0\]\.\S*(?:limits|requests)[.[]cpu\b)"_L1, "workers[0].cpu"_L1},
    Path{R"(workerGroupSpecs\[0\]\.\S*(?:limits|requests)[.[]memory\b)"_L1, "workers[0].memory"_L1},
    Path{R"(workerGroupSpecs\[0\]\.\S*(?:limits|requests)[.[]\S*/)"_L1, "workers[0].gpus"_L1},
};

QString fieldNamedIn(const QString &message)
{
    for (const Path &path : paths) {
        if (QRegularExpression(path.pattern).match(message).hasMatch())
            return path.field;
    }
    return {};
}

} // namespace

QString createErrorField(const Error &error)
{
    switch (error.kind) {
    case Error::Kind::Conflict: return error.reason == "AlreadyExists"_L1 ? u"name"_s : QString();
    case Error::Kind::NotFound: return error.message.startsWith("namespaces \""_L1) ? u"namespaceName"_s : QString();
    case Error::Kind::Forbidden:
        return error.message.contains("because it is being terminated"_L1) ? u"namespaceName"_s : QString();
    case Error::Kind::Invalid: return fieldNamedIn(error.message);
    case Error::Kind::Cancelled:
    case Error::Kind::Unreachable:
    case Error::Kind::Untrusted:
    case Error::Kind::ConsentNeeded:
    case Error::Kind::PluginMissing:
    case Error::Kind::SignIn:
    case Error::Kind::Broken: return {};
    }
    Q_UNREACHABLE_RETURN({});
}

} // namespace raydeck::ui
