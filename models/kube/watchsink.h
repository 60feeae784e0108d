#pragma once

#include <models/kube/batch.h>
#include <models/kube/decoder.h>
#include <models/kube/watchframes.h>

#include <QHash>
#include <QSet>

#include <memory>

namespace raydeck::kube {

/// Gets the objects of a watch and holds what has not been handed on yet. Thread: network.
class WatchSink {
public:
    virtual ~WatchSink() = default;

    /// Takes one event and returns the object's resourceVersion.
    virtual Result<QByteArray> take(WatchEvent::Type type, QByteArrayView object, Encoding encoding) = 0;
    /// A new list of everything begins. With `collect` nothing of it is handed on before endSync().
    virtual void beginSync(bool collect) = 0;
    /// The list is complete: whatever was known and did not come again is gone.
    virtual void endSync() = 0;
    [[nodiscard]] virtual bool hasBatch() const = 0;
    /// The next batch, of a bounded size; a Batch<Row>, which only the watch of that row casts back.
    virtual std::shared_ptr<const void> takeBatch() = 0;
};

/// The sink of one row type: decodes, keeps the uids that are known, and makes one difference out of many events.
template <typename Row>
class RowSink final : public WatchSink {
public:
    explicit RowSink(Decoder<Row> decoder) : m_decode(std::move(decoder)) {}

    Result<QByteArray> take(WatchEvent::Type type, QByteArrayView object, Encoding encoding) override
    {
        auto decoded = m_decode(object, encoding, m_pool);
        if (!decoded)
            return std::unexpected(decoded.error());
        if (decoded->row.uid.isEmpty()) // no key, so no row
            return failure(Error::Kind::Broken, QStringLiteral("The server sent an object without a uid."));
        if (type == WatchEvent::Type::Deleted)
            remove(decoded->row.uid);
        else
            upsert(std::move(decoded->row));
        return decoded->resourceVersion;
    }

    void beginSync(bool collect) override
    {
        m_collecting = collect;
        m_syncing = true;
        m_seen.clear();
    }

    void endSync() override
    {
        const QSet<Uid> gone = m_syncing ? m_known - m_seen : QSet<Uid>();
        for (const Uid &uid : gone)
            remove(uid);
        m_seen.clear();
        m_collecting = false;
        m_syncing = false;
    }

    [[nodiscard]] bool hasBatch() const override
    {
        return !m_collecting && (m_next < m_upserts.size() || !m_removed.isEmpty());
    }

    std::shared_ptr<const void> takeBatch() override
    {
        auto batch = std::make_shared<Batch<Row>>();
        for (auto uid = m_removed.begin(); uid != m_removed.end() && batch->removed.size() < MaxRows;) {
            batch->removed.append(*uid);
            uid = m_removed.erase(uid);
        }
        const qsizetype end = std::min(m_next + MaxRows, m_upserts.size());
        batch->upserted.reserve(end - m_next);
        for (; m_next < end; ++m_next) {
            m_position.remove(m_upserts[m_next].uid);
            if (!m_upserts[m_next].uid.isEmpty()) // emptied by remove()
                batch->upserted.append(std::move(m_upserts[m_next]));
        }
        if (m_next == m_upserts.size()) {
            m_upserts.clear();
            m_next = 0;
        }
        return batch;
    }

private:
    static constexpr qsizetype MaxRows = 1000; // a table takes so many in well under a frame

    void upsert(Row row)
    {
        m_known.insert(row.uid);
        m_removed.remove(row.uid); // it left a selector and came back: a change, no more
        if (m_syncing)
            m_seen.insert(row.uid);
        if (const auto waiting = m_position.constFind(row.uid); waiting != m_position.constEnd()) {
            m_upserts[*waiting] = std::move(row);
            return;
        }
        m_position.insert(row.uid, m_upserts.size());
        m_upserts.append(std::move(row));
    }

    void remove(const Uid &uid)
    {
        m_seen.remove(uid);
        if (const auto waiting = m_position.constFind(uid); waiting != m_position.constEnd()) {
            m_upserts[*waiting] = Row{};
            m_position.erase(waiting);
        }
        if (m_known.remove(uid))
            m_removed.insert(uid);
    }

    Decoder<Row> m_decode;
    StringPool m_pool;
    QSet<Uid> m_known;
    QSet<Uid> m_seen;
    QList<Row> m_upserts;
    qsizetype m_next = 0; // before it everything is handed on already
    QHash<Uid, qsizetype> m_position;
    QSet<Uid> m_removed;
    bool m_collecting = false;
    bool m_syncing = false;
};

} // namespace raydeck::kube
