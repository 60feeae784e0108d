#pragma once

#include <QByteArray>
#include <QHash>
#include <QString>

#include <string_view>

namespace raydeck::kube {

/// Gives one shared QString for each distinct text: node, namespace and group names stand in thousands of rows.
/// Thread: that of its stream. Texts that hardly repeat (names, uids) do not belong in it.
class StringPool {
public:
    QString share(std::string_view text);

private:
    static constexpr qsizetype MaxTexts = 20'000; // beyond it a text is simply not shared
    QHash<QByteArray, QString> m_texts;
};

} // namespace raydeck::kube
