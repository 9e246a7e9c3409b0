package org.feltbok.register;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How a table of a register becomes an indicator or attribute. It is kept with what it made, so
 * that next year's file goes in the same way.
 *
 * @param becomes what it is made
 * @param name of the indicator or attribute
 * @param label what people read; empty = the table's title
 * @param unit empty = as the file says
 * @param decimals -1 = as in the file
 * @param origin where the values come from
 * @param columns which columns hold what
 * @param only one value of each dimension that is to be chosen, by the dimension's name
 * @param parts the dimension whose values become parts; empty = none
 * @param whole the value of that dimension that is the whole; empty = found by its name
 * @param by what cases are found by
 * @param years which are read, such as {@code 2018} or {@code 2010-2019}; empty = all; of a file
 *     that names no year, the year it is of
 * @param continues the indicator that supplies the years this one lacks; empty = none
 * @param merging what becomes of values of several places that were made one
 * @param mergers which they are
 * @param isDashNought whether a dash is 0; else it is no value
 */
public record RegisterRecipe(
        Becomes becomes,
        String name,
        String label,
        String unit,
        int decimals,
        From origin,
        RegisterColumns columns,
        Map<String, String> only,
        String parts,
        String whole,
        By by,
        String years,
        String continues,
        Merging merging,
        List<Merger> mergers,
        boolean isDashNought) {

    /** Before anything is said. */
    public static final RegisterRecipe NEW =
            new RegisterRecipe(
                    Becomes.INDICATOR,
                    "",
                    "",
                    "",
                    RegisterTable.UNTOLD,
                    From.UNTOLD,
                    RegisterColumns.FOUND,
                    Map.of(),
                    "",
                    "",
                    By.EITHER,
                    "",
                    "",
                    Merging.REFUSE,
                    List.of(),
                    false);

    public RegisterRecipe {
        only = Map.copyOf(only);
        mergers = List.copyOf(mergers);
    }

    /** What a table is made. */
    public enum Becomes {
        /** A number by case and year. */
        INDICATOR,
        /** A number by case. */
        ATTRIBUTE
    }

    /** What cases are found by. */
    public enum By {
        /** The number where there is one, else the name. */
        EITHER,
        NUMBER,
        NAME
    }

    /** What becomes of values of several places that were made one. */
    public enum Merging {
        /** They are left out, and told. */
        REFUSE,
        /** They are added up: for counts. */
        SUM,
        /** Their mean, weighted by what stands with the mergers: for rates. */
        WEIGHTED
    }

    /**
     * An origin of the study, or one that is made.
     *
     * @param kind of one that is made, as files write it; empty = register
     */
    public record From(String key, String kind, String label, String source) {
        static final From UNTOLD = new From("", "", "", "");
    }

    /**
     * A place that became another, or part of another.
     *
     * @param year the first in which it was so
     * @param weight how much the old one counts in a mean; 0 = not told
     */
    public record Merger(String old, String now, int year, double weight) {}

    /** The value that is read of a dimension, by its code or label; empty if none was chosen. */
    public Optional<String> chosen(RegisterTable.Dimension dimension) {
        return only.entrySet().stream()
                .filter(e -> dimension.isCalled(e.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /** The same for other mergers. */
    public RegisterRecipe merged(Merging how, List<Merger> which) {
        return new RegisterRecipe(
                becomes,
                name,
                label,
                unit,
                decimals,
                origin,
                columns,
                only,
                parts,
                whole,
                by,
                years,
                continues,
                how,
                which,
                isDashNought);
    }

    /** The same, choosing other values of dimensions. */
    public RegisterRecipe choosing(Map<String, String> values, String partsOf, String wholeIs) {
        return new RegisterRecipe(
                becomes,
                name,
                label,
                unit,
                decimals,
                origin,
                columns,
                values,
                partsOf,
                wholeIs,
                by,
                years,
                continues,
                merging,
                mergers,
                isDashNought);
    }

    /** The same, found otherwise. */
    public RegisterRecipe reading(
            RegisterColumns where, By found, String when, boolean dashIsNought) {
        return new RegisterRecipe(
                becomes,
                name,
                label,
                unit,
                decimals,
                origin,
                where,
                only,
                parts,
                whole,
                found,
                when,
                continues,
                merging,
                mergers,
                dashIsNought);
    }

    /** The same under another name, or continuing what is called otherwise now. */
    RegisterRecipe called(String named, String continued) {
        return becoming(becomes, named, label, unit, decimals, origin, continued);
    }

    /** The same, becoming something else. */
    public RegisterRecipe becoming(
            Becomes what,
            String named,
            String labelled,
            String in,
            int shown,
            From from,
            String continued) {
        return new RegisterRecipe(
                what,
                named,
                labelled,
                in,
                shown,
                from,
                columns,
                only,
                parts,
                whole,
                by,
                years,
                continued,
                merging,
                mergers,
                isDashNought);
    }
}
