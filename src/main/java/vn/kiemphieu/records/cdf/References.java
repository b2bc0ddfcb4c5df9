package vn.kiemphieu.records.cdf;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * What NIST's schemas say of references and no validator checks: each {@code @id} stands once, and what refers to one
 * ({@code refTypes} in the schema) finds it, with a type it may refer to.
 */
final class References {
    private final JsonNode definitions;
    private final Map<String, String> typeById = new HashMap<>();
    private final Map<String, Map<String, Set<String>>> referencesByType = new HashMap<>();

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
        Map<String, Set<String>> references =
                referencesByType.computeIfAbsent(node.path("@type").asText(), this::references);
        references.forEach((property, types) -> {
            JsonNode value = node.path(property);
            if (value.isTextual()) {
                require(value.asText(), types);
            }
            value.forEach(entry -> require(entry.asText(), types));
        });
        node.forEach(this::follow);
    }

    /** The properties of a type that refer to something, each with the types it may refer to. */
    private Map<String, Set<String>> references(String type) {
        Map<String, Set<String>> references = new HashMap<>();
        definitions.path(type).path("properties").properties().forEach(property -> {
            Set<String> types = new HashSet<>();
            property.getValue().path("refTypes").forEach(each -> types.add(each.asText()));
            property.getValue().path("items").path("refTypes").forEach(each -> types.add(each.asText()));
            if (!types.isEmpty()) {
                references.put(property.getKey(), types);
            }
        });
        return references;
    }

    private void require(String id, Set<String> types) {
        if (!types.contains(String.valueOf(typeById.get(id)))) {
            throw new IllegalStateException(id + " refers to " + typeById.get(id) + ", not to " + types);
        }
    }
}
