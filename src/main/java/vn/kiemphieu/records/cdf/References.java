package vn.kiemphieu.records.cdf;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.StreamSupport;

/**
 * What NIST's schemas say of references and no validator checks: each {@code @id} stands once, and what refers to one
 * ({@code refTypes} in the schema) finds it, with a type it may refer to.
 */
final class References {
    private final JsonNode definitions;
    private final Map<String, String> typeById = new HashMap<>();

    /** @param definitions those of the schema */
    References(JsonNode definitions) {
        this.definitions = definitions;
    }

    /**
     * Checks a part of a report; it may refer to itself and to parts checked before.
     *
     * @throws IllegalStateException naming the reference that is broken
     */
    void check(JsonNode part) {
        collect(part);
        follow(part);
    }

    private void collect(JsonNode node) {
        JsonNode id = node.get("@id");
        if (id != null && typeById.put(id.asText(), node.path("@type").asText()) != null) {
            throw new IllegalStateException("two things have the @id " + id);
        }
        node.forEach(this::collect);
    }

    private void follow(JsonNode node) {
        JsonNode properties = definitions.path(node.path("@type").asText()).path("properties");
        node.fields().forEachRemaining(field -> {
            JsonNode property = properties.path(field.getKey());
            require(field.getValue(), property.path("refTypes"));
            field.getValue()
                    .forEach(entry -> require(entry, property.path("items").path("refTypes")));
        });
        node.forEach(this::follow);
    }

    private void require(JsonNode reference, JsonNode types) {
        if (!types.isMissingNode() && !texts(types).contains(String.valueOf(typeById.get(reference.asText())))) {
            throw new IllegalStateException(
                    reference + " refers to " + typeById.get(reference.asText()) + ", not to " + types);
        }
    }

    private static List<String> texts(JsonNode array) {
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(array.elements(), Spliterator.ORDERED), false)
                .map(JsonNode::asText)
                .toList();
    }
}
