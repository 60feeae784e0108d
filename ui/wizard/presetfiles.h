#pragma once

#include <models/kube/error.h>

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace raydeck::ui {

/// A person's own presets: one YAML file each, named after the preset, so that they can be given to others.
/// Owner: whoever needs it. Thread: any. Errors: Invalid for a name that cannot be one, Conflict for one that is taken.
class PresetFiles {
public:
    explicit PresetFiles(const QString &configFolder);

    [[nodiscard]] QStringList names() const; ///< sorted as the language sorts
    [[nodiscard]] Result<QByteArray> read(const QString &name) const;
    [[nodiscard]] bool contains(const QString &name) const;
    /// Writes over one of the same name: who asks has asked the person.
    Result<void> save(const QString &name, const QByteArray &yaml);
    Result<void> rename(const QString &name, const QString &newName);
    Result<void> remove(const QString &name);

    /// What keeps a name from being one: empty if nothing does.
    enum class NameProblem { None, Empty, TooLong, Character };
    [[nodiscard]] static NameProblem problemOf(const QString &name);

private:
    [[nodiscard]] QString pathOf(const QString &name) const;

    QString m_folder;
};

} // namespace raydeck::ui
