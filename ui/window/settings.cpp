#include <ui/window/settings.h>

#include <array>

using namespace Qt::StringLiterals;

namespace raydeck::ui {

namespace {

struct Entry {
    Settings::Key key;
    QLatin1StringView name;
    QVariant fallback = {};
};

const Entry &entryOf(Settings::Key key)
{
    using enum Settings::Key;
    static const std::array entries{
        Entry{WindowGeometry, "window/geometry"_L1},
        Entry{WindowSplitter, "window/splitter"_L1},
        Entry{WindowScheme, "window/scheme"_L1, u"system"_s},
        Entry{WindowLanguage, "window/language"_L1, u"system"_s},
        Entry{ContextsCurrent, "contexts/current"_L1},
        Entry{ContextsFavourites, "contexts/favourites"_L1},
        Entry{ContextsNamespaces, "contexts/namespaces"_L1},
        Entry{KubeconfigFiles, "kubeconfig/files"_L1},
        Entry{ClustersColumns, "clusters/columns"_L1},
        Entry{ClustersSplitter, "clusters/splitter"_L1},
        Entry{PodsColumns, "pods/columns"_L1},
    };
    static_assert(entries.size() == size_t(KeyCount), "a key without a line in the table");
    const Entry &entry = entries[size_t(key)];
    Q_ASSERT(entry.key == key);
    return entry;
}

} // namespace

Settings::Settings(const QString &file) : m_store(file, QSettings::IniFormat) {}

QVariant Settings::value(Key key) const
{
    const Entry &entry = entryOf(key);
    return m_store.value(entry.name, entry.fallback);
}

void Settings::setValue(Key key, const QVariant &value)
{
    m_store.setValue(entryOf(key).name, value);
}

} // namespace raydeck::ui
