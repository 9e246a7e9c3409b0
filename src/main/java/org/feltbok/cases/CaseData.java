package org.feltbok.cases;

import org.feltbok.base.MissingKind;
import org.feltbok.base.text.WrittenNumber;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.ConcurrentHashMap;

/**
 * All cases and what is known of them; a value is a number for number attributes, else a text or
 * category code, or a missing kind.
 */
public final class CaseData {
    private final List<Case> cases;
    private final List<Attribute> attributes;
    private final Patched<Map<String, Object>> values;
    private final Map<String, Attribute> byName = new HashMap<>();
    private final List<Case> frame;

    /** The numbers of the frame, once somebody asked for them. */
    private final Map<String, Spread> spreads = new ConcurrentHashMap<>();

    /**
     * @param values by case id and attribute id: Number, or text with missing kinds as their words
     */
    public CaseData(
            List<Case> cases, List<Attribute> attributes, Map<String, Map<String, Object>> values) {
        this(cases, attributes, Patched.of(Map.copyOf(values)));
    }

    private CaseData(
            List<Case> cases, List<Attribute> attributes, Patched<Map<String, Object>> values) {
        this.cases = List.copyOf(cases);
        this.attributes = List.copyOf(attributes);
        this.values = values;
        attributes.forEach(a -> byName.put(a.name(), a));
        frame = this.cases.stream().filter(Case::inFrame).toList();
    }

    /** The same with cases as they may be told while names are hidden. */
    CaseData masked() {
        return new CaseData(cases.stream().map(Case::masked).toList(), attributes, values);
    }

    /**
     * The same with some cases as they are now, in their old places.
     *
     * @param places where each case stands, by its id
     * @param known what is known of each of them
     */
    CaseData with(
            List<Case> changed,
            Map<String, Integer> places,
            Map<String, Map<String, Object>> known) {
        List<Case> now = new ArrayList<>(cases);
        Map<String, Optional<Map<String, Object>>> patch = new HashMap<>();
        for (Case c : changed) {
            now.set(Optional.ofNullable(places.get(c.id())).orElseThrow(), c);
            patch.put(c.id(), Optional.ofNullable(known.get(c.id())));
        }
        return new CaseData(now, attributes, values.with(patch));
    }

    /** What is known of a case, by attribute. */
    Map<String, Object> values(Case c) {
        return values.get(c.id(), Map.of());
    }

    /** All cases in their order, those only for comparison included. */
    public List<Case> cases() {
        return cases;
    }

    /** Those of them that were asked, in their order. */
    public List<Case> frame() {
        return frame;
    }

    /** The numbers that the cases of the frame have in an attribute. */
    public Spread spread(Attribute attribute) {
        return spreads.computeIfAbsent(
                attribute.id(),
                id ->
                        Spread.of(
                                frame.stream()
                                        .flatMapToDouble(c -> number(c, attribute).stream())
                                        .toArray()));
    }

    public List<Attribute> attributes() {
        return attributes;
    }

    public Optional<Attribute> attribute(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    private @Nullable Object stored(Case c, Attribute attribute) {
        return values(c).get(attribute.id());
    }

    /** The number; empty if it is missing, not recorded or the attribute is no number. */
    public OptionalDouble number(Case c, Attribute attribute) {
        return stored(c, attribute) instanceof Number n
                ? OptionalDouble.of(n.doubleValue())
                : OptionalDouble.empty();
    }

    /**
     * Text, category code or number as written in files, missing kinds as their words; empty if not
     * recorded.
     */
    public String text(Case c, Attribute attribute) {
        Object value = stored(c, attribute);
        return value == null
                ? ""
                : value instanceof Number n
                        ? WrittenNumber.write(n.doubleValue())
                        : value.toString();
    }

    /** Why there is no value; empty if there is one. */
    public Optional<MissingKind> missing(Case c, Attribute attribute) {
        Object value = stored(c, attribute);
        return value == null
                ? Optional.of(MissingKind.NOT_RECORDED)
                : value instanceof String text ? MissingKind.ofWord(text) : Optional.empty();
    }
}
