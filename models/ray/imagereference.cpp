#include <models/ray/imagereference.h>

using namespace Qt::StringLiterals;

namespace raydeck::ray {

namespace {

/// The first part is a registry if it could not be the name of a repository's folder.
bool isRegistry(const QString &part)
{
    return part.contains(u'.') || part.contains(u':') || part == "localhost"_L1 || part != part.toLower();
}

} // namespace

ImageReference imageReferenceOf(const QString &image)
{
    ImageReference reference;
    QString rest = image;
    if (const qsizetype at = rest.indexOf(u'@'); at >= 0) {
        reference.digest = rest.sliced(at + 1);
        rest.truncate(at);
    }
    if (const qsizetype colon = rest.lastIndexOf(u':'); colon > rest.lastIndexOf(u'/')) {
        reference.tag = rest.sliced(colon + 1);
        rest.truncate(colon);
    }
    if (const qsizetype slash = rest.indexOf(u'/'); slash > 0 && isRegistry(rest.first(slash))) {
        reference.registry = rest.first(slash);
        rest.slice(slash + 1);
    }
    reference.repository = rest;
    return reference;
}

} // namespace raydeck::ray
