package org.feltbok.cases;

import org.feltbok.base.Fault;
import org.feltbok.base.Fault.Place;
import org.feltbok.base.MissingKind;
import org.feltbok.base.text.WrittenNumber;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Reads what people or files write for an attribute of a case. */
public final class AttributeValues {
    private AttributeValues() {}

    /**
     * The value to store: a Long or Double, a category's code, a text, or the word of a missing
     * kind. Empty for an empty text, and (told) for what does not fit the attribute.
     */
    public static Optional<Object> read(
            Attribute attribute, String text, Place place, Consumer<Fault> faults) {
        if (text.isBlank()) {
            return Optional.empty();
        }
        Optional<MissingKind> missing = MissingKind.ofWord(text);
        if (missing.isPresent()) {
            return missing.map(MissingKind::word);
        }
        return switch (attribute.type()) {
            case TEXT, CONTACT -> Optional.of(text);
            case NUMBER -> number(text, place, faults);
            case CATEGORY -> category(attribute, text, place, faults);
        };
    }

    private static Optional<Object> number(String text, Place place, Consumer<Fault> faults) {
        OptionalDouble number = WrittenNumber.read(text, place, "plain.not_number", faults);
        return number.isEmpty()
                ? Optional.empty()
                : Optional.of(NumberText.stored(number.getAsDouble()));
    }

    private static Optional<Object> category(
            Attribute attribute, String text, Place place, Consumer<Fault> faults) {
        Optional<Object> code =
                attribute.categories().stream()
                        .filter(c -> c.code().equals(text))
                        .findFirst()
                        .or(
                                () ->
                                        attribute.categories().stream()
                                                .filter(c -> c.label().text().equals(text))
                                                .findFirst())
                        .map(AttributeCategory::code);
        if (code.isEmpty()) {
            String known =
                    attribute.categories().stream()
                            .map(AttributeCategory::code)
                            .limit(20)
                            .collect(Collectors.joining(", "));
            faults.accept(Fault.at(place, "cases.unknown_category", text, attribute.name(), known));
        }
        return code;
    }
}
