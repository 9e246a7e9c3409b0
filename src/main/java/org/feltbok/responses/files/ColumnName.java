package org.feltbok.responses.files;

import org.feltbok.questionnaire.Item;
import org.feltbok.questionnaire.Option;
import org.feltbok.responses.Form;
import org.feltbok.study.ReservedNames;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the name of a column means: an item, or one of its answers. Other tools write the groups
 * before the item ({@code group/item}, {@code group-item}, {@code group.item}), and an answer as
 * {@code item/1}, {@code item___1} or {@code item[1]}. Where the item is called after its group,
 * since its name stood twice in the form, that is it.
 *
 * @param item empty if the name means none
 * @param code of one of several answers, or {@code #1} for the answer that was ranked first; empty
 *     for the whole item
 * @param isPart whether it is meant by the end of the name alone, after something with a point or a
 *     hyphen that is no group of the questionnaire: father.age may be another age than age
 */
record ColumnName(Optional<Item> item, Optional<String> code, boolean isPart) {
    /** Before the number of a place in a ranking, in whose column the answer ranked so stands. */
    static final String PLACE = "#";

    private static final ColumnName NONE = new ColumnName(Optional.empty(), Optional.empty());
    private static final Pattern ONE_ANSWER =
            Pattern.compile("(?<item>.+?)(?:___(?<a>.+)|\\[(?<b>[^\\[\\]]+)\\])");

    /** A group before an item; what is no name may stand before a slash only. */
    private static final Pattern GROUP =
            Pattern.compile("(?:(?<name>[\\p{L}\\p{N}_]+)[/.-]|[^/]*/)(?<rest>.+)");

    /** One of several answers where a program wrote a point for the slash, as R does. */
    private static final Pattern POINTED = Pattern.compile("(?<item>.+)\\.(?<code>[^.]+)");

    /** By its whole name. */
    ColumnName(Optional<Item> item, Optional<String> code) {
        this(item, code, false);
    }

    static ColumnName of(String column, Form form) {
        String rest = column;
        boolean part = false;
        while (true) {
            ColumnName name = plain(rest, form);
            Matcher group = GROUP.matcher(rest);
            if (name.item().isPresent() || !group.matches()) {
                return new ColumnName(name.item(), name.code(), part);
            }
            String before = group.group("name");
            ColumnName called =
                    before == null ? NONE : plain(before + "_" + group.group("rest"), form);
            if (called.item().isPresent()) {
                return new ColumnName(called.item(), called.code(), part);
            }
            boolean isSlash = rest.charAt(group.start("rest") - 1) == '/';
            part = part || !isSlash && !isGroup(before, form);
            rest = group.group("rest");
        }
    }

    private static boolean isGroup(@Nullable String name, Form form) {
        return form.questionnaire().sections().stream()
                .anyMatch(
                        s ->
                                s.name().equals(name)
                                        || s.questions().stream()
                                                .anyMatch(q -> q.name().equals(name)));
    }

    private static ColumnName plain(String column, Form form) {
        Optional<Item> whole = item(column, form);
        if (whole.isPresent()) {
            return new ColumnName(whole, Optional.empty());
        }
        int slash = column.indexOf('/');
        if (slash > 0) {
            return several(column.substring(0, slash), column.substring(slash + 1), form);
        }
        Matcher m = ONE_ANSWER.matcher(column);
        if (!m.matches()) {
            return pointed(column, form);
        }
        String bracketed = m.group("b");
        return bracketed == null
                ? underlined(m.group("item"), m.group("a"), form)
                : bracketed(m.group("item"), bracketed, form);
    }

    /** REDCap writes a code below zero with a line for the minus: {@code item____99}. */
    private static ColumnName underlined(String item, String code, Form form) {
        ColumnName name = several(item, code, form);
        String below = code.replaceFirst("^_", "-");
        List<String> codes =
                name.item().stream().flatMap(i -> i.choices().stream()).map(Option::code).toList();
        return !codes.contains(code) && codes.contains(below)
                ? new ColumnName(name.item(), Optional.of(below))
                : name;
    }

    /**
     * LimeSurvey writes the number of a place between brackets, others the code of an answer. Where
     * a number could be both, nobody but whoever knows the file can say which it is.
     */
    private static ColumnName bracketed(String item, String part, Form form) {
        Optional<ColumnName> place = place(item, part, form);
        ColumnName answer = several(item, part, form);
        boolean isCode =
                answer.item().stream()
                        .flatMap(i -> i.choices().stream())
                        .anyMatch(o -> o.code().equals(part));
        return place.isPresent() && isCode ? NONE : place.orElse(answer);
    }

    /** The column of a place in a ranking; empty where the item has no such place. */
    static Optional<ColumnName> place(String item, String number, Form form) {
        return item(item, form)
                .filter(i -> i.type().isRanked() && number.matches("[1-9]\\d{0,3}"))
                .filter(i -> Integer.parseInt(number) <= i.ticks().size())
                .map(i -> new ColumnName(Optional.of(i), Optional.of(PLACE + number)));
    }

    /** Whether it is the column of a place in a ranking. */
    boolean isPlace() {
        return code.filter(c -> c.startsWith(PLACE)).isPresent();
    }

    private static ColumnName pointed(String column, Form form) {
        Matcher m = POINTED.matcher(column);
        if (!m.matches()) {
            return NONE;
        }
        ColumnName name = several(m.group("item"), m.group("code"), form);
        boolean isAnswer =
                name.item().stream()
                        .flatMap(i -> i.choices().stream())
                        .anyMatch(o -> o.code().equals(m.group("code")));
        return isAnswer ? name : NONE;
    }

    private static ColumnName several(String item, String code, Form form) {
        return item(item, form)
                .filter(i -> i.type().isSeveral())
                .map(i -> new ColumnName(Optional.of(i), Optional.of(code)))
                .orElse(NONE);
    }

    /** An item by its name, or by the one that its form had before names of every study went. */
    private static Optional<Item> item(String name, Form form) {
        return form.item(name)
                .or(
                        () ->
                                ReservedNames.has("item", name)
                                        ? form.item(ReservedNames.instead(name))
                                        : Optional.empty());
    }
}
