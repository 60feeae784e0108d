#pragma once

#include <models/kube/error.h>

#include <QByteArray>
#include <QJsonObject>
#include <QList>
#include <QString>

#include <optional>

namespace raydeck::kube {

/// One object of a file of several.
struct FileObject {
    int line = 1;         ///< where its document begins, 1-based
    QByteArray text = {}; ///< its document, as typed; of an item of a List the item alone
    QJsonObject object = {};
    QString apiVersion = {};
    QString kind = {};
    QString namespaceName = {}; ///< empty: not said
    QString name = {};
    std::optional<Error> error = {}; ///< it cannot be read, or is no object; lines in it count from the file's first

    bool operator==(const FileObject &) const = default;
};

/// The objects of a stream of documents, each read by itself, so that a broken one does not take the others with it. The
/// items of a List are objects of their own; empty documents are left out.
[[nodiscard]] QList<FileObject> fileObjects(const QByteArray &utf8);

/// In which order they are applied, as indices: what others need comes first (namespaces, definitions, accounts, rights,
/// configuration, storage, services), what makes pods last; else as they stand in the file.
/// Source: helm.sh/helm/v3/pkg/releaseutil/kind_sorter.go, InstallOrder, 3.19.
[[nodiscard]] QList<qsizetype> applyOrder(const QList<FileObject> &objects);

} // namespace raydeck::kube
