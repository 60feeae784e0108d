#pragma once

#include <models/kube/error.h>

#include <QByteArray>
#include <QList>

namespace raydeck::kube {

/// Where a value of a YAML text stands: byte offsets, the end behind its last letter, without the comment after it.
/// A block scalar ends before its last line break. An empty value is an empty span behind its colon or dash.
struct YamlSpan {
    enum class Kind { Null, Scalar, Alias, BlockMap, BlockList, FlowMap, FlowList };

    Kind kind = Kind::Null;
    qsizetype begin = 0; ///< behind its anchor and tag
    qsizetype end = 0;
    qsizetype introducer = -1; ///< offset behind the colon or dash that leads to it; -1 at the root and in flow lists
    qsizetype keyBegin = -1;   ///< of the key that leads to it, or the dash of a block list's item
    QByteArray key = {};       ///< as the parser read it
    int indent = 0;            ///< column of the keys or dashes of a block collection, 0-based
    QList<YamlSpan> children = {};

    [[nodiscard]] bool isMap() const { return kind == Kind::BlockMap || kind == Kind::FlowMap; }
    [[nodiscard]] bool isList() const { return kind == Kind::BlockList || kind == Kind::FlowList; }
    [[nodiscard]] bool isFlow() const { return kind == Kind::FlowMap || kind == Kind::FlowList; }
};

/// The spans of the one document in `utf8`, without BOM. yaml-cpp's events say where values start; where they end is read
/// from the text. Errors: Invalid, for a text that is no YAML or has a key that is no word.
[[nodiscard]] Result<YamlSpan> yamlSpans(const QByteArray &utf8);

} // namespace raydeck::kube
