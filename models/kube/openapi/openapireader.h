#pragma once

#include <models/kube/json.h>
#include <models/kube/openapi/openapischema.h>

#include <deque>
#include <string>
#include <string_view>
#include <unordered_map>

namespace raydeck::kube {

/// Turns an OpenAPI document into nodes, leaves first, so that equal nodes can be found by what they hold. Definitions have
/// their nodes before they are read: they may refer to each other in circles.
class OpenApiReader {
public:
    explicit OpenApiReader(OpenApiSchema &schema) : m_schema(schema) {}

    Result<void> read(const QByteArray &json);

private:
    using Node = OpenApiSchema::Node;
    using Edge = OpenApiSchema::Edge;

    Edge edge(json::Element json, int depth);
    Node node(json::Element json, int depth);
    void take(std::string_view key, json::Element value, Node &node, OpenApiSchema::Bounds &bounds, bool &isBounded,
              int depth);
    int refersTo(json::Element json) const; ///< -1: it is written out here
    int intern(Node node);
    OpenApiSchema::Text shared(std::string_view text);
    OpenApiSchema::Text sharedDefault(json::Element value);
    QString name(std::string_view text);
    void addKinds(json::Element definition, int index, std::string_view name);

    OpenApiSchema &m_schema;
    bool m_isOfGo = false; ///< the definition that is being read was made from a type of Go
    std::unordered_map<std::string_view, OpenApiSchema::Text> m_texts;
    std::deque<std::string> m_defaults; ///< what the views of m_texts are of, where it is not the document
    std::unordered_map<std::string_view, QString> m_names;
    QHash<QByteArray, int> m_known;
};

} // namespace raydeck::kube
