package org.feltbok.responses.files;

import org.feltbok.questionnaire.Item;
import org.feltbok.responses.Form;
import org.feltbok.study.ReservedNames;
import org.jspecify.annotations.Nullable;

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
 * @param code of one of several answers; empty for the whole item
 * @param isPart whether it is meant by the end of the name alone, after something with a point or a
 *     hyphen that is no group of the questionnaire: father.age may be another age than age
 */
record ColumnName(Optional<Item> item, Optional<String> code, boolean isPart) {
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
        return m.matches()
                ? several(m.group("item"), m.group("a") == null ? m.group("b") : m.group("a"), form)
                : pointed(column, form);
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
