#include <models/kube/stringpool.h>

namespace raydeck::kube {

QString StringPool::share(std::string_view text)
{
    if (text.empty())
        return {};
    const QByteArray key = QByteArray::fromRawData(text.data(), qsizetype(text.size()));
    if (const auto known = m_texts.constFind(key); known != m_texts.constEnd())
        return *known;
    const QString shared = QString::fromUtf8(text.data(), qsizetype(text.size()));
    if (m_texts.size() < MaxTexts)
        m_texts.insert(QByteArray(text.data(), qsizetype(text.size())), shared);
    return shared;
}

} // namespace raydeck::kube
