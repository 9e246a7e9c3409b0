package org.feltbok.study.plain;

import org.feltbok.base.text.CleanText;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Texts of a JSON file as {@link CleanText} has them; an escape may have brought anything in. */
final class CleanJson {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private CleanJson() {}

    static JsonNode of(JsonNode node) {
        if (node.isString()) {
            return NODES.stringNode(CleanText.of(node.stringValue()));
        }
        if (node.isArray()) {
            ArrayNode list = NODES.arrayNode(node.size());
            node.forEach(each -> list.add(of(each)));
            return list;
        }
        if (node.isObject()) {
            ObjectNode object = NODES.objectNode();
            node.properties().forEach(e -> object.set(CleanText.of(e.getKey()), of(e.getValue())));
            return object;
        }
        return node;
    }
}
