package org.feltbok.figures;

import org.feltbok.base.Fault;
import org.feltbok.base.text.LocalText;
import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * An object of a specification, or of another small file as strict, being read: every field is
 * asked for once, what is left over or wrong becomes a fault.
 */
public final class SpecNode {
    private final JsonNode node;
    private final String path;
    private final String file;
    private final List<Fault> faults;
    private final Set<String> known = new HashSet<>();

    public SpecNode(JsonNode node, String path, String file, List<Fault> faults) {
        this.node = node;
        this.path = path;
        this.file = file;
        this.faults = faults;
        if (!node.isObject()) {
            fault(path, "figures.spec.object");
        }
    }

    private void fault(String at, String key, Object... more) {
        List<Object> args = new ArrayList<>(List.of(at));
        args.addAll(List.of(more));
        faults.add(new Fault(Fault.Place.file(file), key, args));
    }

    /** Tells that a field is wrong in another way. */
    public void wrong(String field, String key, Object... more) {
        // of what is no object at all nothing more is said
        if (node.isObject()) {
            fault(at(field), key, more);
        }
    }

    private String at(String field) {
        return path.equals("$") ? field : path + "." + field;
    }

    private @Nullable JsonNode get(String field) {
        known.add(field);
        JsonNode value = node.get(field);
        return value == null || value.isNull() ? null : value;
    }

    public boolean has(String field) {
        return get(field) != null;
    }

    /** A text, or a number written without quotes; empty if it is not there. */
    public String text(String field) {
        JsonNode value = get(field);
        if (value == null) {
            return "";
        }
        if (!value.isString() && !value.isNumber()) {
            fault(at(field), "figures.spec.text");
            return "";
        }
        return value.isNumber() ? value.asString() : value.stringValue().strip();
    }

    public String required(String field) {
        int before = faults.size();
        String text = text(field);
        if (text.isEmpty() && faults.size() == before) {
            wrong(field, "figures.spec.required");
        }
        return text;
    }

    /**
     * The text of a field and, in a field with an s after its name, the same in other languages.
     */
    LocalText local(String field) {
        String main = text(field);
        Map<String, String> others = new HashMap<>();
        JsonNode more = get(field + "s");
        if (more != null && !more.isObject()) {
            fault(at(field + "s"), "figures.spec.object");
        } else if (more != null) {
            more.properties()
                    .forEach(
                            e -> {
                                if (!e.getValue().isString()) {
                                    fault(at(field + "s") + "." + e.getKey(), "figures.spec.text");
                                }
                                others.put(e.getKey(), e.getValue().asString(""));
                            });
        }
        return new LocalText(main, others);
    }

    public Optional<Integer> whole(String field) {
        JsonNode value = get(field);
        if (value == null) {
            return Optional.empty();
        }
        if (!value.isIntegralNumber() || !value.canConvertToInt()) {
            fault(at(field), "figures.spec.whole");
            return Optional.empty();
        }
        return Optional.of(value.asInt());
    }

    public double number(String field, double otherwise) {
        JsonNode value = get(field);
        if (value == null) {
            return otherwise;
        }
        if (!value.isNumber()) {
            fault(at(field), "figures.spec.number");
            return otherwise;
        }
        return value.asDouble();
    }

    public boolean flag(String field, boolean otherwise) {
        JsonNode value = get(field);
        if (value == null) {
            return otherwise;
        }
        if (!value.isBoolean()) {
            fault(at(field), "figures.spec.flag");
            return otherwise;
        }
        return value.asBoolean();
    }

    public <E extends Enum<E>> E choice(String field, Class<E> type, E otherwise) {
        String word = text(field);
        if (word.isEmpty()) {
            return otherwise;
        }
        for (E constant : type.getEnumConstants()) {
            if (constant.name().toLowerCase(Locale.ROOT).equals(word)) {
                return constant;
            }
        }
        List<String> words = new ArrayList<>();
        for (E constant : type.getEnumConstants()) {
            words.add(constant.name().toLowerCase(Locale.ROOT));
        }
        fault(at(field), "figures.spec.choice", word, String.join(", ", words));
        return otherwise;
    }

    /** Texts of a list; a single text is a list of one. */
    public List<String> texts(String field) {
        JsonNode value = get(field);
        List<String> texts = new ArrayList<>();
        if (value != null && value.isArray()) {
            value.forEach(v -> texts.add(v.asString("")));
        } else if (value != null) {
            texts.add(value.asString(""));
        }
        if (texts.stream().anyMatch(String::isBlank)) {
            fault(at(field), "figures.spec.text");
        }
        return texts;
    }

