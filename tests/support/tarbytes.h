#pragma once

#include <KCompressionDevice>

#include <QBuffer>
#include <QByteArray>
#include <QList>

namespace raydeck::test {

/// One member of a tar archive, written as a person with bad intentions would: nothing is tidied up.
struct TarMember {
    QByteArray name = {};
    QByteArray content = {};
    char type = '0';      ///< 0 file, 1 and 2 links, 5 folder
    QByteArray link = {}; ///< where a link leads
};

/// A ustar archive. Source: POSIX.1-2017, pax, ustar Interchange Format.
inline QByteArray tarOf(const QList<TarMember> &members)
{
    QByteArray tar;
    for (const TarMember &member : members) {
        QByteArray header(512, '\0');
        const auto put = [&header](qsizetype at, const QByteArray &text) { header.replace(at, text.size(), text); };
        put(0, member.name.first(qMin<qsizetype>(member.name.size(), 100)));
        put(100, "0000644");
        put(124, QByteArray::number(member.content.size(), 8).rightJustified(11, '0'));
        put(136, "00000000000");
        put(148, "        ");
        header[156] = member.type;
        put(157, member.link);
        put(257, QByteArray("ustar\00000", 8));
        int sum = 0;
        for (const char byte : std::as_const(header))
            sum += uchar(byte);
        put(148, QByteArray::number(sum, 8).rightJustified(6, '0') + QByteArray("\0 ", 2));
        tar += header + member.content;
        tar += QByteArray((512 - member.content.size() % 512) % 512, '\0');
    }
    return tar + QByteArray(1024, '\0');
}

inline QByteArray gzipOf(const QByteArray &bytes)
{
    QBuffer buffer;
    {
        KCompressionDevice device(&buffer, false, KCompressionDevice::GZip);
        if (!device.open(QIODevice::WriteOnly) || device.write(bytes) != bytes.size())
            qFatal("cannot compress test data");
    }
    return buffer.data();
}

} // namespace raydeck::test
