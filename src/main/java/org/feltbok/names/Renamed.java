package org.feltbok.names;

import org.feltbok.analysis.CaseNames;
import org.feltbok.expr.CodeNames;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A thing and what it is called from now on: says what every other name of the study is then.
 *
 * @param to may be the name of another thing of its kind, where the two become one
 */
record Renamed(Thing thing, String to) {
    private static final String CASES = "cases";

    /** What was said in the interviews of cases: the codes of these are given to it. */
    static final String SAID = CASES + "/" + CaseNames.SAID;

    /**
     * The full name of a variable, item or question afterwards: {@code survey/q3/5} of {@code
     * survey/q1/5}.
     */
    String full(String before) {
        return switch (thing.kind()) {
            case ATTRIBUTE, GROUPING ->
                    before.equals(CASES + "/" + thing.name()) ? CASES + "/" + to : before;
            case DERIVED, WEIGHT ->
                    before.equals(thing.owner() + "/" + thing.name())
                            ? thing.owner() + "/" + to
                            : before;
            case ITEM, QUESTION -> ofItem(before);
            case QUESTIONNAIRE ->
                    before.startsWith(thing.name() + "/")
                            ? to + before.substring(thing.name().length())
                            : number(before);
            case CODE ->
                    thing.items().stream()
                            .flatMap(i -> Stream.of(i + "#", i + "/"))
                            .filter(i -> i.endsWith("#") || i.startsWith(SAID))
                            .filter(i -> before.equals(i + thing.name()))
                            .map(i -> i + to)
                            .findFirst()
                            .orElse(before);
            default -> before;
        };
    }

    /** Households have the number of a roster's members under the roster's name. */
    private String number(String before) {
        return thing.items().stream()
                .map(i -> i + "/")
                .filter(i -> before.equals(i + thing.name()))
                .map(i -> i + to)
                .findFirst()
                .orElse(before);
    }

    private String ofItem(String before) {
        String mine = thing.owner() + "/" + thing.name();
        boolean part =
                before.length() > mine.length()
                        && thing.kind() == Kind.ITEM
                        && "/#".indexOf(before.charAt(mine.length())) >= 0;
        return before.equals(mine) || part && before.startsWith(mine)
                ? thing.owner() + "/" + to + before.substring(mine.length())
                : before;
    }

    /**
     * Of a variable of the cases, by its full name, the names that its codes have afterwards; empty
     * if all stay.
     */
    Optional<CodeNames> codes(String full, List<String> before) {
        boolean mine =
                (thing.kind() == Kind.CATEGORY || thing.kind() == Kind.GROUP)
                        && full.equals(CASES + "/" + thing.owner());
        return mine
                ? Optional.of(new CodeNames(before, c -> c.equals(thing.name()) ? to : c))
                : Optional.empty();
    }

    /** The key of a code of an item, by the item's full name. */
    String code(String item, String key) {
        boolean mine =
                thing.kind() == Kind.CODE
                        && key.equals(thing.name())
                        && thing.items().contains(item);
        return mine ? to : key;
    }

    /** Of anything that has one name in the whole study. */
    String of(Kind kind, String name) {
        return kind == thing.kind() && name.equals(thing.name()) ? to : name;
    }

    /** The code of a class in its own grouping's rule. */
    String group(String grouping, String code) {
        boolean mine =
                thing.kind() == Kind.GROUP
                        && grouping.equals(thing.owner())
                        && code.equals(thing.name());
        return mine ? to : code;
    }
}
