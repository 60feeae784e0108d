#pragma once

#include <QByteArray>
#include <QMap>
#include <QSet>
#include <QSettings>
#include <QString>
#include <QStringList>
#include <QVariant>

namespace raydeck::ui {

/// What the program remembers. Every key stands once in the table of settings.cpp, with its default. No secrets.
/// Owner: main; passed by reference. Thread: UI.
class Settings {
public:
    enum class Key {
        WindowGeometry,
        WindowSplitter,
        WindowScheme,   ///< system, light or dark
        WindowLanguage, ///< system, or a language as in raydeck_zh_CN
        ContextsCurrent,
        ContextsFavourites,
        ContextsNamespaces, ///< map: context → namespace last looked at; empty text: all
        KubeconfigFiles,    ///< opened by the person, beside those of the environment
        ClustersColumns,
        ClustersSplitter,
        PodsColumns,
        KeyCount,
    };

    explicit Settings(const QString &file); ///< an INI file; main names the one in the settings folder

    [[nodiscard]] QVariant value(Key key) const;
    void setValue(Key key, const QVariant &value);

    [[nodiscard]] QString text(Key key) const { return value(key).toString(); }
    [[nodiscard]] QByteArray bytes(Key key) const { return value(key).toByteArray(); }
    [[nodiscard]] QStringList list(Key key) const { return value(key).toStringList(); }

private:
    QSettings m_store;
};

} // namespace raydeck::ui
