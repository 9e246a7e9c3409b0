package org.feltbok.names;

import org.feltbok.base.Fault;
import org.feltbok.base.task.Navigator;
import org.feltbok.base.text.Texts;

import java.util.Locale;

/**
 * A place that uses something.
 *
 * @param where what people call the place: the key of a figure, the measure of a published value,
 *     the name of a grouping, question, codebook ...; of what has no name, such as memos, how many
 *     there are
 * @param open the screen that shows it, and what to show there
 */
public record Use(What what, String where, Navigator.Target open) {
    /** What uses it. */
    public enum What {
        FIGURE("figures"),
        /** a figure that the report calls a table */
        TABLE("figures"),
        PUBLISHED("figures"),
        CLAIM("figures"),
        GROUPING("attributes"),
        INDICATOR("attributes"),
        /** a variable that the study derives from others */
        DERIVED("figures"),
        /** a skip rule, constraint or requirement */
        RULE("entry"),
        /** the answers to it are coded by a codebook */
        CODEBOOK("coding"),
        /** codes given */
        CODINGS("coding"),
        /** codes that stand below it */
        CODES("coding"),
        /** values of cases, or responses */
        VALUES("cases"),
        SETTING("overview"),
        /** findings of checks that were accepted on it */
        FINDINGS("overview"),
        /** weights of the responses to it */
        WEIGHT("figures"),
        /**
         * what a column of files of responses is known to hold; it follows, and holds nothing up
         */
        REMEMBERED("entry"),
        MEMOS("overview"),
        ASSIGNMENTS("overview");

        private final String screen;

        What(String screen) {
            this.screen = screen;
        }
    }

    /** What it is called is what the screen shows, if that shows one thing of that name. */
    static Use of(What what, String where) {
        boolean named = what == What.FIGURE || what == What.GROUPING || what == What.INDICATOR;
        return of(what, where, named ? where : "");
    }

    /**
     * @param subject what the screen is to show: a figure, a grouping, an item to be coded
     */
    static Use of(What what, String where, String subject) {
        return new Use(what, where, new Navigator.Target(what.screen, subject));
    }

    /** The same place under the title that people know it by. */
    public Use called(String title) {
        return new Use(what, title, open);
    }

    /** In a person's words. */
    public String say(Texts texts) {
        return texts.fault(told());
    }

    /** For a sentence about it. */
    Fault told() {
        return Fault.at(
                Fault.Place.none(), "names.use." + what.name().toLowerCase(Locale.ROOT), where);
    }
}