    List<Double> numbers(String field) {
        JsonNode value = get(field);
        List<Double> numbers = new ArrayList<>();
        if (value != null && value.isArray() && allNumbers(value)) {
            value.forEach(v -> numbers.add(v.asDouble()));
        } else if (value != null && value.isNumber()) {
            numbers.add(value.asDouble());
        } else if (value != null) {
            fault(at(field), "figures.spec.number");
        }
        return List.copyOf(numbers);
    }

    /** Numbers as they are written, {@code null} where there is none. */
    List<Optional<BigDecimal>> decimalsOrGaps(String field) {
        JsonNode value = get(field);
        List<Optional<BigDecimal>> numbers = new ArrayList<>();
        if (value != null && !value.isArray()) {
            fault(at(field), "figures.spec.list");
        } else if (value != null) {
            for (JsonNode each : value) {
                if (!each.isNumber() && !each.isNull()) {
                    fault(at(field) + "[" + numbers.size() + "]", "figures.spec.number");
                }
                numbers.add(each.isNumber() ? Optional.of(each.decimalValue()) : Optional.empty());
            }
        }
        return numbers;
    }

    /**
     * The texts of a list, {@code null} where there is none, and in a field with an s after its
     * name the same in other languages.
     */
    List<Optional<LocalText>> localTextsOrGaps(String field) {
        List<@Nullable String> main = list(field, get(field));
        Map<String, List<@Nullable String>> others = new HashMap<>();
        JsonNode more = get(field + "s");
        if (more != null && !more.isObject()) {
            fault(at(field + "s"), "figures.spec.object");
        } else if (more != null) {
            more.properties().forEach(e -> others.put(e.getKey(), list(field + "s", e.getValue())));
        }
        List<Optional<LocalText>> texts = new ArrayList<>();
        for (int i = 0; i < main.size(); i++) {
            Map<String, String> said = new HashMap<>();
            for (Map.Entry<String, List<@Nullable String>> other : others.entrySet()) {
                String words = i < other.getValue().size() ? other.getValue().get(i) : null;
                if (words != null && !words.isEmpty()) {
                    said.put(other.getKey(), words);
                }
            }
            String own = main.get(i);
            texts.add(own == null ? Optional.empty() : Optional.of(new LocalText(own, said)));
        }
        return texts;
    }

    private List<@Nullable String> list(String field, @Nullable JsonNode value) {
        List<@Nullable String> texts = new ArrayList<>();
        if (value != null && !value.isArray()) {
            fault(at(field), "figures.spec.list");
        } else if (value != null) {
            for (JsonNode each : value) {
                if (!each.isString() && !each.isNull()) {
                    fault(at(field) + "[" + texts.size() + "]", "figures.spec.text");
                }
                texts.add(each.isNull() ? null : each.asString("").strip());
            }
        }
        return texts;
    }

    List<Integer> wholes(String field) {
        List<Double> numbers = numbers(field);
        if (!numbers.stream().allMatch(n -> n == n.intValue())) {
            fault(at(field), "figures.spec.whole");
            return List.of();
        }
        return numbers.stream().map(Double::intValue).toList();
    }

    private static boolean allNumbers(JsonNode list) {
        for (JsonNode each : list) {
            if (!each.isNumber()) {
                return false;
            }
        }
        return true;
    }

    /** Whether a field is an object and not a list or plain value. */
    boolean isObject(String field) {
        JsonNode value = get(field);
        return value != null && value.isObject();
    }

    public Optional<SpecNode> object(String field) {
        JsonNode value = get(field);
        return value == null
                ? Optional.empty()
                : Optional.of(new SpecNode(value, at(field), file, faults));
    }

    /** The objects of a list; a single object is a list of one. */
    List<SpecNode> objects(String field) {
        JsonNode value = get(field);
        List<SpecNode> nodes = new ArrayList<>();
        if (value != null && value.isArray()) {
            int i = 0;
            for (JsonNode each : value) {
                nodes.add(new SpecNode(each, at(field) + "[" + i++ + "]", file, faults));
            }
        } else if (value != null) {
            nodes.add(new SpecNode(value, at(field), file, faults));
        }
        return nodes;
    }

    /** Tells of every field that was never asked for. */
    public void end() {
        if (node.isObject()) {
            for (String field : node.propertyNames()) {
                if (!known.contains(field)) {
                    fault(
                            at(field),
                            "figures.spec.unknown",
                            String.join(", ", known.stream().sorted().toList()));
                }
            }
        }
    }
}
