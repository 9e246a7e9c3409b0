package org.feltbok.analysis;

import org.feltbok.base.text.LocalText;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What is known of each row of a dataset under one name.
 *
 * @param name of an item ({@code q7_1}), an answer that can be ticked ({@code q3/5}), a code of an
 *     open answer ({@code q20#ikt}), an attribute or a grouping
 * @param shortLabel for narrow places; never empty if the label is not
 * @param categories in the order to show; empty for numbers
 * @param decimals of numbers
 * @param origins ids of the origins its data have
 * @param isRetired whether an attribute or grouping is no longer offered for new figures; what uses
 *     it computes as before (items say the same of themselves: {@link AskedItem})
 */
public record Variable(
        String name,
        LocalText label,
        LocalText shortLabel,
        Type type,
        List<Category> categories,
        int decimals,
        Set<String> origins,
        boolean isRetired) {

    private static final List<Category> NO_YES = List.of(Category.number(0), Category.number(1));
    private static final List<Category> ANY = List.of(Category.of("1", LocalText.of("")));

    private static final Pattern DAY_CLASS = Pattern.compile(".+/(year|quarter|month)");

    /** What can be computed from it. */
    public enum Type {
        /** one of several classes */
        CATEGORY,
        /** one of several ordered numbers, as from 1 to 6 */
        SCALE,
        NUMBER,
        /** no (0) or yes (1) */
        FLAG,
        /**
         * several answers; each is a FLAG of its own, the column says only whether any answer was
         * given
         */
        MULTIPLE,
        /** a text; the column says only whether there is one */
        TEXT,
        /** a day; the same, and the words beside it are the day as YYYY-MM-DD */
        DAY
    }

    /** One that new figures are offered. */
    public Variable(
            String name,
            LocalText label,
            LocalText shortLabel,
            Type type,
            List<Category> categories,
            int decimals,
            Set<String> origins) {
        this(name, label, shortLabel, type, categories, decimals, origins, false);
    }

    /** The same, offered or no longer. */
    public Variable retired(boolean now) {
        return new Variable(name, label, shortLabel, type, categories, decimals, origins, now);
    }

    /** The position of a category; -1 if there is none of that code. */
    public int indexOf(String code) {
        for (int i = 0; i < categories.size(); i++) {
            if (categories.get(i).code().equals(code)) {
                return i;
            }
        }
        return -1;
    }

    public Variable named(String other) {
        return new Variable(
                other, label, shortLabel, type, categories, decimals, origins, isRetired);
    }

    Variable from(Set<String> others) {
        return new Variable(name, label, shortLabel, type, categories, decimals, others, isRetired);
    }

    /**
     * Whether its categories are those that happen to be there: any other one is a class that
     * nobody is in.
     */
    boolean isOpen() {
        return isDayClass()
                || name.equals(CaseNames.KIND)
                || name.equals(CaseNames.CASES + CaseNames.KIND)
                || name.equals(CaseNames.MODE) && type == Type.CATEGORY && label.text().equals(name)
                || name.equals(CaseNames.OWN + CaseNames.MODE);
    }

    /**
     * Whether a class that it has not may be one that nobody is in: of days only what is written as
     * such a class is.
     */
    boolean mayHave(String code) {
        return isDayClass() ? isTime(code) : isOpen();
    }

    private boolean isTime(String code) {
        return code.matches(
                switch (name.charAt(name.lastIndexOf('/') + 1)) {
                    case 'y' -> "\\d{4}(-\\d{4})?";
                    case 'q' -> "\\d{4}-Q[1-4]";
                    default -> "\\d{4}-(0[1-9]|1[0-2])";
                });
    }

    /** The year, quarter or month of an item's days. */
    private boolean isDayClass() {
        return type == Type.CATEGORY
                && !name.startsWith(CaseNames.CASES)
                && DAY_CLASS.matcher(name).matches();
    }

    /**
     * The item that a variable belongs to: of {@code q3/5} and {@code q20#ikt} what stands before.
     */
    public static String itemOf(String name) {
        for (int i = 0; i < name.length(); i++) {
            if (name.charAt(i) == '/' || name.charAt(i) == '#') {
                return name.substring(0, i);
            }
        }
        return name;
    }

    /** A flag: its categories are 0 and 1, at those positions. */
    public static Variable flag(String name, LocalText label, LocalText shortLabel) {
        return new Variable(name, label, shortLabel, Type.FLAG, NO_YES, 0, Set.of());
    }

    /** A text: its one category says that there is one. */
    public static Variable text(
            String name, LocalText label, LocalText shortLabel, Set<String> origins) {
        return new Variable(name, label, shortLabel, Type.TEXT, ANY, 0, origins);
    }

    /** A day: its one category says that there is one. */
    public static Variable day(String name, LocalText label, LocalText shortLabel) {
        return new Variable(name, label, shortLabel, Type.DAY, ANY, 0, Set.of());
    }

    /** The name of the flag for an answer that can be ticked. */
    public static String flag(String item, String code) {
        return item + "/" + code;
    }

    /**
     * The item of whose codes a name tells something, whatever stands before it: {@code q20} of
     * {@code survey/q20#ikt}. Of interviews there is nothing but how they were coded, so that all
     * of {@link CaseNames#SAID} does. Empty of all other names, the words of an answer among them.
     */
    public static Optional<String> codedItem(String name) {
        String own = DatasetNames.ofCase(name);
        if (own.startsWith(CaseNames.SAID + "/")) {
            return Optional.of(CaseNames.SAID);
        }
        int at = own.endsWith(TextColumn.name("")) ? -1 : own.indexOf('#');
        return at <= 0
                ? Optional.empty()
                : Optional.of(own.substring(own.lastIndexOf('/', at) + 1, at));
    }

    /** The first of some items of whose codes one of the names tells something. */
    public static Optional<String> codedAmong(Collection<String> names, Set<String> items) {
        return names.stream()
                .flatMap(name -> codedItem(name).stream())
                .filter(items::contains)
                .findFirst();
    }

    /** Whether a name is that of the flag for a code of an open answer. */
    static boolean isCode(String name) {
        return name.indexOf('#') > 0;
    }

    /** The name of the flag for a code of an open answer. */
    public static String code(String item, String code) {
        return item + "#" + code;
    }
}
